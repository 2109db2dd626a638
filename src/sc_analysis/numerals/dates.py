"""Printed dates and periods → spans of days.

A date keeps its precision: `2019年10月` is a month, that is all its days. A period runs from the
first day of its start to the last day of its end; an open end is `None`.

Not checked here: calendar facts other than the Gregorian calendar (令和 years must be printed with
their own number and are read as 2018 + n).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from sc_analysis.errors import Text
from sc_analysis.numerals.parse import NumeralError, normalise

_DATE = re.compile(
    r"(?:(?P<reiwa>令和)?(?P<y>[0-9]{1,4})年)?(?:度)?(?:(?P<m>[0-9]{1,2})月)?(?:(?P<d>[0-9]{1,2})日)?$"
)
_ISO = re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2}))?(?:-(?P<d>[0-9]{2}))?$")
_TRAILING = re.compile(r"(時点|頃|開催|から|以降|\(予定\))+$")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included; `None` is open."""

    first: date | None
    last: date | None

    def __contains__(self, other: Span) -> bool:
        starts = self.first is None or (other.first is not None and other.first >= self.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return starts and ends

    @property
    def months(self) -> int | None:
        """Calendar months touched; `None` for an open span."""
        if self.first is None or self.last is None:
            return None
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1


def _error(printed: str) -> NumeralError:
    return NumeralError(
        Text(
            f"「{printed}」は日付として読めません。例: 2020 年 3 月、2019-10",
            f"{printed!r} is not a date; expected such as 2020 年 3 月 or 2019-10",
        )
    )


def _span(year: int, month: int | None, day: int | None, printed: str) -> Span:
    try:
        if month is None:
            return Span(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            return Span(
                date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            )
        return Span(date(year, month, day), date(year, month, day))
    except (ValueError, calendar.IllegalMonthError) as error:
        raise _error(printed) from error


def parse_date(printed: str, year: int | None = None) -> Span:
    """Parse one date, in Japanese or ISO form, keeping its precision as a span of days.

    `year` is the year that the context gives to a date printed without one (`5月10日`).
    Raises `NumeralError` for anything else, also for a day that does not exist.
    """
    text = _TRAILING.sub("", normalise(printed))
    found = _ISO.match(text) or _DATE.match(text)
    if not found:
        raise _error(printed)
    parts = found.groupdict()
    if parts["y"]:
        year = int(parts["y"]) + (2018 if parts.get("reiwa") else 0)
    if year is None:
        raise _error(printed)
    month = int(parts["m"]) if parts["m"] else None
    day = int(parts["d"]) if parts["d"] else None
    return _span(year, month, day, printed)


def parse_period(printed: str) -> Span:
    """Parse `2020 年 3 月～ 2021 年 6 月`, with either end open.

    Raises `NumeralError` for anything else, also for a period that ends before it starts.
    """
    text = _TRAILING.sub("", normalise(printed))
    start, wave, end = text.partition("~")
    if not wave:
        return parse_date(printed)
    first = parse_date(start).first if start else None
    last = parse_date(end).last if end else None
    if first is not None and last is not None and first > last:
        raise _error(printed)
    return Span(first, last)
