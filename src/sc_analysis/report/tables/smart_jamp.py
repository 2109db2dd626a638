"""Tables of the Smart JAMP chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.claims import Outcome
from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import glossed
from sc_analysis.vocab import JampStatement, NoteKind, Party, ProposalField, TitleCode, WorkType


def statements(doc: Document) -> tuple[str, str]:
    """Printed numbers next to what 表-14 and outside notices give."""
    rows = []
    for statement in JampStatement:
        c = doc.built.comparisons[f"smart_jamp.{statement.value}"]
        rows.append(
            [
                escape(statement.label(doc.lang)),
                doc.claim(c.claim),
                doc.tally(c.tally) if c.tally else "–",
                c.outcome.label(doc.lang),
                escape(c.locator),
            ]
        )
    head = [
        doc.say("記載", "Statement"),
        doc.say("印刷値", "Printed"),
        doc.say("計算値", "Computed"),
        doc.say("比較", "Comparison"),
        doc.say("出典箇所", "Locator"),
    ]
    disagree = sum(
        doc.built.comparisons[f"smart_jamp.{s.value}"].outcome is Outcome.DISAGREES
        for s in JampStatement
    )
    caption = doc.say(
        f"提案についての記載と計算値(不一致 {disagree})",
        f"Statements about the proposals and what is computed (disagreeing: {disagree})",
    )
    return pipe_table(head, rows, "lrrll"), caption


def countries(doc: Document) -> tuple[str, str]:
    """Titles and cities by country in 表-14, with the titles of each city."""
    titles_ = doc.built.frames["smart_jamp_proposals"]
    names = doc.built.frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    cities = doc.built.frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]
    separator = doc.say("、", "; ")
    rows = []
    for code, own in titles_.groupby("country", sort=False):
        by_city = (
            f"{escape(str(cities[city]))} {doc.tally(f'smart_jamp.titles.{city}')}"
            for city in own["city"].dropna().unique()
        )
        rows.append(
            [
                escape(str(names[code])),
                doc.tally(f"smart_jamp.cities.{code}"),
                doc.tally(f"smart_jamp.titles.{code}"),
                separator.join(by_city),
            ]
        )
    rows.append(
        [
            doc.say("計", "All"),
            doc.tally("smart_jamp.cities.listed"),
            doc.tally("smart_jamp.titles.listed"),
            "",
        ]
    )
    head = [
        doc.say("国", "Country"),
        doc.say("都市", "Cities"),
        doc.say("題名", "Titles"),
        doc.say("都市ごとの題名", "Titles of each city"),
    ]
    caption = doc.say(
        "表-14の国別の都市と題名(中央政府の題名を含む)",
        "Cities and titles of table 14 by country (titles of central governments included)",
    )
    return pipe_table(head, rows, "lrrl"), caption


def titles(doc: Document) -> tuple[str, str]:
    """表-14 rebuilt: each title with circle, marks of its row, and our codes."""
    frames = doc.built.frames
    cities = frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]
    names = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    marks = frames["smart_jamp_marks"].groupby("row")["work_type"].agg(list)
    codes = frames["smart_jamp_title_codes"]
    rows = []
    for title in frames["smart_jamp_proposals"].to_dict("records"):
        own = codes[(codes["row"] == title["row"]) & (codes["item"] == title["item"])]
        government = Party(title["party"]) is Party.CENTRAL_GOVERNMENT
        city = Party.CENTRAL_GOVERNMENT.label(doc.lang) if government else cities[title["city"]]
        rows.append(
            [
                f"{title['row']}-{title['item']}",
                escape(str(names[title["country"]])),
                escape(str(city)),
                ("○ " if title["circled"] else "") + escape(glossed(doc, title["title_ja"])),
                "".join(_letter(w) for w in marks.get(title["row"], [])) or "–",
                _coded(own, TitleCode.FIELD, doc),
                _coded(own, TitleCode.WORK_TYPE, doc),
            ]
        )
    head = [
        doc.say("行-項", "Row-item"),
        doc.say("国", "Country"),
        doc.say("都市", "City"),
        doc.say("題名", "Title (Japanese), in our words"),
        doc.say("行の印", "Marks of the row"),
        doc.say("題名の分野", "Fields in title"),
        doc.say("題名の業務", "Work in title"),
    ]
    caption = doc.say(
        "Smart JAMPの提案の題名(原文の表-14を組み直したもの。採用した読み方、つづりは訂正後)",
        "Titles of Smart JAMP proposals (table 14 of the source, rebuilt; reading as adopted, "
        "spellings corrected)",
    )
    return pipe_table(head, rows, "lllllll"), caption


def _letter(work_type: str) -> str:
    return "ABCDE"[WorkType.codes().index(work_type)]


def _coded(own: pd.DataFrame, kind: TitleCode, doc: Document) -> str:
    terms = ProposalField if kind is TitleCode.FIELD else WorkType
    labels = [terms(code).label(doc.lang) for code in own.loc[own["kind"] == kind.value, "code"]]
    return escape(doc.say("、", "; ").join(labels)) or "–"


def notes(doc: Document) -> tuple[str, str]:
    """The notes under 表-14: legend and the items of the roadmap."""
    rows = []
    for row in doc.built.frames["smart_jamp_notes"].to_dict("records"):
        text = row[f"label_{doc.lang}"]
        missing = doc.say("(印刷なし)", "(nothing printed)")
        rows.append(
            [
                NoteKind(row["note"]).label(doc.lang),
                row["mark"],
                missing if pd.isna(text) else escape(text),
            ]
        )
    head = [doc.say("注", "Note"), doc.say("印", "Mark"), doc.say("内容", "Content")]
    return pipe_table(head, rows, "lll"), doc.say("表-14の注", "Notes under table 14")


def _agreement(agrees: bool, doc: Document) -> str:
    return (Outcome.AGREES if agrees else Outcome.DISAGREES).label(doc.lang)


def work_types(doc: Document) -> tuple[str, str]:
    """Work types three ways."""
    rows = [
        [
            escape(work.label(doc.lang)),
            doc.claim(f"smart_jamp.work_types.{work.value}"),
            doc.tally(f"smart_jamp.work_types.{work.value}.marks"),
            doc.tally(f"smart_jamp.work_types.{work.value}.row_titles"),
            doc.tally(f"smart_jamp.work_types.{work.value}.titles"),
        ]
        for work in WorkType
    ]
    head = [
        doc.say("業務", "Work type"),
        doc.say("印刷値(件)", "Printed (proposals)"),
        doc.say("表-14の印(行)", "Marks (rows)"),
        doc.say("印のある行の題名(題)", "Titles of those rows"),
        doc.say("題名の語(題)", "Words of titles (titles)"),
    ]
    caption = doc.say("調査業務の種別を数える方法の比較", "Work types, counted in different ways")
    return pipe_table(head, rows, "lrrrr"), caption


def fields(doc: Document) -> tuple[str, str]:
    """Fields two ways."""
    rows = [
        [
            escape(field.label(doc.lang)),
            doc.claim(f"smart_jamp.fields.{field.value}"),
            doc.tally(f"smart_jamp.fields.{field.value}.titles"),
        ]
        for field in ProposalField
    ]
    head = [
        doc.say("分野", "Field"),
        doc.say("印刷値(件)", "Printed (proposals)"),
        doc.say("題名の語(題)", "Words of titles (titles)"),
    ]
    caption = doc.say(
        "提案の分野を数える方法の比較", "Fields of the proposals, counted in different ways"
    )
    return pipe_table(head, rows, "lrr"), caption


def readings(doc: Document) -> tuple[str, str]:
    """Printed figures × options of the reading: what each computes, and whether it agrees."""
    effects = doc.built.frames["smart_jamp_reading_effects"]
    options = doc.built.frames["readings"]
    titles_ = dict(zip(options["option"], options[f"title_{doc.lang}"], strict=True))
    adopted = set(options.loc[options["adopted"], "option"])
    names = list(titles_)
    rows = []
    for claim, part in effects.groupby("claim", sort=False):
        by_option = part.set_index("option")
        comparison = doc.built.comparisons[str(claim)]
        cells = [
            f"{by_option.at[o, 'computed']:g} {_agreement(bool(by_option.at[o, 'agrees']), doc)}"
            for o in names
        ]
        rows.append([escape(comparison.subject(doc.lang)), doc.claim(str(claim)), *cells])
    agreeing = effects.groupby("option")["agrees"].sum()
    rows.append([doc.say("一致した数", "Agreeing"), "", *(str(int(agreeing[o])) for o in names)])
    mark = doc.say("(採用)", " (adopted)")
    head = [
        doc.say("印刷された数", "Printed figure"),
        doc.say("印刷値", "Printed"),
        *(escape(titles_[o] + (mark if o in adopted else "")) for o in names),
    ]
    caption = doc.say(
        "繰り返された行の読み方と、印刷された数との一致",
        "Readings of the repeated rows against printed figures",
    )
    return pipe_table(head, rows, "lr" + "r" * len(names)), caption


TABLES: dict[str, Table] = {
    "tbl-jamp-statements": statements,
    "tbl-jamp-countries": countries,
    "tbl-jamp-titles": titles,
    "tbl-jamp-notes": notes,
    "tbl-jamp-work": work_types,
    "tbl-jamp-fields": fields,
    "tbl-jamp-readings": readings,
}
