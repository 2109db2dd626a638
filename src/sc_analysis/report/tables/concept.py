"""Tables of the concept chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab import Wording


def text(cell: object) -> str:
    """A cell as literal Markdown, a dash where nothing is printed."""
    return "–" if pd.isna(cell) else escape(str(cell))


def claim_id(label: str) -> str:
    """`図-1` → `figure_1`, `表-1` → `table_1`."""
    kind, _, number = label.partition("-")
    return f"{'figure' if kind == '図' else 'table'}_{number}"


def figures(doc: Document) -> tuple[str, str]:
    """Every figure and table of the chapters with the source it prints."""
    rows = []
    for row in doc.built.frames["concept_figures"].to_dict("records"):
        name = claim_id(row["label"])
        dated, paged = row["published_printed"], row["pages_printed"]
        rows.append(
            [
                escape(row["label"]),
                text(row[f"title_{doc.lang}"]),
                text(row["document_ja"]),
                "–" if pd.isna(row["producer_ja"]) else text(named(doc, row["producer_ja"])),
                "–" if pd.isna(dated) else doc.claim(f"concept.sources.{name}"),
                "–" if pd.isna(paged) else escape(paged),
                f"{row['title_line']}, {row['line']}",
            ]
        )
    head = [
        doc.say("図表", "Item"),
        doc.say("題名", "Title"),
        doc.say("出典の資料", "Document cited (Japanese)"),
        doc.say("作成者", "Producer"),
        doc.say("時期", "Date"),
        doc.say("頁", "Page"),
        doc.say("行(題名, 出典)", "Lines (title, source)"),
    ]
    caption = doc.say("図と表の出典(印刷のまま)", "Sources of figures and tables, as printed")
    return pipe_table(head, rows, "llllrrl"), caption


def definitions(doc: Document) -> tuple[str, str]:
    """The definitions quoted, in our words."""
    rows = [
        [
            text(row[f"body_{doc.lang}"]),
            text(row[f"summary_{doc.lang}"]),
            text(row["document_ja"]),
            "–"
            if pd.isna(row["published_printed"])
            else doc.claim("concept.definitions.nri_published"),
        ]
        for row in doc.built.frames["concept_definitions"].to_dict("records")
    ]
    head = [
        doc.say("組織", "Body"),
        doc.say("定義(要約)", "Definition (our words)"),
        doc.say("資料", "Document (Japanese)"),
        doc.say("時期", "Date"),
    ]
    return pipe_table(head, rows, "lllr"), doc.say(
        "スマートシティの定義", "Definitions of a smart city"
    )


def society(doc: Document) -> tuple[str, str]:
    """The stages of society as printed."""
    rows = [
        [
            doc.claim(f"concept.society.stage_{row['stage']}"),
            text(row[f"label_{doc.lang}"]),
            Wording(row["wording"]).label(doc.lang),
        ]
        for row in doc.built.frames["concept_society"].to_dict("records")
    ]
    head = [
        doc.say("段階", "Stage"),
        doc.say("社会", "Society"),
        doc.say("表記", "Wording"),
    ]
    return pipe_table(head, rows, "rll"), doc.say("社会の段階", "Stages of society")


def events(doc: Document) -> tuple[str, str]:
    """Dated events of the concept and of Japan by date."""
    frames = doc.built.frames
    both = pd.concat(
        [frames[f"{chapter}_events"].assign(chapter=chapter) for chapter in ("concept", "japan")]
    ).sort_values("date", kind="stable")
    rows = [
        [
            doc.claim(f"{row['chapter']}.events.{row['event']}"),
            text(row[f"summary_{doc.lang}"]),
            text(row["locator"]),
        ]
        for row in both.to_dict("records")
    ]
    head = [
        doc.say("時期(印刷)", "Date as printed"),
        doc.say("出来事", "Event"),
        doc.say("出典箇所", "Locator"),
    ]
    return pipe_table(head, rows, "rll"), doc.say(
        "概念と国内の取組に関わる出来事", "Events around the concept and in Japan"
    )


TABLES: dict[str, Table] = {
    "tbl-concept-figures": figures,
    "tbl-concept-definitions": definitions,
    "tbl-concept-society": society,
    "tbl-japan-events": events,
}
