"""Answers of authors to errata: whole or absent, shown beside the erratum, without effect on it."""

from __future__ import annotations

import pandas as pd
import pytest

from sc_analysis.build import Built, derive
from sc_analysis.catalog import Inputs
from sc_analysis.claims import answer_problems
from sc_analysis.report import Document
from sc_analysis.vocab import Answer

ANSWER = {
    "answer": Answer.REBUTTED.value,
    "answered": "2026-01-05",
    "answer_by": "An author",
    "answer_address": "https://example.org/answer",
    "answer_ja": "要約",
    "answer_en": "in short",
}
FIRST = 2


def answered(built: Built, **changes: str | None) -> pd.DataFrame:
    """The errata with an answer to the first, changed as told."""
    errata = built.inputs.ledger["errata"].copy()
    for column, value in {**ANSWER, **changes}.items():
        errata.loc[FIRST, column] = value
    return errata


def with_errata(built: Built, errata: pd.DataFrame) -> Built:
    """What is built from inputs with these errata."""
    inputs = built.inputs
    return derive(Inputs(inputs.raw, inputs.coded, {**inputs.ledger, "errata": errata}))


def test_a_whole_answer_is_fine(built: Built) -> None:
    """Who, when, where and what: nothing is missing."""
    assert [] == list(answer_problems(answered(built)))


@pytest.mark.parametrize("column", [c for c in ANSWER if c != "answer"])
def test_an_answer_without_a_part_is_named(built: Built, column: str) -> None:
    """The cell that is empty is told with its row."""
    (problem,) = answer_problems(answered(built, **{column: None}))
    assert (FIRST, column) == (problem.row, problem.column)


def test_an_open_erratum_has_no_answer(built: Built) -> None:
    """Parts of an answer that nobody gave are named, one by one."""
    problems = list(answer_problems(answered(built, answer=Answer.OPEN.value)))
    assert [c for c in ANSWER if c != "answer"] == [p.column for p in problems]


@pytest.mark.parametrize(("lang", "told"), [("ja", "退ける: 要約"), ("en", "rebutted: in short")])
def test_an_answer_stands_beside_its_erratum(built: Built, lang: str, told: str) -> None:
    """The table of errata links the person, and says when and what; the caption counts answers."""
    document = Document(lang, built=with_errata(built, answered(built)))
    table = document.table("tbl-errata").data
    (row,) = [line for line in table.splitlines() if told in line]
    assert "[An author](https://example.org/answer), 2026-01-05" in row


def test_an_answer_changes_no_verdict(built: Built) -> None:
    """Verdicts and tallies are the same with and without an answer."""
    other = with_errata(built, answered(built))
    assert {n: e.verdict for n, e in built.entries.items()} == {
        n: e.verdict for n, e in other.entries.items()
    }
    assert built.tallies == other.tallies
