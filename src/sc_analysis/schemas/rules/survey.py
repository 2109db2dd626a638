"""Rules for the member survey (表-15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import parse
from sc_analysis.schemas.rules.common import Break, broken, never_rises, number, positions_run
from sc_analysis.vocab import (
    Kind,
    PartnerIndustry,
    Question,
    RespondentClass,
    SurveyField,
    Term,
    YesNo,
)

Frames = Mapping[str, pd.DataFrame]
_ANSWERS = "raw/survey_answers.csv"
_QUESTIONS = "raw/survey_questions.csv"
_CATCH_ALL = "その他"
_WHOLE: dict[Question, type[Term]] = {
    Question.RESPONDENTS: RespondentClass,
    Question.FIELD_ISSUES: SurveyField,
    Question.PARTNER_INDUSTRY: PartnerIndustry,
    Question.PARTNER_METHOD: PartnerIndustry,
    Question.MATCHING: YesNo,
}


def values(rows: pd.DataFrame) -> list[Fraction]:
    """The printed answers as numbers, in file order."""
    return [number(v, Kind.SHARE) for v in rows["answer_printed"]]


def of(raw: Frames, question: Question) -> pd.DataFrame:
    """The rows of one question."""
    answers = raw["survey_answers"]
    return answers[answers["question"] == question.value]


def questions_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """All questions are there in order, options are numbered from 1 and named once."""
    questions, answers = raw["survey_questions"], raw["survey_answers"]
    yield from positions_run("survey.questions", _QUESTIONS, questions, [])
    yield from positions_run("survey.positions", _ANSWERS, answers, ["question"])
    for row in answers.index[answers.duplicated(["question", "option_ja"])]:
        yield broken(
            "survey.option_once",
            str(answers.at[row, "option_ja"]),
            _ANSWERS,
            answers,
            row,
            "option_ja",
            Text("質問の中で一度だけの選択肢", "an option named once"),
        )
    missing = set(Question.codes()) - set(questions["question"])
    for code in sorted(missing):
        yield broken(
            "survey.question_missing",
            code,
            _QUESTIONS,
            questions,
            int(questions.index[-1]),
            "question",
            Text(f"{code} の行", f"a row for {code}"),
            Text("行を加える", "add the row"),
        )


def lists_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Where the options are a closed list, every one of them is answered."""
    answers = raw["survey_answers"]
    for question, terms in _WHOLE.items():
        rows = of(raw, question)
        row = int((rows if len(rows) else answers).index[-1])
        for term in terms:
            if term.label.ja not in set(rows["option_ja"]):
                yield broken(
                    "survey.option_missing",
                    f"{question}/{term}",
                    _ANSWERS,
                    answers,
                    row,
                    "option_ja",
                    Text(f"{term.label.ja} の行", f"a row for {term.label.ja}"),
                    Text("行を加える", "add the row"),
                )


def as_many_as_said(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Where the top n are announced, n options follow."""
    questions = raw["survey_questions"]
    for row, printed in questions["top_printed"].dropna().items():
        question = Question(questions.at[row, "question"])
        listed = len(of(raw, question))
        if number(printed) != listed:
            yield broken(
                "survey.top",
                question.value,
                _QUESTIONS,
                questions,
                int(str(row)),
                "top_printed",
                Text(f"挙げられた数 {listed}", f"{listed}, as listed"),
            )


def answers_fall(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Answers are printed in falling order; a catch-all may stand last."""
    answers = raw["survey_answers"]
    for question in Question:
        rows = of(raw, question)
        rows = rows[rows["option_ja"] != _CATCH_ALL]
        yield from never_rises(
            "survey.order",
            question.value,
            _ANSWERS,
            answers.loc[rows.index],
            "answer_printed",
            values(rows),
        )


def ties_are_equal(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Options that share one answer (各) print the same."""
    answers = raw["survey_answers"]
    shared = answers[answers["answer_printed"].str.startswith("各")]
    for question, rows in shared.groupby("question"):
        if len(rows) < 2 or rows["answer_printed"].nunique() != 1:
            yield broken(
                "survey.ties",
                str(question),
                _ANSWERS,
                answers,
                int(rows.index[-1]),
                "answer_printed",
                Text("同じ「各」の回答が二つ以上", "two or more equal answers with 各"),
            )


def shares_make_a_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The shares on matching add up to a hundred."""
    rows = of(raw, Question.MATCHING)
    if len(rows) and sum(values(rows)) != 100:
        yield broken(
            "survey.hundred",
            Question.MATCHING.value,
            _ANSWERS,
            rows,
            int(rows.index[-1]),
            "answer_printed",
            Text("合計 100%", "a sum of 100%"),
        )


def counts_are_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Answers are whole numbers of firms, and shares on matching only."""
    answers = raw["survey_answers"]
    for row, question, printed in answers[["question", "answer_printed"]].itertuples():
        quantity = parse(str(printed), Kind.SHARE)
        is_share = question == Question.MATCHING.value
        if (quantity.unit == "%") != is_share or (
            not is_share and number(printed).denominator != 1
        ):
            key = f"{question}/{answers.at[row, 'option_ja']}"
            yield broken(
                "survey.whole",
                key,
                _ANSWERS,
                answers,
                row,
                "answer_printed",
                Text("割合(%)", "a share (%)") if is_share else Text("整数", "a whole number"),
            )


def one_answer_a_firm(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Where firms are counted, no option has more than there are respondents."""
    respondents = sum(values(of(raw, Question.RESPONDENTS)))
    answers = raw["survey_answers"]
    counted = answers[
        ~answers["question"].isin([Question.RESPONDENTS.value, Question.MATCHING.value])
    ]
    for row in counted.index:
        if number(counted.at[row, "answer_printed"]) > respondents:
            key = f"{counted.at[row, 'question']}/{counted.at[row, 'option_ja']}"
            yield broken(
                "survey.respondents",
                key,
                _ANSWERS,
                answers,
                row,
                "answer_printed",
                Text(f"回答者 {respondents} 以下", f"{respondents} respondents or less"),
            )


def parts_fit_wholes(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A city interests no more firms than its country; a method is used by no more than partner."""
    cities = coded["asean_cities"].set_index("name_ja")["country"]
    countries = coded["asean_countries"].set_index("country")["name_ja"]
    interest = _by_option(of(raw, Question.INTEREST_COUNTRY))
    rows = of(raw, Question.INTEREST_CITY)
    for row, option in rows["option_ja"].items():
        country = countries.get(cities.get(option, ""), "")
        if country in interest and number(rows.at[row, "answer_printed"]) > interest[country]:
            yield broken(
                "survey.city_country",
                str(option),
                _ANSWERS,
                rows,
                int(str(row)),
                "answer_printed",
                Text(f"{country} の {interest[country]} 以下", f"{interest[country]} or less"),
            )
    partners = _by_option(of(raw, Question.PARTNER_INDUSTRY))
    rows = of(raw, Question.PARTNER_METHOD)
    for row, option in rows["option_ja"].items():
        if option not in partners:
            yield broken(
                "survey.method_industry",
                str(option),
                _ANSWERS,
                rows,
                int(str(row)),
                "option_ja",
                Text("業種にある選択肢", "an industry of the list before"),
            )
        elif number(rows.at[row, "answer_printed"]) > partners[str(option)]:
            yield broken(
                "survey.method_part",
                str(option),
                _ANSWERS,
                rows,
                int(str(row)),
                "answer_printed",
                Text(f"{partners[str(option)]} 以下", f"{partners[str(option)]} or less"),
            )


def _by_option(rows: pd.DataFrame) -> dict[str, Fraction]:
    return dict(zip(rows["option_ja"], values(rows), strict=True))


def solutions_positions(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Technologies of each field are numbered from 1."""
    yield from positions_run(
        "survey.solution_positions",
        "raw/survey_solutions.csv",
        raw["survey_solutions"],
        ["field_ja"],
    )


RULES = (
    questions_whole,
    lists_whole,
    as_many_as_said,
    answers_fall,
    ties_are_equal,
    shares_make_a_whole,
    counts_are_whole,
    one_answer_a_firm,
    parts_fit_wholes,
    solutions_positions,
)
