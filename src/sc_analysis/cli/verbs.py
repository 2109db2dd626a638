"""The verbs: each takes the parsed arguments and an output, and returns the exit code."""

from __future__ import annotations

import argparse

import sc_analysis.tallies as tallies
from sc_analysis import build as pipeline
from sc_analysis.catalog import datasets
from sc_analysis.catalog.datasets import Stage
from sc_analysis.cli.folder import data_folder, writable
from sc_analysis.cli.output import Output
from sc_analysis.errors import DataError, Text, UsageError


def _readings(arguments: argparse.Namespace) -> dict[str, str]:
    switched = {}
    for text in arguments.reading:
        reading, sign, option = text.partition("=")
        if not sign:
            raise UsageError(
                Text(
                    f"「{text}」は ID=選択肢 の形ではありません",
                    f"{text!r} is not of the form ID=OPTION",
                )
            )
        switched[reading] = option
    return switched


def validate(arguments: argparse.Namespace, output: Output) -> int:
    """Check raw, coded and ledger; list every failing cell of every file."""
    folder = data_folder(arguments, output)
    inputs = pipeline.validated(folder)
    rows = {d.path: len(inputs.of(d)) for d in datasets(Stage.RAW, Stage.CODED, Stage.LEDGER)}
    total = sum(rows.values())
    output.result(
        {"files": rows, "problems": []},
        [
            Text(
                f"{len(rows)} 個の表、{total} 行: 問題なし",
                f"{len(rows)} tables, {total} rows: no problem",
            )(output.lang)
        ],
    )
    return 0


def build(arguments: argparse.Namespace, output: Output) -> int:
    """Derive the processed tables; write them, or compare with what is committed."""
    folder = data_folder(arguments, output)
    readings = _readings(arguments)
    if readings and not arguments.check and arguments.out is None:
        raise UsageError(
            Text(
                "読み方を切り替えるときは `--out` で書き出し先を示してください",
                "name a folder with `--out` when a reading is switched",
            )
        )
    built = pipeline.build(folder, readings)
    target = folder if arguments.check else arguments.out or writable(folder)
    names = sorted(pipeline.files(target, built))
    if arguments.check:
        problems = pipeline.differences(folder, built)
        if problems:
            raise DataError(problems)
        done = Text(
            f"{len(names)} 個のファイルは記録と同じ", f"{len(names)} files are as committed"
        )
    else:
        pipeline.write(target, built)
        done = Text(
            f"{target} に {len(names)} 個のファイルを書きました",
            f"wrote {len(names)} files below {target}",
        )
    output.result({"files": names}, [done(output.lang)])
    return 0


def tally(arguments: argparse.Namespace, output: Output) -> int:
    """List the tallies, or one with its rows."""
    built = pipeline.build(data_folder(arguments, output), _readings(arguments))
    chosen = list(built.tallies.values())
    if arguments.key:
        chosen = [tallies.find(built.tallies, arguments.key)]
    value = [
        {
            "tally": t.key,
            "value": int(t.value) if t.value.denominator == 1 else float(t.value),
            "unit": t.unit.value,
            "label": t.label(output.lang),
            "rows": list(t.rows),
        }
        for t in chosen
    ]
    lines = [
        f"{t['tally']:<56} {t['value']:>8.6g} {chosen[k].unit.label(output.lang):<10} {t['label']}"
        for k, t in enumerate(value)
    ]
    if arguments.key:
        lines += [f"  {row}" for row in chosen[0].rows]
    output.result(value, lines)
    return 0


def check(arguments: argparse.Namespace, output: Output) -> int:
    """Validate, compare with the committed tables, run ledger and document checks."""
    from sc_analysis.report.checks import check_reports

    folder = data_folder(arguments, output)
    built = pipeline.build(folder)
    reports = check_reports(folder, built)
    problems = [
        *pipeline.differences(folder, built),
        *pipeline.ledger_problems(built),
        *reports.problems,
    ]
    if problems:
        raise DataError(problems)
    fine = Text(
        "入力、派生した表、二重記入、判定、数字の扱い、正誤: 問題なし",
        "inputs, derived tables, double entry, verdicts, coverage, errata: no problem",
    )
    skipped = [Text(f"検査していない: {s.ja}", f"not checked: {s.en}") for s in reports.not_checked]
    output.result(
        {
            "problems": [],
            "documents": reports.documents,
            "sources": reports.sources,
            "read_back": reports.read,
            "not_checked": [s(output.lang) for s in reports.not_checked],
        },
        [text(output.lang) for text in (fine, *reports.lines, *skipped)],
    )
    return 0


def report(arguments: argparse.Namespace, output: Output) -> int:
    """Render the documents and say what was done."""
    from sc_analysis.report.render import render_reports

    folder = data_folder(arguments, output)
    formats = arguments.to.split(",") if arguments.to else None
    rendering = render_reports(
        folder, arguments.engine, arguments.document, formats, output.note, arguments.out
    )
    output.result(rendering.as_dict(), rendering.lines(output.lang))
    return 0
