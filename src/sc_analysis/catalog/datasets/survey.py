"""Datasets of the member survey."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import survey

DATASETS: tuple[Dataset, ...] = (
    define(
        "survey_questions",
        Stage.RAW,
        survey.QuestionsRaw,
        "question",
        "アンケートの質問",
        "Questions of the survey",
    ),
    define(
        "survey_answers",
        Stage.RAW,
        survey.AnswersRaw,
        "question position",
        "アンケートの回答(印刷)",
        "Answers as printed",
    ),
    define(
        "survey_solutions",
        Stage.RAW,
        survey.Solutions,
        "field_ja position",
        "解決に貢献できる技術",
        "Technologies offered",
    ),
    define(
        "survey_questions",
        Stage.PROCESSED,
        survey.Questions,
        "question",
        "アンケートの質問",
        "Questions of the survey",
    ),
    define(
        "survey_answers",
        Stage.PROCESSED,
        survey.Answers,
        "question option",
        "アンケートの回答",
        "Answers of the survey",
    ),
    define(
        "survey_solutions",
        Stage.PROCESSED,
        survey.Solutions,
        "field_ja position",
        "解決に貢献できる技術",
        "Technologies offered",
    ),
)
