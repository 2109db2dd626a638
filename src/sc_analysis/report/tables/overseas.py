"""Tables of the overseas chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.vocab.overseas import LeadKind, Region, Topic

_NUMBERS = {4: "overseas.estonia.online_share", 5: "overseas.las_vegas.contest",
            12: "overseas.india.cities"}  # fmt: skip


def topics_of(frame: pd.DataFrame, row: int, doc: Document) -> str:
    """The topics coded for a row."""
    codes = frame.loc[frame["row"] == row, "theme"]
    return escape(doc.say("、", "; ").join(Topic(c).label(doc.lang) for c in codes)) or "–"


def cases(doc: Document) -> tuple[str, str]:
    """表-1 rebuilt: place, lead as printed, summary with the numbers of the cell, topics."""
    frames = doc.built.frames
    numbers = frames["overseas_numbers"].set_index("row")
    rows = []
    for row in frames["overseas_cases"].to_dict("records"):
        summary = escape(row[f"summary_{doc.lang}"])
        if row["row"] in _NUMBERS:
            subject = escape(str(numbers.at[row["row"], f"subject_{doc.lang}"]))
            summary += f" ({subject}: {doc.claim(_NUMBERS[row['row']])})"
        place, country = row[f"place_{doc.lang}"], row[f"country_{doc.lang}"]
        names = row["names_ja"]
        lead = row["lead_ja"] if pd.isna(names) else f"{row['lead_ja']}({names})"
        rows.append(
            [
                escape(Region(row["region"]).label(doc.lang)),
                escape(place if row["whole_country"] else f"{place} ({country})"),
                escape(doc.say(lead, row["lead_en"])),
                summary,
                topics_of(frames["overseas_themes"], row["row"], doc),
            ]
        )
    head = [
        doc.say("地域", "Region"),
        doc.say("都市名(国)", "Place (country)"),
        doc.say("開発事業主体", "Lead"),
        doc.say("内容(要約)", "What is done (our words)"),
        doc.say("主題(本プロジェクト)", "Topics (ours)"),
    ]
    return pipe_table(head, rows, "lllll"), doc.say(
        "海外の事例(原文の表-1を組み直したもの)", "Cases abroad (table 1 of the source, rebuilt)"
    )


def leads(doc: Document) -> tuple[str, str]:
    """Kinds of the text × labels of 表-1, with the number of cases."""
    crosswalk = doc.built.frames["overseas_lead_crosswalk"]
    rows = []
    for kind in LeadKind:
        own = crosswalk[crosswalk["kind"] == kind.value]
        reasons = doc.say("、", "; ").join(own[f"reason_{doc.lang}"])
        rows.append(
            [
                escape(kind.label(doc.lang)),
                escape(doc.say("、", "; ").join(own["lead_ja"])),
                doc.tally(f"overseas.leads.{kind.value}"),
                escape(reasons),
            ]
        )
    head = [
        doc.say("本文の類型", "Kind in the text"),
        doc.say("表-1の主体", "Labels of table 1 (Japanese)"),
        doc.say("事例", "Cases"),
        doc.say("対応させた理由", "Why they are mapped"),
    ]
    return pipe_table(head, rows, "llrl"), doc.say(
        "開発主体の類型と表-1の区分", "Kinds of lead and the labels of table 1"
    )


def topics(doc: Document) -> tuple[str, str]:
    """How many cases abroad and programmes in Japan name each topic, and by which words."""
    frames = doc.built.frames
    separator = doc.say("、", "; ")
    rows = []
    for topic in Topic:
        words = [
            frame.loc[frame["theme"] == topic.value, "words_ja"]
            for frame in (frames["overseas_themes"], frames["japan_programme_fields"])
        ]
        cells = [
            doc.tally(f"{chapter}.topics.{topic.value}") if len(own) else "–"
            for chapter, own in zip(("overseas", "japan"), words, strict=True)
        ]
        shown = separator.join(dict.fromkeys(pd.concat(words)))
        rows.append([escape(topic.label(doc.lang)), *cells, escape(shown)])
    head = [
        doc.say("主題", "Topic"),
        doc.say("海外の事例(か所)", "Cases abroad"),
        doc.say("府省の施策", "Programmes in Japan"),
        doc.say("根拠の語", "Words (Japanese)"),
    ]
    return pipe_table(head, rows, "lrrl"), doc.say(
        "海外の事例と府省の施策が挙げる主題", "Topics named by cases abroad and by programmes"
    )


TABLES: dict[str, Table] = {
    "tbl-overseas-cases": cases,
    "tbl-overseas-leads": leads,
    "tbl-overseas-topics": topics,
}
