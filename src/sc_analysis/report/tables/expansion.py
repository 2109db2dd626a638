"""Tables of the chapter on expansion abroad."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.vocab import SolutionCategory
from sc_analysis.vocab.expansion import Event, EventStatement

_COUNTS = {
    "meeting_44": "measures",
    "expansion_strategy": "pillars",
    "pillar": "named",
    "catalogue": "fields",
}
"""Entry → last part of the claim that prints its count."""


def measures(doc: Document) -> tuple[str, str]:
    """表-4 rebuilt: each measure with our summaries of its items."""
    frames = doc.built.frames
    items = frames["expansion_items"]
    separator = doc.say("、", "; ")
    rows = []
    for row in frames["expansion_measures"].to_dict("records"):
        part = items.loc[items["measure"] == row["measure"], f"summary_{doc.lang}"]
        rows.append(
            [
                str(row["measure"]),
                escape(row[f"title_{doc.lang}"]),
                separator.join(escape(text) for text in part),
                str(len(part)),
            ]
        )
    head = [
        doc.say("番号", "No."),
        doc.say("施策", "Measure"),
        doc.say("内容(要約)", "Items (our words)"),
        doc.say("数", "Items"),
    ]
    return pipe_table(head, rows, "rllr"), doc.say(
        "海外展開を速める施策(原文の表-4を組み直したもの)",
        "Measures to speed up expansion abroad (table 4 of the source, rebuilt)",
    )


def events(doc: Document) -> tuple[str, str]:
    """The same events by place of print: days and cities as parsed."""
    rows = [
        [
            escape(Event(row["event"]).label(doc.lang)),
            escape(EventStatement(row["statement"]).label(doc.lang)),
            _or_dash(row["held_from"]),
            _or_dash(row["held_until"]),
            _or_dash(row["cities_count"]),
        ]
        for row in doc.built.frames["expansion_events"].to_dict("records")
    ]
    head = [
        doc.say("会合", "Event"),
        doc.say("記載", "Statement"),
        doc.say("初日", "First day"),
        doc.say("最終日", "Last day"),
        doc.say("都市", "Cities"),
    ]
    caption = doc.say("同じ会合についての記載", "Statements about the same events")
    return pipe_table(head, rows, "llllr"), caption


def _or_dash(value: object) -> str:
    return "–" if pd.isna(value) else escape(str(value))


def _counted(doc: Document, what: str, printed: str) -> str:
    """What is counted, and the number as printed, in the order of the language."""
    return doc.say(f"{escape(what)} {printed}", f"{printed} ({escape(what)})")


def strategies(doc: Document) -> tuple[str, str]:
    """Meetings, strategies and the catalogue, with dates and counts as printed."""
    rows = []
    for row in doc.built.frames["expansion_strategies"].to_dict("records"):
        claim = f"expansion.strategies.{row['entry']}"
        count = _COUNTS.get(row["entry"])
        counted = row[f"counted_{doc.lang}"]
        rows.append(
            [
                escape(row[f"name_{doc.lang}"]),
                "–" if pd.isna(row["dated"]) else doc.claim(f"{claim}.date"),
                _counted(doc, str(counted), doc.claim(f"{claim}.{count}")) if count else "–",
            ]
        )
    head = [doc.say("名称", "Name"), doc.say("日付", "Date"), doc.say("数", "Count")]
    caption = doc.say("戦略、会議、カタログ", "Strategies, meetings and the catalogue")
    return pipe_table(head, rows, "lll"), caption


def solutions(doc: Document) -> tuple[str, str]:
    """表-5 rebuilt: our summaries by category; indented items in brackets."""
    frame = doc.built.frames["expansion_solutions"]
    separator = doc.say("、", "; ")
    rows = []
    for category in SolutionCategory:
        part = frame[frame["category"] == category.value]
        leading = part[part["parent_position"].isna()]
        texts = []
        for position, text in leading[["position", f"summary_{doc.lang}"]].itertuples(index=False):
            below = part.loc[part["parent_position"] == position, f"summary_{doc.lang}"]
            texts.append(text + (f" [{separator.join(below)}]" if len(below) else ""))
        rows.append(
            [
                escape(category.label(doc.lang)),
                separator.join(escape(text) for text in texts),
                doc.tally(f"expansion.solutions.{category.value}"),
            ]
        )
    head = [
        doc.say("課題の分類", "Category"),
        doc.say("ソリューション(要約)", "Solutions (our words)"),
        doc.say("数", "Number"),
    ]
    caption = doc.say(
        "課題の分類とソリューション(原文の表-5を組み直したもの。角括弧は字下げした項目)",
        "Solutions by category (table 5 of the source, rebuilt; indented items in brackets)",
    )
    return pipe_table(head, rows, "llr"), caption


TABLES: dict[str, Table] = {
    "tbl-expansion-measures": measures,
    "tbl-expansion-events": events,
    "tbl-expansion-strategies": strategies,
    "tbl-expansion-solutions": solutions,
}
