"""The verbs and their arguments. What runs a verb is named, and imported when it is asked for.

So the command line can be read, and help and `doctor` work, where a library is missing or broken.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from sc_analysis.cli.output import Output
from sc_analysis.errors import Lang, Text
from sc_analysis.vocab.verdicts import Verdict

Add = Callable[[argparse.ArgumentParser, Lang], None]


def _no_arguments(parser: argparse.ArgumentParser, lang: Lang) -> None:
    """Nothing but what every verb takes."""


@dataclass(frozen=True, slots=True)
class Command:
    """One verb: where its function is (`module:function`), what it does, what else it takes."""

    target: str
    help: Text
    arguments: Add = _no_arguments

    def run(self, arguments: argparse.Namespace, output: Output) -> int:
        """Carry the verb out; returns the exit code."""
        module, _, name = self.target.partition(":")
        code: int = getattr(import_module(f"sc_analysis.cli.{module}"), name)(arguments, output)
        return code


def _build(parser: argparse.ArgumentParser, lang: Lang) -> None:
    _reading(parser, lang)
    parser.add_argument(
        "--check", action="store_true", help=Text("記録された表と比べるだけ", "compare only")(lang)
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=Text(
            "書き出す先(既定はデータのフォルダー)", "where to write (default: the data folder)"
        )(lang),
    )


def _tally(parser: argparse.ArgumentParser, lang: Lang) -> None:
    _reading(parser, lang)
    parser.add_argument("key", nargs="?", metavar="KEY", help=Text("集計値", "a tally")(lang))


def _reading(parser: argparse.ArgumentParser, lang: Lang) -> None:
    reading = Text(
        "読み方を切り替える(例: smart_jamp.repeated_rows=as_printed)",
        "switch a reading, such as smart_jamp.repeated_rows=as_printed",
    )
    parser.add_argument(
        "--reading", action="append", default=[], metavar="ID=OPTION", help=reading(lang)
    )


def _claims(parser: argparse.ArgumentParser, lang: Lang) -> None:
    parser.add_argument(
        "--verdict",
        choices=Verdict.codes(),
        help=Text("この判定の主張だけ", "only claims with this verdict")(lang),
    )
    parser.add_argument(
        "--claim", metavar="ID", help=Text("一つの主張と検査と行", "one claim in full")(lang)
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help=Text("判定を記録する", "record the verdicts")(lang),
    )
    parser.add_argument(
        "--diff",
        metavar="REV",
        help=Text("この版の判定との差", "what changed since that revision")(lang),
    )


def _coverage(parser: argparse.ArgumentParser, lang: Lang) -> None:
    parser.add_argument(
        "text", nargs="?", type=Path, metavar="TEXT", help=Text("原文", "the text edition")(lang)
    )


def _report(parser: argparse.ArgumentParser, lang: Lang) -> None:
    parser.add_argument("--engine", choices=("auto", "embedded", "quarto"), default="auto")
    parser.add_argument(
        "--to",
        metavar="FORMAT[,FORMAT]",
        help=Text("形式(既定は _quarto.yml)", "formats (default: _quarto.yml)")(lang),
    )
    parser.add_argument(
        "--document",
        action="append",
        metavar="QMD",
        help=Text("文書(既定は _quarto.yml)", "document (default: _quarto.yml)")(lang),
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=Text(
            "書き出す先(既定は reports/_output、文書のない所では report_output)",
            "where to write (default: reports/_output, away from the documents report_output)",
        )(lang),
    )


def _figures(parser: argparse.ArgumentParser, lang: Lang) -> None:
    parser.description = Text(
        "図をスライド用に書き出す(--lang がなければ両言語)",
        "export the figures, for slides (both languages without --lang)",
    )(lang)
    parser.add_argument(
        "labels",
        nargs="*",
        metavar="LABEL",
        help=Text("図(既定はすべて)", "figures (default: all)")(lang),
    )
    parser.add_argument(
        "--to",
        metavar="FORMAT[,FORMAT]",
        default="svg",
        help=Text("svg、png、pdf(既定は svg)", "svg, png, pdf (default: svg)")(lang),
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        default=Path("figures"),
        help=Text("書き出す先(既定は figures)", "where to write (default: figures)")(lang),
    )


def _export(parser: argparse.ArgumentParser, lang: Lang) -> None:
    parser.add_argument(
        "--to",
        metavar="FORMAT[,FORMAT]",
        required=True,
        help=Text(
            "parquet、xlsx、json、sqlite、csv-excel", "parquet, xlsx, json, sqlite, csv-excel"
        )(lang),
    )
    parser.add_argument(
        "--dataset",
        action="append",
        default=[],
        metavar="NAME",
        help=Text(
            "表(名前、または 段階/名前。既定はすべて)",
            "a dataset: NAME or STAGE/NAME (default: all)",
        )(lang),
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        required=True,
        help=Text("書き出す先", "where to write")(lang),
    )


COMMANDS = {
    "validate": Command("verbs:validate", Text("入力の表を検査する", "check the input tables")),
    "build": Command(
        "verbs:build",
        Text("処理済みの表と集計値を作る", "derive processed tables and tallies"),
        _build,
    ),
    "tally": Command(
        "verbs:tally",
        Text("集計値と根拠の行を示す", "show tallies and the rows behind them"),
        _tally,
    ),
    "claims": Command(
        "ledger:claims",
        Text("主張と検査と判定を示す", "show claims, their tests and verdicts"),
        _claims,
    ),
    "coverage": Command(
        "ledger:coverage",
        Text("原文の数字がすべて台帳にあるか", "whether the ledger holds every numeral"),
        _coverage,
    ),
    "check": Command("verbs:check", Text("検査をまとめて行う", "run all checks")),
    "report": Command("verbs:report", Text("報告書を作る", "render the report"), _report),
    "figures": Command(
        "pictures:figures",
        Text("図をスライド用に書き出す", "export the figures, for slides"),
        _figures,
    ),
    "export": Command(
        "exporting:export",
        Text("表をほかの形式で書き出す", "export the tables in other formats"),
        _export,
    ),
}
