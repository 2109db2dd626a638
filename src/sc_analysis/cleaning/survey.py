"""Cleaning of 表-15: printed options and answers → codes, counts, shares and ranks."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import (
    Kind,
    PartnerIndustry,
    Question,
    RespondentClass,
    SurveyField,
    Term,
    YesNo,
    near_misses,
)

Frames = Mapping[str, pd.DataFrame]

_FILE = "raw/survey_answers.csv"
_TERMS: dict[Question, type[Term]] = {
    Question.RESPONDENTS: RespondentClass,
    Question.FIELD_ISSUES: SurveyField,
    Question.PARTNER_INDUSTRY: PartnerIndustry,
    Question.PARTNER_METHOD: PartnerIndustry,
    Question.MATCHING: YesNo,
}
_COUNTRIES = {Question.INTEREST_COUNTRY, Question.COUNTRY_ISSUES, Question.PARTNER_COUNTRY}


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "survey_questions": questions(raw["survey_questions"]),
        "survey_answers": answers(raw["survey_answers"], coded),
        "survey_solutions": raw["survey_solutions"],
    }


def questions(raw: pd.DataFrame) -> pd.DataFrame:
    """Questions with `top_count` parsed."""
    counts = [None if pd.isna(v) else int(number(v)) for v in raw["top_printed"]]
    parsed = pd.Series(counts, index=raw.index, dtype="Int64")
    return raw.drop(columns="top_printed").assign(top_count=parsed)


def answers(raw: pd.DataFrame, coded: Frames) -> pd.DataFrame:
    """Answers with coded options, counts or shares, and ranks within the question (ties equal).

    Raises `DataError` listing every option that its question's vocabulary does not know.
    """
    problems: list[Problem] = []
    codes, labels = [], []
    for row, question, option in raw[["question", "option_ja"]].itertuples():
        known = _options(Question(question), coded)
        if option not in known:
            near = "、".join(near_misses(option, list(known)))
            problems.append(
                Problem(
                    _FILE,
                    Text(f"次のどれか: {'、'.join(known)}", f"one of: {', '.join(known)}"),
                    Text(f"近い値: {near or 'なし'}", f"near misses: {near or 'none'}"),
                    row=int(row),
                    column="option_ja",
                    found=option,
                    source=str(raw.at[row, "locator"]),
                )
            )
            continue
        code, label_en = known[option]
        codes.append(code)
        labels.append(label_en)
    if problems:
        raise DataError(problems)
    values = pd.Series(
        [float(number(v, Kind.SHARE)) for v in raw["answer_printed"]], index=raw.index
    )
    is_share = raw["question"] == Question.MATCHING.value
    ranks = values.groupby(raw["question"]).rank(method="min", ascending=False)
    return raw.drop(columns="answer_printed").assign(
        option=pd.Series(codes, index=raw.index, dtype="str"),
        option_en=pd.Series(labels, index=raw.index, dtype="str"),
        rank=ranks.astype("Int64"),
        answers_count=values.mask(is_share).astype("Int64"),
        share_pct=values.where(is_share).astype("Float64"),
    )


def _options(question: Question, coded: Frames) -> dict[str, tuple[str, str]]:
    """Printed option → (code, English label) of a question."""
    if question in _TERMS:
        return {t.label.ja: (t.value, t.label.en) for t in _TERMS[question]}
    name, code = (
        ("asean_countries", "country") if question in _COUNTRIES else ("asean_cities", "city")
    )
    register = coded[name]
    return {
        ja: (value, en)
        for ja, value, en in zip(
            register["name_ja"], register[code], register["name_en"], strict=True
        )
    }
