"""The verbs of the ledger: `claims` and `coverage`."""

from __future__ import annotations

import argparse
import io
import subprocess
from collections import Counter
from pathlib import Path

import pandas as pd

from sc_analysis import build as pipeline
from sc_analysis.build import Built
from sc_analysis.catalog import load_inputs, to_csv_bytes, write_all
from sc_analysis.claims import Entry, as_json, cover, describe, say
from sc_analysis.claims.record import FILE, changes, frame
from sc_analysis.cli.folder import data_folder, writable
from sc_analysis.cli.output import Output
from sc_analysis.errors import Problem, Text, UsageError
from sc_analysis.vocab import Answer, unknown_name
from sc_analysis.vocab.verdicts import Verdict


def claims(arguments: argparse.Namespace, output: Output) -> int:
    """Show the ledger, one claim, or what changed; record verdicts; fail on any finding."""
    folder = data_folder(arguments, output)
    built = pipeline.build(folder)
    if arguments.record:
        return _record(folder, built, output)
    if arguments.diff:
        return _diff(folder, arguments.diff, built, output)
    chosen = _chosen(arguments, built)
    value = [as_json(e) for e in chosen]
    lines = _one(built, chosen[0], output) if arguments.claim else _all(chosen, output)
    output.result(value, lines)
    return _findings(pipeline.ledger_problems(built), output)


def _findings(problems: list[Problem], output: Output) -> int:
    if problems:
        output.findings(problems)
    return 1 if problems else 0


def _chosen(arguments: argparse.Namespace, built: Built) -> list[Entry]:
    if name := arguments.claim:
        if name not in built.entries:
            raise unknown_name(Text("主張", "claim"), name, built.entries)
        return [built.entries[name]]
    wanted = arguments.verdict
    return [e for e in built.entries.values() if wanted in (None, e.verdict.value)]


def _all(entries: list[Entry], output: Output) -> list[str]:
    lines = [
        f"{e.claim.claim:<56} {e.verdict.value:<13} {e.claim.printed:<18} {e.reason(output.lang)}"
        for e in entries
    ]
    counts = Counter(e.verdict for e in entries)
    summary = ", ".join(f"{v.label(output.lang)} {counts[v]}" for v in Verdict if counts[v])
    return [*lines, f"{len(entries)}: {summary}"]


def _one(built: Built, entry: Entry, output: Output) -> list[str]:
    c, lang = entry.claim, output.lang
    lines = [
        f"{c.claim}: {c.subject(lang)}",
        f"  {c.printed}  ({c.locator}, {c.line}-{c.nth})  {c.interval or ''}",
        f"  {entry.verdict.label(lang)}: {entry.reason(lang)}",
    ]
    for test in entry.tests:
        power = Text(f"検出力 {float(test.power):.2f}", f"power {float(test.power):.2f}")
        lines.append(f"  - {describe(built.bench, test)(lang)} ({power(lang)})")
        lines += [f"      {row}" for row in test.rows]
    for bound in entry.bounds:
        said = say(bound, built.tallies[bound.tally].label)
        lines.append(f"  ~ {said(lang)}")
    answers = built.inputs.ledger["errata"].set_index("erratum")["answer"]
    return [*lines, *(f"  ! {e} ({Answer(answers[e]).label(lang)})" for e in entry.errata)]


def _record(folder: Path, built: Built, output: Output) -> int:
    """Write the verdicts; whatever else is wrong with the ledger is still a finding."""
    now = frame(built.entries)
    changed = changes(built.inputs.ledger["verdicts"], now)
    write_all(writable(folder), {FILE: to_csv_bytes(now)})
    output.result(
        [{"claim": c.claim, "before": c.before, "after": c.after} for c in changed],
        [
            *(f"{c.claim}: {c.before or '–'} → {c.after or '–'}" for c in changed),
            Text(f"{len(now)} 件の判定を記録", f"recorded {len(now)} verdicts")(output.lang),
        ],
    )
    recorded = load_inputs(folder)
    return _findings(pipeline.ledger_problems(pipeline.derive(recorded)), output)


def _diff(folder: Path, revision: str, built: Built, output: Output) -> int:
    """Verdicts of a revision of the repository against those derived now."""
    show = ["git", "-C", str(folder), "show", "--end-of-options", f"{revision}:./{FILE}"]
    try:
        asked = subprocess.run(show, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError(
            Text("--diff には git が要ります", "--diff needs git, which is not on PATH")
        ) from error
    if asked.returncode:
        said = asked.stderr.decode("utf-8", "replace").strip()
        raise UsageError(
            Text(f"{revision} の判定が読めない: {said}", f"no verdicts at {revision}: {said}")
        )
    before = pd.read_csv(io.BytesIO(asked.stdout), dtype="string")
    found = changes(before, frame(built.entries))
    same = Text(f"{revision} と同じ", f"as at {revision}")(output.lang)
    output.result(
        [{"claim": c.claim, "before": c.before, "after": c.after} for c in found],
        [f"{c.claim}: {c.before or '–'} → {c.after or '–'}" for c in found] or [same],
    )
    return 1 if found else 0


def coverage(arguments: argparse.Namespace, output: Output) -> int:
    """Every numeral is part of a claim or excluded by a class; with TEXT, those of the text."""
    folder = data_folder(arguments, output)
    ledger = load_inputs(folder).ledger
    found = cover(ledger["numerals"], ledger["claims"], arguments.text)
    value = {
        "tokens": found.tokens,
        "claims": found.of_claims,
        "excluded": {c.value: n for c, n in found.excluded.items()},
        "unclassified": found.tokens - found.of_claims - sum(found.excluded.values()),
        "claims_without_numeral": list(found.claims_without_numeral),
        "with_text": found.with_text,
    }
    lines = [Text(f"主張 {found.of_claims}", f"claims {found.of_claims}")(output.lang)]
    lines += [f"{c.label(output.lang)} {n}" for c, n in found.excluded.items()]
    without = ", ".join(found.claims_without_numeral) or "–"
    lines += [
        Text(
            f"数字 {found.tokens} 件、未分類 {value['unclassified']}",
            f"{found.tokens} numerals, {value['unclassified']} unclassified",
        )(output.lang),
        Text(f"数字のない主張: {without}", f"claims without a numeral: {without}")(output.lang),
    ]
    if not found.with_text:
        said = Text(
            "検査していない: 原文(ファイルを渡せば比べる)",
            "not checked: the text itself (name its file to compare)",
        )
        lines.append(said(output.lang))
    output.result(value, lines)
    return 0
