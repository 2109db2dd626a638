"""Ways of counting the work types of 表-14: by marks, by words, with the columns in another order.

Not checked: whether columns did shift; the best order is only the one that meets most figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import permutations

import pandas as pd

from sc_analysis.claims.counting_ways import Frames
from sc_analysis.errors import Text
from sc_analysis.numerals import Interval
from sc_analysis.vocab import NoteKind, TitleCode, WorkType

Printed = Mapping[str, Interval]
_LETTERS = dict(zip(WorkType, "ABCDE", strict=True))


def _claim(work: str) -> str:
    return f"smart_jamp.work_types.{work}"


def work_types(
    option: Text, frames: Frames, printed: Printed
) -> Iterator[tuple[Text, Mapping[str, Fraction]]]:
    """Each way of counting the work types under an option for the repeated rows."""
    marks, titles = frames["smart_jamp_marks"], frames["smart_jamp_proposals"]
    codes, notes = frames["smart_jamp_title_codes"], frames["smart_jamp_notes"]
    by_row = _counts(marks["work_type"])
    yield _named("行の印", "Marks of rows", option), _claims(by_row)
    of_titles = titles[["row"]].merge(marks[["row", "work_type"]], on="row")
    yield (
        _named("行の印を題名ごとに", "Marks of rows, for each title", option),
        _claims(_counts(of_titles["work_type"])),
    )
    words = codes.loc[codes["kind"] == TitleCode.WORK_TYPE.value, "code"]
    named = _counts(words)
    yield _named("題名の語", "Words of titles", option), _claims(named)
    items = int((notes["note"] == NoteKind.SUPPLEMENT.value).sum())
    roadmap = {**named, WorkType.PRE_FEASIBILITY_STUDY: items}
    yield (
        _named("題名の語、プレF/Sは注の項目", "Words, pre-F/S by items of the note", option),
        _claims(roadmap),
    )
    order = best_order(by_row, printed)
    letters = "".join(_LETTERS[work] for work in order)
    moved = dict(zip(order, by_row.values(), strict=True))
    yield (
        _named(f"列の見出しを{letters}と読む", f"Columns headed {letters}", option),
        _claims({work: moved[work] for work in WorkType}),
    )


def _named(ja: str, en: str, option: Text) -> Text:
    return Text(f"{ja}: {option.ja}", f"{en}: {option.en}")


def _counts(works: pd.Series) -> dict[WorkType, int]:
    found = works.value_counts()
    return {work: int(found.get(work.value, 0)) for work in WorkType}


def _claims(counts: Mapping[WorkType, int]) -> dict[str, Fraction]:
    return {_claim(work.value): Fraction(count) for work, count in counts.items()}


def best_order(by_row: Mapping[WorkType, int], printed: Printed) -> tuple[WorkType, ...]:
    """The heads for the columns as they stand that meet most printed figures, first of equals."""

    def met(order: tuple[WorkType, ...]) -> int:
        pairs = zip(order, by_row.values(), strict=True)
        return sum(count in printed[_claim(work.value)] for work, count in pairs)

    return max(permutations(WorkType), key=met)
