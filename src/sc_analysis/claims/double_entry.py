"""Double entry: claims and raw tables are transcribed apart and must agree.

A claim that prints a cell names it (dataset, key, column). Value, date and line of the two must be
the same. Not checked: claims without a cell, which only the text edition can test.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from sc_analysis.errors import Problem, Text
from sc_analysis.numerals import parse, parse_period
from sc_analysis.numerals.parse import NumeralError
from sc_analysis.vocab import Kind

_FILE = "ledger/claims.csv"


def double_entry_problems(claims: pd.DataFrame, raw: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Every claim whose cell is missing or says something else."""
    problems = []
    for row, claim in claims[claims["cell_dataset"].notna()].iterrows():
        cell = _cell(claim, raw)
        if cell is None:
            where = f"{claim['cell_dataset']}[{claim['cell_key']}].{claim['cell_column']}"
            problems.append(
                _problem(row, claim, "cell_key", Text(f"セル {where}", f"a cell {where}"))
            )
            continue
        frame_row, value = cell
        if not _same(str(claim["printed"]), value, Kind(claim["kind"])):
            problems.append(
                _problem(
                    row,
                    claim,
                    "printed",
                    Text(f"表のセルと同じ値 {value}", f"{value}, as in the table's cell"),
                )
            )
        if "line" in frame_row.index and frame_row["line"] != claim["line"]:
            line = frame_row["line"]
            problems.append(
                _problem(
                    row,
                    claim,
                    "line",
                    Text(f"表の行と同じ行番号 {line}", f"line {line}, as in the table's row"),
                )
            )
    return problems


def _cell(claim: pd.Series, raw: Mapping[str, pd.DataFrame]) -> tuple[pd.Series, object] | None:
    frame = raw.get(str(claim["cell_dataset"]))
    column = str(claim["cell_column"])
    if frame is None or column not in frame:
        return None
    wanted = pd.Series(True, index=frame.index)
    for part in str(claim["cell_key"]).split(","):
        key, _, value = part.partition("=")
        if key not in frame:
            return None
        wanted &= frame[key].astype("object").fillna("").astype(str) == value
    rows = frame[wanted]
    if len(rows) != 1 or pd.isna(rows[column].iloc[0]):
        return None
    return rows.iloc[0], rows[column].iloc[0]


def _same(printed: str, cell: Any, kind: Kind) -> bool:
    try:
        if kind in (Kind.DATE, Kind.PERIOD):
            if printed == str(cell):
                return True
            wanted = parse_period(str(cell))
            year = wanted.first.year if wanted.first else None
            return parse_period(printed, year) == wanted
        if isinstance(cell, str):
            return parse(printed, kind).interval == parse(cell, kind).interval
        return parse(printed, kind).value == int(cell)
    except NumeralError:
        return False


def _problem(row: Any, claim: pd.Series, column: str, expected: Text) -> Problem:
    return Problem(
        _FILE,
        expected,
        Text(
            "原文の箇所を読み、誤っている側を直す",
            "read the place in the source, mend the wrong side",
        ),
        row=int(row),
        column=column,
        found=str(claim[column]),
        source=str(claim["locator"]),
    )
