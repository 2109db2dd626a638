"""Small ledgers and tests, made up."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from sc_analysis.claims import ClaimTest
from sc_analysis.claims.methods import METHODS, Case
from sc_analysis.claims.values import Time, Value
from sc_analysis.numerals import Interval, parse_period
from sc_analysis.vocab.verdicts import Method, Origin


def outcome_of(
    method: Method = Method.REPETITION,
    agrees: bool = True,
    origin: Origin | None = None,
    rows: tuple[str, ...] = (),
    power: Fraction = Fraction(1),
) -> ClaimTest:
    """A test of no claim in particular."""
    return ClaimTest("a.b", method, (), None, agrees, power, rows=rows, origin=origin)


def time(printed: str) -> Time:
    """A date, or a period when a wave dash stands in it."""
    return Time(parse_period(printed), "~" in printed)


def value(given: int | str | Interval) -> Value:
    """A number as a point, a string as a time, an interval as it is."""
    if isinstance(given, Interval):
        return given
    return time(given) if isinstance(given, str) else Interval.point(given)


def judged(
    method: Method,
    values: list[int | str | Interval],
    operands: list[int | str | Interval],
    place: int = 0,
) -> bool:
    """Whether the value at `place` agrees."""
    case = Case(tuple(map(value, values)), place, tuple(map(value, operands)))
    return METHODS[method](case)


def rows_of_tests(*rows: tuple[str, str, str | None]) -> pd.DataFrame:
    """Rows of `tests.csv`, numbered as lines of the file."""
    frame = pd.DataFrame(list(rows), columns=["claims", "method", "operands"], dtype="string")
    return frame.assign(source_id="own_coding").set_axis(range(2, len(rows) + 2))
