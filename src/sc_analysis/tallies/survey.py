"""The member survey: respondents, lists, sums, and which denominators can give the shares."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from sc_analysis.numerals import Interval, parse
from sc_analysis.tallies.model import Frames, Tally, counted, derived, refs, summed
from sc_analysis.vocab import Kind, PartnerIndustry, Question, SurveyField, Unit, YesNo

_ANSWERS = "survey_answers"
_TOPS = (
    Question.INTEREST_COUNTRY,
    Question.INTEREST_CITY,
    Question.FIELD_ISSUES,
    Question.PARTNER_COUNTRY,
)
_SUMS = (
    Question.INTEREST_COUNTRY,
    Question.INTEREST_CITY,
    Question.COUNTRY_ISSUES,
    Question.FIELD_ISSUES,
    Question.PARTNER_COUNTRY,
    Question.PARTNER_INDUSTRY,
)


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the chapter."""
    answers = frames[_ANSWERS]
    respondents = summed(
        "survey.respondents.sum",
        _ANSWERS,
        _of(answers, Question.RESPONDENTS),
        "answers_count",
        Unit.ORGANISATIONS,
        "回答した企業・団体",
        "Firms and organisations that answered",
    )
    yield respondents
    for question in _TOPS:
        yield counted(
            f"survey.{question.value}.listed",
            _ANSWERS,
            _of(answers, question),
            Unit.ITEMS,
            f"{question.label.ja}: 挙げられた数",
            f"{question.label.en}: options listed",
        )
    for question in _SUMS:
        yield summed(
            f"survey.{question.value}.sum",
            _ANSWERS,
            _of(answers, question),
            "answers_count",
            Unit.ANSWERS,
            f"{question.label.ja}: 回答の計",
            f"{question.label.en}: answers in all",
        )
    issues = answers[answers["question"] != Question.RESPONDENTS.value]
    over = issues[(issues["answers_count"] > int(respondents.value)).fillna(False)]
    yield derived(
        "survey.options.over_respondents",
        len(over),
        Unit.ITEMS,
        "回答者数を超える選択肢",
        "Options with more answers than respondents",
        (*refs(_ANSWERS, over), *respondents.rows),
    )
    fields = _of(answers, Question.FIELD_ISSUES)
    transport = fields[fields["option"] == SurveyField.TRANSPORT_LOGISTICS.value]
    yield derived(
        "survey.field_issues.transport_rank",
        int(transport["rank"].iloc[0]),
        Unit.RANK,
        "会員の課題認識での交通・物流の順位",
        "Rank of transport among issues members see",
        refs(_ANSWERS, fields),
    )
    yield from _methods(answers)
    yield from _matching(answers, respondents)


def _of(answers: pd.DataFrame, question: Question) -> pd.DataFrame:
    return answers[answers["question"] == question.value]


def _methods(answers: pd.DataFrame) -> Iterator[Tally]:
    """Share of the method named for each industry among the partners of that industry."""
    methods = _of(answers, Question.PARTNER_METHOD).set_index("option")
    partners = _of(answers, Question.PARTNER_INDUSTRY).set_index("option")
    shares = {}
    for industry in PartnerIndustry:
        part = int(methods.at[industry.value, "answers_count"])
        whole = int(partners.at[industry.value, "answers_count"])
        rows = answers[
            answers["question"].isin([Question.PARTNER_METHOD, Question.PARTNER_INDUSTRY])
            & (answers["option"] == industry.value)
        ]
        share = derived(
            f"survey.partner_method.{industry.value}.share",
            100 * Fraction(part, whole),
            Unit.PERCENT,
            f"{industry.label.ja}: 示された方法の割合",
            f"{industry.label.en}: share of the form named",
            refs(_ANSWERS, rows),
        )
        shares[industry] = share
        yield share
    smallest = min(shares.values(), key=lambda share: share.value)
    yield derived(
        "survey.partner_method.smallest_share",
        smallest.value,
        Unit.PERCENT,
        "示された方法の割合の最小",
        "Smallest share of the form named",
        [row for share in shares.values() for row in share.rows],
    )


def attainable(interval: Interval, total: int) -> list[int]:
    """The counts out of `total` whose percentage lies in the interval."""
    return [k for k in range(total + 1) if Fraction(100 * k, total) in interval]


def denominators(yes: Interval, no: Interval, largest: int) -> list[int]:
    """The totals up to `largest` that can give both shares at once."""
    return [
        n
        for n in range(1, largest + 1)
        if any(Fraction(100 * (n - k), n) in no for k in attainable(yes, n))
    ]


def _matching(answers: pd.DataFrame, respondents: Tally) -> Iterator[Tally]:
    rows = _of(answers, Question.MATCHING)
    shares = rows.set_index("option")["share_pct"]
    intervals = {
        option: parse(f"{shares[option.value]:.1f}%", Kind.SHARE).interval for option in YesNo
    }
    found = denominators(intervals[YesNo.YES], intervals[YesNo.NO], int(respondents.value))
    behind = (*refs(_ANSWERS, rows), *respondents.rows)
    yield derived(
        "survey.matching.denominators",
        len(found),
        Unit.ITEMS,
        "割合を与えうる分母の数",
        "Denominators that can give the shares",
        behind,
    )
    yield derived(
        "survey.matching.denominator.smallest",
        min(found),
        Unit.ORGANISATIONS,
        "割合を与えうる最小の分母",
        "Smallest denominator possible",
        behind,
    )
    yield derived(
        "survey.matching.denominator.largest",
        max(found),
        Unit.ORGANISATIONS,
        "割合を与えうる最大の分母",
        "Largest denominator possible",
        behind,
    )
