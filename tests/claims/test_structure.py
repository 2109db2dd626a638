"""What must hold of the ledger's structure; each is also broken on purpose and noticed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest

from claims.make import outcome_of, rows_of_tests
from sc_analysis.build import Built
from sc_analysis.claims import (
    Bench,
    Entry,
    claim_tests,
    compare,
    entry_problems,
    row_problems,
    unknown_tallies,
)
from sc_analysis.errors import Problem
from sc_analysis.tallies.model import refs
from sc_analysis.vocab import Kind
from sc_analysis.vocab.verdicts import Method, Missing, Verdict

REPRODUCING = (Method.COUNTED, Method.SUMMED)


def problems_of(built: Built, entry: Entry, **changed: object) -> list[Problem]:
    """The problems of one entry after a change."""
    name = entry.claim.claim
    planted = {**built.entries, name: replace(entry, **changed)}  # type: ignore[arg-type]
    return entry_problems(planted, built.inputs.ledger["claims"], built.frames)


def locators(built: Built) -> dict[str, str]:
    """Locator of every row that a test rests on, by reference, looked up table by table."""
    names = {r.partition(":")[0] for e in built.entries.values() for t in e.tests for r in t.rows}
    found: dict[str, str] = {}
    for name in names:
        frame = built.frames[name]
        found |= dict(zip(refs(name, frame), frame["locator"], strict=True))
    return found


def first(built: Built, verdict: Verdict) -> Entry:
    """Some entry with that verdict."""
    return next(e for e in built.entries.values() if e.verdict is verdict)


def test_no_counted_or_summed_claim_rests_on_its_own_place(built: Built) -> None:
    """The rows behind each such test are known, and none has the claim's locator."""
    where = locators(built)
    checked = 0
    for entry in built.entries.values():
        for test in entry.tests:
            if test.method in REPRODUCING and test.rows:
                places = {where[row] for row in test.rows}
                assert entry.claim.locator not in places, entry.claim.claim
                checked += 1
    assert checked > 10


def test_a_claim_that_rests_on_itself_is_a_problem(built: Built) -> None:
    """A row with the claim's own locator among the inputs is named."""
    row, place = next(iter(locators(built).items()))
    entry = first(built, Verdict.CONSISTENT)
    own = replace(entry.claim, locator=place)
    tests = (*entry.tests, outcome_of(rows=(row,)))
    assert [row] == [p.found for p in problems_of(built, entry, claim=own, tests=tests)]


def test_every_agreeing_test_has_power(built: Built) -> None:
    """No test agrees with every misreading; one that does is named."""
    tests = [t for e in built.entries.values() for t in e.tests]
    assert tests
    assert all(0 <= t.power <= 1 for t in tests)
    assert [] == [t.claim for t in tests if t.agrees and t.power == 0]
    entry = first(built, Verdict.CONSISTENT)
    idle = (*entry.tests, outcome_of(power=Fraction(0)))
    (problem,) = problems_of(built, entry, tests=idle)
    assert f"{entry.claim.claim} (repetition)" == problem.found


def test_binding_is_by_key_and_not_by_value(built: Built) -> None:
    """With another value the tally stays bound and disagrees; an equal one elsewhere binds none."""
    claims = built.inputs.ledger["claims"]
    for name, comparison in built.comparisons.items():
        bound = claims.loc[claims["claim"] == name, "tally"].iloc[0]
        assert (None if pd.isna(bound) else bound) == comparison.tally
    entry = next(e for e in built.entries.values() if e.basis and e.claim.kind is Kind.COUNT)
    key = entry.claim.tally
    assert key is not None
    changed = replace(built.tallies[key], value=built.tallies[key].value + 1)
    tallies = {**built.tallies, key: changed}
    comparisons = compare(claims, tallies)
    assert key == comparisons[entry.claim.claim].tally
    bench = Bench(comparisons, tallies, built.bench.facts)
    effects = built.frames["smart_jamp_reading_effects"].iloc[:0]
    tests = claim_tests(bench, rows_of_tests(), effects)
    assert [False] == [t.agrees for t in tests[entry.claim.claim]]
    unbound = {c.claim for c in built.comparisons.values() if c.tally is None}
    assert {c for c in tests if not tests[c]} == unbound


def test_contradictions_have_errata_and_transcriptions_a_missing_datum(built: Built) -> None:
    """And nothing else names a missing datum."""
    for name, e in built.entries.items():
        assert e.verdict is not Verdict.CONTRADICTED or e.errata, name
        assert (e.verdict is Verdict.TRANSCRIBED) == (e.claim.missing is not None), name


def test_a_contradiction_without_an_erratum_is_a_problem(built: Built) -> None:
    """Nine countries printed, eight listed: without its erratum the claim is named."""
    entry = built.entries["smart_jamp.countries"]
    (problem,) = problems_of(built, entry, errata=())
    assert str(problem.found).startswith("smart_jamp.countries: ")


@pytest.mark.parametrize("verdict", [Verdict.TRANSCRIBED, Verdict.CONSISTENT])
def test_a_missing_datum_that_is_absent_or_idle_is_a_problem(
    built: Built, verdict: Verdict
) -> None:
    """A transcribed claim without one, and a tested claim with one."""
    entry = first(built, verdict)
    missing = None if entry.claim.missing else Missing.STUDY
    claim = replace(entry.claim, missing=missing)
    (problem,) = problems_of(built, entry, claim=claim)
    assert "missing" == problem.column


def test_two_claims_on_one_number_are_a_problem(built: Built) -> None:
    """The second claim of the same place and string is named, unless 各 says so."""
    claims = built.inputs.ledger["claims"].copy()
    row = claims.index[claims["claim"] == "needs.cities"][0]
    other = claims.index[claims["claim"] == "smart_jamp.cities"][0]
    columns = ["line", "nth", "printed"]
    claims.loc[other, columns] = claims.loc[row, columns]
    (problem,) = entry_problems(built.entries, claims, built.frames)
    assert "claim" == problem.column


def test_rows_of_tests_name_what_exists(built: Built) -> None:
    """Claims, tallies and facts of the committed rows are all there, and the rows make sense."""
    rows = built.inputs.ledger["tests"]
    known = {f"claim:{c}" for c in built.inputs.ledger["claims"]["claim"]}
    known |= {f"tally:{key}" for key in built.tallies if not key.startswith("ledger.")}
    known |= {f"fact:{f}" for f in built.inputs.coded["external_facts"]["fact_id"]}
    assert set() == set(rows["operands"].dropna().str.split(";").explode()) - known
    assert set() == set("claim:" + rows["claims"].str.split(";").explode()) - known
    assert [] == row_problems(built.bench, rows)


@pytest.mark.parametrize(
    ("row", "column", "found"),
    [
        (("needs.citie", "at_most", "claim:needs.cities"), "claims", "needs.citie"),
        (("needs.cities", "at_most", "claim:needs.citie"), "operands", "needs.citie"),
        (("needs.cities", "at_most", "tally:asean.cities.no"), "operands", "asean.cities.no"),
        (("needs.cities", "outside", "fact:x99"), "operands", "x99"),
        (("needs.cities", "repetition", "claim:needs.cities"), "claims", "claim:needs.cities"),
        (("needs.cities;needs.cities", "repetition", None), "claims", "claim:needs.cities"),
        (("needs.cities", "counted", "tally:asean.cities.registered"), "method", "counted"),
        (("needs.cities", "repetition", None), "operands", ""),
        (("needs.cities", "inside", "claim:smart_jamp.as_of"), "method", "inside"),
        (("needs.cities", "repetition", "claim:smart_jamp.as_of"), "method", "repetition"),
        (("needs.cities", "quotient", "claim:smart_jamp.cities"), "method", "quotient"),
        (("needs.cities", "consecutive", "claim:smart_jamp.cities"), "method", "consecutive"),
        (("needs.cities;smart_jamp.cities", "at_most", None), "method", "at_most"),
    ],
)
def test_a_row_of_tests_that_makes_no_sense_is_a_problem(
    built: Built, row: tuple[str, str, str | None], column: str, found: str
) -> None:
    """Unknown names, a claim against itself, no other side, a method that does not fit."""
    (problem,) = row_problems(built.bench, rows_of_tests(row))
    assert ("ledger/tests.csv", 2, column, found) == (
        problem.file,
        problem.row,
        problem.column,
        problem.found,
    )


def test_a_date_bound_to_a_tally_is_a_problem(built: Built) -> None:
    """Tallies are quantities; a date is compared in `tests.csv`."""
    claims = built.inputs.ledger["claims"].copy()
    claims.loc[claims["claim"] == "smart_jamp.as_of", "tally"] = "asean.cities.registered"
    assert ["asean.cities.registered"] == [p.found for p in unknown_tallies(claims, built.tallies)]
