"""Japan: 表-2 and 表-3, the platform, principles, dated events, counts and names.

Not checked: whether a printed name is the right one (coded names with their sources say so).
"""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind
from sc_analysis.vocab.japan import (
    FounderStatement,
    JapanEvent,
    JapanStatement,
    Ministry,
    NameSubject,
    PlatformCategory,
    ProgrammeItem,
)
from sc_analysis.vocab.overseas import Topic

TOTAL = "total"


class ProgrammesRaw(Transcribed):
    """表-2 row by row; `continued_line` is where a row goes on after a page break. Key: row."""

    row: Int = col("行", "Row", unique=True, ge=1)
    ministry_ja: str = col("府省", "Ministry as printed", isin=[m.label.ja for m in Ministry])
    bureau_ja: str = col("部局", "Bureau as printed")
    bureau_en: str = col("部局(英)", "Bureau (en)")
    programme_ja: str = col("事業名", "Programme as printed")
    programme_en: str = col("事業名(英)", "Programme (en)")
    start_printed: str = col("印刷された実施年", "Years as printed", str_matches=r"^\d{4}年～$")
    summary_ja: str = col("事業概要の要約(日)", "Summary (ja)")
    summary_en: str = col("事業概要の要約(英)", "Summary (en)")
    continued_line: Int = col("続きの行番号", "Line where it goes on", optional=True, ge=1)


class Programmes(Transcribed):
    """Programmes by ministry with their first year; key: row."""

    row: Int = col("行", "Row", unique=True, ge=1)
    ministry: str = col("府省", "Ministry", terms=Ministry)
    bureau_ja: str = col("部局(日)", "Bureau (ja)")
    bureau_en: str = col("部局(英)", "Bureau (en)")
    programme_ja: str = col("事業名(日)", "Programme (ja)")
    programme_en: str = col("事業名(英)", "Programme (en)")
    start: str = col("開始年", "First year", iso_date=True)
    summary_ja: str = col("事業概要の要約(日)", "Summary (ja)")
    summary_en: str = col("事業概要の要約(英)", "Summary (en)")
    continued_line: Int = col("続きの行番号", "Line where it goes on", optional=True, ge=1)


class ProgrammeCountsRaw(Transcribed):
    """Yearly counts in the cells of 表-2; key: row, item, fiscal_year_printed."""

    row: Int = col("行", "Row", ge=1)
    item: str = col("項目", "Item", terms=ProgrammeItem)
    fiscal_year_printed: str = col("印刷された年度", "Fiscal year as printed")
    count_printed: str = col("印刷された数", "Count as printed", printed=Kind.COUNT)

    class Config:
        unique = ["row", "item", "fiscal_year_printed"]


class ProgrammeCounts(Transcribed):
    """Yearly counts of programmes; key: row, item, fiscal_year (the year in which it starts)."""

    row: Int = col("行", "Row", ge=1)
    item: str = col("項目", "Item", terms=ProgrammeItem)
    fiscal_year: Int = col("年度", "Fiscal year", ge=2000, le=2100)
    items_count: Int = col("数", "Count", ge=0)

    class Config:
        unique = ["row", "item", "fiscal_year"]


class ProgrammeFields(Sourced):
    """Topics that the text of a programme names; key: row, theme. The word must stand in it."""

    row: Int = col("行", "Row", ge=1)
    theme: str = col("主題", "Topic", terms=Topic)
    words_ja: str = col("根拠の語", "Words")

    class Config:
        unique = ["row", "theme"]


class Principles(Transcribed):
    """The common principles; key: position. Raw and processed alike."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    mark: str = col("番号", "Mark", str_matches=r"^[①-⑨]$")
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")


class PlatformMembersRaw(Transcribed):
    """Members of the platform as printed; key: category."""

    category: str = col(
        "会員区分", "Category", unique=True, isin=[*PlatformCategory.codes(), TOTAL]
    )
    members_count: Int = col("会員数(団体)", "Members", ge=0)
    as_of: str = col("時点", "As of", iso_date=True)


class PlatformMembers(Transcribed):
    """Members of the platform without the printed total; key: category."""

    category: str = col("会員区分", "Category", unique=True, terms=PlatformCategory)
    members_count: Int = col("会員数(団体)", "Members", ge=0)
    as_of: str = col("時点", "As of", iso_date=True)


class PlatformFounders(Transcribed):
    """Who founded the platform, by place; key: statement, position. Raw and processed alike."""

    statement: str = col("記載箇所", "Statement", terms=FounderStatement)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")

    class Config:
        unique = ["statement", "position"]


class FigureMarks(Transcribed):
    """Abbreviations under 図-4; key: position. Raw and processed alike."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    mark: str = col("印", "Mark", unique=True)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")


class IndustryDocuments(Transcribed):
    """Documents of 表-3; key: body_ja, position. Raw and processed alike."""

    body_ja: str = col("団体(印刷)", "Body as printed")
    position: Int = col("順番", "Position", ge=1)
    body_en: str = col("団体(英)", "Body (en)")
    document_ja: str = col("題名(日)", "Title (ja)")
    document_en: str = col("題名(英)", "Title (en)")
    date_printed: str = col("印刷された時期", "Date as printed", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["body_ja", "position"]


class EventsRaw(Transcribed):
    """Dated events as printed; key: event."""

    event: str = col("出来事", "Event", unique=True, terms=JapanEvent)
    date_printed: str = col("印刷された時期", "Date as printed")
    summary_ja: str = col("内容(日)", "Summary (ja)")
    summary_en: str = col("内容(英)", "Summary (en)")


class Events(EventsRaw):
    """Dated events with ISO dates of the printed precision; key: event."""

    date: str = col("日付", "Date", iso_date=True)


class CountsRaw(Transcribed):
    """Counts in the text as printed, with their period; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=JapanStatement)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.COUNT)
    period_printed: str = col("印刷された期間", "Period as printed", optional=True)
    as_of: str = col("時点", "As of", optional=True, iso_date=True)


class Counts(Transcribed):
    """Counts in the text with the first and last day of their period; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=JapanStatement)
    value_count: Int = col("値", "Value", ge=0)
    first: str = col("期間の初日", "First day", optional=True, iso_date=True)
    last: str = col("期間の末日", "Last day", optional=True, iso_date=True)


class Names(Transcribed):
    """Names that the text prints; key: subject, position. Raw and processed alike."""

    subject: str = col("対象", "Subject", terms=NameSubject)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("名称(印刷)", "Name as printed")
    name_en: str = col("名称(英)", "Name (en)")

    class Config:
        unique = ["subject", "position"]


class CitedNames(Sourced):
    """Names that a cited place gives for the same subject; key: subject."""

    subject: str = col("対象", "Subject", unique=True, terms=NameSubject)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
