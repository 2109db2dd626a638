"""Tables of the needs chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.vocab import FIELD_LISTS, FieldList, Grade, NeedField, Relation, Support, Theme

_SIGNS = {Support.DIRECT: "●", Support.INDIRECT: "○", Support.NONE: "–"}


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


def cities(doc: Document) -> tuple[str, str]:
    """City × field: the best support that the text gives."""
    grid = doc.built.frames["needs_city_fields"]
    register = doc.built.frames["asean_cities"].set_index("city")
    countries = doc.built.frames["asean_countries"].set_index("country")
    name = f"name_{doc.lang}"
    signs = grid.pivot(index="city", columns="field", values="support")
    rows = [
        [
            escape(str(countries.at[register.at[city, "country"], name])),
            escape(str(register.at[city, name])),
            *(_SIGNS[Support(str(signs.at[city, field.value]))] for field in NeedField),
        ]
        for city in register.sort_values(["country", "city"]).index
    ]
    head = [
        doc.say("国", "Country"),
        doc.say("都市", "City"),
        *(escape(f.label(doc.lang)) for f in NeedField),
    ]
    caption = doc.say(
        f"都市と分野の裏付け({_legend(doc)})", f"Support by city and field ({_legend(doc)})"
    )
    return pipe_table(head, rows, "lllllll"), caption


def _legend(doc: Document) -> str:
    return ", ".join(f"{sign} {support.label(doc.lang)}" for support, sign in _SIGNS.items())


def evidence(doc: Document) -> tuple[str, str]:
    """Every place of the source that supports a city × field."""
    frame = doc.built.frames["needs_evidence"]
    register = doc.built.frames["asean_cities"].set_index("city")
    rows = [
        [
            escape(str(register.at[row["city"], f"name_{doc.lang}"])),
            escape(NeedField(row["field"]).label(doc.lang)),
            Grade(row["grade"]).label(doc.lang),
            escape(row[f"said_{doc.lang}"]),
            escape(row["locator"]),
            str(row["line"]),
        ]
        for row in frame.to_dict("records")
    ]
    head = [
        doc.say("都市", "City"),
        doc.say("分野", "Field"),
        doc.say("程度", "Grade"),
        doc.say("本文が述べること(要約)", "What the text says (our words)"),
        doc.say("出典箇所", "Locator"),
        doc.say("行", "Line"),
    ]
    caption = doc.say("都市と分野の根拠", "Evidence for city and field")
    return pipe_table(head, rows, "lllllr"), caption


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
    "tbl-needs-cities": cities,
    "tbl-needs-evidence": evidence,
    "tbl-needs-crosswalk": crosswalk,
}
