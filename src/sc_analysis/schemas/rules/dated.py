"""Rules about printed dates: they can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from sc_analysis.errors import ScAnalysisError, Text
from sc_analysis.numerals import Span, parse_date
from sc_analysis.schemas.rules.common import Break, broken


def span(printed: object, read: Callable[[str], Span] = parse_date) -> Span | None:
    """What a printed date denotes; `None` where nothing readable is printed."""
    if pd.isna(printed):
        return None
    try:
        return read(str(printed))
    except ScAnalysisError:
        return None


def dated(
    rule: str,
    key: str,
    file: str,
    frame: pd.DataFrame,
    column: str,
    read: Callable[[str], Span] = parse_date,
) -> Iterator[Break]:
    """Every printed date of the column can be read; `key` names the column that tells rows."""
    for row, printed in frame[column].dropna().items():
        if span(printed, read) is None:
            yield broken(
                rule,
                str(frame.at[row, key]),
                file,
                frame,
                int(str(row)),
                column,
                Text("日付か期間(例: 2019 年 3 月)", "a date or period (such as 2019 年 3 月)"),
            )
