"""Tables of the chapter on Japan."""

from __future__ import annotations

import pandas as pd

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.tables.concept import text
from sc_analysis.report.tables.overseas import topics_of
from sc_analysis.vocab.japan import (
    FounderStatement,
    JapanStatement,
    Ministry,
    NameSubject,
    PlatformCategory,
    ProgrammeItem,
)

_DATES = {124: "japan.industry.cocn_date", 125: "japan.industry.keidanren_date"}
_COUNTED = {
    ProgrammeItem.MODEL_PROJECT_CITIES: ("first_year", "cities"),
    ProgrammeItem.MODEL_PROJECTS: ("second_year", "leading"),
    ProgrammeItem.PRIORITY_PROJECTS: ("second_year", "priority"),
}


def programmes(doc: Document) -> tuple[str, str]:
    """表-2 rebuilt: ministry and bureau (corrected), programme, years, summary, topics."""
    frames = doc.built.frames
    rows = [
        [
            escape(f"{Ministry(row['ministry']).label(doc.lang)} ({row[f'bureau_{doc.lang}']})"),
            escape(row[f"programme_{doc.lang}"]),
            doc.claim(f"japan.programmes.row_{row['row']}.years"),
            escape(row[f"summary_{doc.lang}"]),
            topics_of(frames["japan_programme_fields"], row["row"], doc),
            str(row["line"])
            if pd.isna(row["continued_line"])
            else f"{row['line']}, {row['continued_line']}",
        ]
        for row in frames["japan_programmes"].to_dict("records")
    ]
    head = [
        doc.say("府省(部局)", "Ministry (bureau)"),
        doc.say("事業名", "Programme"),
        doc.say("実施年", "Years"),
        doc.say("概要(要約)", "Outline (our words)"),
        doc.say("主題", "Topics"),
        doc.say("行", "Lines"),
    ]
    return pipe_table(head, rows, "llrlll"), doc.say(
        "府省の施策(原文の表-2を組み直したもの。部局名は訂正後)",
        "Programmes of the ministries (table 2 of the source, rebuilt; bureaus as corrected)",
    )


def programme_counts(doc: Document) -> tuple[str, str]:
    """The yearly counts that 表-2 prints."""
    frame = doc.built.frames["japan_programme_counts"]
    rows = []
    for row in frame.to_dict("records"):
        item = ProgrammeItem(row["item"])
        year, count = _COUNTED[item]
        rows.append(
            [
                doc.claim(f"japan.model_projects.{year}"),
                escape(item.label(doc.lang)),
                doc.claim(f"japan.model_projects.{count}"),
            ]
        )
    head = [
        doc.say("年度", "Fiscal year"),
        doc.say("項目", "Item"),
        doc.say("数", "Number"),
    ]
    return pipe_table(head, rows, "llr"), doc.say(
        "スマートシティモデルプロジェクトの年度ごとの数", "Smart city model projects by year"
    )


def principles(doc: Document) -> tuple[str, str]:
    """The common principles."""
    rows = [
        [row["mark"], escape(row[f"label_{doc.lang}"])]
        for row in doc.built.frames["japan_principles"].to_dict("records")
    ]
    head = [doc.say("番号", "Mark"), doc.say("方針", "Principle")]
    return pipe_table(head, rows, "ll"), doc.say(
        "府省の事業の共通基本方針", "Common principles of the ministries' programmes"
    )


def platform(doc: Document) -> tuple[str, str]:
    """Members of the platform as printed, with the total and what the parts add up to."""
    rows = [
        [escape(c.label(doc.lang)), doc.claim(f"japan.platform.{c.value}")]
        for c in PlatformCategory
    ]
    rows += [
        [doc.say("印刷された合計", "Total as printed"), doc.claim("japan.platform.total")],
        [doc.say("計算した和", "Sum, computed"), doc.tally("japan.platform.sum")],
        [
            doc.say("関係府省と経済団体等を除く和", "Sum without ministries and associations"),
            doc.tally("japan.platform.without_ministries"),
        ],
    ]
    head = [doc.say("会員区分", "Category"), doc.say("団体", "Organisations")]
    return pipe_table(head, rows, "lr"), doc.say(
        "官民連携プラットフォームの会員", "Members of the public-private platform"
    )


def founders(doc: Document) -> tuple[str, str]:
    """Who founded the platform, by the place that says so."""
    frame = doc.built.frames["japan_platform_founders"]
    rows = []
    for statement in FounderStatement:
        own = frame[frame["statement"] == statement.value]
        names = doc.say("、", "; ").join(own[f"name_{doc.lang}"])
        places = "; ".join(own["locator"])
        rows.append([escape(statement.label(doc.lang)), escape(names), escape(places)])
    head = [
        doc.say("記載箇所", "Statement"),
        doc.say("設立者", "Founders"),
        doc.say("出典箇所", "Locators"),
    ]
    return pipe_table(head, rows, "lll"), doc.say(
        "官民連携プラットフォームの設立者", "Founders of the public-private platform"
    )


def industry(doc: Document) -> tuple[str, str]:
    """表-3 rebuilt."""
    rows = [
        [
            text(row[f"body_{doc.lang}"]),
            text(row[f"document_{doc.lang}"]),
            "–" if pd.isna(row["date_printed"]) else doc.claim(_DATES[row["line"]]),
            text(row[f"summary_{doc.lang}"]),
        ]
        for row in doc.built.frames["japan_industry_documents"].to_dict("records")
    ]
    head = [
        doc.say("団体", "Body"),
        doc.say("提言など", "Document"),
        doc.say("時期", "Date"),
        doc.say("内容(要約)", "Content (our words)"),
    ]
    return pipe_table(head, rows, "llrl"), doc.say(
        "産業団体の提言など(原文の表-3を組み直したもの。題名は印刷のまま)",
        "Documents of industry bodies (table 3 of the source, rebuilt; titles as printed)",
    )


def counts(doc: Document) -> tuple[str, str]:
    """Counts of needs, projects and proposers, with their period."""
    periods = {
        JapanStatement.NEEDS_BODIES: "needs_period",
        JapanStatement.NEEDS_PROPOSALS: "needs_period",
        JapanStatement.SUPER_CITY_BODIES: "super_city_month",
    }
    locators = doc.built.frames["japan_counts"].set_index("statement")["locator"]
    rows = [
        [
            escape(statement.label(doc.lang)),
            doc.claim(f"japan.counts.{statement.value}"),
            doc.claim(f"japan.counts.{periods[statement]}") if statement in periods else "–",
            escape(str(locators[statement.value])),
        ]
        for statement in JapanStatement
    ]
    head = [
        doc.say("記載", "Statement"),
        doc.say("印刷値", "Printed"),
        doc.say("時期", "Period"),
        doc.say("出典箇所", "Locator"),
    ]
    return pipe_table(head, rows, "lrrl"), doc.say("国内の件数", "Counts in Japan")


def _cited(doc: Document, row: pd.Series) -> str:
    """A published name, for the English document with its English form."""
    name = escape(str(row["name_ja"]))
    return doc.say(name, f"{name} ({escape(str(row['name_en']))})")


def names(doc: Document) -> tuple[str, str]:
    """Names that differ: as printed, and as a cited place gives them."""
    frames = doc.built.frames
    printed = frames["japan_names"].groupby("subject")
    cited = frames["japan_cited_names"].set_index("subject")
    raw = doc.built.inputs.raw
    bureaus = raw["japan_programmes"].set_index("row")["bureau_ja"]
    elsewhere = {
        NameSubject.REGIONAL_BUREAU: str(bureaus[3]),
        NameSubject.ENERGY_BUREAU: str(bureaus[5]),
        NameSubject.KEIDANREN_PROPOSAL: str(raw["japan_industry_documents"]["document_ja"].iloc[2]),
    }
    rows = []
    for subject in NameSubject:
        if subject in elsewhere:
            shown = escape(elsewhere[subject])
        else:
            own = printed.get_group(subject.value)
            shown = "; ".join(
                f"{escape(row['name_ja'])} ({escape(row['locator'])})"
                for row in own.to_dict("records")
            )
        source = f"{cited.at[subject.value, 'source_id']}, {cited.at[subject.value, 'locator']}"
        rows.append(
            [
                escape(subject.label(doc.lang)),
                shown,
                _cited(doc, cited.loc[subject.value]),
                escape(source),
            ]
        )
    head = [
        doc.say("対象", "Subject"),
        doc.say("印刷された名称", "Name as printed (Japanese)"),
        doc.say("根拠のある名称", "Name with evidence"),
        doc.say("根拠", "Evidence"),
    ]
    return pipe_table(head, rows, "llll"), doc.say("食い違う名称", "Names that differ")


def marks(doc: Document) -> tuple[str, str]:
    """Abbreviations under 図-4."""
    rows = [
        [escape(row["mark"]), escape(row[f"name_{doc.lang}"])]
        for row in doc.built.frames["japan_figure_marks"].to_dict("records")
    ]
    head = [doc.say("略記", "Mark (Japanese)"), doc.say("名称", "Name")]
    return pipe_table(head, rows, "ll"), doc.say("図-4の略記", "Abbreviations of figure 4")


TABLES: dict[str, Table] = {
    "tbl-japan-programmes": programmes,
    "tbl-japan-programme-counts": programme_counts,
    "tbl-japan-principles": principles,
    "tbl-japan-platform": platform,
    "tbl-japan-founders": founders,
    "tbl-japan-industry": industry,
    "tbl-japan-counts": counts,
    "tbl-japan-names": names,
    "tbl-japan-marks": marks,
}
