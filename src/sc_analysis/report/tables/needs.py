"""Tables of the needs chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.vocab import FIELD_LISTS, FieldList, NeedField, Relation, Support, Theme


def fields(doc: Document) -> tuple[str, str]:
    """Each field: printed rank and number, and what the text supports."""
    printed = {
        NeedField.TRANSPORT: ("needs.rank.transport", "needs.transport.reported"),
        NeedField.URBAN_PLANNING: ("needs.rank.urban_planning", None),
        NeedField.WATER_DISASTER: ("needs.rank.water_disaster", None),
    }
    none = doc.say("印刷なし", "not printed")
    rows = []
    for field in NeedField:
        rank, reported = printed.get(field, (None, None))
        rows.append(
            [
                escape(field.label(doc.lang)),
                doc.claim(rank) if rank else none,
                doc.claim(reported) if reported else none,
                *(doc.tally(f"needs.{field.value}.{s.value}") for s in Support),
            ]
        )
    head = [
        doc.say("分野", "Field"),
        doc.say("印刷された順位", "Rank as printed"),
        doc.say("印刷された都市数", "Cities as printed"),
        doc.say("直接", "Direct"),
        doc.say("間接だけ", "Indirect only"),
        doc.say("なし", "None"),
    ]
    caption = doc.say(
        "分野別: 印刷された数と本文の裏付け(都市数)",
        "By field: what is printed, and what the text supports (cities)",
    )
    return pipe_table(head, rows, "lrrrrr"), caption


def examples(doc: Document) -> tuple[str, str]:
    """The needs that the text names per field."""
    frame = doc.built.frames["needs_examples"]
    separator = doc.say("、", "; ")
    rows = [
        [
            escape(NeedField(code).label(doc.lang)),
            separator.join(escape(name) for name in items[f"name_{doc.lang}"]),
            doc.tally(f"needs.examples.{code}"),
        ]
        for code, items in frame.groupby("field", sort=False)
    ]
    head = [doc.say("分野", "Field"), doc.say("例", "Examples"), doc.say("数", "Number")]
    caption = doc.say("本文が挙げる課題・ニーズの例", "Examples of needs that the text names")
    return pipe_table(head, rows, "llr"), caption


def crosswalk(doc: Document) -> tuple[str, str]:
    """Common themes × lists of fields."""
    frame = doc.built.frames["needs_crosswalk"]
    separator = doc.say("、", "; ")
    rows = []
    for theme in Theme:
        cells = []
        for name, terms in FIELD_LISTS.items():
            part = frame[(frame["theme"] == theme.value) & (frame["vocabulary"] == name.value)]
            cells.append(
                separator.join(_coded(row, terms, doc) for _, row in part.iterrows()) or "–"
            )
        rows.append([escape(theme.label(doc.lang)), *cells])
    head = [doc.say("共通の主題", "Theme"), *(escape(v.label(doc.lang)) for v in FieldList)]
    caption = doc.say(
        "分野の一覧の対応(括弧は同じでない場合の関係)",
        "How the lists of fields relate (in brackets where not the same)",
    )
    return pipe_table(head, rows, "llllll"), caption


def _coded(row: pd.Series, terms: type, doc: Document) -> str:
    label = terms(row["code"]).label(doc.lang)
    relation = Relation(row["relation"])
    mark = "" if relation is Relation.EXACT else f" ({relation.label(doc.lang)})"
    return escape(label + mark)


TABLES: dict[str, Table] = {
    "tbl-needs-fields": fields,
    "tbl-needs-examples": examples,
    "tbl-needs-crosswalk": crosswalk,
}
