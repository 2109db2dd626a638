"""Cleaning of 表-12 and 表-13: cities coded, periods counted in months, amounts parsed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.numerals import parse, parse_period
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import Kind, near_misses

Frames = Mapping[str, pd.DataFrame]
_PLANNED = "予定"


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the support by name."""
    statements = raw["jasca_support_statements"]
    values = [int(number(printed)) for printed in statements["value_printed"]]
    return {
        "jasca_supported_cities": cities(raw["jasca_supported_cities"], coded),
        "jasca_support_items": raw["jasca_support_items"],
        "jasca_support_statements": statements.assign(
            value=pd.Series(values, index=statements.index, dtype="Int64")
        ),
        "jasca_support_named": raw["jasca_support_named"],
        "smart_jamp_measures": raw["smart_jamp_measures"],
        "smart_jamp_measure_items": measure_items(raw["smart_jamp_measure_items"]),
    }


def cities(raw: pd.DataFrame, coded: Frames) -> pd.DataFrame:
    """Cities by code with the months of their periods.

    Raises `DataError` for a name that the registers do not hold.
    """
    months = [parse_period(printed).months for printed in raw["period_printed"]]
    status = coded["jasca_support_codes"].set_index("row")["status"]
    return raw.assign(
        city=_codes(raw, "city_ja", coded["asean_cities"], "city"),
        country=_codes(raw, "country_ja", coded["asean_countries"], "country"),
        months_count=pd.Series(months, index=raw.index, dtype="Int64"),
        is_planned=raw["period_printed"].str.contains(_PLANNED).astype("boolean"),
        status=raw["row"].map(status).astype("str"),
    )


def _codes(raw: pd.DataFrame, column: str, register: pd.DataFrame, code: str) -> pd.Series:
    known = dict(zip(register["name_ja"], register[code], strict=True))
    problems = [
        Problem(
            "raw/jasca_supported_cities.csv",
            Text("登録簿か訂正にある名前", "a name of the register or of a correction"),
            Text(
                f"近い名前: {'、'.join(near_misses(name, list(known))) or 'なし'}",
                f"near misses: {', '.join(near_misses(name, list(known))) or 'none'}",
            ),
            row=int(row),
            column=column,
            found=name,
            source=str(raw.at[row, "locator"]),
        )
        for row, name in raw[column].items()
        if name not in known
    ]
    if problems:
        raise DataError(problems)
    return raw[column].map(known).astype("str")


def measure_items(raw: pd.DataFrame) -> pd.DataFrame:
    """Items of the measures with the amounts in yen: value and bounds."""
    parsed = [
        None if pd.isna(printed) else parse(printed, Kind.MEASURE)
        for printed in raw["amount_printed"]
    ]

    def column(values: list[int | None]) -> pd.Series:
        return pd.Series(values, index=raw.index, dtype="Int64")

    return raw.assign(
        amount_jpy=column([_whole(q and q.value) for q in parsed]),
        amount_low_jpy=column([_whole(q and q.interval.low) for q in parsed]),
        amount_high_jpy=column([_whole(q and q.interval.high) for q in parsed]),
    )


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))
