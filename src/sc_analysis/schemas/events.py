"""Every dated event of the source, and the number of the last chapters."""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Sourced, Transcribed, col
from sc_analysis.vocab import Chapter, Kind
from sc_analysis.vocab.events import EventKind, Extent, OutlookStatement, Precision


class EventsRaw(Transcribed):
    """Dated events in the order of the source; key: event.

    `first` and `last` keep the printed precision; a start without an end has no `last`, an end
    without a start no `first`. A year that is not printed comes from the sentence around.
    """

    event: Int = col("番号", "Event", unique=True, ge=1)
    chapter: str = col("章", "Chapter", terms=Chapter)
    date_printed: str = col("日付(印刷)", "Date as printed")
    first: str = col("初め", "First", optional=True, iso_date=True)
    last: str = col("終わり", "Last", optional=True, iso_date=True)
    precision: str = col("細かさ", "Precision", terms=Precision)
    extent: str = col("範囲", "Extent", terms=Extent)
    actor_ja: str = col("主体", "Actor", optional=True)
    summary_ja: str = col("内容(日)", "What happened (ja)")
    summary_en: str = col("内容(英)", "What happened (en)")


class Events(Transcribed):
    """Dated events with their kind; key: event. `year` is that of the start, else of the end."""

    event: Int = col("番号", "Event", unique=True, ge=1)
    chapter: str = col("章", "Chapter", terms=Chapter)
    kind: str = col("種類", "Kind", terms=EventKind)
    date_printed: str = col("日付(印刷)", "Date as printed")
    first: str = col("初め", "First", optional=True, iso_date=True)
    last: str = col("終わり", "Last", optional=True, iso_date=True)
    year: Int = col("年", "Year", ge=1900)
    precision: str = col("細かさ", "Precision", terms=Precision)
    extent: str = col("範囲", "Extent", terms=Extent)
    actor_ja: str = col("主体", "Actor", optional=True)
    summary_ja: str = col("内容(日)", "What happened (ja)")
    summary_en: str = col("内容(英)", "What happened (en)")


class EventKinds(Sourced):
    """Kind of each event, and its label in the timeline if it is drawn (our coding); key: event."""

    event: Int = col("番号", "Event", unique=True, ge=1)
    kind: str = col("種類", "Kind", terms=EventKind)
    label_ja: str = col("図の名称(日)", "Label in the timeline (ja)", optional=True)
    label_en: str = col("図の名称(英)", "Label in the timeline (en)", optional=True)


class StatementsRaw(Transcribed):
    """Numbers of the last chapters; key: statement. Raw and processed alike."""

    statement: str = col("記載", "Statement", unique=True, terms=OutlookStatement)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.COUNT)
