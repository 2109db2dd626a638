"""The concept: definitions, stages of society, dated events, and the sources of figures and tables.

Not checked: the pictures themselves, which the text edition does not hold.
"""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Transcribed, col
from sc_analysis.vocab import Kind, Wording
from sc_analysis.vocab.concept import ConceptEvent


class Figures(Transcribed):
    """Figures and tables of §2(1)-(3) with the sources they print; key: label.

    `line` is the line of the source, `title_line` that of the title. Raw and processed alike.
    """

    label: str = col("図表", "Figure or table", unique=True, str_matches=r"^[図表]-\d+$")
    title_ja: str = col("題名(日)", "Title (ja)")
    title_en: str = col("題名(英)", "Title (en)")
    document_ja: str = col("出典の資料", "Document cited")
    producer_ja: str = col("作成者", "Producer", optional=True)
    published_printed: str = col("印刷された時期", "Date as printed", optional=True)
    pages_printed: str = col("印刷された頁", "Page as printed", optional=True, printed=Kind.COUNT)
    title_line: Int = col("題名の行", "Line of the title", ge=1)


class Definitions(Transcribed):
    """Definitions of a smart city, in our words; key: position. Raw and processed alike."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    body_ja: str = col("定義した組織(日)", "Body (ja)")
    body_en: str = col("定義した組織(英)", "Body (en)")
    document_ja: str = col("資料", "Document", optional=True)
    published_printed: str = col("印刷された時期", "Date as printed", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")


class SocietyRaw(Transcribed):
    """Stages of society as printed; key: position."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    stage_printed: str = col("印刷された段階", "Stage as printed", printed=Kind.MEASURE)
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    wording: str = col("表記", "Wording", terms=Wording)


class Society(Transcribed):
    """Stages of society by number; key: stage."""

    stage: Int = col("段階", "Stage", unique=True, ge=1)
    stage_printed: str = col("印刷された段階", "Stage as printed")
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    wording: str = col("表記", "Wording", terms=Wording)


class EventsRaw(Transcribed):
    """Dated events as printed; key: event."""

    event: str = col("出来事", "Event", unique=True, terms=ConceptEvent)
    date_printed: str = col("印刷された時期", "Date as printed")
    summary_ja: str = col("内容(日)", "Summary (ja)")
    summary_en: str = col("内容(英)", "Summary (en)")


class Events(EventsRaw):
    """Dated events with ISO dates of the printed precision; key: event."""

    date: str = col("日付", "Date", iso_date=True)
