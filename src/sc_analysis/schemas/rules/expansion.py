"""Rules for 表-4, the events it dates, and 表-5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import NumeralError, parse_period
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.vocab import SolutionCategory

Frames = Mapping[str, pd.DataFrame]
_MEASURES = "raw/expansion_measures.csv"
_ITEMS = "raw/expansion_items.csv"
_EVENTS = "raw/expansion_events.csv"
_SOLUTIONS = "raw/expansion_solutions.csv"


def measures_run(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Measures and their items count from 1, and every measure has an item."""
    measures, items = raw["expansion_measures"], raw["expansion_items"]
    yield from positions_run("expansion.measures", _MEASURES, measures, [], "measure")
    yield from positions_run("expansion.item_positions", _ITEMS, items, ["measure"])
    for row, measure in measures["measure"].items():
        if measure not in set(items["measure"]):
            yield broken(
                "expansion.measure_has_item",
                str(measure),
                _MEASURES,
                measures,
                int(str(row)),
                "measure",
                Text("内容のある施策", "a measure with an item"),
            )


def event_dates_read(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every printed date of an event is a period that can be read."""
    events = raw["expansion_events"]
    for row, printed in events["held_printed"].dropna().items():
        try:
            parse_period(str(printed), 2019)
        except NumeralError:
            yield broken(
                "expansion.event_date",
                f"{events.at[row, 'event']}/{events.at[row, 'statement']}",
                _EVENTS,
                events,
                int(str(row)),
                "held_printed",
                Text("日付か期間", "a date or period"),
            )


def attendance_as_registered(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The countries that attend are as many as the register holds, cities no more than it."""
    events = raw["expansion_events"]
    for row, printed in events["countries_printed"].dropna().items():
        if number(printed) != len(coded["asean_countries"]):
            yield broken(
                "expansion.countries",
                str(events.at[row, "statement"]),
                _EVENTS,
                events,
                int(str(row)),
                "countries_printed",
                Text("登録簿の国の数", "the number of countries in the register"),
            )
    for row, printed in events["cities_printed"].dropna().items():
        if number(printed) > len(coded["asean_cities"]):
            yield broken(
                "expansion.cities",
                str(events.at[row, "statement"]),
                _EVENTS,
                events,
                int(str(row)),
                "cities_printed",
                Text("登録簿の都市の数まで", "no more cities than the register holds"),
            )


def solutions_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Categories stand in their order, positions count from 1, parents come before their parts."""
    solutions = raw["expansion_solutions"]
    yield from positions_run("expansion.solutions", _SOLUTIONS, solutions, ["category"])
    printed = list(solutions["category"].drop_duplicates())
    if printed != SolutionCategory.codes():
        yield broken(
            "expansion.categories",
            "order",
            _SOLUTIONS,
            solutions,
            int(solutions.index[0]),
            "category",
            Text("表-5の順のすべての分類", "all categories in the order of table 5"),
        )
    for row, position, parent in solutions[["position", "parent_position"]].dropna().itertuples():
        if parent >= position:
            yield broken(
                "expansion.parent",
                f"{solutions.at[row, 'category']}/{position}",
                _SOLUTIONS,
                solutions,
                int(str(row)),
                "parent_position",
                Text("より前の項目", "an item before it"),
            )


RULES = (measures_run, event_dates_read, attendance_as_registered, solutions_in_order)
