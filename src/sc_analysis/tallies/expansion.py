"""Expansion abroad: measures, items, solutions by category, and what differs between places."""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import SolutionCategory, Unit
from sc_analysis.vocab.expansion import Event, EventStatement


def tallies(frames: Frames) -> Iterator[Tally]:
    """Sizes of 表-4 and 表-5, and two differences of printed counts."""
    for name, label, ja, en in (
        ("expansion_measures", "measures", "表-4の施策", "Measures of table 4"),
        ("expansion_items", "items", "表-4の内容", "Items of table 4"),
    ):
        yield counted(f"expansion.{label}.listed", name, frames[name], Unit.ITEMS, ja, en)
    yield from _solutions(frames)
    yield _attendance(frames)


def _solutions(frames: Frames) -> Iterator[Tally]:
    name = "expansion_solutions"
    solutions = frames[name]
    indented = solutions["parent_position"].notna()
    leading = solutions[~indented]
    for category in SolutionCategory:
        yield counted(
            f"expansion.solutions.{category.value}",
            name,
            leading[leading["category"] == category.value],
            Unit.ITEMS,
            f"表-5のソリューション: {category.label.ja}",
            f"Solutions of table 5: {category.label.en}",
        )
    yield counted(
        "expansion.solutions.listed",
        name,
        leading,
        Unit.ITEMS,
        "表-5のソリューション",
        "Solutions of table 5",
    )
    yield counted(
        "expansion.solutions.parts",
        name,
        solutions[indented],
        Unit.ITEMS,
        "表-5の字下げした項目",
        "Indented items of table 5",
    )
    categories = distinct(
        "expansion.solutions.categories",
        name,
        solutions,
        "category",
        Unit.FIELDS,
        "表-5の分類",
        "Categories of table 5",
    )
    yield categories
    strategies = frames["expansion_strategies"]
    catalogue = strategies[strategies["entry"] == "catalogue"]
    yield derived(
        "expansion.catalogue.difference",
        int(catalogue["counted_count"].iloc[0]) - categories.value,
        Unit.FIELDS,
        "カタログの分野と表-5の分類の差",
        "Fields of the catalogue less categories of table 5",
        (*refs("expansion_strategies", catalogue), *categories.rows),
    )


def _attendance(frames: Frames) -> Tally:
    events = frames["expansion_events"]
    of_meeting = events[events["event"] == Event.HIGH_LEVEL.value].dropna(subset="cities_count")
    cities = of_meeting.set_index("statement")["cities_count"]
    return derived(
        "expansion.cities.difference",
        int(cities[EventStatement.MEASURES.value] - cities[EventStatement.ATTENDANCE.value]),
        Unit.CITIES,
        "集まるとされた都市と参加都市の差",
        "Cities said to gather less those that took part",
        refs("expansion_events", of_meeting),
    )
