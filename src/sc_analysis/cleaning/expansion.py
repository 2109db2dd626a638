"""Cleaning of 表-4, 表-5 and the strategies: dates and counts parsed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.numerals import Span, parse_period
from sc_analysis.schemas.rules.common import number

Frames = Mapping[str, pd.DataFrame]
YEAR = 2019
"""Year of the events whose date is printed without one (表-4 dates the others)."""


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "expansion_measures": raw["expansion_measures"],
        "expansion_items": raw["expansion_items"],
        "expansion_events": events(raw["expansion_events"]),
        "expansion_strategies": strategies(raw["expansion_strategies"]),
        "expansion_solutions": raw["expansion_solutions"],
    }


def counts(printed: pd.Series) -> pd.Series:
    """Whole numbers of a column of printed counts; missing where nothing is printed."""
    values = [None if pd.isna(v) else int(number(v)) for v in printed]
    return pd.Series(values, index=printed.index, dtype="Int64")


def held(printed: object) -> Span | None:
    """The days of an event."""
    return None if pd.isna(printed) else parse_period(str(printed), YEAR)


def events(raw: pd.DataFrame) -> pd.DataFrame:
    """Events with first and last day, and attendance as numbers."""
    spans = [held(printed) for printed in raw["held_printed"]]
    return raw.assign(
        held_from=_days([span.first if span else None for span in spans], raw.index),
        held_until=_days([span.last if span else None for span in spans], raw.index),
        countries_count=counts(raw["countries_printed"]),
        cities_count=counts(raw["cities_printed"]),
    )


def _days(days: list, index: pd.Index) -> pd.Series:
    return pd.Series([day.isoformat() if day else None for day in days], index=index, dtype="str")


def strategies(raw: pd.DataFrame) -> pd.DataFrame:
    """Strategies with their printed count as a number."""
    return raw.assign(counted_count=counts(raw["count_printed"]))
