"""Cross-row rules: each notices its break, and the data break them only where errata say so."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.catalog import Stage, check_inputs
from sc_analysis.schemas import rules
from sc_analysis.schemas.rules import RULES, Break, broken_rules
from schemas import cases, cases_asean, cases_evidence, cases_japan, cases_meetings, cases_redrawn
from schemas.cases import Case, Frames, drop, put

CASES = (
    *cases.CASES,
    *cases_japan.CASES,
    *cases_asean.CASES,
    *cases_meetings.CASES,
    *cases_evidence.CASES,
    *cases_redrawn.CASES,
)
IDS = [f"{case.rule}-{case.key}" for case in CASES]


_YIELDING = {
    "broken",
    "positions_run",
    "never_rises",
    "dated",
    "row_known",
    "word_stands",
}
"""Functions of the rules whose first argument is the id of the rule."""


@pytest.fixture(scope="module")
def inputs(data_folder: Path) -> tuple[Frames, Frames]:
    """Raw and coded frames of the repository's data."""
    problems, frames = check_inputs(data_folder)
    assert [] == problems
    return frames[Stage.RAW], frames[Stage.CODED]


@pytest.fixture
def copies(inputs: tuple[Frames, Frames]) -> tuple[Frames, Frames]:
    """Copies of the frames that a test may change."""
    raw, coded = ({name: frame.copy() for name, frame in part.items()} for part in inputs)
    return raw, coded


def places(breaks: list[Break]) -> set[tuple[str, str, int | None, str | None]]:
    """Rule, key, line and column of each break."""
    return {(b.rule, b.key, b.problem.row, b.problem.column) for b in breaks}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_minimal_change_breaks_its_rule_at_its_place(
    case: Case, inputs: tuple[Frames, Frames], copies: tuple[Frames, Frames]
) -> None:
    """The rule says nothing of this place before the change, and names it after."""
    function = next(f for f in RULES if f.__name__ == case.function)
    wanted = (case.rule, case.key, case.row, case.column)
    assert wanted not in places(list(function(*inputs)))
    case.change(*copies)
    breaks = list(function(*copies))
    assert wanted in places(breaks), places(breaks)
    found = next(b for b in breaks if wanted[:2] == (b.rule, b.key))
    assert found.problem.file.endswith(".csv")
    assert all([found.problem.expected.ja, found.problem.expected.en, found.problem.advice.en])


def test_every_rule_has_a_case() -> None:
    """A new rule function, or a new break of an old one, without a case fails here."""
    assert len(RULES) > 20
    assert {f.__name__ for f in RULES} == {case.function for case in CASES}
    assert rule_ids() == {case.rule for case in CASES}


def rule_ids() -> set[str]:
    """The rule ids that the modules of the rules can yield, read from their code."""
    found: set[str] = set()
    for path in sorted(Path(inspect.getfile(rules)).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in _YIELDING:
                continue
            if isinstance(node.args[0], ast.Name):
                continue  # the shared rules hand on the id they were given
            pattern = ast.unparse(node.args[0])
            for column in ("field", "work_type"):
                for name in ("batches", "repeated_cities", "repeated_proposals", "mean"):
                    found.add(eval(pattern, {"column": column, "name": name}))
    return found


def test_the_data_break_exactly_the_rules_that_errata_account_for(built: Built) -> None:
    """No break without an erratum, and no erratum with a rule that does not break."""
    errata = built.inputs.ledger["errata"].dropna(subset="rule")
    expected = set(zip(errata["rule"], errata["rule_key"], strict=True))
    breaks = broken_rules(built.inputs.raw, built.inputs.coded)
    assert len(expected) >= 5
    assert expected == {(b.rule, b.key) for b in breaks}
    assert len(expected) == len(breaks)


def test_an_erratum_excuses_its_own_place_alone(copies: tuple[Frames, Frames]) -> None:
    """A break of the same rule at another key is still a break."""
    raw, coded = copies
    put("raw", "jasca_overview", 4, "label_ja", "防災")(raw, coded)
    keys = {b.key for b in broken_rules(raw, coded) if b.rule == "jasca.field_once"}
    assert {"安全・安心", "防災"} == keys


@pytest.mark.parametrize("name", ["smart_jamp_statements", "external_facts", "survey_answers"])
def test_rules_survive_tables_of_one_row(name: str, copies: tuple[Frames, Frames]) -> None:
    """What is missing is reported, and makes no rule fail."""
    raw, coded = copies
    stage = "raw" if name in raw else "coded"
    rows = (raw if stage == "raw" else coded)[name].index[1:]
    drop(stage, name, *rows)(raw, coded)
    assert any("missing" in b.rule or "cited" in b.rule for b in broken_rules(raw, coded))


def test_rules_leave_the_frames_as_they_are(
    inputs: tuple[Frames, Frames], copies: tuple[Frames, Frames]
) -> None:
    """Rules look and do not touch."""
    broken_rules(*copies)
    for before, after in zip(inputs, copies, strict=True):
        for name, frame in before.items():
            pd.testing.assert_frame_equal(frame, after[name])
