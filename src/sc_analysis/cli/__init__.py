"""The command `sc-analysis`: one verb per stage.

Exit codes: 0 fine, 1 finding, 2 usage, 3 internal error (with its traceback).
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from sc_analysis.cli.commands import COMMANDS
from sc_analysis.cli.language import chosen_lang, default_lang, prepare_streams
from sc_analysis.cli.output import Output
from sc_analysis.cli.parsing import Parser
from sc_analysis.errors import DataError, Lang, ScAnalysisError, Text, UsageError

__all__ = ["default_lang", "main", "parser"]

_ABOUT = Text(
    "スマートシティ調査報告書の数を、検証したデータから作り直す。終了コード: "
    "0 問題なし、1 指摘あり、2 使い方の誤り、3 内部の誤り",
    "Rebuild the numbers of a survey report on smart cities from validated data. "
    "Exit codes: 0 fine, 1 finding, 2 usage, 3 internal error",
)
_VERBS = Text("コマンド", "commands")


def parser(lang: Lang | None = None) -> argparse.ArgumentParser:
    """The command line in one language; every verb takes --data, --json and --lang."""
    lang = lang or default_lang()
    top = Parser(lang=lang, prog="sc-analysis", description=_ABOUT(lang))
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB", title=_VERBS(lang))
    for name, command in COMMANDS.items():
        said = command.help(lang)
        verb = verbs.add_parser(name, lang=lang, help=said, description=said)
        command.arguments(verb, lang)
        _common(verb, lang)
    return top


def _common(verb: argparse.ArgumentParser, lang: Lang) -> None:
    verb.add_argument(
        "--data", type=Path, metavar="DIR", help=Text("データのフォルダー", "data folder")(lang)
    )
    verb.add_argument(
        "--json", action="store_true", help=Text("機械が読む出力", "machine-readable output")(lang)
    )
    verb.add_argument(
        "--lang",
        choices=("ja", "en"),
        help=Text("表示の言語", "language of messages")(lang),
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code."""
    prepare_streams()
    lang = chosen_lang(sys.argv[1:] if argv is None else argv)
    arguments = parser(lang).parse_args(argv)
    output = Output(lang, arguments.json)
    try:
        return COMMANDS[arguments.verb].run(arguments, output)
    except DataError as error:
        output.problems(error.problems)
        return error.exit_code
    except ScAnalysisError as error:
        output.error(error.text)
        return error.exit_code
    except BrokenPipeError:
        return 0
    except ModuleNotFoundError as error:
        if (error.name or "sc_analysis").split(".")[0] == "sc_analysis":
            traceback.print_exc()
            return 3
        output.error(_missing(error.name or ""))
        return UsageError.exit_code
    except Exception:
        traceback.print_exc()
        return 3


def _missing(module: str) -> Text:
    return Text(
        f"パッケージ {module} がありません。`sc-analysis doctor` が足りないものを示します",
        f"the package {module} is missing; `sc-analysis doctor` says what is needed",
    )
