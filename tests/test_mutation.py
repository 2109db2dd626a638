"""Wrong cells made on purpose: what they look like, and that each layer notices its own."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sc_analysis.tallies as tallies
from sc_analysis.build import derive
from sc_analysis.catalog import Stage
from sc_analysis.claims import erratum_problems, ledger_tallies
from sc_analysis.mutation.__main__ import main
from sc_analysis.mutation.baseline import Baseline, baseline
from sc_analysis.mutation.cells import CellKind, Column
from sc_analysis.mutation.layers import FURTHER, LAYERS, Noticed, ask, first_notice
from sc_analysis.mutation.mutants import (
    RECORDED,
    Mutant,
    Texts,
    all_mutants,
    apply,
    read_texts,
    sampled,
)
from sc_analysis.mutation.operators import wrong_codes, wrong_dates, wrong_iso, wrong_numbers
from sc_analysis.mutation.proof import owed
from sc_analysis.mutation.result import failures, rate, spans
from sc_analysis.mutation.result import tables as result_tables
from sc_analysis.mutation.run import Result, examine
from sc_analysis.mutation.trial import Trial
from sc_analysis.numerals import parse_date

SEED, SIZE = 20, 60
KNOWN_SURVIVORS = {("external_facts", "value_count"), ("projects_schemes", "cells_count")}
"""Numeric columns that nothing holds: facts of no bound tally, cells of a table counted by us."""

KNOWN = {
    "schema": ("survey_answers", 2, "question", "matching"),
    "rules": ("jasca_members", 6, "members_count", "288"),
    "corrections": ("corrections", 2, "expected_matches_count", "2"),
    "double entry": ("concept_figures", 2, "published_printed", "2018年9月"),
    "tallies": ("corrections", 19, "", "(row dropped)"),
    "verdicts": ("external_facts", 7, "value_count", "801"),
    "coverage": ("numerals", 2, "nth", "2"),
    "recorded verdicts": ("external_facts", 2, "origin", "independent"),
    "outside list": ("asean_cities", 2, "geoname_id", "1820907"),
}
"""Layer → dataset, line, column and wrong text of a mutant that this layer is first to notice."""


@pytest.fixture(scope="module")
def base(data_folder: Path) -> Baseline:
    """What is derived from the unchanged data."""
    return baseline(data_folder, FURTHER)


@pytest.fixture(scope="module")
def texts(data_folder: Path) -> Texts:
    """The cells of the input files as text."""
    return read_texts(data_folder)


@pytest.fixture(scope="module")
def mutants(texts: Texts) -> list[Mutant]:
    """All mutants of the data."""
    return all_mutants(texts)


@pytest.fixture(scope="module")
def sample(base: Baseline, mutants: list[Mutant]) -> list[Result]:
    """A seeded sample, half of it numbers, with what came of it; numeric survivors are proven."""
    numbers = [m for m in mutants if m.kind is CellKind.NUMERIC]
    chosen = [*sampled(numbers, SIZE // 2, SEED), *sampled(mutants, SIZE // 2, SEED)]
    return [
        examine(base, m, m.kind is CellKind.NUMERIC or k % 10 == 0) for k, m in enumerate(chosen)
    ]


def mutant_at(mutants: list[Mutant], place: tuple[str, int, str, str]) -> Mutant:
    """The mutant of a dataset, line, column and wrong text."""
    return next(m for m in mutants if (m.name, m.row, m.column, m.after) == place)


def known_mutant(mutants: list[Mutant], layer: str) -> Mutant:
    """The mutant of the table above for a layer."""
    return mutant_at(mutants, KNOWN[layer])


# operators


@given(st.integers(0, 10**9))
def test_a_wrong_number_is_one_off_or_has_its_digits_changed(number: int) -> None:
    """One up, one down, and a slip with as many digits."""
    text = str(number)
    wrong = wrong_numbers(text)
    assert text not in wrong
    assert str(number + 1) in wrong
    assert (str(number - 1) in wrong) is (number > 0)
    for slip in set(wrong) - {str(number + 1), str(number - 1)}:
        assert len(text) == len(slip)


@given(st.integers(1000, 10**9), st.sampled_from(["約 {} 人", "{}ha", "最大 {}"]))
def test_a_wrong_number_keeps_what_stands_around_it(number: int, around: str) -> None:
    """Words, spaces and thousands separators stay."""
    for wrong in wrong_numbers(around.format(f"{number:,}")):
        assert re.fullmatch(re.escape(around).replace(r"\{\}", r"[0-9,]+"), wrong)
        assert "," in wrong or len(str(number)) < 5


def test_the_last_printed_digit_is_the_unit_of_a_step() -> None:
    """Decimals and kanji digits step in their own notation."""
    assert ["70.6%", "70.4%", "80.5%"] == wrong_numbers("70.5%")
    assert ["第二位"] == wrong_numbers("第一位")
    assert [] == wrong_numbers("大半")


@given(st.dates(min_value=pd.Timestamp("1950-01-02").date()), st.sampled_from([4, 7, 10]))
def test_a_wrong_iso_date_is_one_step_off_in_its_own_precision(day: object, length: int) -> None:
    """Two real dates of the same length, one on each side."""
    text = str(day)[:length]
    later, earlier = wrong_iso(text)
    assert earlier < text < later or length == 4
    assert {length} == {len(later), len(earlier)}
    assert parse_date(later).first is not None


def test_a_printed_period_goes_wrong_at_each_end() -> None:
    """The finest number of both ends is changed, nothing else."""
    wrong = wrong_dates("2020 年 3 月～ 2021 年 6 月")
    assert ["2020 年 4 月～ 2021 年 6 月", "2020 年 2 月～ 2021 年 6 月"] == wrong[:2]
    assert ["2020 年 3 月～ 2021 年 7 月", "2020 年 3 月～ 2021 年 5 月"] == wrong[2:]


@given(st.lists(st.text(min_size=1), min_size=2, unique=True), st.data())
def test_a_wrong_code_is_another_one_of_the_vocabulary(
    codes: list[str], data: st.DataObject
) -> None:
    """Neighbours only, and never the code itself."""
    code = data.draw(st.sampled_from(codes))
    wrong = wrong_codes(Column("kind", "str", tuple(codes)), code, [])
    assert code not in wrong
    assert set(wrong) <= set(codes)


def test_marks_and_flags_turn_into_their_opposite() -> None:
    """A mark vanishes or appears, a flag is the other one."""
    mark = Column("mark_a", "str", ("●",), optional=True)
    assert ([""], ["●"]) == (wrong_codes(mark, "●", []), wrong_codes(mark, "", []))
    assert ["false"] == wrong_codes(Column("adopted", "boolean"), "true", [])


# mutants


def test_every_stage_and_kind_has_mutants(mutants: list[Mutant], texts: Texts) -> None:
    """Each file but recorded ones loses and doubles each row; no mutant is its own cell."""
    counted = Counter((m.stage, m.kind) for m in mutants)
    assert {(s, k) for s in (Stage.RAW, Stage.CODED, Stage.LEDGER) for k in CellKind} == set(
        counted
    )
    assert RECORDED.isdisjoint(m.name for m in mutants)
    rows = sum(len(rows) for path, rows in texts.items() if Path(path).stem not in RECORDED)
    assert 2 * rows == sum(m.kind is CellKind.ROW for m in mutants)
    assert all(m.before != m.after for m in mutants)
    assert len(mutants) == len(set(mutants))


def test_a_mutant_leaves_the_inputs_as_they_are(base: Baseline, mutants: list[Mutant]) -> None:
    """The change is in a copy, typed as the reader types it, at its line alone."""
    mutant = known_mutant(mutants, "rules")
    changed, problems = apply(mutant, base.inputs)
    before, after = (i.of(mutant.dataset)[mutant.column] for i in (base.inputs, changed))
    assert [] == problems
    assert int(mutant.before) == before[mutant.row]
    assert before.dtype == after.dtype
    assert [mutant.row] == list(before.index[before != after])


def test_a_doubled_row_stands_below_its_original(base: Baseline, mutants: list[Mutant]) -> None:
    """Rows are numbered by their new lines."""
    mutant = next(m for m in mutants if m.after == "(row doubled)")
    frame = apply(mutant, base.inputs)[0].of(mutant.dataset)
    assert list(range(2, len(frame) + 2)) == list(frame.index)
    assert frame.loc[mutant.row].equals(frame.loc[mutant.row + 1].rename(mutant.row))


# layers


@pytest.mark.parametrize("layer", [layer.name for layer in LAYERS])
def test_each_layer_is_the_first_to_notice_a_mutant_of_its_own(
    layer: str, base: Baseline, mutants: list[Mutant]
) -> None:
    """A layer that never fires would fail here."""
    found = first_notice(Trial(base, known_mutant(mutants, layer)))
    assert found is not None
    assert (layer, False) == (found.layer, found.crashed), found.message


@pytest.mark.parametrize("layer", ["rules", "double entry"])
def test_what_a_layer_notices_is_found_again_without_it(
    layer: str, base: Baseline, mutants: list[Mutant]
) -> None:
    """The proof does not ask the layers, and finds the same."""
    assert any(
        layer.removesuffix("s") in debt for debt in owed(Trial(base, known_mutant(mutants, layer)))
    )


def test_a_bound_tally_that_leaves_its_interval_is_found_again(
    base: Baseline, mutants: list[Mutant]
) -> None:
    """The tallies are counted anew from the changed inputs."""
    debts = owed(Trial(base, known_mutant(mutants, "tallies")))
    assert {
        "tally smart_jamp.cities.listed",
        "tally smart_jamp.circled.cities",
        "tally smart_jamp.circled.titles",
    } == {" ".join(debt.split()[:2]) for debt in debts}


def test_the_unchanged_tables_are_not_noticed(base: Baseline, mutants: list[Mutant]) -> None:
    """A mutant that puts back what stood there passes every layer."""
    for name in ("rules", "verdicts"):
        mutant = known_mutant(mutants, name)
        same = dataclasses.replace(mutant, after=mutant.before)
        assert None is first_notice(Trial(base, same))


STEPS = {
    "marks of a proposal": ("smart_jamp_proposals", 2, "mark_b", "●"),
    "a correction": ("corrections", 19, "", "(row dropped)"),
    "a coded title": ("smart_jamp_title_codes", 2, "kind", "work_type"),
    "an outside fact": ("external_facts", 2, "value_count", "33"),
    "the year of a claim": ("claims", 55, "year", "2022"),
    "the method of a test": ("tests", 2, "method", "outside"),
    "a numeral": ("numerals", 2, "exclusion", "table"),
}
"""What changes → dataset, line, column and wrong text of a mutant that the pipeline derives."""


@pytest.mark.parametrize("change", STEPS)
def test_what_is_derived_step_by_step_is_what_the_pipeline_derives(
    change: str, base: Baseline, mutants: list[Mutant]
) -> None:
    """Steps that did not read what changed are rightly left out; so with tallies told last."""
    trial = Trial(base, mutant_at(mutants, STEPS[change]))
    built = derive(trial.inputs)
    last = tallies.of_ways(built.frames) | ledger_tallies(trial.entries, trial.inputs.ledger)
    assert built.tallies == {**trial.tallies, **last}
    assert built.comparisons == trial.comparisons
    assert built.entries == trial.entries
    effects = built.frames["smart_jamp_reading_effects"]
    pd.testing.assert_frame_equal(effects, trial.effects[list(effects.columns)])
    for name, frame in trial.processed.items():
        pd.testing.assert_frame_equal(built.frames[name], frame[list(built.frames[name].columns)])
    errata, evidence = trial.inputs.ledger["errata"], built.evidence
    failing = {r for r in errata.index if list(erratum_problems(errata, r, evidence))}
    assert failing <= set(trial.stale_errata)


def test_a_crash_is_noticing_of_another_kind(base: Baseline, mutants: list[Mutant]) -> None:
    """What is raised and no finding is told apart."""
    crashing = dataclasses.replace(LAYERS[0], says=lambda trial: {str(1 // 0)})
    found = ask(crashing, Trial(base, known_mutant(mutants, "rules")))
    assert found is not None
    assert found.crashed


# results


def test_of_the_sample_no_promise_is_broken_unnoticed(sample: list[Result]) -> None:
    """Survivors were worked out again; numeric ones are of the known columns."""
    assert SIZE == len(sample)
    assert [] == [r for r in sample if r.owed]
    assert any(r.proven for r in sample)
    numeric = {
        (r.mutant.name, r.mutant.column)
        for r in sample
        if r.mutant.kind is CellKind.NUMERIC and not r.noticed
    }
    assert numeric <= KNOWN_SURVIVORS
    assert rate(sample, CellKind.NUMERIC) >= 0.95


def test_the_tables_name_layers_kinds_and_survivors(sample: list[Result]) -> None:
    """Each survivor's file stands in the list, with its reason."""
    text = "\n".join(result_tables(sample))
    assert all(layer.name in text for layer in LAYERS)
    survivors = [r for r in sample if not r.noticed]
    assert len(survivors) > 0
    assert all(f"{r.mutant.name}.csv" in text and r.reason in text for r in survivors)


def test_low_rates_and_debts_fail(sample: list[Result]) -> None:
    """Numeric cells below the wanted rate, and what is owed, are reasons to exit with 1."""
    number = next(r for r in sample if r.mutant.kind is CellKind.NUMERIC)
    unnoticed = dataclasses.replace(number, noticed=None)
    noticed = dataclasses.replace(number, noticed=Noticed("rules", "a break"))
    assert [] == failures([noticed] * 20)
    assert ["numeric cells: 90.0% noticed, 95% wanted"] == failures([noticed] * 9 + [unnoticed])
    in_debt = dataclasses.replace(unnoticed, owed=("rule x at y",))
    assert 1 == len(failures([noticed] * 99 + [in_debt]))


def test_equivalent_changes_count_neither_way() -> None:
    """A change that denotes the same is left out of the rate."""
    mutant = Mutant(Stage.RAW, "survey_answers", 2, "line", CellKind.POSITION, "7", "07", True)
    assert 1.0 == rate([Result(mutant, None)])


def test_lines_are_shown_as_spans() -> None:
    """Neighbouring lines are joined."""
    assert "2-4, 7" == spans([2, 3, 4, 7])


def test_the_command_writes_its_table(data_folder: Path, tmp_path: Path) -> None:
    """A sample of one runs through the worker processes and leaves a CSV."""
    out = tmp_path / "mutation.csv"
    main(["--sample", "1", "--seed", "1", "--data", str(data_folder), "--out", str(out)])
    assert 2 == len(out.read_text(encoding="utf-8").splitlines())
