"""The member survey in small panels."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_bases, styled
from sc_analysis.palette import ACCENT, DARK
from sc_analysis.vocab import Question

_PANELS = (
    Question.INTEREST_COUNTRY,
    Question.INTEREST_CITY,
    Question.COUNTRY_ISSUES,
    Question.FIELD_ISSUES,
    Question.PARTNER_COUNTRY,
    Question.PARTNER_INDUSTRY,
)


def _rows(built: Built, question: Question) -> pd.DataFrame:
    answers = built.frames["survey_answers"]
    return answers[answers["question"] == question.value]


@styled
def survey_panels(built: Built, lang: Lang) -> Figure:
    """A panel for each list of answers; a line marks the number of respondents."""
    respondents = int(built.tallies["survey.respondents.sum"].value)
    figure, panels = canvas(6.2, 3, 2)
    for axes, question in zip(panels, _PANELS, strict=True):
        rows = _rows(built, question)
        values = rows["answers_count"].astype(int).tolist()
        axes.barh(range(len(rows)), values, color=DARK, height=0.7)
        axes.set_yticks(range(len(rows)), rows[f"option_{lang}"].tolist())
        axes.invert_yaxis()
        axes.set_xlim(0, max(*values, respondents if max(values) > respondents / 2 else 0) * 1.06)
        label_bases(axes, range(len(rows)), values)
        total = int(built.tallies[f"survey.{question.value}.sum"].value)
        axes.set_title(
            Text(f"{question.label.ja}\n(延べ{total})", f"{question.label.en}\n(sum {total})")(
                lang
            ),
            loc="left",
        )
        if max(values) > respondents / 2:
            axes.axvline(respondents, color=ACCENT, linewidth=1.1, linestyle="--")
            axes.text(
                respondents,
                len(rows) - 0.5,
                Text(f"回答者{respondents} ", f"{respondents} \nrespondents ")(lang),
                ha="right",
                va="bottom",
                fontsize=7.5,
                color=ACCENT,
            )
    return figure


def survey_panels_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of respondents."""
    respondents = int(built.tallies["survey.respondents.sum"].value)
    return Text(
        f"会員アンケートの回答(回答者は内訳の計{respondents}企業・団体)。上位の選択肢だけが印刷されている",
        f"Answers of members ({respondents} respondents by the sum of classes);"
        " only top options are printed",
    )(lang)


def survey_panels_alt(built: Built, lang: Lang) -> str:
    """Every panel in words: highest and lowest option."""
    parts = []
    for question in _PANELS:
        rows = _rows(built, question)
        ends = [
            f"{row[f'option_{lang}']} {row['answers_count']}"
            for _, row in rows.iloc[[0, -1]].iterrows()
        ]
        parts.append(
            Text(
                f"{question.label.ja}は{ends[0]}から{ends[1]}まで",
                f"{question.label.en}: from {ends[0]} to {ends[1]}",
            )(lang)
        )
    return Text("小さな横棒グラフの組。", "Panels of bars. ")(lang) + Text("。", "; ")(lang).join(
        parts
    )


FIGURES = {"fig-survey": FigureSpec(survey_panels, survey_panels_caption, survey_panels_alt)}
