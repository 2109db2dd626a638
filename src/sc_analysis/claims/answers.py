"""Answers of the source's authors to errata: a given answer says who, when, where and what.

An answer is shown beside its erratum and changes nothing else: a rebutted erratum whose condition
still holds keeps standing, so that readers see both sides. Whether the person could speak for the
authors is not checked; the address is there to look it up.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from sc_analysis.errors import Problem, Text
from sc_analysis.vocab import Answer

_FILE = "ledger/errata.csv"
_TOLD = ("answered", "answer_by", "answer_address", "answer_ja", "answer_en")


def answer_problems(errata: pd.DataFrame) -> Iterator[Problem]:
    """Answers that lack a part, and parts of answers that nobody gave."""
    for index, cells in errata.to_dict("index").items():
        given = cells["answer"] != Answer.OPEN.value
        for column in _TOLD:
            if given == pd.notna(cells[column]):
                continue
            yield Problem(
                _FILE,
                Text("値", "a value") if given else Text("空の欄", "an empty cell"),
                Text(
                    "回答の日、人、所在、要約をすべて書くか、answer を open に戻す",
                    "tell day, person, address and gist of the answer, or set answer to open",
                ),
                row=int(str(index)),
                column=column,
                found="" if given else str(cells[column]),
                source=str(cells["locator"]),
            )
