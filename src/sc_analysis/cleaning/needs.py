"""Cleaning of 図-8's paragraph, and the support that the text gives to city × field."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.numerals import parse
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import Grade, Kind, NeedField, NeedsStatement, Support

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "needs_fields": fields(raw["needs_fields"]),
        "needs_statements": statements(raw["needs_statements"]),
        "needs_examples": raw["needs_examples"],
        "needs_city_fields": city_fields(coded["asean_cities"], coded["needs_evidence"]),
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


def city_fields(cities: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """Every city × field with its best support and the ids of the evidence behind it."""
    grid = cities[["city", "country", "source_id", "locator"]].merge(
        pd.DataFrame({"field": NeedField.codes()}), how="cross"
    )
    ids = evidence.groupby(["city", "field"])["evidence_id"].agg(";".join)
    direct = set(
        evidence.loc[evidence["grade"] == Grade.DIRECT.value, ["city", "field"]].itertuples(
            index=False, name=None
        )
    )
    pairs = list(zip(grid["city"], grid["field"], strict=True))
    support = [
        Support.DIRECT
        if pair in direct
        else Support.INDIRECT
        if pair in ids.index
        else Support.NONE
        for pair in pairs
    ]
    grid["support"] = pd.Series([s.value for s in support], index=grid.index, dtype="str")
    grid["evidence"] = pd.Series([ids.get(pair) for pair in pairs], index=grid.index, dtype="str")
    return grid
