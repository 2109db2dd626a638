"""Rules about coded words: they stand in the text of the row that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded table, the raw table that it is about, and the columns that hold its words."""

    name: str
    texts: str
    columns: tuple[str, ...]


def row_known(
    rule: str, file: str, frame: pd.DataFrame, texts: pd.DataFrame, row: int
) -> Iterator[Break]:
    """The row that a record is about exists."""
    if frame.at[row, "row"] not in set(texts["row"]):
        yield broken(
            rule,
            str(frame.at[row, "row"]),
            file,
            frame,
            row,
            "row",
            Text("表にある行", "a row of the table"),
        )


def word_stands(
    rule: str, file: str, frame: pd.DataFrame, texts: pd.DataFrame, row: int, coding: Coding
) -> Iterator[Break]:
    """The word of a record stands in the text of its row (a row that is missing is skipped)."""
    record = frame.loc[row]
    own = texts[texts["row"] == record["row"]]
    text = " ".join(str(own.iloc[0][column]) for column in coding.columns) if len(own) else ""
    if text and record["words_ja"] not in text:
        yield broken(
            rule,
            f"{record['row']}/{record['theme']}",
            file,
            frame,
            row,
            "words_ja",
            Text("要約か名称にある語", "a word of the summary or the name"),
        )
