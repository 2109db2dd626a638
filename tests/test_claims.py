"""The ledger: comparisons, double entry, readings and errata."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built, build, ledger_problems
from sc_analysis.claims import (
    Outcome,
    double_entry_problems,
    unknown_tallies,
    unreadable_claims,
)
from sc_analysis.claims.errata import CONDITIONS, by_claim, errata_problems
from sc_analysis.numerals import parse, parse_period
from sc_analysis.vocab import Kind


def test_the_ledger_agrees_with_the_tables(built: Built) -> None:
    """Double entry, errata, verdicts and coverage raise nothing on the committed data."""
    assert [] == [p.render("en") for p in ledger_problems(built)]


def test_transport_is_kept_by_double_entry(built: Built) -> None:
    """The printed 21 cities (§2(8)c ¶1) stand in the ledger and in the raw table, apart."""
    claims = built.inputs.ledger["claims"].set_index("claim")
    fields = built.inputs.raw["needs_fields"].set_index("field_ja")
    assert "21 都市" == claims.at["needs.transport.reported", "printed"]
    assert "21 都市" == fields.at["交通", "cities_printed"]


def changed_claim(built: Built, claim: str, column: str, value: object) -> pd.DataFrame:
    """The claims with one cell changed."""
    claims = built.inputs.ledger["claims"].copy()
    claims.loc[claims["claim"] == claim, column] = value
    return claims


@pytest.mark.parametrize(
    ("claim", "column", "value"),
    [
        ("needs.transport.reported", "printed", "22 都市"),
        ("needs.transport.reported", "line", 339),
        ("survey.matching.yes", "printed", "70.6%"),
        ("survey.interest_city.da_nang", "printed", "各12"),
        ("smart_jamp.as_of", "printed", "2021年5月7日"),
        ("smart_jamp.first_batch.date", "printed", "5月11日"),
        ("jasca.members.table.private_firm", "cell_key", "statement=table,category=nothing"),
        ("jasca.members.table.private_firm", "cell_column", "nothing"),
    ],
)
def test_double_entry_notices_a_claim_that_differs(
    built: Built, claim: str, column: str, value: object
) -> None:
    """A claim that says something else than its cell is named with its column."""
    problems = double_entry_problems(changed_claim(built, claim, column, value), built.inputs.raw)
    expected = "cell_key" if column.startswith("cell") else column
    assert [expected] == [p.column for p in problems]


def test_every_claim_denotes_something(built: Built) -> None:
    """Every printed value parses as its kind says."""
    assert len(built.comparisons) > 90
    for c in built.comparisons.values():
        if c.kind in (Kind.DATE, Kind.PERIOD):
            parse_period(c.printed, 2021)
        else:
            assert c.interval is not None
            assert parse(c.printed, c.kind).interval == c.interval


def test_a_disagreement_is_shown_as_one(built: Built) -> None:
    """Nine countries printed, eight listed (§2(8)d ¶2, 表-14)."""
    comparison = built.comparisons["smart_jamp.countries"]
    assert Outcome.DISAGREES is comparison.outcome
    assert 8 == comparison.computed


def test_every_disagreement_has_an_erratum(built: Built) -> None:
    """No claim disagrees with its tally unexplained."""
    explained = by_claim(built.inputs.ledger["errata"])
    disagreeing = [c.claim for c in built.comparisons.values() if c.outcome is Outcome.DISAGREES]
    assert disagreeing
    assert [] == [claim for claim in disagreeing if claim not in explained]


def test_every_erratum_has_a_condition_a_rule_or_figures(built: Built) -> None:
    """A function is needed where neither rule nor figures say it; none is without its erratum."""
    errata = built.inputs.ledger["errata"]
    assert len(errata) > 0
    unruled = errata[errata["rule"].isna()]
    assert set() == set(unruled.loc[unruled["figures"].isna(), "erratum"]) - set(CONDITIONS)
    assert set() == set(CONDITIONS) - set(unruled["erratum"])


def test_an_erratum_that_no_longer_holds_is_a_problem(built: Built) -> None:
    """An erratum whose rule is not broken is named."""
    errata = built.inputs.ledger["errata"].copy()
    row = errata.index[errata["erratum"] == "jasca.support_field_twice"][0]
    errata.loc[row, "rule_key"] = "水"
    problems = errata_problems(errata, built.evidence)
    assert ["jasca.support_field_twice"] == [p.found for p in problems]


@pytest.mark.parametrize(("option", "agreeing"), [("as_printed", 2), ("once", 4), ("dropped", 9)])
def test_readings_are_judged_by_the_printed_figures(
    built: Built, option: str, agreeing: int
) -> None:
    """Of the ten printed figures, the adopted reading fits most (counted from 表-14 by hand)."""
    effects = built.frames["smart_jamp_reading_effects"]
    chosen = effects[effects["option"] == option]
    assert 10 == len(chosen)
    assert agreeing == chosen["agrees"].sum()


def test_the_adopted_reading_fits_most(built: Built) -> None:
    """No option agrees with more printed figures than the adopted one."""
    effects = built.frames["smart_jamp_reading_effects"]
    agreeing = effects.groupby(["option", "adopted"])["agrees"].sum().reset_index()
    best = agreeing.loc[agreeing["agrees"].idxmax()]
    assert bool(best["adopted"])


def test_a_switched_reading_changes_the_tallies(data_folder: Path) -> None:
    """With the rows as printed, Hanoi leads with eight titles (表-14, four rows of two)."""
    switched = build(data_folder, {"smart_jamp.repeated_rows": "as_printed"})
    assert 18 == switched.tallies["smart_jamp.cities.listed"].value
    assert 8 == switched.tallies["smart_jamp.most_city.titles"].value


def test_an_unreadable_claim_is_a_located_problem(built: Built) -> None:
    """A printed value that its kind cannot read is named with its row."""
    claims = changed_claim(built, "needs.cities", "printed", "多く")
    assert [("printed", "多く")] == [(p.column, p.found) for p in unreadable_claims(claims)]


def test_a_claim_bound_to_no_tally_is_a_located_problem(built: Built) -> None:
    """A misspelt tally key is named with near misses."""
    claims = changed_claim(built, "needs.cities", "tally", "asean.cities.registred")
    problems = unknown_tallies(claims, built.tallies)
    assert ["asean.cities.registred"] == [p.found for p in problems]
    assert "asean.cities.registered" in problems[0].advice.en


def test_an_erratum_of_another_chapter_than_its_id_is_a_problem(built: Built) -> None:
    """The id begins with the chapter."""
    errata = built.inputs.ledger["errata"].copy()
    errata.loc[errata["erratum"] == "japan.platform_total", "chapter"] = "asean"
    assert ["japan.platform_total"] == [p.found for p in errata_problems(errata, built.evidence)]
