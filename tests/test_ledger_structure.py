"""What the ledger's own structure must hold: each slip is named with its file, row and column."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pandas as pd
import pytest

import sc_analysis
from sc_analysis.build import Built
from sc_analysis.claims import (
    entry_problems,
    errata_problems,
    row_problems,
    unknown_tallies,
)
from sc_analysis.schemas.rules.registers import CITED


def spoilt(frame: pd.DataFrame, row: int, column: str, value: object) -> pd.DataFrame:
    """A copy of the frame with one cell changed."""
    copy = frame.copy()
    copy.loc[row, column] = value  # type: ignore[call-overload]
    return copy


@pytest.mark.parametrize(
    ("claim", "column", "value"),
    [
        ("jasca.founded", "unit", "cities"),
        ("survey.matching.yes", "unit", "answers"),
        ("needs.cities", "unit", "date"),
        ("needs.cities", "source_id", "own_coding"),
    ],
)
def test_a_claim_of_another_unit_or_source_is_a_located_problem(
    built: Built, claim: str, column: str, value: str
) -> None:
    """Units fit their kind, and claims are made by the source document."""
    claims = built.inputs.ledger["claims"]
    row = int(claims.index[claims["claim"] == claim][0])
    problems = entry_problems({}, spoilt(claims, row, column, value), built.frames)
    assert [(row, column, value)] == [(p.row, p.column, p.found) for p in problems]


def test_a_claim_has_the_unit_of_its_tally(built: Built) -> None:
    """Counted cities are no countries."""
    claims = built.inputs.ledger["claims"]
    assert [] == unknown_tallies(claims, built.tallies)
    row = int(claims.index[claims["claim"] == "needs.cities"][0])
    problems = unknown_tallies(spoilt(claims, row, "unit", "countries"), built.tallies)
    assert [(row, "unit", "countries")] == [(p.row, p.column, p.found) for p in problems]


def test_a_doubled_test_and_one_of_another_source_are_located_problems(built: Built) -> None:
    """Each test is written once, and all are our own."""
    rows = built.inputs.ledger["tests"]
    last = int(rows.index[-1])
    doubled = pd.concat([rows, rows.loc[[last]].set_axis([last + 1])])
    assert [last + 1] == [p.row for p in row_problems(built.bench, doubled)]
    foreign = spoilt(rows, last, "source_id", "idi_2021")
    assert ["source_id"] == [p.column for p in row_problems(built.bench, foreign)]


def test_an_erratum_that_finds_no_row_is_a_problem(built: Built) -> None:
    """What a condition looks at and is gone is named by the erratum, and does not crash."""
    errata = built.inputs.ledger["errata"]
    phrases = built.inputs.raw["source_phrases"]
    raw = {**built.inputs.raw, "source_phrases": phrases.iloc[:0]}
    problems = errata_problems(errata, dataclasses.replace(built.evidence, raw=raw))
    assert problems
    assert {"erratum"} == {p.column for p in problems}
    assert all("gone" in p.advice.en for p in problems)


def test_an_erratum_is_of_the_source(built: Built) -> None:
    """Another source is named with the row."""
    errata = spoilt(built.inputs.ledger["errata"], 2, "source_id", "own_coding")
    assert [2] == [p.row for p in errata_problems(errata, built.evidence)]


def test_every_fact_that_the_code_names_is_asked_for() -> None:
    """The rule that facts are there knows the ids written anywhere in the package."""
    package = Path(sc_analysis.__file__).parent
    named = {
        fact
        for path in package.rglob("*.py")
        for fact in re.findall(r'"(x\d\d)"', path.read_text(encoding="utf-8"))
    }
    assert set(CITED) == named
