"""Tables of the dated events."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab.events import EventKind


def _iso(row: dict[Hashable, Any]) -> str:
    """ISO dates of an event; an open end is left out."""
    first, last = ("" if pd.isna(row[k]) else str(row[k]) for k in ("first", "last"))
    return {"point": first, "from": f"{first}/", "until": f"/{last}"}.get(
        str(row["extent"]), f"{first}/{last}"
    )


def events(doc: Document) -> tuple[str, str]:
    """Every dated event in the order of the source."""
    rows = []
    for row in doc.built.frames["outlook_events"].to_dict("records"):
        actor = "" if pd.isna(row["actor_ja"]) else escape(f" ({named(doc, row['actor_ja'])})")
        rows.append(
            [
                str(row["event"]),
                escape(row["date_printed"]),
                escape(_iso(row)),
                escape(row[f"summary_{doc.lang}"]) + actor,
                EventKind(row["kind"]).label(doc.lang),
                escape(f"{row['locator']} ({row['line']})"),
            ]
        )
    head = [
        doc.say("番号", "No."),
        doc.say("日付(印刷)", "As printed"),
        doc.say("日付", "Date"),
        doc.say("内容(主体)", "What happened (actor)"),
        doc.say("種類", "Kind"),
        doc.say("出典箇所(行)", "Locator (line)"),
    ]
    caption = doc.say(f"日付のある出来事({len(rows)}件)", f"Dated events ({len(rows)})")
    return pipe_table(head, rows, "rlllll"), caption


def years(doc: Document) -> tuple[str, str]:
    """Events by year of their start."""
    counts = doc.built.frames["outlook_events"]["year"].drop_duplicates().sort_values()
    rows = [[str(year), doc.tally(f"outlook.events.y{year}")] for year in counts]
    head = [doc.say("年", "Year"), doc.say("出来事", "Events")]
    return pipe_table(head, rows, "rr"), doc.say(
        "年ごとの出来事(始まりの年、終わりだけのものは終わりの年)",
        "Events by year (of the start, or of the end where only that is known)",
    )


TABLES: dict[str, Table] = {"tbl-events": events, "tbl-event-years": years}
