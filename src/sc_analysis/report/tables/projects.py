"""Tables of the projects chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab import Unit
from sc_analysis.vocab.asean import Place
from sc_analysis.vocab.projects import ProjectStatement

_STATEMENTS = {
    ProjectStatement.EXAMPLES: "projects.examples.stated",
    ProjectStatement.EXAMPLES_SOURCE: "projects.examples.source_date",
    ProjectStatement.SCHEMES_SOURCE: "projects.schemes.source_date",
}


def examples(doc: Document) -> tuple[str, str]:
    """表-7 rebuilt: projects as corrected, partners, our summary."""
    frames = doc.built.frames
    countries = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    rows = []
    for row in frames["projects_examples"].to_dict("records"):
        provinces = row["provinces_count"]
        text = escape(row[f"summary_{doc.lang}"])
        if not pd.isna(provinces):
            text += f" ({doc.claim('projects.examples.eec.provinces')})"
        rows.append(
            [
                escape(str(countries[row["country"]])),
                escape(row[f"project_{doc.lang}"]),
                text,
                "–" if pd.isna(row["partners_ja"]) else escape(named(doc, row["partners_ja"])),
            ]
        )
    head = [
        doc.say("国", "Country"),
        doc.say("プロジェクト", "Project"),
        doc.say("概要(要約)", "Summary (our words)"),
        doc.say("相手", "Partners"),
    ]
    return pipe_table(head, rows, "llll"), doc.say(
        "先進事例(原文の表-7を組み直したもの)", "Leading examples (table 7 of the source, rebuilt)"
    )


def area_claims(doc: Document) -> dict[tuple[str, str], str]:
    """(development, table) → the claim that prints its area."""
    values = doc.built.frames["asean_status_values"]
    areas = values[values["unit"] == Unit.HECTARES.value].set_index(["country", "item"])["position"]
    found = {}
    for row in doc.built.frames["projects_areas"].to_dict("records"):
        claim = f"projects.examples.{row['development']}.area"
        if row["place"] == Place.STATUS.value:
            position = areas[row["country"], row["item"]]
            claim = f"asean.status.{row['country'].lower()}.{row['item']}_{position}"
        found[row["development"], row["place"]] = claim
    return found


def areas(doc: Document) -> tuple[str, str]:
    """Printed areas of each development, by table."""
    claims = area_claims(doc)
    frame = doc.built.frames["projects_areas"].drop_duplicates("development")
    rows = [
        [
            escape(row[f"name_{doc.lang}"]),
            *(
                doc.claim(claims[row["development"], place.value])
                if (row["development"], place.value) in claims
                else "–"
                for place in Place
            ),
        ]
        for row in frame.to_dict("records")
    ]
    head = [doc.say("開発", "Development"), *(escape(place.label(doc.lang)) for place in Place)]
    caption = doc.say("印刷された面積", "Areas as printed")
    return pipe_table(head, rows, "lrr"), caption


def schemes(doc: Document) -> tuple[str, str]:
    """表-8 rebuilt: agencies and our summary of their support."""
    rows = [
        [
            escape(row["abbreviation"]),
            escape(row[f"name_{doc.lang}"]),
            escape(row[f"summary_{doc.lang}"]),
            str(row["cells_count"]),
        ]
        for row in doc.built.frames["projects_schemes"].to_dict("records")
    ]
    head = [
        doc.say("略称", "Short"),
        doc.say("名称", "Name"),
        doc.say("支援(要約)", "Support (our words)"),
        doc.say("印刷の欄", "Cells in print"),
    ]
    return pipe_table(head, rows, "lllr"), doc.say(
        "支援の枠組み(原文の表-8を組み直したもの)",
        "Schemes of support (table 8 of the source, rebuilt)",
    )


def statements(doc: Document) -> tuple[str, str]:
    """Other numbers and dates of the chapter."""
    rows = [[escape(s.label(doc.lang)), doc.claim(_STATEMENTS[s])] for s in ProjectStatement]
    head = [doc.say("記載", "Statement"), doc.say("印刷値", "As printed")]
    caption = doc.say("事例についての記載", "Statements about the examples")
    return pipe_table(head, rows, "lr"), caption


TABLES: dict[str, Table] = {
    "tbl-projects-examples": examples,
    "tbl-projects-areas": areas,
    "tbl-projects-schemes": schemes,
    "tbl-projects-statements": statements,
}
