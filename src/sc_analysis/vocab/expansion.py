"""Words of the chapter on expansion abroad."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Event(Term):
    """Events of October 2019 that several places of the source date."""

    HIGH_LEVEL = "high_level", "ASCNハイレベル会合", "High-level meeting of the ASCN"
    ASCC = "ascc", "アジア・スマートシティ会議", "Asia Smart City Conference"
    GSCA = (
        "gsca",
        "グローバル・スマートシティ・アライアンス設立会合",
        "Founding meeting of the GSCA",
    )


class EventStatement(Term):
    """The places that print dates or attendance of the events."""

    MEASURES = "measures", "表-4", "Table 4"
    SENTENCE = "sentence", "本文", "Text"
    MEETING_TABLE = "meeting_table", "表-10の開催日時", "Table 10, date"
    ATTENDANCE = "attendance", "表-10の参加国・都市", "Table 10, attendance"


class StrategyKind(Term):
    """What sort of thing an entry of the list of strategies is."""

    MEETING = "meeting", "会議", "meeting"
    STRATEGY = "strategy", "戦略", "strategy"
    REVISION = "revision", "改訂", "revision"
    PILLAR = "pillar", "柱", "pillar"
    CATALOGUE = "catalogue", "カタログ", "catalogue"
    FIGURE = "figure", "図", "figure"
