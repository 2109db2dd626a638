"""Rules for 表-1, its numbers and our topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import ScAnalysisError, Text
from sc_analysis.numerals import parse
from sc_analysis.schemas.rules.common import Break, broken, positions_run
from sc_analysis.schemas.rules.dated import span
from sc_analysis.schemas.rules.words import Coding, row_known, word_stands
from sc_analysis.vocab import Kind
from sc_analysis.vocab.overseas import LeadKind

Frames = Mapping[str, pd.DataFrame]
_CASES = "raw/overseas_cases.csv"
_KINDS = "raw/overseas_lead_kinds.csv"
_NUMBERS = "raw/overseas_numbers.csv"
_THEMES = "coded/overseas_themes.csv"
_CODING = Coding("overseas_themes", "overseas_cases", ("summary_ja",))


def cases_follow_the_text(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Rows are numbered from 1 down the text, and the first has a region."""
    cases = raw["overseas_cases"]
    yield from positions_run("overseas.rows", _CASES, cases, [], "row")
    for before, row in zip(cases.index, cases.index[1:], strict=False):
        if cases.at[row, "line"] <= cases.at[before, "line"]:
            yield broken(
                "overseas.lines",
                str(cases.at[row, "row"]),
                _CASES,
                cases,
                row,
                "line",
                Text("前の行より後の行番号", "a line after that of the row before"),
            )
    if pd.isna(cases["region_ja"].iloc[0]):
        yield broken(
            "overseas.first_region",
            "1",
            _CASES,
            cases,
            int(cases.index[0]),
            "region_ja",
            Text("最初の地域", "the first region"),
        )


def leads_known(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each lead, without the names in brackets, is mapped to a kind."""
    cases, known = raw["overseas_cases"], set(coded["overseas_lead_crosswalk"]["lead_ja"])
    for row, lead in cases["lead_ja"].items():
        if str(lead).partition("(")[0] not in known:
            yield broken(
                "overseas.lead_known",
                str(cases.at[row, "row"]),
                _CASES,
                cases,
                int(str(row)),
                "lead_ja",
                Text("対応表にある主体", "a lead of the crosswalk"),
                Text("対応表に行を加える", "add it to the crosswalk"),
            )


def kinds_as_named(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The kinds stand in the order of the text, each once."""
    kinds = raw["overseas_lead_kinds"]
    yield from positions_run("overseas.kind_positions", _KINDS, kinds, [])
    named = [k.label.ja for k in LeadKind]
    if kinds["kind_ja"].tolist() != named:
        yield broken(
            "overseas.kinds",
            "kinds",
            _KINDS,
            kinds,
            int(kinds.index[-1]),
            "kind_ja",
            Text(f"順に {'、'.join(named)}", f"in order: {', '.join(named)}"),
        )


def numbers_fit_their_rows(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each number can be read, and stands on the line of its row."""
    numbers, cases = raw["overseas_numbers"], raw["overseas_cases"]
    lines = dict(zip(cases["row"], cases["line"], strict=True))
    yield from positions_run("overseas.number_positions", _NUMBERS, numbers, ["row"])
    for row in numbers.index:
        name = str(numbers.at[row, "row"])
        if numbers.at[row, "line"] != lines.get(numbers.at[row, "row"]):
            yield broken(
                "overseas.number_line",
                name,
                _NUMBERS,
                numbers,
                row,
                "line",
                Text("表の行と同じ行番号", "the line of its row"),
            )
        if not _readable(numbers.at[row, "value_printed"], Kind(numbers.at[row, "kind"])):
            yield broken(
                "overseas.number_readable",
                name,
                _NUMBERS,
                numbers,
                row,
                "value_printed",
                Text("種類どおりに読める値", "a value of its kind"),
            )


def _readable(printed: object, kind: Kind) -> bool:
    if kind is Kind.DATE:
        return span(printed) is not None
    try:
        return parse(str(printed), kind).value is not None
    except ScAnalysisError:
        return False


def topics_stand_in_summaries(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each coded word stands in the summary of its row."""
    themes, cases = coded[_CODING.name], raw[_CODING.texts]
    for row in themes.index:
        yield from row_known("overseas.topic_row", _THEMES, themes, cases, row)
        yield from word_stands("overseas.topic_word", _THEMES, themes, cases, row, _CODING)


RULES = (
    cases_follow_the_text,
    leads_known,
    kinds_as_named,
    numbers_fit_their_rows,
    topics_stand_in_summaries,
)
