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

from sc_analysis.cli import ledger, pictures, verbs
from sc_analysis.cli.output import Output
from sc_analysis.errors import DataError, Lang, ScAnalysisError, Text
from sc_analysis.vocab.verdicts import Verdict

_VERBS: dict[str, tuple[verbs.Verb, Text]] = {
    "validate": (verbs.validate, Text("入力の表を検査する", "check the input tables")),
    "build": (
        verbs.build,
        Text("処理済みの表と集計値を作る", "derive processed tables and tallies"),
    ),
    "tally": (verbs.tally, Text("集計値と根拠の行を示す", "show tallies and the rows behind them")),
    "claims": (
        ledger.claims,
        Text("主張と検査と判定を示す", "show claims, their tests and verdicts"),
    ),
    "coverage": (
        ledger.coverage,
        Text("原文の数字がすべて台帳にあるか", "whether the ledger holds every numeral"),
    ),
    "check": (verbs.check, Text("検査をまとめて行う", "run all checks")),
    "report": (verbs.report, Text("報告書を作る", "render the report")),
    "figures": (
        pictures.figures,
        Text("図をスライド用に書き出す", "export the figures, for slides"),
    ),
}


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
    commands = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    subs = {
        name: commands.add_parser(name, parents=[common], help=text(lang), description=text(lang))
        for name, (_, text) in _VERBS.items()
    }
    reading = Text(
        "読み方を切り替える(例: smart_jamp.repeated_rows=as_printed)",
        "switch a reading, such as smart_jamp.repeated_rows=as_printed",
    )(lang)
    for name in ("build", "tally"):
        subs[name].add_argument(
            "--reading", action="append", default=[], metavar="ID=OPTION", help=reading
        )
    subs["build"].add_argument(
        "--check", action="store_true", help=Text("記録された表と比べるだけ", "compare only")(lang)
    )
    subs["build"].add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=Text(
            "書き出す先(既定はデータのフォルダー)", "where to write (default: the data folder)"
        )(lang),
    )
    subs["tally"].add_argument("key", nargs="?", metavar="KEY")
    _ledger_arguments(subs, lang)
    subs["report"].add_argument("--engine", choices=("auto", "embedded", "quarto"), default="auto")
    subs["report"].add_argument(
        "--to",
        metavar="FORMAT[,FORMAT]",
        help=Text("形式(既定は _quarto.yml)", "formats (default: _quarto.yml)")(lang),
    )
    subs["report"].add_argument(
        "--document",
        action="append",
        metavar="QMD",
        help=Text("文書(既定は _quarto.yml)", "document (default: _quarto.yml)")(lang),
    )
    _figures_arguments(subs["figures"], lang)
    return top


def _figures_arguments(figures: argparse.ArgumentParser, lang: Lang) -> None:
    figures.description = Text(
        "図をスライド用に書き出す(--lang がなければ両言語)",
        "export the figures, for slides (both languages without --lang)",
    )(lang)
    figures.add_argument(
        "labels",
        nargs="*",
        metavar="LABEL",
        help=Text("図(既定はすべて)", "figures (default: all)")(lang),
    )
    figures.add_argument(
        "--to",
        metavar="FORMAT[,FORMAT]",
        default="svg",
        help=Text("svg、png、pdf(既定は svg)", "svg, png, pdf (default: svg)")(lang),
    )
    figures.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        default=Path("figures"),
        help=Text("書き出す先(既定は figures)", "where to write (default: figures)")(lang),
    )


def _ledger_arguments(subs: dict[str, argparse.ArgumentParser], lang: Lang) -> None:
    claims = subs["claims"]
    claims.add_argument(
        "--verdict",
        choices=Verdict.codes(),
        help=Text("この判定の主張だけ", "only claims with this verdict")(lang),
    )
    claims.add_argument(
        "--claim", metavar="ID", help=Text("一つの主張と検査と行", "one claim in full")(lang)
    )
    claims.add_argument(
        "--record",
        action="store_true",
        help=Text("判定を記録する", "record the verdicts")(lang),
    )
    claims.add_argument(
        "--diff",
        metavar="REV",
        help=Text("この版の判定との差", "what changed since that revision")(lang),
    )
    subs["coverage"].add_argument(
        "text", nargs="?", type=Path, metavar="TEXT", help=Text("原文", "the text edition")(lang)
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(argv)
    output = Output(arguments.lang or default_lang(), arguments.json)
    try:
        return _VERBS[arguments.verb][0](arguments, output)
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
