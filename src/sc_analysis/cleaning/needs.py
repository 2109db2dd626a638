"""Cleaning of 図-8's paragraph."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.numerals import parse
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import Kind, NeedField, NeedsStatement

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "needs_fields": fields(raw["needs_fields"]),
        "needs_statements": statements(raw["needs_statements"]),
        "needs_examples": raw["needs_examples"],
    }


def fields(raw: pd.DataFrame) -> pd.DataFrame:
    """Fields by code with rank and cities parsed (missing where not printed)."""
    codes = {f.label.ja: f.value for f in NeedField}
    ranks = [None if pd.isna(v) else int(number(v, Kind.RANK)) for v in raw["rank_printed"]]
    cities = [None if pd.isna(v) else int(number(v)) for v in raw["cities_printed"]]
    return pd.DataFrame(
        {
            "source_id": raw["source_id"],
            "locator": raw["locator"],
            "line": raw["line"],
            "field": raw["field_ja"].map(codes),
            "position": raw["position"],
            "rank": pd.Series(ranks, index=raw.index, dtype="Int64"),
            "cities_count": pd.Series(cities, index=raw.index, dtype="Int64"),
        }
    )


def statements(raw: pd.DataFrame) -> pd.DataFrame:
    """Statements as values with closed ends (an open end is kept as missing)."""
    kinds = {NeedsStatement.TOP_FIELDS_SHARE.value: Kind.BOUND}
    parsed = [
        parse(printed, kinds.get(statement, Kind.COUNT))
        for statement, printed in zip(raw["statement"], raw["value_printed"], strict=True)
    ]

    def column(values: list[float | None]) -> pd.Series:
        return pd.Series(values, index=raw.index, dtype="Float64")

    return raw.assign(
        value=column([None if q.value is None else float(q.value) for q in parsed]),
        low=column([None if q.interval.low is None else float(q.interval.low) for q in parsed]),
        high=column([None if q.interval.high is None else float(q.interval.high) for q in parsed]),
    )
