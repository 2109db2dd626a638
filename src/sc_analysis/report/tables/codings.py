"""Tables of how the evidence was coded: documents, rules, two codings, spot checks."""

from __future__ import annotations

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import anchor, escape, heading, pipe_table
from sc_analysis.report.tables.evidence import SIGNS, city_names
from sc_analysis.tallies.evidence import COLUMNS
from sc_analysis.vocab import NeedField, Support
from sc_analysis.vocab.needs import Aside, Body, RuleScope


def bodies(doc: Document) -> tuple[str, str]:
    """Bodies of evidence: dates of publication, documents, units, cities, rows."""
    units = doc.built.frames["needs_documents"]
    published = doc.built.frames["sources"].set_index("source_id")["published"]
    rows = []
    for body in Body:
        dates = published[units.loc[units["body"] == body.value, "source_id"]]
        ends = dict.fromkeys((dates.min(), dates.max())) if len(dates) else ("–",)
        span = doc.say("～", " to ").join(ends)
        key = f"needs.evidence.{body.value}"
        rows.append(
            [
                heading(body.label(doc.lang)),
                escape(span),
                *(doc.tally(f"{key}.{part}") for part in ("documents", "units", "cities", "rows")),
            ]
        )
    head = [
        doc.say("根拠の種類", "Body of evidence"),
        doc.say("公表", "Published"),
        doc.say("文書", "Documents"),
        doc.say("単位(文書×都市)", "Units (document × city)"),
        doc.say("都市", "Cities"),
        doc.say("根拠の行", "Rows of evidence"),
    ]
    return pipe_table(head, rows, "llrrrr"), doc.say("判定した文書", "Documents coded")


def coverage(doc: Document) -> tuple[str, str]:
    """Per city: documents coded and set aside, fields supported."""
    frames, names = doc.built.frames, city_names(doc)
    units, aside = frames["needs_documents"], frames["needs_documents_aside"]
    grid = frames["needs_city_fields"]
    rows = []
    for city in frames["asean_cities"].sort_values(["country", "city"])["city"]:
        own, fields = units[units["city"] == city], grid[grid["city"] == city]
        supported = [
            str(int((fields[column] != Support.NONE.value).sum())) for column in COLUMNS.values()
        ]
        rows.append(
            [
                escape(str(names[city])),
                str(int((own["body"] == Body.OUTSIDE.value).sum())),
                str(int((own["body"] == Body.LATER.value).sum())),
                str(int((aside["city"] == city).sum())),
                *supported,
            ]
        )
    head = [
        doc.say("都市", "City"),
        doc.say("同じ時期の文書", "Documents of the period"),
        doc.say("後の時期の文書", "Later ones"),
        doc.say("見たが判定しない", "Looked at, not coded"),
        doc.say("分野: 原文", "Fields: source"),
        doc.say("分野: 外部", "Fields: outside"),
        doc.say("分野: 後", "Fields: later"),
    ]
    caption = doc.say("都市ごとに見た文書と裏付けた分野", "Documents and fields, city by city")
    return pipe_table(head, rows, "lrrrrrr"), caption


def rules(doc: Document) -> tuple[str, str]:
    """The coding rules with an example each."""
    rows = [
        [
            RuleScope(row["scope"]).label(doc.lang),
            escape(row[f"rule_{doc.lang}"]),
            escape(row[f"example_{doc.lang}"]),
        ]
        for row in doc.built.frames["needs_coding_rules"].to_dict("records")
    ]
    head = [doc.say("対象", "Scope"), doc.say("規則", "Rule"), doc.say("例", "Example")]
    return pipe_table(head, rows, "lll"), doc.say("判定の規則", "Coding rules")


def agreement(doc: Document) -> tuple[str, str]:
    """Per field: share of agreement and kappa."""
    none = doc.say("定まらない", "undefined")
    rows = []
    for name, label in (
        *((f.value, f.label(doc.lang)) for f in NeedField),
        ("all", doc.say("全分野", "All fields")),
    ):
        key = f"needs.agreement.{name}"
        rows.append(
            [
                escape(label),
                doc.tally(f"{key}.differ"),
                doc.tally(f"{key}.share"),
                *(
                    doc.tally(f"{key}.{m}") if f"{key}.{m}" in doc.built.tallies else none
                    for m in ("kappa", "kappa_named")
                ),
            ]
        )
    head = [
        doc.say("分野", "Field"),
        doc.say("違い(件)", "Disagreements"),
        doc.say("一致(%)", "Agreement (%)"),
        doc.say("κ(直接・間接・なし)", "κ (direct, indirect, none)"),
        doc.say("κ(有無)", "κ (named or not)"),
    ]
    caption = doc.say("判定者どうしの一致", "Agreement of the coders")
    return pipe_table(head, rows, "lrrrr"), caption


def disagreements(doc: Document) -> tuple[str, str]:
    """Every difference of the coders and how it was settled."""
    frames, names = doc.built.frames, city_names(doc)
    units = frames["needs_documents"].set_index("unit")
    reasons = doc.built.inputs.coded["needs_resolutions"].set_index(["unit", "field"])
    coded = frames["needs_coded_fields"]
    rows = []
    for row in coded[~coded["agreed"]].to_dict("records"):
        unit = units.loc[row["unit"]]
        grades = [Support(row[c]) for c in ("first", "second", "grade")]
        rows.append(
            [
                escape(f"{names[unit['city']]}: {unit['source_id']}"),
                escape(NeedField(row["field"]).label(doc.lang)),
                *(SIGNS[g] for g in grades),
                escape(str(reasons.at[(row["unit"], row["field"]), f"reason_{doc.lang}"])),
            ]
        )
    head = [
        doc.say("都市: 文書", "City: document"),
        doc.say("分野", "Field"),
        doc.say("第一", "First"),
        doc.say("第二", "Second"),
        doc.say("決定", "Settled"),
        doc.say("理由", "Reason"),
    ]
    legend = ", ".join(f"{sign} {s.label(doc.lang)}" for s, sign in SIGNS.items())
    caption = doc.say(f"判定の違いと決め方({legend})", f"Disagreements and their end ({legend})")
    return pipe_table(head, rows, "llllll"), caption


def aside_reasons(doc: Document) -> tuple[str, str]:
    """Units looked at and not coded, by reason."""
    rows = [[heading(r.label(doc.lang)), doc.tally(f"needs.aside.{r.value}")] for r in Aside]
    rows.append([doc.say("計", "Total"), doc.tally("needs.aside.all")])
    head = [doc.say("理由", "Reason"), doc.say("単位", "Units")]
    return pipe_table(head, rows, "lr"), doc.say(
        "判定しなかった理由", "Why documents were not coded"
    )


def spot_checks(doc: Document) -> tuple[str, str]:
    """Rows drawn at random, held against the stored text."""
    rows = [
        [
            f"[{escape(row['evidence_id'])}](#{anchor('evidence', row['evidence_id'])})",
            doc.say("一致", "agrees") if row["agrees"] else doc.say("不一致", "differs"),
            escape(row[f"note_{doc.lang}"]),
        ]
        for row in doc.built.frames["needs_spot_checks"].to_dict("records")
    ]
    head = [
        doc.say("根拠", "Evidence"),
        doc.say("結果", "Outcome"),
        doc.say("確かめたこと", "What was seen"),
    ]
    caption = doc.say("無作為に抜き取った根拠", "Evidence drawn at random")
    return pipe_table(head, rows, "lll"), caption


TABLES: dict[str, Table] = {
    "tbl-needs-bodies": bodies,
    "tbl-needs-coverage": coverage,
    "tbl-needs-rules": rules,
    "tbl-needs-agreement": agreement,
    "tbl-needs-disagreements": disagreements,
    "tbl-needs-aside-reasons": aside_reasons,
    "tbl-needs-spot-checks": spot_checks,
}
