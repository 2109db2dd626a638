"""Rules for the dated events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, positions_run
from sc_analysis.schemas.rules.dates import misdated
from sc_analysis.vocab import Chapter
from sc_analysis.vocab.events import Extent, Precision

Frames = Mapping[str, pd.DataFrame]
_TOLD_AGAIN = {
    "concept_events": "date_printed",
    "japan_events": "date_printed",
    "expansion_events": "held_printed",
}
"""Table of a chapter's events → the column of their dates."""
_EVENTS = "raw/outlook_events.csv"
_LENGTHS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4, Precision.DECADE: 4}
_ENDS = {
    Extent.POINT: ("first",),
    Extent.FROM: ("first",),
    Extent.PERIOD: ("first", "last"),
    Extent.UNTIL: ("last",),
}


def dated_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Events are numbered in the order of the source's lines."""
    events = raw["outlook_events"]
    yield from positions_run("events.numbers", _EVENTS, events, [], column="event")
    for row, before, line in zip(
        events.index[1:], events["line"], events["line"].iloc[1:], strict=False
    ):
        if line < before:
            yield broken(
                "events.order",
                str(events.at[row, "event"]),
                _EVENTS,
                events,
                row,
                "line",
                Text(f"{before} 行以後", f"line {before} or later"),
            )


def event_dates(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Dates hold the numbers printed; precision and extent say which ends they have."""
    events = raw["outlook_events"]
    for row in misdated(events, "date_printed"):
        yield broken(
            "events.date",
            str(events.at[row, "event"]),
            _EVENTS,
            events,
            row,
            "first",
            Text("印刷された日付と同じ日付", "the date that is printed"),
        )
    for row in events.index:
        if not _fits(events.loc[row]):
            yield broken(
                "events.extent",
                str(events.at[row, "event"]),
                _EVENTS,
                events,
                row,
                "extent",
                Text("細かさと範囲に合う初めと終わり", "ends that fit precision and extent"),
            )


def _fits(event: pd.Series) -> bool:
    ends = [str(event[name]) for name in ("first", "last") if pd.notna(event[name])]
    wanted = _ENDS[Extent(event["extent"])]
    if Precision(event["precision"]) is not Precision.DECADE and (
        {name for name in ("first", "last") if pd.notna(event[name])} != set(wanted)
    ):
        return False
    if not _whole_span(event):
        return False
    length = _LENGTHS.get(Precision(event["precision"]), 7)
    return all(len(end) == length for end in ends) and ends == sorted(ends)


def _whole_span(event: pd.Series) -> bool:
    """A fiscal year ends in the March after its start, a decade nine years after it."""
    if pd.isna(event["first"]) or pd.isna(event["last"]):
        return True
    year, last = int(event["first"][:4]), str(event["last"])
    match Precision(event["precision"]):
        case Precision.FISCAL_YEAR:
            return last == f"{year + 1:04d}-03"
        case Precision.DECADE:
            return last == f"{year + 9:04d}"
        case _:
            return True


def events_coded(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every event has a kind."""
    events, kinds = raw["outlook_events"], coded["outlook_event_kinds"]
    for row, event in events["event"].items():
        if event not in set(kinds["event"]):
            yield broken(
                "events.kind",
                str(event),
                _EVENTS,
                events,
                int(str(row)),
                "event",
                Text("種類のある出来事", "an event with a kind"),
                Text("outlook_event_kinds に加える", "add it to outlook_event_kinds"),
            )


def chapters_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The chapters of the events follow each other as in the source."""
    events = raw["outlook_events"]
    chapters = [Chapter(c) for c in events["chapter"]]
    order = list(Chapter)
    for row, before, chapter in zip(events.index[1:], chapters, chapters[1:], strict=False):
        if order.index(chapter) < order.index(before):
            yield broken(
                "events.chapters",
                str(events.at[row, "event"]),
                _EVENTS,
                events,
                row,
                "chapter",
                Text(f"{before.value} 以後の章", f"{before.value} or a later chapter"),
            )


def told_again(raw: Frames, coded: Frames) -> Iterator[Break]:
    """An event that a chapter tells has its printed date among the events of the same line."""
    events = raw["outlook_events"]
    told: dict[int, list[str]] = {}
    for line, printed in events[["line", "date_printed"]].itertuples(index=False, name=None):
        told.setdefault(int(line), []).append(_bare(printed))
    for name, column in _TOLD_AGAIN.items():
        frame = raw[name]
        for row, printed in frame[column].dropna().items():
            wanted, line = _bare(printed), int(frame.at[row, "line"])
            if not any(wanted in date or date in wanted for date in told.get(line, ())):
                dates = ", ".join(told.get(line, ())) or "–"
                yield broken(
                    "events.told_again",
                    f"{name}/{frame.at[row, 'locator']}",
                    f"raw/{name}.csv",
                    frame,
                    int(str(row)),
                    column,
                    Text(
                        f"outlook_events の {line} 行の日付: {dates}",
                        f"a date of line {line} in outlook_events: {dates}",
                    ),
                )


def _bare(printed: object) -> str:
    """The printed date without spaces."""
    return re.sub(r"\s", "", str(printed))


RULES = (dated_in_order, chapters_in_order, event_dates, told_again, events_coded)
