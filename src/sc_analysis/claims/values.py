"""What a printed claim, a tally or an outside fact denotes, and the wrong values next to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from sc_analysis.errors import ScAnalysisError
from sc_analysis.numerals import Interval, Span, parse, parse_period
from sc_analysis.vocab import Kind

DATES = {Kind.DATE, Kind.PERIOD}
_KANJI = "一二三四五六七八九"
_DIGIT = re.compile(rf"[0-9{_KANJI}]")
_YEARS = range(1900, 2100)
_RANKS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Time:
    """A span of days; `period` when both ends are stated, else a date of some precision."""

    span: Span
    period: bool


Value = Interval | Time


def value_of(printed: str, kind: Kind, year: int | None) -> Value:
    """What the string denotes; `year` completes a date printed without one.

    Raises `NumeralError` when the string does not denote its kind.
    """
    if kind in DATES:
        return Time(parse_period(printed, year), kind is Kind.PERIOD)
    return parse(printed, kind).interval


def same(a: Value, b: Value) -> bool:
    """Whether both can denote one value: intervals that meet, times of which one holds the other.

    Two periods with both ends stated must be equal.
    """
    if isinstance(a, Interval) and isinstance(b, Interval):
        return meet(a, b)
    if isinstance(a, Time) and isinstance(b, Time):
        if a.period and b.period:
            return a.span == b.span
        return a.span in b.span or b.span in a.span
    raise TypeError("a quantity cannot be compared with a time")


def meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals have a value in common."""
    return _reaches(a, b) and _reaches(b, a)


def _reaches(a: Interval, b: Interval) -> bool:
    """Whether some value of `a` is at or below some value of `b`."""
    if a.low is None or b.high is None:
        return True
    return a.low < b.high or (a.low == b.high and a.low_closed and b.high_closed)


def at_most(a: Interval, b: Interval) -> bool:
    """Whether a value of `a` can be at most one of `b`."""
    return _reaches(a, b)


def added(parts: list[Interval]) -> Interval:
    """The interval of the sum."""
    lows = [p.low for p in parts if p.low is not None]
    highs = [p.high for p in parts if p.high is not None]
    return Interval(
        sum(lows, Fraction(0)) if len(lows) == len(parts) else None,
        sum(highs, Fraction(0)) if len(highs) == len(parts) else None,
        all(p.low_closed for p in parts),
        all(p.high_closed for p in parts),
    )


@lru_cache(maxsize=4096)
def wrong_values(printed: str, kind: Kind, year: int | None) -> tuple[Value, ...]:
    """Every other value that the string denotes when one of its digits is misread.

    A word for a rank stands for its number; a word for a share (大半) for its complement. Dates
    outside two centuries, and strings that denote nothing, are left out.
    """
    return tuple(_wrong_values(printed, kind, year))


def _wrong_values(printed: str, kind: Kind, year: int | None) -> Iterator[Value]:
    true = value_of(printed, kind, year)
    text = unicodedata.normalize("NFKC", printed)
    places = [m.start() for m in _DIGIT.finditer(text)]
    if not places:
        yield from _other_words(true)
    for place in places:
        digits = _KANJI if text[place] in _KANJI else "0123456789"
        for digit in digits:
            changed = text[:place] + digit + text[place + 1 :]
            try:
                value = value_of(changed, kind, year)
            except ScAnalysisError:
                continue
            if value != true and _plausible(value):
                yield value


def _other_words(true: Value) -> Iterator[Value]:
    if not isinstance(true, Interval):
        return
    if true.is_point:
        yield from (Interval.point(n) for n in _RANKS if n not in true)
    elif true.low is not None:
        yield Interval(Fraction(0), true.low)


def _plausible(value: Value) -> bool:
    if isinstance(value, Interval):
        return True
    ends = [day for day in (value.span.first, value.span.last) if isinstance(day, date)]
    return all(day.year in _YEARS for day in ends)
