"""Tallies of the ledger: counted from the files apart, and two readers by hand."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.claims import ledger_tallies
from sc_analysis.report import Document
from sc_analysis.report.tables import TABLES
from sc_analysis.vocab.verdicts import Exclusion, Verdict

FINDINGS = [
    ("a", "one", "x.one"),
    ("a", "two", "x.two"),
    ("a", "two_again", "x.two"),
    ("a", "three", "x.three"),
    ("a", "nothing", None),
    ("b", "two", "x.two"),
    ("b", "three", "x.three"),
    ("b", "four", "x.four"),
    ("b", "five", "x.five"),
    ("b", "idle", None),
    ("b", "idle_too", None),
]


def counted(built: Built, findings: list[tuple[str, str, str | None]]) -> Mapping[str, int]:
    """The tallies of the readers, for findings of their own."""
    frame = pd.DataFrame(findings, columns=["reader", "finding", "erratum"], dtype="string")
    tallies = ledger_tallies(built.entries, {**built.inputs.ledger, "findings": frame})
    prefix = "ledger.readers."
    return {k.removeprefix(prefix): int(t.value) for k, t in tallies.items() if prefix in k}


def test_two_readers_by_hand(built: Built) -> None:
    """Three and four errata, two in common: (3+1)(4+1)/(2+1) - 1 is 5.67, six, one unseen."""
    expected = {
        "a.findings": 5,
        "a.errata": 3,
        "b.findings": 6,
        "b.errata": 4,
        "both": 2,
        "either": 5,
        "missed": 1,
        "aside": 3,
    }
    found = counted(built, FINDINGS)
    errata = len(built.inputs.ledger["errata"])
    assert {**expected, "neither": errata} == found


@pytest.mark.parametrize(
    ("a", "b", "missed"),
    [
        ("", "", 0),
        ("1", "1", 0),
        ("12", "12", 0),
        ("1", "2", 1),
        ("12", "34", 4),
        ("1234", "45", 1),
    ],
)
def test_the_estimate_of_what_both_missed(built: Built, a: str, b: str, missed: int) -> None:
    """Chapman: nothing when both see the same, much when they share nothing."""
    rows = [(reader, e, f"x.{e}") for reader, seen in (("a", a), ("b", b)) for e in seen]
    assert missed == counted(built, rows)["missed"]  # type: ignore[arg-type]


def rows_of(data_folder: Path, name: str) -> list[dict[str, str]]:
    """A file of the ledger as text."""
    with (data_folder / "ledger" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_counts_are_those_of_the_files(built: Built, data_folder: Path) -> None:
    """Verdicts, numerals and errata counted from the files with nothing of the package."""

    def value(key: str) -> int:
        return int(built.tallies[f"ledger.{key}"].value)

    verdicts = rows_of(data_folder, "verdicts")
    by_verdict = Counter(row["verdict"] for row in verdicts)
    assert {v.value: value(f"verdict.{v.value}") for v in Verdict} == dict(by_verdict)
    assert len(verdicts) == value("claims.all")
    for part, column in (("basis", "basis"), ("origin", "origin")):
        for code, n in Counter(row[column] for row in verdicts if row[column]).items():
            assert n == value(f"{part}.{code}")
    numerals = rows_of(data_folder, "numerals")
    excluded = Counter(row["exclusion"] for row in numerals if row["exclusion"])
    assert {e.value: value(f"numerals.{e.value}") for e in Exclusion} == dict(excluded)
    assert len(numerals) == value("numerals.all")
    assert len(numerals) == value("numerals.claimed") + sum(excluded.values())
    assert len(rows_of(data_folder, "errata")) == value("errata.all")
    cells = [row for row in rows_of(data_folder, "claims") if row["cell_dataset"]]
    assert len(cells) == value("double_entry")
    assert sum(len(e.tests) for e in built.entries.values()) == value("tests")


def test_reproduced_and_corroborated_split_into_their_parts(built: Built) -> None:
    """Counted and summed make the reproduced, the origins the corroborated claims."""
    for verdict, part in (("reproduced", "basis"), ("corroborated", "origin")):
        parts = [t.value for k, t in built.tallies.items() if k.startswith(f"ledger.{part}.")]
        assert built.tallies[f"ledger.verdict.{verdict}"].value == sum(parts)


def test_every_tally_of_the_ledger_stands_in_a_table(built: Built) -> None:
    """Each is shown by some table of the report other than the list of all tallies."""
    doc = Document("ja", built=built)
    for label in TABLES:
        if label != "tbl-tallies":
            doc.table(label)
    keys = {key for key in built.tallies if key.startswith("ledger.")}
    assert keys
    text = (Path(__file__).parents[2] / "reports" / "report.ja.qmd").read_text(encoding="utf-8")
    assert set() == {k for k in keys - doc.used if f'"{k}"' not in text}
