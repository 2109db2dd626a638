"""Cleaning of 表-2, 表-3, the platform, events and counts: codes, counts, ISO dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from sc_analysis.cleaning.printed import iso_dates
from sc_analysis.numerals import Span, parse_date, parse_period
from sc_analysis.schemas.japan import TOTAL
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab.japan import Ministry

Frames = Mapping[str, pd.DataFrame]
_AS_THEY_ARE = (
    "japan_principles",
    "japan_platform_founders",
    "japan_figure_marks",
    "japan_industry_documents",
    "japan_names",
)


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    members, events = raw["japan_platform_members"], raw["japan_events"]
    return {
        "japan_programmes": programmes(raw["japan_programmes"]),
        "japan_programme_counts": programme_counts(raw["japan_programme_counts"]),
        "japan_platform_members": members[members["category"] != TOTAL],
        "japan_events": events.assign(date=iso_dates(events["date_printed"])),
        "japan_counts": counts(raw["japan_counts"]),
        **{name: raw[name] for name in _AS_THEY_ARE},
    }


def programmes(raw: pd.DataFrame) -> pd.DataFrame:
    """Programmes by ministry with their first year."""
    codes = {m.label.ja: m.value for m in Ministry}
    starts = [str(_first(parse_period(p)).year) for p in raw["start_printed"]]
    return raw.drop(columns=["ministry_ja", "start_printed"]).assign(
        ministry=raw["ministry_ja"].map(codes),
        start=pd.Series(starts, raw.index, dtype="str"),
    )


def programme_counts(raw: pd.DataFrame) -> pd.DataFrame:
    """Yearly counts by the year in which the fiscal year starts."""
    years = [_first(parse_date(p)).year for p in raw["fiscal_year_printed"]]
    numbers = [int(number(p)) for p in raw["count_printed"]]
    return raw.drop(columns=["fiscal_year_printed", "count_printed"]).assign(
        fiscal_year=pd.Series(years, raw.index, dtype="Int64"),
        items_count=pd.Series(numbers, raw.index, dtype="Int64"),
    )


def counts(raw: pd.DataFrame) -> pd.DataFrame:
    """Counts with the first and last day of their period, where one is printed."""
    spans = [_span(row) for row in raw[["period_printed", "as_of"]].itertuples(index=False)]
    numbers = [int(number(p)) for p in raw["value_printed"]]
    return raw.drop(columns=["value_printed", "period_printed", "as_of"]).assign(
        value_count=pd.Series(numbers, raw.index, dtype="Int64"),
        first=pd.Series([s and _first(s).isoformat() for s in spans], raw.index, dtype="str"),
        last=pd.Series([s and _last(s).isoformat() for s in spans], raw.index, dtype="str"),
    )


def _span(row: tuple[object, ...]) -> Span | None:
    period, as_of = row
    if not pd.isna(period):
        return parse_period(str(period))
    return None if pd.isna(as_of) else parse_date(str(as_of))


def _first(span: Span) -> date:
    if span.first is None:
        raise ValueError("the period has no first day")
    return span.first


def _last(span: Span) -> date:
    if span.last is None:
        raise ValueError("the period has no last day")
    return span.last
