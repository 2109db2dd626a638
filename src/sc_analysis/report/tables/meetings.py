"""Tables of the meetings, conferences and memoranda."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab.meetings import (
    Meeting,
    MeetingItem,
    MeetingPart,
    MeetingStatement,
    MemorandumStatement,
    Occasion,
    PartyKind,
)


def _shown(value: object) -> str:
    return "–" if pd.isna(value) else escape(str(value))


def _told(doc: Document, item: MeetingItem, value: object) -> str:
    """A cell without a claim; places and sources have names, dates stay as printed."""
    named_items = (MeetingItem.PLACE, MeetingItem.CITED)
    return _shown(named(doc, str(value)) if item in named_items and pd.notna(value) else value)


def _claims_by_cell(doc: Document, dataset: str) -> dict[tuple[str, str], str]:
    """Key and column of a raw cell → the claim that prints it."""
    claims = doc.built.inputs.ledger["claims"]
    own = claims[claims["cell_dataset"] == dataset]
    return {
        (str(key), str(column)): str(claim)
        for key, column, claim in own[["cell_key", "cell_column", "claim"]].itertuples(index=False)
    }


def meetings(doc: Document) -> tuple[str, str]:
    """表-10 and 表-11 side by side with what the text says."""
    frame = doc.built.frames["jasca_meetings"]
    claims = _claims_by_cell(doc, "jasca_meetings")
    printed = frame.set_index(["item", "meeting", "statement"])["value_printed"]
    rows = []
    for item in MeetingItem:
        cells = []
        for meeting in Meeting:
            for statement in MeetingStatement:
                key = f"meeting={meeting},statement={statement},item={item}"
                value = printed.get((item.value, meeting.value, statement.value))
                claim = claims.get((key, "value_printed"))
                cells.append(doc.claim(claim) if claim else _told(doc, item, value))
        rows.append([item.label(doc.lang), *cells])
    head = [
        doc.say("項目", "Item"),
        *(f"{m.label(doc.lang)}: {s.label(doc.lang)}" for m in Meeting for s in MeetingStatement),
    ]
    caption = doc.say(
        "会合の概要(原文の表-10と表-11を組み直し、本文の記載と並べる)",
        "The meetings (tables 10 and 11 of the source, rebuilt, beside the text)",
    )
    return pipe_table([escape(h) for h in head], rows, "lllll"), caption


def meeting_items(doc: Document) -> tuple[str, str]:
    """Attendees, content and outcome documents in our words."""
    frame = doc.built.frames["jasca_meeting_items"]
    rows = [
        [
            escape(Meeting(row["meeting"]).label(doc.lang)),
            MeetingPart(row["part"]).label(doc.lang),
            str(row["position"]),
            escape(row[f"summary_{doc.lang}"]),
        ]
        for row in frame.to_dict("records")
    ]
    head = [
        doc.say("会合", "Meeting"),
        doc.say("項目", "Part"),
        doc.say("順番", "No."),
        doc.say("内容(要約)", "Content (our words)"),
    ]
    caption = doc.say(
        "会合の出席者、内容、成果文書", "Attendees, content and outcome documents of the meetings"
    )
    return pipe_table(head, rows, "llrl"), caption


def memoranda(doc: Document) -> tuple[str, str]:
    """Every memorandum as each place names it, with its parties."""
    frame = doc.built.frames["jasca_memoranda"]
    parties = doc.built.frames["jasca_memorandum_parties"].groupby(["statement", "memorandum"])
    names = doc.built.frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    rows = []
    for row in frame.to_dict("records"):
        own = parties.get_group((row["statement"], row["memorandum"]))
        countries = dict.fromkeys(names.get(c, doc.say("日本", "Japan")) for c in own["country"])
        kinds = dict.fromkeys(PartyKind(k).label(doc.lang) for k in own["kind"])
        rows.append(
            [
                escape(
                    f"{MemorandumStatement(row['statement']).label(doc.lang)}-{row['memorandum']}"
                ),
                escape(Occasion(row["occasion"]).label(doc.lang)),
                escape(" / ".join(named(doc, party) for party in own["party_ja"])),
                escape(doc.say("、", ", ").join(kinds)),
                escape(doc.say("、", ", ").join(countries)),
            ]
        )
    head = [
        doc.say("箇所", "Place"),
        doc.say("機会", "Occasion"),
        doc.say("当事者(印刷の順)", "Parties (in the order printed)"),
        doc.say("当事者の種類", "Kinds of parties"),
        doc.say("国", "Countries"),
    ]
    caption = doc.say(
        f"覚書と当事者({len(rows)}件、同じ覚書が別の箇所にも現れる)",
        f"Memoranda and their parties ({len(rows)}; some are named in more than one place)",
    )
    return pipe_table(head, rows, "lllll"), caption


def memoranda_kinds(doc: Document) -> tuple[str, str]:
    """Memoranda of the meetings by kind of party."""
    rows = [
        [escape(kind.label(doc.lang)), doc.tally(f"jasca.memoranda.{kind.value}")]
        for kind in PartyKind
    ]
    head = [doc.say("当事者の種類", "Kind of party"), doc.say("覚書", "Memoranda")]
    caption = doc.say(
        "会合の覚書の当事者(同じ覚書が複数の種類に入る)",
        "Parties to the memoranda of the meetings (a memorandum counts under each of its kinds)",
    )
    return pipe_table(head, rows, "lr"), caption


def conferences(doc: Document) -> tuple[str, str]:
    """Other conferences: date, participants, hosts."""
    claims = _claims_by_cell(doc, "jasca_conferences")
    rows = []
    for row in doc.built.frames["jasca_conferences"].to_dict("records"):
        key = f"conference={row['conference']}"
        cells = []
        for column in ("date_printed", "participants_printed", "firms_printed"):
            claim = claims.get((key, column))
            cells.append(doc.claim(claim) if claim else _shown(row[column]))
        people = [c for c in cells[1:] if c != "–"] or ["–"]
        name = f"{escape(row[f'name_{doc.lang}'])}: {escape(row[f'summary_{doc.lang}'])}"
        where = [named(doc, str(v)) for v in (row["place_ja"], row["hosts_ja"]) if not pd.isna(v)]
        rows.append([name, cells[0], people[0], _shown(" / ".join(where) or pd.NA)])
    head = [
        doc.say("会議と内容", "Conference, content"),
        doc.say("日付", "Date"),
        doc.say("参加者", "Participants"),
        doc.say("場所・主催", "Place, hosts"),
    ]
    return pipe_table(head, rows, "llrl"), doc.say("その他の会議", "Other conferences")


def proposals(doc: Document) -> tuple[str, str]:
    """What members proposed in the video conference."""
    rows = [
        [
            str(row["position"]),
            escape(named(doc, row["firm_ja"])),
            escape(row[f"summary_{doc.lang}"]),
        ]
        for row in doc.built.frames["jasca_conference_proposals"].to_dict("records")
    ]
    head = [
        doc.say("順番", "No."),
        doc.say("会員", "Member"),
        doc.say("提案(要約)", "Proposal"),
    ]
    return pipe_table(head, rows, "rll"), doc.say(
        "マカッサル市とのオンライン会議での提案", "Proposals at the video conference with Makassar"
    )


def visits(doc: Document) -> tuple[str, str]:
    """Courses of the site visits."""
    rows = [
        [str(row["course"]), escape(row[f"name_{doc.lang}"]), escape(named(doc, row["place_ja"]))]
        for row in doc.built.frames["jasca_site_visits"].to_dict("records")
    ]
    head = [
        doc.say("経路", "Course"),
        doc.say("視察先", "Site"),
        doc.say("場所", "Place"),
    ]
    return pipe_table(head, rows, "rll"), doc.say(
        "第1回会合の視察", "Site visits of the first meeting"
    )


TABLES: dict[str, Table] = {
    "tbl-meetings": meetings,
    "tbl-meeting-items": meeting_items,
    "tbl-memoranda": memoranda,
    "tbl-memoranda-kinds": memoranda_kinds,
    "tbl-conferences": conferences,
    "tbl-conference-proposals": proposals,
    "tbl-site-visits": visits,
}
