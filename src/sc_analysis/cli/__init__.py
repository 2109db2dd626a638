"""The command `sc-analysis`: one verb per stage.

Exit codes: 0 fine, 1 finding, 2 usage, 3 internal error (with its traceback).
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from sc_analysis.cli.commands import COMMANDS
from sc_analysis.cli.output import Output
from sc_analysis.errors import DataError, Lang, ScAnalysisError, Text


def default_lang() -> Lang:
    """Japanese on a Japanese system, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ja" if value.lower().startswith("ja") else "en"
    return "en"


def parser() -> argparse.ArgumentParser:
    """The command line; every verb takes --data, --json and --lang."""
    lang = default_lang()
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data", type=Path, metavar="DIR", help=Text("データのフォルダー", "data folder")(lang)
    )
    common.add_argument(
        "--json", action="store_true", help=Text("機械が読む出力", "machine-readable output")(lang)
    )
    common.add_argument(
        "--lang",
        choices=("ja", "en"),
        help=Text("表示の言語", "language of messages")(lang),
    )
    top = argparse.ArgumentParser(prog="sc-analysis", description=__doc__.splitlines()[0])
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, command in COMMANDS.items():
        said = command.help(lang)
        command.arguments(
            verbs.add_parser(name, parents=[common], help=said, description=said), lang
        )
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(argv)
    output = Output(arguments.lang or default_lang(), arguments.json)
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
    except Exception:
        traceback.print_exc()
        return 3
