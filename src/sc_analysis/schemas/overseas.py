"""Cases abroad: 表-1, the kinds of lead that the text names, and our topics.

Not checked: the full text of the cells, which is kept as summaries only.
"""

from __future__ import annotations

from sc_analysis.schemas.common import Bool, Float, Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind
from sc_analysis.vocab.overseas import LeadKind, Region, Topic


class CasesRaw(Transcribed):
    """表-1 row by row; a region stands in the first of its rows only. Key: row."""

    row: Int = col("行", "Row", unique=True, ge=1)
    part: Int = col("表の部分", "Part of the table", ge=1)
    region_ja: str = col(
        "地域(印刷)", "Region as printed", optional=True, isin=[r.label.ja for r in Region]
    )
    place_ja: str = col("都市名(国)", "Place as printed", str_matches=r"^[^()]+(\([^()]+\))?$")
    place_en: str = col("都市名(英)", "Place (en)", str_matches=r"^[^()]+(\([^()]+\))?$")
    lead_ja: str = col("開発事業主体", "Lead as printed", str_matches=r"^[^()]+(\([^()]+\))?$")
    lead_en: str = col("開発事業主体(英)", "Lead (en)")
    summary_ja: str = col("内容の要約(日)", "Summary (ja)")
    summary_en: str = col("内容の要約(英)", "Summary (en)")


class Cases(Transcribed):
    """Cases with region, place, country and kind of lead; key: row.

    A place printed without a country in brackets is a country itself.
    """

    row: Int = col("行", "Row", unique=True, ge=1)
    region: str = col("地域", "Region", terms=Region)
    place_ja: str = col("場所(日)", "Place (ja)")
    place_en: str = col("場所(英)", "Place (en)")
    country_ja: str = col("国(日)", "Country (ja)")
    country_en: str = col("国(英)", "Country (en)")
    whole_country: Bool = col("国だけ", "Country alone is named")
    lead_ja: str = col("主体の区分(日)", "Lead without names")
    names_ja: str = col("主体の名称", "Names of the lead", optional=True)
    lead_en: str = col("開発事業主体(英)", "Lead (en)")
    kind: str = col("類型", "Kind of lead", terms=LeadKind)
    summary_ja: str = col("内容の要約(日)", "Summary (ja)")
    summary_en: str = col("内容の要約(英)", "Summary (en)")


class LeadKindsRaw(Transcribed):
    """The kinds of lead that the text names; key: position."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    kind_ja: str = col("類型(印刷)", "Kind as printed", isin=[k.label.ja for k in LeadKind])
    kind_en: str = col("類型(英)", "Kind (en)")


class LeadKinds(Transcribed):
    """The kinds of lead by code; key: kind."""

    kind: str = col("類型", "Kind of lead", unique=True, terms=LeadKind)
    position: Int = col("順番", "Position", unique=True, ge=1)


class LeadCrosswalk(Sourced):
    """Leads of 表-1 (without names) → kinds of the text; key: lead_ja."""

    lead_ja: str = col("主体の区分", "Lead without names", unique=True)
    kind: str = col("類型", "Kind of lead", terms=LeadKind)
    reason_ja: str = col("理由(日)", "Reason (ja)")
    reason_en: str = col("理由(英)", "Reason (en)")


class NumbersRaw(Transcribed):
    """Numbers in the cells of 表-1; key: row, position."""

    row: Int = col("行", "Row", ge=1)
    position: Int = col("順番", "Position", ge=1)
    kind: str = col("種類", "Kind", terms=Kind)
    value_printed: str = col("印刷値", "Value as printed")
    subject_ja: str = col("内容(日)", "Subject (ja)")
    subject_en: str = col("内容(英)", "Subject (en)")

    class Config:
        unique = ["row", "position"]


class Numbers(NumbersRaw):
    """Numbers of 表-1, parsed: a quantity or a date; key: row, position. Shares are in percent."""

    value: Float = col("値", "Value", optional=True)
    date: str = col("日付", "Date", optional=True, iso_date=True)

    class Config:
        unique = ["row", "position"]


class Themes(Sourced):
    """Topics that a summary of 表-1 names; key: row, theme. The word must stand in the summary."""

    row: Int = col("行", "Row", ge=1)
    theme: str = col("主題", "Topic", terms=Topic)
    words_ja: str = col("根拠の語", "Words")

    class Config:
        unique = ["row", "theme"]
