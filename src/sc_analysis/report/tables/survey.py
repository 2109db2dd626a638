"""Tables of the survey section."""

from __future__ import annotations

from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, pipe_table
from sc_analysis.report.names import named
from sc_analysis.vocab import PartnerIndustry, Question, SurveyField


def answers(doc: Document) -> tuple[str, str]:
    """表-15 rebuilt: each option with its printed answer, by question."""
    frame = doc.built.frames["survey_answers"]
    rows = []
    for question in Question:
        for row in frame[frame["question"] == question.value].to_dict("records"):
            claim = f"survey.{question.value}.{str(row['option']).lower()}"
            rows.append(
                [
                    escape(question.label(doc.lang)),
                    escape(row[f"option_{doc.lang}"]),
                    doc.claim(claim),
                    str(row["rank"]),
                ]
            )
    head = [
        doc.say("質問", "Question"),
        doc.say("選択肢", "Option"),
        doc.say("印刷値", "Printed"),
        doc.say("順位", "Rank"),
    ]
    caption = doc.say(
        "会員アンケートの回答(原文の表-15を組み直したもの)",
        "Answers of the members (table 15 of the source, rebuilt)",
    )
    return pipe_table(head, rows, "llrr"), caption


def methods(doc: Document) -> tuple[str, str]:
    """For each industry of partners: partners, users of the form named, share."""
    frame = doc.built.frames["survey_answers"]
    details = frame[frame["question"] == Question.PARTNER_METHOD.value].set_index("option")
    rows = [
        [
            escape(industry.label(doc.lang)),
            escape(named(doc, str(details.at[industry.value, "detail_ja"]))),
            doc.claim(f"survey.partner_method.{industry.value}"),
            doc.claim(f"survey.partner_industry.{industry.value}"),
            doc.tally(f"survey.partner_method.{industry.value}.share"),
        ]
        for industry in PartnerIndustry
    ]
    head = [
        doc.say("業種", "Industry"),
        doc.say("方法", "Form"),
        doc.say("その方法", "Using it"),
        doc.say("連携先", "Partners"),
        doc.say("割合(%)", "Share (%)"),
    ]
    caption = doc.say(
        "連携の方法が業種の連携先に占める割合",
        "Share of the form named among partners of the industry",
    )
    return pipe_table(head, rows, "llrrr"), caption


def solutions(doc: Document) -> tuple[str, str]:
    """Technologies that respondents offer, by field."""
    frame = doc.built.frames["survey_solutions"]
    labels = {f.label.ja: f.label for f in SurveyField}
    separator = doc.say("、", "; ")
    rows = [
        [
            escape(labels[str(field)](doc.lang)),
            separator.join(escape(text) for text in items[f"summary_{doc.lang}"]),
        ]
        for field, items in frame.groupby("field_ja", sort=False)
    ]
    head = [
        doc.say("分野", "Field"),
        doc.say("技術・ソリューション(要約)", "Technologies (our words)"),
    ]
    caption = doc.say("解決に貢献できる技術・ソリューション", "Technologies and solutions offered")
    return pipe_table(head, rows, "ll"), caption


TABLES: dict[str, Table] = {
    "tbl-survey-answers": answers,
    "tbl-survey-methods": methods,
    "tbl-survey-solutions": solutions,
}
