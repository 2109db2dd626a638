"""Needs of the cities: 図-8, its paragraph and the crosswalk of field lists."""

from __future__ import annotations

from sc_analysis.schemas.common import Float, Int, Sourced, Transcribed, col
from sc_analysis.vocab import (
    FieldList,
    Kind,
    NeedField,
    NeedsStatement,
    Relation,
    Theme,
)


class FieldsRaw(Transcribed):
    """Fields in the order that §2(8)c ¶1 prints; key: position."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    field_ja: str = col("分野", "Field as printed", isin=[f.label.ja for f in NeedField])
    rank_printed: str = col("印刷された順位", "Rank as printed", optional=True, printed=Kind.RANK)
    cities_printed: str = col(
        "印刷された都市数", "Cities as printed", optional=True, printed=Kind.COUNT
    )


class Fields(Transcribed):
    """Fields with rank and number of cities where printed; key: field."""

    field: str = col("分野", "Field", unique=True, terms=NeedField)
    position: Int = col("順番", "Position", unique=True, ge=1)
    rank: Int = col("順位", "Rank", optional=True, ge=1)
    cities_count: Int = col("都市数", "Cities", optional=True, ge=0)


class StatementsRaw(Transcribed):
    """Other numbers about 図-8; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=NeedsStatement)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.SHARE)


class Statements(Transcribed):
    """Other numbers about 図-8 as closed intervals; key: statement. Shares are in percent."""

    statement: str = col("記載", "Statement", unique=True, terms=NeedsStatement)
    value_printed: str = col("印刷値", "Value as printed")
    value: Float = col("値", "Value")
    low: Float = col("下限", "Low", optional=True)
    high: Float = col("上限", "High", optional=True)


class Examples(Transcribed):
    """Needs that §2(8)c ¶2 names per field; key: field, position. Raw and processed alike."""

    field: str = col("分野", "Field", terms=NeedField)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("例(日)", "Example (ja)")
    name_en: str = col("例(英)", "Example (en)")

    class Config:
        unique = ["field", "position"]


class Crosswalk(Sourced):
    """How the lists of fields map to common themes; key: vocabulary, code, theme."""

    vocabulary: str = col("一覧", "List", terms=FieldList)
    code: str = col("分野", "Code", str_matches=r"^[a-z_]+$")
    theme: str = col("共通の主題", "Theme", terms=Theme)
    relation: str = col("関係", "Relation", terms=Relation)
    reason_ja: str = col("理由(日)", "Reason (ja)", optional=True)
    reason_en: str = col("理由(英)", "Reason (en)", optional=True)

    class Config:
        unique = ["vocabulary", "code", "theme"]
