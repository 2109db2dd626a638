"""Words of the dated events of the whole source."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Precision(Term):
    """How fine a date is printed."""

    DAY = "day", "日", "day"
    MONTH = "month", "月", "month"
    YEAR = "year", "年", "year"
    FISCAL_YEAR = "fiscal_year", "年度", "fiscal year"
    DECADE = "decade", "年代", "decade"


class Extent(Term):
    """What the date says of its event."""

    POINT = "point", "その時", "at"
    FROM = "from", "から", "from"
    PERIOD = "period", "期間", "period"
    UNTIL = "until", "まで", "until"


class EventKind(Term):
    """What an event is (our coding)."""

    STRATEGY = "strategy", "戦略・計画", "Strategy or plan"
    MEETING = "meeting", "会合・会議", "Meeting"
    FOUNDING = "founding", "設立", "Founding"
    SUPPORT = "support", "調査・支援", "Study or support"
    AGREEMENT = "agreement", "合意", "Agreement"
    DEVELOPMENT = "development", "開発・事業", "Development or programme"
    PUBLICATION = "publication", "資料の公表", "Publication"
    AS_OF = "as_of", "数の時点", "Date of a number"
    TARGET = "target", "目標・予測", "Target or forecast"
    OTHER = "other", "その他", "Other"


class OutlookStatement(Term):
    """Numbers of the last chapters."""

    SUPER_CITY_GOVERNMENTS = (
        "super_city_governments",
        "スーパーシティを提案した自治体",
        "Local governments that proposed Super Cities",
    )
