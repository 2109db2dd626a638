"""Dated events of the whole source: how many, how fine, and in which years."""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.tallies.model import Frames, Tally, counted
from sc_analysis.vocab import Unit
from sc_analysis.vocab.events import Precision

_EVENTS = "outlook_events"


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the events; an event that lasts counts in the year it starts."""
    events = frames[_EVENTS]
    yield counted(
        "outlook.events.listed",
        _EVENTS,
        events,
        Unit.EVENTS,
        "日付のある出来事",
        "Dated events",
    )
    yield counted(
        "outlook.events.to_the_day",
        _EVENTS,
        events[events["precision"] == Precision.DAY.value],
        Unit.EVENTS,
        "日まで印刷された出来事",
        "Events dated to the day",
    )
    for year, rows in events.groupby("year"):
        yield counted(
            f"outlook.events.y{year}",
            _EVENTS,
            rows,
            Unit.EVENTS,
            f"{year}年の出来事",
            f"Events of {year}",
        )
