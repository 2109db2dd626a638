"""What the rules share: a break, and the rules that many tables obey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from sc_analysis.errors import Problem, Text
from sc_analysis.numerals import parse
from sc_analysis.vocab import Kind

REREAD = Text("原文の箇所を読み直す", "read the place in the source again")


@dataclass(frozen=True, slots=True)
class Break:
    """One break of one rule; `rule` and `key` identify it for errata."""

    rule: str
    key: str
    problem: Problem


def broken(
    rule: str,
    key: str,
    file: str,
    frame: pd.DataFrame,
    row: int,
    column: str,
    expected: Text,
    advice: Text = REREAD,
) -> Break:
    """A break at one cell of a frame."""
    source = str(frame.at[row, "locator"]) if "locator" in frame else None
    value = frame.at[row, column]
    found = "" if pd.isna(value) else str(value)
    problem = Problem(file, expected, advice, row=row, column=column, found=found, source=source)
    return Break(rule, key, problem)


def positions_run(
    rule: str, file: str, frame: pd.DataFrame, group: list[str], column: str = "position"
) -> Iterator[Break]:
    """Positions count from 1 without gaps within each group, in file order."""
    groups = frame.groupby(group, dropna=False, sort=False) if group else [((), frame)]
    for name, rows in groups:
        for want, row in enumerate(rows.index, 1):
            if rows.at[row, column] != want:
                parts = name if isinstance(name, tuple) else (name,)
                key = "/".join("" if pd.isna(part) else str(part) for part in parts)
                yield broken(
                    rule,
                    f"{key}/{want}",
                    file,
                    frame,
                    row,
                    column,
                    Text(f"順番 {want}", f"position {want}"),
                    Text("行の順と番号を確かめる", "check order and numbers of the rows"),
                )


def never_rises(
    rule: str, key: str, file: str, frame: pd.DataFrame, column: str, values: list[Fraction]
) -> Iterator[Break]:
    """Values printed in falling order never rise."""
    for before, now, row in zip(values, values[1:], frame.index[1:], strict=False):
        if now > before:
            yield broken(
                rule,
                f"{key}/{row - frame.index[0]}",
                file,
                frame,
                row,
                column,
                Text(f"前の行の {_plain(before)} 以下", f"{_plain(before)} or less, as above"),
            )


def number(printed: object, kind: Kind = Kind.COUNT) -> Fraction:
    """The value of a printed quantity that the schema has accepted."""
    value = parse(str(printed), kind).value
    if value is None:
        raise ValueError(f"{printed!r} has no value")
    return value


def _plain(value: Fraction) -> str:
    return format(float(value), "g")
