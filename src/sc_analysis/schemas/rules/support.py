"""Rules for 表-12 and 表-13."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import parse_period
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.schemas.rules.dates import misdated
from sc_analysis.vocab.support import NamedList, SupportStatement

Frames = Mapping[str, pd.DataFrame]
_CITIES = "raw/jasca_supported_cities.csv"
_STATEMENTS = "raw/jasca_support_statements.csv"
_LISTS = {SupportStatement.COUNTRIES: NamedList.COUNTRY, SupportStatement.CITIES: NamedList.CITY}


def support_positions(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Rows, items, names and measures are numbered from 1."""
    cities, items = raw["jasca_supported_cities"], raw["jasca_support_items"]
    yield from positions_run("support.rows", _CITIES, cities, [], column="row")
    yield from positions_run("support.items", "raw/jasca_support_items.csv", items, ["row"])
    yield from positions_run(
        "support.named", "raw/jasca_support_named.csv", raw["jasca_support_named"], ["list"]
    )
    yield from positions_run(
        "measures.numbers",
        "raw/smart_jamp_measures.csv",
        raw["smart_jamp_measures"],
        [],
        column="measure",
    )
    yield from positions_run(
        "measures.items",
        "raw/smart_jamp_measure_items.csv",
        raw["smart_jamp_measure_items"],
        ["measure"],
    )


def support_periods(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Start and end are those of the printed period, and the period can be read."""
    cities = raw["jasca_supported_cities"]
    wrong = set(misdated(cities, "period_printed"))
    for row in cities.index:
        span = parse_period(str(cities.at[row, "period_printed"]))
        if row in wrong or (span.last is None) != pd.isna(cities.at[row, "last"]):
            yield broken(
                "support.period",
                str(cities.at[row, "row"]),
                _CITIES,
                cities,
                row,
                "period_printed",
                Text("開始と終了と同じ期間", "the period of start and end"),
            )


def support_as_counted(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The text counts as many countries and cities as it names, and the network has them."""
    statements, named = raw["jasca_support_statements"], raw["jasca_support_named"]
    for row, statement in statements["statement"].items():
        own = _LISTS[SupportStatement(statement)]
        listed = int((named["list"] == own.value).sum())
        if number(statements.at[row, "value_printed"]) != listed:
            yield broken(
                "support.count",
                str(statement),
                _STATEMENTS,
                statements,
                int(str(row)),
                "value_printed",
                Text(f"挙げられた {listed}", f"{listed}, as named"),
            )


def measure_places(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Countries and cities of a measure are those of the network."""
    items = raw["smart_jamp_measure_items"]
    sizes = {
        "countries_printed": len(coded["asean_countries"]),
        "cities_printed": len(coded["asean_cities"]),
    }
    for name, size in sizes.items():
        for row, printed in items[name].dropna().items():
            if number(printed) != size:
                yield broken(
                    "measures.registered",
                    f"{items.at[row, 'measure']}/{name}",
                    "raw/smart_jamp_measure_items.csv",
                    items,
                    int(str(row)),
                    name,
                    Text(f"登録簿の {size}", f"{size}, as registered"),
                )


def support_coded(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every row of 表-12 has its state."""
    cities, codes = raw["jasca_supported_cities"], coded["jasca_support_codes"]
    for row, number_ in cities["row"].items():
        if number_ not in set(codes["row"]):
            yield broken(
                "support.coded",
                str(number_),
                _CITIES,
                cities,
                int(str(row)),
                "row",
                Text("状況のある行", "a row with a state"),
                Text("jasca_support_codes に加える", "add it to jasca_support_codes"),
            )


RULES = (
    support_positions,
    support_periods,
    support_as_counted,
    measure_places,
    support_coded,
)
