"""Cells that are longer than a spreadsheet can hold: the beginning stays, the rest is set apart.

Excel cuts or spills what is longer, without a word. The rest stands in a table of its own
(`continued`): who joins the cell and its parts, in order, has the text again.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from sc_analysis.export.tables import Exported

LONGEST = 32766
"""Characters: one less than Excel's limit, since escaping may add one."""
CONTINUED = "continued"
_COLUMNS = ["table", "row", "column", "part", "text"]


@dataclass(frozen=True, slots=True)
class Cut:
    """Tables whose cells fit, and the parts that did not."""

    tables: tuple[Exported, ...]
    continued: pd.DataFrame
    """`row` counts the rows of the table from 1, without the header; `part` counts from 2."""


def cut(tables: tuple[Exported, ...]) -> Cut:
    """The tables with every text within the limit."""
    parts: list[tuple[str, int, str, int, str]] = []
    kept = []
    for table in tables:
        frame = table.frame.copy()
        for column in frame.columns[frame.dtypes == "str"]:
            for row in frame.index[frame[column].str.len().gt(LONGEST).fillna(False)]:
                text = frame.at[row, column]
                pieces = [text[k : k + LONGEST] for k in range(0, len(text), LONGEST)]
                frame.at[row, column] = pieces[0]
                place = (table.dataset.table, row + 1, column)
                parts += [(*place, part, piece) for part, piece in enumerate(pieces[1:], 2)]
        kept.append(Exported(table.dataset, frame))
    types = {name: "Int64" if name in ("row", "part") else "str" for name in _COLUMNS}
    return Cut(tuple(kept), pd.DataFrame(parts, columns=_COLUMNS).astype(types))
