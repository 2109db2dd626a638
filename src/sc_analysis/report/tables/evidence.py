"""Tables of the evidence: support by field and city, its rows, what they bound."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from sc_analysis.claims import outcome
from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import anchor, base_letters, escape, heading, link, pipe_table
from sc_analysis.report.names import named, within
from sc_analysis.tallies.evidence import COLUMNS
from sc_analysis.vocab import NeedField, Support
from sc_analysis.vocab.needs import Body, Standing

SIGNS = {Support.DIRECT: "●", Support.INDIRECT: "○", Support.NONE: "–"}


def city_names(doc: Document) -> pd.Series:
    """Name of each city, by code."""
    return doc.built.frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]


def standing(doc: Document) -> tuple[str, str]:
    """Each field: cities by where their support stands, and those supported directly at all."""
    keys = [
        *(f"standing.{s.value}" for s in Standing),
        "either",
        "either_direct",
        *(f"outside.{s.value}" for s in (Support.DIRECT, Support.INDIRECT)),
    ]
    rows = [
        [escape(f.label(doc.lang)), *(doc.tally(f"needs.{f.value}.{key}") for key in keys)]
        for f in NeedField
    ]
    head = [
        doc.say("分野", "Field"),
        *(heading(s.label(doc.lang)) for s in Standing),
        doc.say("原文か外部", "Source or outside"),
        doc.say("うち直接", "Of which direct"),
        doc.say("外部の直接", "Outside, direct"),
        doc.say("外部の間接だけ", "Outside, indirect only"),
    ]
    caption = doc.say("分野別: 裏付けのある都市", "By field: cities with evidence")
    return pipe_table(head, rows, "l" + "r" * (len(head) - 1)), caption


def later(doc: Document) -> tuple[str, str]:
    """Each field: cities with later documents, kept apart from the period of the source."""
    keys = [*(f"later.{s.value}" for s in (Support.DIRECT, Support.INDIRECT)), "only_later"]
    rows = [
        [escape(f.label(doc.lang)), *(doc.tally(f"needs.{f.value}.{key}") for key in keys)]
        for f in NeedField
    ]
    head = [
        doc.say("分野", "Field"),
        *(heading(s.label(doc.lang)) for s in (Support.DIRECT, Support.INDIRECT)),
        doc.say("後の時期だけ", "Later only"),
    ]
    caption = doc.say("後の時期の文書が裏付ける都市", "Cities supported by later documents")
    return pipe_table(head, rows, "lrrr"), caption


def cities(doc: Document) -> tuple[str, str]:
    """City × field: support by the source / outside / later, linked to the first row of each."""
    grid = doc.built.frames["needs_city_fields"].set_index(["city", "field"])
    rows_of = doc.built.frames["needs_evidence"]
    first = {
        key: str(rows["evidence_id"].iloc[0])
        for key, rows in rows_of.groupby(["city", "field", "body"])
    }
    names = city_names(doc)
    register = doc.built.frames["asean_cities"].sort_values(["country", "city"])
    countries = doc.built.frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]

    def cell(city: str, field: NeedField) -> str:
        signs = []
        for body, column in COLUMNS.items():
            sign = SIGNS[Support(str(grid.at[(city, field.value), column]))]
            row = first.get((city, field.value, body.value))
            told = f"{names[city]}: {field.label(doc.lang)} — {body.label(doc.lang)}"
            target = anchor("evidence", row) if row else ""
            signs.append(link(sign, target, told, "evidence") if row else sign)
        return " ".join(signs)

    rows = [
        [
            escape(str(countries[city["country"]])),
            escape(str(city[f"name_{doc.lang}"])),
            *(cell(str(city["city"]), field) for field in NeedField),
        ]
        for city in register.to_dict("records")
    ]
    head = [
        doc.say("国", "Country"),
        doc.say("都市", "City"),
        *(escape(f.label(doc.lang)) for f in NeedField),
    ]
    order = doc.say("、", ", ").join(b.label(doc.lang) for b in Body)
    legend = _legend(doc, *Support)
    caption = doc.say(
        f"都市と分野の裏付け。順に{order}({legend})",
        f"Support by city and field, in order: {order} ({legend})",
    )
    return pipe_table(head, rows, "l" * len(head)), caption


def evidence(doc: Document) -> tuple[str, str]:
    """Every row of evidence, with its document and place."""
    names, rows = city_names(doc), []
    for row in doc.built.frames["needs_evidence"].to_dict("records"):
        line = "" if pd.isna(row["line"]) else f" ({row['line']})"
        place = escape(f"{within(doc, row['locator'])}{line}")
        own = row["body"] == Body.SOURCE.value
        subject = f"{names[row['city']]}: {NeedField(row['field']).label(doc.lang)}"
        rows.append(
            [
                f"[{escape(subject)}]{{#{anchor('evidence', row['evidence_id'])}}}",
                SIGNS[Support(row["grade"])],
                escape(row[f"said_{doc.lang}"]),
                place if own else f"{_document(doc, row)}, {place}",
            ]
        )
    head = [
        doc.say("都市: 分野", "City: field"),
        doc.say("程度", "Grade"),
        doc.say("述べること(要約)", "What is said (our words)"),
        doc.say("文書と箇所(原文は行)", "Document, place (line of the source)"),
    ]
    legend = _legend(doc, Support.DIRECT, Support.INDIRECT)
    caption = doc.say(f"都市と分野の根拠({legend})", f"Evidence for city and field ({legend})")
    return pipe_table(head, rows, "llll"), caption


def _legend(doc: Document, *supports: Support) -> str:
    return ", ".join(f"{SIGNS[s]} {s.label(doc.lang)}" for s in supports)


def _document(doc: Document, row: dict[Hashable, Any]) -> str:
    """Producer and date, linked to the row of the document among the sources."""
    told = escape(base_letters(f"{named(doc, row['producer'])} {row['published']}"))
    return f"[{told}](#{anchor('source', str(row['source_id']))})"


def bounds(doc: Document) -> tuple[str, str]:
    """What the evidence says of printed numbers, each under its premise."""
    rows = []
    for entry in doc.built.entries.values():
        for bound in entry.bounds:
            label = doc.built.tallies[bound.tally].label
            rows.append(
                [
                    escape(entry.claim.subject(doc.lang)),
                    doc.claim(entry.claim.claim),
                    doc.tally(bound.tally) + " " + bound.side.label(doc.lang),
                    heading(label(doc.lang)),
                    heading(outcome(bound)(doc.lang)),
                    heading(bound.premise.label(doc.lang)),
                ]
            )
    head = [
        doc.say("主張", "Claim"),
        doc.say("印刷値", "Printed"),
        doc.say("根拠からの数", "From the evidence"),
        doc.say("数の内容", "What it is"),
        doc.say("結果", "Outcome"),
        doc.say("前提", "Premise"),
    ]
    caption = doc.say(
        "根拠から言えること(判定には入れない)", "What the evidence says (it enters no verdict)"
    )
    return pipe_table(head, rows, "llrlll"), caption


TABLES: dict[str, Table] = {
    "tbl-needs-standing": standing,
    "tbl-needs-later": later,
    "tbl-needs-cities": cities,
    "tbl-needs-evidence": evidence,
    "tbl-needs-bounds": bounds,
}
