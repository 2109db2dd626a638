"""Tables of the ASEAN chapter."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab.asean import AseanStatement, Forecast, PartnerHome, PartnerKind

_OUTSIDE = (Forecast.JOBS, Forecast.SAVINGS_USD, Forecast.CO2)


def forecasts(doc: Document) -> tuple[str, str]:
    """Forecasts as printed, next to what an outside source quotes from the same study."""
    rows = []
    for row in doc.built.frames["asean_forecasts"].to_dict("records"):
        forecast = Forecast(row["forecast"])
        quoted = forecast in _OUTSIDE
        rows.append(
            [
                escape(forecast.label(doc.lang)),
                "–" if pd.isna(row["until"]) else doc.claim("asean.forecasts.until"),
                doc.claim(f"asean.forecasts.{forecast.value}"),
                doc.tally(f"asean.{forecast.value}.outside") if quoted else "–",
            ]
        )
    head = [
        doc.say("予測", "Forecast"),
        doc.say("期限", "Until"),
        doc.say("印刷値", "As printed"),
        doc.say("外部資料", "Outside source"),
    ]
    caption = doc.say(
        "東南アジアの予測と、同じ調査を引く外部資料",
        "Forecasts for Southeast Asia, and an outside source on the same study",
    )
    return pipe_table(head, rows, "llrr"), caption


def statements(doc: Document) -> tuple[str, str]:
    """Other numbers and dates of the chapter's text."""
    rows = [
        [escape(s.label(doc.lang)), doc.claim(f"asean.statements.{s.value}")]
        for s in AseanStatement
    ]
    head = [doc.say("記載", "Statement"), doc.say("印刷値", "As printed")]
    return pipe_table(head, rows, "lr"), doc.say("ASCNについての記載", "Statements about the ASCN")


def items(doc: Document) -> tuple[str, str]:
    """Items of 表-6 by country, and the cities of the network that they or 表-7 name."""
    frames = doc.built.frames
    register = frames["asean_cities"].set_index("city")[f"name_{doc.lang}"]
    countries = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    places = frames["asean_places"]
    separator = doc.say("、", "; ")
    rows = []
    for country in frames["asean_status"]["country"].drop_duplicates():
        cities = places.loc[places["country"] == country, "city"].drop_duplicates()
        rows.append(
            [
                escape(str(countries[country])),
                doc.tally(f"asean.items.{country.lower()}"),
                separator.join(escape(str(register[city])) for city in cities) or "–",
            ]
        )
    head = [
        doc.say("国", "Country"),
        doc.say("項目", "Items"),
        doc.say("挙がるASCN都市(表-6、表-7)", "ASCN cities named (tables 6 and 7)"),
    ]
    caption = doc.say("国別の項目と都市", "Items and cities by country")
    return pipe_table(head, rows, "lrl"), caption


def partners(doc: Document) -> tuple[str, str]:
    """Different partners named in 表-6 and 表-7, by kind and home."""
    rows = [
        [
            escape(kind.label(doc.lang)),
            *(doc.tally(f"asean.partners.{kind.value}.{home.value}") for home in PartnerHome),
        ]
        for kind in PartnerKind
    ]
    head = [doc.say("種類", "Kind"), *(escape(home.label(doc.lang)) for home in PartnerHome)]
    caption = doc.say(
        "表-6と表-7に名のある相手(重複を除く)", "Partners named in tables 6 and 7 (each once)"
    )
    return pipe_table(head, rows, "lrrr"), caption


def parts(doc: Document) -> tuple[str, str]:
    """Lists inside the items of 表-6."""
    frames = doc.built.frames
    countries = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    separator = doc.say("、", "; ")
    rows = [
        [
            escape(f"{countries[country]} {item}"),
            separator.join(escape(name) for name in rows[f"name_{doc.lang}"]),
            str(len(rows)),
        ]
        for (country, item), rows in frames["asean_status_parts"].groupby(
            ["country", "item"], sort=False
        )
    ]
    head = [doc.say("国と項", "Country, item"), doc.say("列挙", "List"), doc.say("数", "Number")]
    return pipe_table(head, rows, "llr"), doc.say("表-6の中の列挙", "Lists inside table 6")


def status(doc: Document) -> tuple[str, str]:
    """表-6 rebuilt: our summary, places and partners as corrected, numbers as printed."""
    frames = doc.built.frames
    countries = frames["asean_countries"].set_index("country")[f"name_{doc.lang}"]
    values = frames["asean_status_values"]
    separator = doc.say("、", "; ")
    rows = []
    for row in frames["asean_status"].to_dict("records"):
        part = values[(values["country"] == row["country"]) & (values["item"] == row["position"])]
        claim = f"asean.status.{row['country'].lower()}.{row['position']}"
        numbers = [
            f"{escape(v[f'subject_{doc.lang}'])} {doc.claim(claim + '_' + str(v['position']))}"
            for v in part.to_dict("records")
        ]
        rows.append(
            [
                escape(f"{countries[row['country']]} {row['position']}"),
                "–" if pd.isna(row["place_ja"]) else escape(named(doc, row["place_ja"])),
                escape(row[f"summary_{doc.lang}"]),
                "–" if pd.isna(row["partners_ja"]) else escape(named(doc, row["partners_ja"])),
                separator.join(numbers) or "–",
            ]
        )
    head = [
        doc.say("国と項", "Country, item"),
        doc.say("場所", "Place"),
        doc.say("概要(要約)", "Summary (our words)"),
        doc.say("相手", "Partners"),
        doc.say("印刷値", "As printed"),
    ]
    return pipe_table(head, rows, "lllll"), doc.say(
        "各国の現状(原文の表-6を組み直したもの)",
        "State of each country (table 6 of the source, rebuilt)",
    )


TABLES: dict[str, Table] = {
    "tbl-asean-forecasts": forecasts,
    "tbl-asean-statements": statements,
    "tbl-asean-items": items,
    "tbl-asean-partners": partners,
    "tbl-asean-parts": parts,
    "tbl-asean-status": status,
}
