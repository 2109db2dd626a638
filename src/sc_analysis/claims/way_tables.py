"""The ways of counting 表-14 as tables, judged by the printed figures and by the ministry's notice.

A printed figure is met if the count lies in the interval that its string denotes; the notice is
compared exactly. Not checked here: the notice itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pandas as pd

from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.counting_ways import READING, Frames, Way, counted, rows_of
from sc_analysis.claims.values import Time
from sc_analysis.numerals import Interval
from sc_analysis.vocab import Bundle, HanoiRows, ProposalUnit, UntitledRow, WayFigure

NOTICE = {
    WayFigure.PROPOSALS: "x01",
    WayFigure.CITIES: "x02",
    WayFigure.CENTRAL_GOVERNMENTS: "x03",
    WayFigure.FIRST_BATCH_PROPOSALS: "x04",
    WayFigure.FIRST_BATCH_CITIES: "x05",
}
"""Figure → the outside fact that states it."""
NOT_PRINTED = frozenset({WayFigure.FIRST_BATCH_PROPOSALS})


def claim_of(figure: WayFigure) -> str | None:
    """The claim that prints the figure."""
    return None if figure in NOT_PRINTED else f"smart_jamp.{figure.value}"


def counting_ways(
    readings: pd.DataFrame,
    facts: pd.DataFrame,
    comparisons: Mapping[str, Comparison],
    by_option: Mapping[tuple[str, str], Frames],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The ways, and what each gives for every figure.

    `by_option` holds the processed frames of each option of the reading.
    """
    rows = rows_of(
        by_option[READING, HanoiRows.AS_PRINTED.value], by_option[READING, HanoiRows.DROPPED.value]
    )
    printed, noticed = _printed(comparisons), _noticed(facts)
    adopted = _adopted(readings)
    ways, cells = [], []
    for way, cities, figures in counted(rows):
        own: list[dict[str, object]] = [
            {
                "way": way.code,
                "figure": figure.value,
                "computed": float(value),
                "agrees": value in printed[figure] if figure in printed else None,
                "agrees_notice": value == noticed[figure] if figure in noticed else None,
            }
            for figure, value in figures.items()
        ]
        ways.append(_way(way, adopted, cities, own))
        cells += own
    return (
        pd.DataFrame(ways)
        .astype(dict.fromkeys([*_BUNDLES, "adopted"], "boolean"))
        .astype({"printed_agreeing_count": "Int64", "notice_agreeing_count": "Int64"}),
        pd.DataFrame(cells).astype(
            {"computed": "Float64", "agrees": "boolean", "agrees_notice": "boolean"}
        ),
    )


_BUNDLES = [b.value for b in Bundle]


def _way(
    way: Way, adopted: str, cities: list[str], own: list[dict[str, object]]
) -> dict[str, object]:
    plain = (
        way.unit is ProposalUnit.TITLES and way.untitled is UntitledRow.PROPOSAL and not way.bundles
    )
    return {
        "way": way.code,
        "hanoi": way.hanoi.value,
        "unit": way.unit.value,
        "untitled": way.untitled.value,
        **{bundle.value: bundle in way.bundles for bundle in Bundle},
        "adopted": plain and way.hanoi.value == adopted,
        "printed_agreeing_count": sum(cell["agrees"] is True for cell in own),
        "notice_agreeing_count": sum(cell["agrees_notice"] is True for cell in own),
        "leading_cities": ";".join(cities),
    }


def _adopted(readings: pd.DataFrame) -> str:
    in_force = readings[(readings["reading"] == READING) & readings["adopted"]]
    return str(in_force["option"].iloc[0])


def _printed(comparisons: Mapping[str, Comparison]) -> dict[WayFigure, Interval]:
    found = {}
    for figure in WayFigure:
        claim = claim_of(figure)
        if claim is not None:
            value = comparisons[claim].value
            if isinstance(value, Time):
                raise ValueError(f"{claim} is a time")
            found[figure] = value
    return found


def _noticed(facts: pd.DataFrame) -> dict[WayFigure, Fraction]:
    values = facts.set_index("fact_id")["value_count"]
    return {figure: Fraction(int(values[fact])) for figure, fact in NOTICE.items()}
