"""Evidence: bodies kept apart, two codings compared, bounds that enter no verdict."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.build import Built, derive
from sc_analysis.claims import Bench, bound_problems, bounds, outcome, say
from sc_analysis.cleaning.evidence import body_of
from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.tallies.kappa import kappa
from sc_analysis.vocab.needs import Body

CODES = st.sampled_from(["none", "indirect", "direct"])
PAIRS = st.lists(st.tuples(CODES, CODES), min_size=1, max_size=60)


def test_kappa_of_a_worked_example() -> None:
    """50 units, 20 and 15 alike, 5 and 10 not: agreement 0.7, by chance 0.5, kappa 0.4."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert Fraction(2, 5) == kappa(pairs)


def test_kappa_of_three_codes_worked_by_hand() -> None:
    """Ten units, seven alike: (0.7 - 0.35) / (1 - 0.35)."""
    first = ["a", "a", "a", "a", "b", "b", "b", "c", "c", "c"]
    second = ["a", "a", "a", "b", "b", "b", "c", "c", "c", "a"]
    chance = Fraction(4 * 4 + 3 * 3 + 3 * 3, 100)
    expected = (Fraction(7, 10) - chance) / (1 - chance)
    assert expected == kappa(list(zip(first, second, strict=True)))


@given(PAIRS)
def test_kappa_does_not_depend_on_who_is_first(pairs: list[tuple[str, str]]) -> None:
    """Swapping the coders changes nothing."""
    assert kappa(pairs) == kappa([(second, first) for first, second in pairs])


@given(PAIRS)
def test_kappa_is_one_for_alike_and_never_above(pairs: list[tuple[str, str]]) -> None:
    """One where all agree, undefined where chance alone would, and never above one."""
    alike = [(first, first) for first, _ in pairs]
    assert kappa(alike) == (1 if len({f for f, _ in alike}) > 1 else None)
    found = kappa(pairs)
    assert found is None or -1 <= found <= 1


def test_no_pairs_have_no_kappa() -> None:
    """Nothing coded, nothing agreed."""
    assert kappa([]) is None


@pytest.mark.parametrize(
    ("published", "body"),
    [
        ("2017-12-31", None),
        ("2018", Body.OUTSIDE),
        ("2021-12", Body.OUTSIDE),
        ("2022-01-01", Body.LATER),
        ("2024-12-17", Body.LATER),
        ("2025", None),
    ],
)
def test_documents_belong_to_the_period_of_their_publication(
    published: str, body: Body | None
) -> None:
    """2018 to 2021, 2022 to 2024, and nothing else."""
    assert body is body_of("someone", published)


def test_the_source_is_a_body_of_its_own() -> None:
    """The source document was published in the period but is no outside document."""
    assert Body.SOURCE is body_of("idi_2021", "2021")


def test_later_documents_never_enter_the_standing(built: Built) -> None:
    """The standing follows from the source and the period alone."""
    grid = built.frames["needs_city_fields"]
    late = grid[
        (grid["later"] != "none") & (grid["support"] == "none") & (grid["outside"] == "none")
    ]
    assert len(late)
    assert {"none"} == set(late["standing"])


def test_every_outside_row_tells_its_document(built: Built) -> None:
    """Publisher, title, address and both dates stand in each row of outside evidence."""
    rows = built.frames["needs_evidence"]
    outside = rows[rows["body"] != "source"]
    assert len(outside)
    columns = ["producer", "title", "address", "published", "accessed"]
    assert not outside[columns].isna().any(axis=None)


def test_agreement_counts_all_units_in_all_fields(built: Built) -> None:
    """Units × five fields were coded by both, and the share follows from the two columns."""
    coded, inputs = built.frames["needs_coded_fields"], built.inputs.coded
    assert 5 * len(inputs["needs_documents"]) == len(coded)
    alike = int((coded["first"] == coded["second"]).sum())
    share = built.tallies["needs.agreement.all.share"].value
    assert Fraction(100 * alike, len(coded)) == share
    assert len(coded) - alike == len(inputs["needs_resolutions"])


def test_standings_add_up_to_all_cities(built: Built) -> None:
    """Both, source only, outside only and neither are all 26 cities (図-8) in every field."""
    for field in ("transport", "urban_planning", "water_disaster", "environment_waste", "other"):
        parts = ("both", "source", "outside", "none")
        counts = [built.tallies[f"needs.{field}.standing.{p}"].value for p in parts]
        assert 26 == sum(counts)
        assert 26 - counts[3] == built.tallies[f"needs.{field}.either"].value


def test_the_limit_of_other_fields_follows_from_the_printed_numbers(built: Built) -> None:
    """Four fields of at most 21 cities, at least 65 %: 84 * 35 / 65 = 45.2 (§2(8)c ¶1)."""
    assert 45 == built.tallies["needs.other.limit"].value


def spoilt(rows: pd.DataFrame, column: str, value: str) -> pd.DataFrame:
    """The rows with one cell of their first row changed."""
    copy = rows.copy()
    copy.loc[copy.index[0], column] = value
    return copy


def places(problems: list[Problem]) -> list[tuple[str, int | None, str | None, str | None]]:
    """File, row, column and value of each problem."""
    return [(p.file, p.row, p.column, p.found) for p in problems]


@pytest.mark.parametrize(
    ("column", "value"),
    [("claim", "needs.transport.reportd"), ("tally", "needs.transport.dirct")],
)
def test_a_bound_on_nothing_is_a_located_problem(built: Built, column: str, value: str) -> None:
    """An unknown claim or tally is named with its near misses."""
    rows = spoilt(built.inputs.ledger["bounds"], column, value)
    wanted = [("ledger/bounds.csv", int(rows.index[0]), column, value)]
    assert wanted == places(bound_problems(built.bench, rows))
    ledger = {**built.inputs.ledger, "bounds": rows}
    with pytest.raises(DataError) as raised:
        derive(type(built.inputs)(built.inputs.raw, built.inputs.coded, ledger))
    assert wanted == places(raised.value.problems)


def bench_with(built: Built, value: int) -> Bench:
    """The bench with another number of cities that the source supports directly."""
    bench = built.bench
    tally = bench.tallies["needs.transport.direct"]
    other = type(tally)(tally.key, Fraction(value), tally.unit, tally.label, (), tally.basis)
    return Bench(bench.comparisons, {**bench.tallies, tally.key: other}, bench.facts)


@given(value=st.integers(0, 40))
def test_a_lower_bound_holds_up_to_the_printed_value(built: Built, value: int) -> None:
    """21 printed cities fit every bound of 21 or less, and no higher one."""
    rows = built.inputs.ledger["bounds"]
    row = rows[(rows["claim"] == "needs.transport.reported") & (rows["side"] == "at_least")].iloc[
        :1
    ]
    row = row.assign(tally="needs.transport.direct")
    (bound,) = bounds(bench_with(built, value), row)["needs.transport.reported"]
    assert (value <= 21) is bound.holds


def test_bounds_change_no_verdict(built: Built) -> None:
    """Without the bounds, every verdict is the same."""
    rows = built.inputs.ledger["bounds"]
    ledger = {**built.inputs.ledger, "bounds": rows.iloc[:1]}
    fewer = derive(type(built.inputs)(built.inputs.raw, built.inputs.coded, ledger))
    assert [e.verdict for e in built.entries.values()] == [
        e.verdict for e in fewer.entries.values()
    ]
    assert len(rows) == sum(len(e.bounds) for e in built.entries.values())


def test_a_bound_says_its_premise_and_its_outcome(built: Built) -> None:
    """Both languages name the premise; an outcome outside blames the premise, not the claim."""
    entry = built.entries["needs.transport.reported"]
    for bound in entry.bounds:
        said = say(bound, Text("x", "y"))
        assert bound.premise.label.ja in said.ja
        assert bound.premise.label.en in said.en
        assert ("premise" in outcome(bound).en) is not bound.holds
