"""Tests → verdict: the table of the design, written again here, and the committed ledger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.make import outcome_of
from sc_analysis.build import Built
from sc_analysis.claims import ClaimTest, describe, verdict_of
from sc_analysis.vocab.verdicts import Basis, Method, Origin, Verdict

KINDNESS = ["transcribed", "consistent", "corroborated", "reproduced"]
ORIGINS = ["primary", "independent", "requoting"]


def _test(method: Method, agrees: bool, origin: Origin) -> ClaimTest:
    return outcome_of(method, agrees, origin if method is Method.OUTSIDE else None)


TESTS = st.builds(_test, st.sampled_from(Method), st.booleans(), st.sampled_from(Origin))
AGREEING = st.builds(_test, st.sampled_from(Method), st.just(True), st.sampled_from(Origin))


def by_the_table(tests: list[ClaimTest]) -> str:
    """The verdict by the table of the design, row by row."""
    said = {(t.method.value, t.agrees) for t in tests}
    rows = {
        "contradicted": any(not agrees for _, agrees in said),
        "reproduced": bool(said & {("counted", True), ("summed", True)}),
        "corroborated": ("outside", True) in said,
        "consistent": bool(said),
        "transcribed": True,
    }
    return next(verdict for verdict, holds in rows.items() if holds)


@given(st.lists(TESTS, max_size=6))
def test_the_verdict_is_that_of_the_table(tests: list[ClaimTest]) -> None:
    """Any tests, in any order, give the first verdict of the table that holds."""
    verdict, basis, origin = verdict_of(tests)
    assert by_the_table(tests) == verdict.value
    assert verdict is verdict_of(tests[::-1])[0]
    assert (basis is not None) == (verdict is Verdict.REPRODUCED)
    assert (origin is not None) == (verdict is Verdict.CORROBORATED)


@given(st.lists(TESTS, max_size=5), TESTS, AGREEING)
def test_a_contradiction_is_never_outweighed(
    tests: list[ClaimTest], other: ClaimTest, agreeing: ClaimTest
) -> None:
    """Whatever agrees beside it, a test that disagrees decides."""
    against = outcome_of(other.method, False)
    assert Verdict.CONTRADICTED is verdict_of([*tests, against])[0]
    assert Verdict.CONTRADICTED is verdict_of([agreeing, *tests, against, agreeing])[0]


@given(st.lists(TESTS, max_size=5), TESTS)
def test_a_verdict_is_no_kinder_than_its_tests(tests: list[ClaimTest], added: ClaimTest) -> None:
    """What a test adds to the verdict is at most what it gives alone."""
    before, after = verdict_of(tests)[0], verdict_of([*tests, added])[0]
    alone = verdict_of([added])[0]
    if after is Verdict.CONTRADICTED:
        assert Verdict.CONTRADICTED in (before, alone)
    else:
        kinder = max(before.value, alone.value, key=KINDNESS.index)
        assert kinder == after.value


@given(st.lists(AGREEING.filter(lambda t: t.method is not Method.COUNTED), max_size=5))
def test_derivation_reproduces_nothing(tests: list[ClaimTest]) -> None:
    """Numbers computed from other numbers leave the verdict as a repetition would."""
    derived, repeated = outcome_of(Method.DERIVED), outcome_of(Method.REPETITION)
    assert verdict_of([*tests, repeated]) == verdict_of([*tests, derived])


@given(st.lists(st.sampled_from(Origin), min_size=1))
def test_the_best_origin_counts(origins: list[Origin]) -> None:
    """The publisher of the fact before another inquiry before a quotation."""
    tests = [outcome_of(Method.OUTSIDE, origin=o) for o in origins]
    expected = min((o.value for o in origins), key=ORIGINS.index)
    assert (Verdict.CORROBORATED, None, Origin(expected)) == verdict_of(tests)


def test_the_basis_is_that_of_the_tally() -> None:
    """Counting and summing are told apart."""
    assert Basis.COUNTED is verdict_of([outcome_of(Method.COUNTED)])[1]
    assert Basis.SUMMED is verdict_of([outcome_of(Method.OUTSIDE), outcome_of(Method.SUMMED)])[1]


def test_the_least_direct_fact_behind_an_operand_decides_its_origin(built: Built) -> None:
    """A number that rests on several facts is as direct as the worst of them."""
    bench = built.bench
    names = {o: f for f, o in bench.facts["origin"].items()}
    assert {"primary", "requoting"} <= set(names)
    operands = [f"fact:{names[o]}" for o in ("primary", "requoting")]
    assert Origin.REQUOTING is bench.origin(tuple(operands))
    assert Origin.PRIMARY is bench.origin(tuple(operands[:1]))
    assert bench.origin(("claim:needs.cities",)) is None


def test_every_entry_has_the_verdict_of_its_tests(built: Built) -> None:
    """The committed ledger holds no verdict but that of the table, and says why."""
    assert set(built.comparisons) == set(built.entries)
    found = set()
    for name, entry in built.entries.items():
        assert by_the_table(list(entry.tests)) == entry.verdict.value, name
        assert entry.reason.ja and entry.reason.en, name
        found.add(entry.verdict)
    assert set(Verdict) == found


def test_both_readings_of_a_contradicted_claim_are_shown(built: Built) -> None:
    """A claim that an adopted reading repairs is contradicted as printed, and shows both."""
    repaired = [
        e
        for e in built.entries.values()
        if {True, False} <= {t.agrees for t in e.tests if t.reading}
    ]
    assert repaired
    for entry in repaired:
        assert Verdict.CONTRADICTED is entry.verdict
        assert entry.errata
        readings = {t.reading for t in entry.tests if t.reading}
        assert any("as_printed" in r for r in readings) and len(readings) > 1


def test_every_test_is_described_in_both_languages(built: Built) -> None:
    """The outcome and the method stand in each description."""
    for entry in built.entries.values():
        for test in entry.tests:
            said = describe(built.bench, test)
            assert said.en.startswith(test.method.label.en)
            assert said.en.endswith("agrees" if test.agrees else "disagrees")
            assert said.ja.startswith(test.method.label.ja)
            assert said.ja.endswith("— 一致" if test.agrees else "— 不一致")
