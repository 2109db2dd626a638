"""Tables of the support of cities (表-12) and of the measures (表-13)."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab.support import FirmsLabel, NamedList, SupportItem, SupportStatus


def _shown(value: object) -> str:
    return "–" if pd.isna(value) else escape(str(value))


def _beside(doc: Document, printed: str) -> str:
    """A name in the document's language, with the printed one in brackets if that differs."""
    shown = named(doc, printed)
    return shown if shown == printed else f"{shown} ({printed})"


def support(doc: Document) -> tuple[str, str]:
    """Cities with period, months and state."""
    frames = doc.built.frames
    cities = frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]
    countries = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    reasons = frames["jasca_support_codes"].set_index("row")[f"reason_{doc.lang}"]
    rows = []
    for row in frames["jasca_supported_cities"].to_dict("records"):
        months = f"jasca.support.months.{row['city']}"
        status = SupportStatus(row["status"]).label(doc.lang)
        rows.append(
            [
                escape(f"{cities[row['city']]} ({countries[row['country']]})"),
                doc.claim(f"jasca.support.period.{row['city']}"),
                doc.tally(months) if months in doc.built.tallies else "–",
                escape(f"{status}: {reasons[row['row']]}"),
            ]
        )
    head = [
        doc.say("都市", "City"),
        doc.say("期間(印刷)", "Period as printed"),
        doc.say("月数", "Months"),
        doc.say("状況(本プロジェクトの判断)", "State (our judgement)"),
    ]
    return pipe_table(head, rows, "llrl"), doc.say(
        "JASCAが支援する都市(原文の表-12を組み直したもの)",
        "Cities supported by JASCA (table 12 of the source, rebuilt)",
    )


def support_items(doc: Document) -> tuple[str, str]:
    """Items of 表-12: agreements, studies with commissioner and firms."""
    frames = doc.built.frames
    cities = frames["jasca_supported_cities"].set_index("row")["city"]
    names = frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]
    rows = []
    for row in frames["jasca_support_items"].to_dict("records"):
        ordered = row["commissioner_ja"]
        who = [escape(named(doc, ordered))] if pd.notna(ordered) else []
        if pd.notna(row["firms_ja"]):
            label = FirmsLabel(row["firms_label"]).label(doc.lang)
            who.append(escape(f"{label}: {named(doc, row['firms_ja'])}"))
        title = f"{_shown(row['title_ja'])}: " if pd.notna(row["title_ja"]) else ""
        rows.append(
            [
                escape(f"{names[cities[row['row']]]}-{row['position']}"),
                SupportItem(row["kind"]).label(doc.lang),
                title + escape(row[f"summary_{doc.lang}"]),
                "; ".join(who) or "–",
            ]
        )
    head = [
        doc.say("都市-項", "City-item"),
        doc.say("種類", "Kind"),
        doc.say("題名と要約", "Title (Japanese), summary"),
        doc.say("発注者、企業", "Commissioner, firms"),
    ]
    return pipe_table(head, rows, "llll"), doc.say("表-12の内容", "Items of table 12")


def support_named(doc: Document) -> tuple[str, str]:
    """Countries and cities in the order of the text, beside those of the table."""
    frames = doc.built.frames
    named = frames["jasca_support_named"]
    lists = [named[named["list"] == n.value]["name_ja"].tolist() for n in NamedList]
    cities = frames["asean_cities"].set_index("city")["name_ja"]
    table = [cities[c] for c in frames["jasca_supported_cities"]["city"]]
    rows = [
        [str(k), *(escape(_beside(doc, name)) for name in names)]
        for k, names in enumerate(zip(*lists, table, strict=True), 1)
    ]
    head = [
        doc.say("順番", "No."),
        doc.say("本文の国", "Country in the text"),
        doc.say("本文の都市", "City in the text"),
        doc.say("表-12の都市", "City in table 12"),
    ]
    return pipe_table(head, rows, "rlll"), doc.say(
        "本文と表-12が挙げる順", "Order in the text and in table 12"
    )


def measures(doc: Document) -> tuple[str, str]:
    """表-13 rebuilt: items of each measure with the printed amounts."""
    frames = doc.built.frames
    titles = frames["smart_jamp_measures"].set_index("measure")[f"title_{doc.lang}"]
    claims = doc.built.inputs.ledger["claims"]
    own = claims[claims["cell_dataset"] == "smart_jamp_measure_items"]
    rows = []
    for row in frames["smart_jamp_measure_items"].to_dict("records"):
        key = f"measure={row['measure']},position={row['position']}"
        body = f"{escape(named(doc, row['body_ja']))}: " if pd.notna(row["body_ja"]) else ""
        printed = [doc.claim(c) for c in own.loc[own["cell_key"] == key, "claim"]]
        first = escape(titles[row["measure"]]) if row["position"] == 1 else ""
        rows.append(
            [
                f"{row['measure']}-{row['position']}",
                first,
                body + escape(row[f"summary_{doc.lang}"]),
                doc.say("、", ", ").join(printed) or "–",
            ]
        )
    head = [
        doc.say("番号", "No."),
        doc.say("支援策", "Measure"),
        doc.say("内容(要約)", "Item (our words)"),
        doc.say("印刷値", "Printed"),
    ]
    return pipe_table(head, rows, "lllr"), doc.say(
        "Smart JAMPの支援策(原文の表-13を組み直したもの)",
        "Measures of Smart JAMP (table 13 of the source, rebuilt)",
    )


TABLES: dict[str, Table] = {
    "tbl-support": support,
    "tbl-support-items": support_items,
    "tbl-support-named": support_named,
    "tbl-measures": measures,
}
