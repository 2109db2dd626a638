"""JASCA: membership and 表-9."""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Transcribed, col
from sc_analysis.vocab import Kind, MemberCategory, MemberStatement, OverviewRow, Wording

TOTAL = "total"
_CATEGORIES = [*MemberCategory.codes(), TOTAL]


class MembersRaw(Transcribed):
    """Membership counts as printed (§2(8)a ¶1 and 表-9); key: statement, category."""

    statement: str = col("記載箇所", "Statement", terms=MemberStatement)
    category: str = col("会員区分", "Category", isin=_CATEGORIES)
    members_count: Int = col("会員数(団体)", "Members", ge=0)
    as_of: str = col("時点", "As of", iso_date=True)

    class Config:
        unique = ["statement", "category"]


class Members(Transcribed):
    """Membership counts without the printed total; key: statement, category."""

    statement: str = col("記載箇所", "Statement", terms=MemberStatement)
    category: str = col("会員区分", "Category", terms=MemberCategory)
    members_count: Int = col("会員数(団体)", "Members", ge=0)
    as_of: str = col("時点", "As of", iso_date=True)

    class Config:
        unique = ["statement", "category"]


class OverviewRaw(Transcribed):
    """Items of the lists in 表-9 in printed order; key: row, group, position."""

    row: str = col("項目", "Row", terms=OverviewRow)
    group: str = col("会員区分", "Group", optional=True, terms=MemberCategory)
    position: Int = col("順番", "Position", ge=1)
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    wording: str = col("表記", "Wording", terms=Wording)
    count_printed: str = col("印刷された数", "Count as printed", optional=True, printed=Kind.COUNT)

    class Config:
        unique = ["row", "group", "position"]


class Overview(Transcribed):
    """Items of 表-9 with parsed counts; key: row, group, position."""

    row: str = col("項目", "Row", terms=OverviewRow)
    group: str = col("会員区分", "Group", optional=True, terms=MemberCategory)
    position: Int = col("順番", "Position", ge=1)
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    wording: str = col("表記", "Wording", terms=Wording)
    target_count: Int = col("数", "Count", optional=True, ge=0)

    class Config:
        unique = ["row", "group", "position"]
