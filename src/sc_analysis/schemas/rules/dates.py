"""Whether ISO dates say what the printed date beside them says.

Not checked: a year that the sentence around a date gives; the rules of order and the second
reading hold it.
"""

from __future__ import annotations

import re
import unicodedata

import pandas as pd

from sc_analysis.vocab.events import Precision

_REIWA = 2018


def misdated(frame: pd.DataFrame, printed: str) -> list[int]:
    """Rows whose `first` and `last` hold other numbers than the last part of the printed date."""
    return [
        int(row)
        for row in frame.index[frame["first"].notna() | frame["last"].notna()]
        if not _agree(frame.loc[row], str(frame.at[row, printed]))
    ]


def _agree(row: pd.Series, printed: str) -> bool:
    text = unicodedata.normalize("NFKC", printed.rsplit("、", 1)[-1])
    shown = {int(token) for token in re.findall(r"[0-9]+", text)}
    ends = [str(end).split("-") for end in (row["first"], row["last"]) if pd.notna(end)]
    years = {int(end[0]) for end in ends}
    precision = row.get("precision", "")
    if precision == Precision.FISCAL_YEAR.value:
        return shown in ({min(years)}, {min(years) - _REIWA}) and ends[0][1:] == ["04"]
    if precision == Precision.DECADE.value:
        return shown == {min(years)}
    rest = {int(part) for end in ends for part in end[1:]}
    with_year = any(token > 31 for token in shown)
    return shown == rest | (years if with_year else set())
