"""Words of the needs chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class NeedsStatement(Term):
    """Numbers about 図-8 that the text prints."""

    COUNTRIES = "countries", "国", "Countries"
    CITIES = "cities", "都市", "Cities"
    TOP_FIELDS_SHARE = "top_fields_share", "名を挙げた分野の割合", "Share of the fields named"
    CITIES_OF_TOTAL = "cities_of_total", "都市(割合の分母)", "Cities (base of the share)"
    FIGURE_CITIES = "figure_cities", "図の表題の都市", "Cities in the figure's title"


class Grade(Term):
    """How far a place supports that a city has a need in a field."""

    DIRECT = "direct", "直接", "direct"
    INDIRECT = "indirect", "間接", "indirect"


class Support(Term):
    """The best support that a city × field has in one body of evidence."""

    DIRECT = "direct", "直接の裏付け", "supported directly"
    INDIRECT = "indirect", "間接の裏付けだけ", "supported indirectly only"
    NONE = "none", "裏付けなし", "no support"


class Body(Term):
    """Bodies of evidence, which are never mixed: by who publishes, and when."""

    SOURCE = "source", "原文", "the source itself"
    OUTSIDE = "outside", "外部の文書(原文の時期)", "outside documents of the period"
    LATER = "later", "外部の文書(後の時期)", "later outside documents"


PUBLISHED_IN = {Body.OUTSIDE: (2018, 2021), Body.LATER: (2022, 2024)}
"""Years of publication, first and last: from the forming of the network to its growth."""


class Standing(Term):
    """Which evidence of the report's own period a city × field has."""

    BOTH = "both", "原文と外部の両方", "source and outside"
    SOURCE = "source", "原文だけ", "source only"
    OUTSIDE = "outside", "外部だけ", "outside only"
    NONE = "none", "どちらにもない", "neither"


class Coder(Term):
    """Who wrote a row of evidence: two coders worked apart."""

    FIRST = "first", "第一の判定者", "first coder"
    SECOND = "second", "第二の判定者", "second coder"
    BOTH = "both", "両者が同じ判定", "both alike"


class RuleScope(Term):
    """What a coding rule settles."""

    UNIT = "unit", "単位", "Unit"
    FIELD = "field", "分野", "Field"
    GRADE = "grade", "程度", "Grade"
    PERIOD = "period", "時期", "Period"


class Aside(Term):
    """Why a document that was looked at was not coded."""

    NO_DATE = "no_date", "時期が分からない", "no date"
    OUT_OF_PERIOD = "out_of_period", "時期の外", "outside both periods"
    OTHER_PLACE = "other_place", "その都市の話でない", "about another place"
    NO_NEED = "no_need", "どの分野も述べない", "says nothing of any field"
    NO_TEXT = "no_text", "本文が保存されていない", "no text stored"
    COPY = "copy", "別の文書の写し", "a copy of another document"
    UNRELIABLE = "unreliable", "公表者が内容に責任を負わない", "nobody answers for it"
    LUMPED = "lumped", "どの都市のことか分けない", "does not say which city"
    ENOUGH = "enough", "その都市の文書が足りている", "enough documents of the city already"


class Premise(Term):
    """What must be granted for evidence to bound a printed number."""

    TEXT_VOICED = (
        "text_voiced",
        "原文が記す都市の課題が、会合でも述べられたとすれば",
        "if what the source records of a city was also voiced at the meetings",
    )
    DOCUMENTS_VOICED = (
        "documents_voiced",
        "文書にある都市の課題が、会合でも述べられたとすれば",
        "if what documents say of a city was also voiced at the meetings",
    )
    ORDER_HOLDS = (
        "order_holds",
        "どの分野も交通より多くないとすれば",
        "if no field is above transport",
    )


class Side(Term):
    """Which way a bound points."""

    AT_LEAST = "at_least", "以上", "at least"
    AT_MOST = "at_most", "以下", "at most"
    BESIDE = "beside", "と比べる", "(for comparison)"
