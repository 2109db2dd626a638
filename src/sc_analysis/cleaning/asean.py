"""Cleaning of the forecasts and of 表-6: countries coded, values and dates parsed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import pandas as pd

from sc_analysis.cleaning.expansion import counts
from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.numerals import Interval, parse, parse_period
from sc_analysis.vocab import Kind, near_misses
from sc_analysis.vocab.asean import FORECAST_UNITS, Forecast

Frames = Mapping[str, pd.DataFrame]
_DATES = {Kind.DATE.value, Kind.PERIOD.value}


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    register = coded["asean_countries"]
    tables = {
        name: raw[name].assign(
            country=countries(name, raw[name]["country_ja"], raw[name], register)
        )
        for name in ("asean_status", "asean_status_values", "asean_status_parts")
    }
    tables["asean_status_values"] = values(tables["asean_status_values"])
    return {
        "asean_forecasts": forecasts(raw["asean_forecasts"]),
        "asean_statements": raw["asean_statements"].assign(
            value_count=counts(raw["asean_statements"]["value_printed"])
        ),
        **tables,
    }


def countries(
    dataset: str, names: pd.Series, raw: pd.DataFrame, register: pd.DataFrame
) -> pd.Series:
    """Codes of country names; raises `DataError` listing every name that no register holds."""
    known = dict(zip(register["name_ja"], register["country"], strict=True))
    problems = []
    for row, name in names.items():
        if name not in known:
            near = "、".join(near_misses(str(name), list(known)))
            problems.append(
                Problem(
                    f"raw/{dataset}.csv",
                    Text("登録簿か訂正にある名前", "a name of the register or of a correction"),
                    Text(f"近い名前: {near or 'なし'}", f"near misses: {near or 'none'}"),
                    row=int(str(row)),
                    column="country_ja",
                    found=str(name),
                    source=str(raw.at[row, "locator"]),
                )
            )
    if problems:
        raise DataError(problems)
    return names.map(known).astype("str")


def forecasts(raw: pd.DataFrame) -> pd.DataFrame:
    """Forecasts with unit, value and ends of the interval."""
    units = [FORECAST_UNITS[Forecast(code)].value for code in raw["forecast"]]
    parsed = [parse(printed, Kind.FORECAST) for printed in raw["value_printed"]]
    return raw.assign(
        unit=pd.Series(units, index=raw.index, dtype="str"),
        **ends([(q.value, q.interval) for q in parsed], raw.index),
    )


def ends(parsed: list, index: pd.Index, suffix: str = "") -> dict[str, pd.Series]:
    """Columns `value`, `low` and `high` of (value, interval); an open end is missing."""

    def column(found: list) -> pd.Series:
        plain = [None if v is None else float(v) for v in found]
        return pd.Series(plain, index=index, dtype="Float64")

    return {
        f"value{suffix}": column([value for value, _ in parsed]),
        f"low{suffix}": column([interval.low for _, interval in parsed]),
        f"high{suffix}": column([interval.high for _, interval in parsed]),
    }


@dataclass(frozen=True, slots=True)
class _Read:
    """What a printed value of 表-6 denotes: a quantity or days."""

    value: Fraction | None = None
    interval: Interval = field(default_factory=lambda: Interval(None, None))
    first: date | None = None
    last: date | None = None


def read_value(printed: str, kind: str) -> _Read:
    """A quantity as an interval, a date or period as days; raises `NumeralError`."""
    if kind in _DATES:
        span = parse_period(printed)
        return _Read(first=span.first, last=span.last)
    quantity = parse(printed, Kind(kind))
    return _Read(quantity.value, quantity.interval)


def values(raw: pd.DataFrame) -> pd.DataFrame:
    """Values of 表-6 parsed by their kind."""
    found = [
        read_value(printed, kind)
        for printed, kind in zip(raw["value_printed"], raw["kind"], strict=True)
    ]

    def days(which: list[date | None]) -> pd.Series:
        texts = [day.isoformat() if day else None for day in which]
        return pd.Series(texts, index=raw.index, dtype="str")

    return raw.assign(
        **ends([(r.value, r.interval) for r in found], raw.index),
        dated_from=days([r.first for r in found]),
        dated_until=days([r.last for r in found]),
    )
