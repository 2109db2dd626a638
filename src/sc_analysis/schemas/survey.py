"""The member survey: 表-15."""

from __future__ import annotations

from sc_analysis.schemas.common import Float, Int, Transcribed, col
from sc_analysis.vocab import Kind, Question, SurveyField


class QuestionsRaw(Transcribed):
    """Questions and sub-lists of 表-15; key: question."""

    question: str = col("質問", "Question", unique=True, terms=Question)
    position: Int = col("順番", "Position", unique=True, ge=1)
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    top_printed: str = col(
        "上位何件か(印刷)", "How many are listed, as printed", optional=True, printed=Kind.COUNT
    )


class Questions(Transcribed):
    """Questions with the printed number of options; key: question."""

    question: str = col("質問", "Question", unique=True, terms=Question)
    position: Int = col("順番", "Position", unique=True, ge=1)
    label_ja: str = col("名称(日)", "Label (ja)")
    label_en: str = col("名称(英)", "Label (en)")
    top_count: Int = col("上位何件か", "Options said to be listed", optional=True, ge=1)


class AnswersRaw(Transcribed):
    """Question × option × printed answer; key: question, position."""

    question: str = col("質問", "Question", terms=Question)
    position: Int = col("順番", "Position", ge=1)
    option_ja: str = col("選択肢", "Option as printed")
    detail_ja: str = col("方法", "Method", optional=True, isin=["販売代理店", "業務提携"])
    answer_printed: str = col("印刷された回答", "Answer as printed", printed=Kind.SHARE)

    class Config:
        unique = ["question", "position"]


class Answers(Transcribed):
    """Answers with coded options; key: question, option.

    `answers_count` are answers (not always firms: see the errata), `share_pct` percent.
    """

    question: str = col("質問", "Question", terms=Question)
    option: str = col("選択肢", "Option", str_matches=r"^[A-Za-z_]+$")
    position: Int = col("順番", "Position", ge=1)
    rank: Int = col("順位", "Rank", ge=1)
    option_ja: str = col("選択肢(日)", "Option (ja)")
    option_en: str = col("選択肢(英)", "Option (en)")
    detail_ja: str = col("方法", "Method", optional=True)
    answers_count: Int = col("回答数", "Answers", optional=True, ge=0)
    share_pct: Float = col("割合(%)", "Share (%)", optional=True, ge=0, le=100)

    class Config:
        unique = ["question", "option"]


class Solutions(Transcribed):
    """Technologies that respondents offer; key: field_ja, position. Raw and processed alike."""

    field_ja: str = col("分野", "Field as printed", isin=[f.label.ja for f in SurveyField])
    position: Int = col("順番", "Position", ge=1)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["field_ja", "position"]
