"""The ways of counting 表-14: how many there are, and how far they get.

Computed after the ways themselves, which need the claims; no claim is bound to these tallies.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from sc_analysis.tallies.model import Frames, Tally, counted, derived, refs
from sc_analysis.vocab import HanoiRows, Unit, WayFigure

_WAYS, _FIGURES = "smart_jamp_ways", "smart_jamp_way_figures"


def _meeting(figures: pd.DataFrame, column: str, *wanted: WayFigure) -> set[str]:
    """The ways that meet all the figures in a column of judgements."""
    met = figures[figures[column].fillna(False) & figures["figure"].isin([w.value for w in wanted])]
    counts = met.groupby("way").size()
    return set(counts.index[counts == len(wanted)])


def _of(ways: pd.DataFrame, chosen: set[str], key: str, ja: str, en: str) -> Tally:
    return counted(
        f"smart_jamp.ways.{key}", _WAYS, ways[ways["way"].isin(chosen)], Unit.WAYS, ja, en
    )


def tallies(frames: Frames) -> Iterator[Tally]:
    """Ways in all, ways that reach the total, and what the best of them meet."""
    ways, figures = frames[_WAYS], frames[_FIGURES]
    yield _of(ways, set(ways["way"]), "counted", "表-14の数え方", "Ways of counting table 14")
    total = _meeting(figures, "agrees", WayFigure.PROPOSALS)
    yield _of(ways, total, "reach_total", "総数に届く数え方", "Ways that reach the printed total")
    batches = (WayFigure.REMAINING_PROPOSALS, WayFigure.PROPOSALS)
    yield _of(
        ways,
        _meeting(figures, "agrees", *batches),
        "reach_batches",
        "総数と残りの数に届く数え方",
        "Ways that reach the total and the remaining proposals",
    )
    notice = figures.loc[figures["agrees_notice"].notna(), "figure"].unique()
    yield _of(
        ways,
        _meeting(figures, "agrees_notice", *(WayFigure(f) for f in notice)),
        "reach_notice",
        "国の公表とすべて合う数え方",
        "Ways that meet the ministry's notice throughout",
    )
    yield from _best(ways, figures)
    yield _as_printed(ways, figures)


def _as_printed(ways: pd.DataFrame, figures: pd.DataFrame) -> Tally:
    """Cities with every row of Hanoi kept; no other dimension bears on that number."""
    kept = ways.loc[ways["hanoi"] == HanoiRows.AS_PRINTED.value, "way"].iloc[:1]
    row = figures[figures["way"].isin(kept) & (figures["figure"] == WayFigure.CITIES.value)]
    return derived(
        "smart_jamp.ways.cities_as_printed",
        int(row["computed"].iloc[0]),
        Unit.CITIES,
        "印刷のままの表-14の都市",
        "Cities in table 14 as printed",
        refs(_FIGURES, row),
    )


def _best(ways: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Tally]:
    adopted = ways[ways["adopted"]]
    best = ways[ways["printed_agreeing_count"] == ways["printed_agreeing_count"].max()]
    own = figures[figures["way"] == adopted["way"].iloc[0]]
    yield _of(ways, set(best["way"]), "best", "最も多く合う数え方", "Ways that meet most figures")
    for key, value, rows, ja, en in (
        (
            "figures_judged",
            int(own["agrees"].notna().sum()),
            refs(_FIGURES, own),
            "比べた印刷値",
            "Printed figures that are compared",
        ),
        (
            "most_satisfied",
            int(best["printed_agreeing_count"].iloc[0]),
            refs(_WAYS, best),
            "最も多く合う数え方が満たす印刷値",
            "Printed figures met by the best ways",
        ),
        (
            "adopted_satisfied",
            int(adopted["printed_agreeing_count"].iloc[0]),
            refs(_WAYS, adopted),
            "採用した読み方が満たす印刷値",
            "Printed figures met as adopted",
        ),
    ):
        yield derived(f"smart_jamp.ways.{key}", value, Unit.FIGURES, ja, en, rows)
