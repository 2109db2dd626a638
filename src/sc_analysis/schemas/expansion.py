"""Expansion abroad: 表-4, the events it dates, strategies, and the solutions of 表-5."""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Transcribed, col
from sc_analysis.vocab import Kind, SolutionCategory
from sc_analysis.vocab.expansion import Event, EventStatement, StrategyKind


class Measures(Transcribed):
    """Measures of 表-4; key: measure. Raw and processed alike."""

    measure: Int = col("施策の番号", "Measure", unique=True, ge=1)
    title_ja: str = col("施策(日)", "Title (ja)")
    title_en: str = col("施策(英)", "Title (en)")


class Items(Transcribed):
    """Items of each measure of 表-4; key: measure, position. Raw and processed alike.

    An item ends where the text edition leaves a space after its list mark or full stop.
    """

    measure: Int = col("施策の番号", "Measure", ge=1)
    position: Int = col("順番", "Position", ge=1)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["measure", "position"]


class EventsRaw(Transcribed):
    """Dates and attendance of the same events by place of print; key: event, statement."""

    event: str = col("会合", "Event", terms=Event)
    statement: str = col("記載", "Statement", terms=EventStatement)
    held_printed: str = col("開催日(印刷)", "Dates as printed", optional=True)
    countries_printed: str = col(
        "国(印刷)", "Countries as printed", optional=True, printed=Kind.COUNT
    )
    cities_printed: str = col("都市(印刷)", "Cities as printed", optional=True, printed=Kind.COUNT)

    class Config:
        unique = ["event", "statement"]


class Events(Transcribed):
    """Dates and attendance of the same events, parsed; key: event, statement."""

    event: str = col("会合", "Event", terms=Event)
    statement: str = col("記載", "Statement", terms=EventStatement)
    held_printed: str = col("開催日(印刷)", "Dates as printed", optional=True)
    held_from: str = col("初日", "First day", optional=True, iso_date=True)
    held_until: str = col("最終日", "Last day", optional=True, iso_date=True)
    countries_count: Int = col("国", "Countries", optional=True, ge=0)
    cities_count: Int = col("都市", "Cities", optional=True, ge=0)

    class Config:
        unique = ["event", "statement"]


class StrategiesRaw(Transcribed):
    """Meetings, strategies and what they number; key: entry."""

    entry: str = col("項目", "Entry", unique=True, str_matches=r"^[a-z0-9_]+$")
    kind: str = col("種類", "Kind", terms=StrategyKind)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    dated: str = col("日付", "Date", optional=True, iso_date=True)
    count_printed: str = col("数(印刷)", "Count as printed", optional=True, printed=Kind.COUNT)
    counted_ja: str = col("数えたもの(日)", "What is counted (ja)", optional=True)
    counted_en: str = col("数えたもの(英)", "What is counted (en)", optional=True)


class Strategies(Transcribed):
    """Meetings, strategies and what they number, parsed; key: entry."""

    entry: str = col("項目", "Entry", unique=True, str_matches=r"^[a-z0-9_]+$")
    kind: str = col("種類", "Kind", terms=StrategyKind)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    dated: str = col("日付", "Date", optional=True, iso_date=True)
    counted_count: Int = col("数", "Count", optional=True, ge=0)
    counted_ja: str = col("数えたもの(日)", "What is counted (ja)", optional=True)
    counted_en: str = col("数えたもの(英)", "What is counted (en)", optional=True)


class Solutions(Transcribed):
    """Solutions of 表-5; key: category, position. Raw and processed alike.

    An item that the print indents names its parent by position.
    """

    category: str = col("課題の分類", "Category", terms=SolutionCategory)
    position: Int = col("順番", "Position", ge=1)
    parent_position: Int = col("上位の項目", "Parent", optional=True, ge=1)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["category", "position"]
