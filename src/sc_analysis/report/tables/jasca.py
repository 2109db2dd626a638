"""Tables of the JASCA chapter."""

from __future__ import annotations

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.vocab import MemberCategory, MemberStatement, OverviewRow

_ORDER = (MemberStatement.TABLE, MemberStatement.SENTENCE)


def members(doc: Document) -> tuple[str, str]:
    """Members by category as printed at two dates, with computed sums."""
    frame = doc.built.frames["jasca_members"]
    as_of = {s: frame.loc[frame["statement"] == s.value, "as_of"].iloc[0] for s in _ORDER}
    head = [doc.say("会員区分", "Category"), *(f"{s.label(doc.lang)} ({as_of[s]})" for s in _ORDER)]
    rows = [
        [
            escape(c.label(doc.lang)),
            *(doc.claim(f"jasca.members.{s.value}.{c.value}") for s in _ORDER),
        ]
        for c in MemberCategory
    ]
    rows.append(
        [
            doc.say("計算した合計", "Sum, computed"),
            *(doc.tally(f"jasca.members.{s.value}.sum") for s in _ORDER),
        ]
    )
    return (
        pipe_table([escape(h) for h in head], rows, "lrr"),
        doc.say(
            "JASCAの会員数。時点の違う記載の比較", "Members of JASCA: statements of different dates"
        ),
    )


def overview(doc: Document) -> tuple[str, str]:
    """表-9 rebuilt: each list as printed, our summaries for activities."""
    frame = doc.built.frames["jasca_overview"]
    label = f"label_{doc.lang}"
    separator = doc.say("、", "; ")
    rows = []
    for row in OverviewRow:
        part = frame[frame["row"] == row.value]
        for group, items in part.groupby("group", dropna=False, sort=False):
            name = row.label(doc.lang)
            if isinstance(group, str):
                name += f": {MemberCategory(group).label(doc.lang)}"
            texts = [escape(text) for text in items[label]]
            if row is OverviewRow.TARGET:
                claims = ("jasca.targets.countries", "jasca.targets.cities")
                texts = [f"{t} {doc.claim(c)}" for t, c in zip(texts, claims, strict=True)]
            rows.append([escape(name), separator.join(texts), str(len(items))])
    head = [doc.say("項目", "Row"), doc.say("内容", "Items"), doc.say("数", "Items listed")]
    caption = doc.say(
        "JASCAの概要(原文の表-9を組み直したもの。活動は要約)",
        "JASCA at a glance (table 9 of the source, rebuilt; activities in our words)",
    )
    return pipe_table(head, rows, "llr"), caption


TABLES: dict[str, Table] = {
    "tbl-jasca-members": members,
    "tbl-jasca-overview": overview,
}
