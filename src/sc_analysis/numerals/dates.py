"""Printed dates and periods → spans of days.

A date keeps its precision: `2019年10月` is a month, that is all its days; a fiscal year (年度) runs
from April to March. A period runs from the first day of its start to the last day of its end; an
open end is `None`.

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
    r"(?:(?:令和(?P<reiwa>[0-9]{1,2})|(?P<y>[0-9]{4}))年(?P<fiscal>度)?)?"
    r"(?:(?P<m>[0-9]{1,2})月(?:(?P<d>[0-9]{1,2})日)?)?$"
)
_ISO = re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?$")
_TRAILING = re.compile(r"(時点|頃|開催|改訂|から|以降|\(予定\))+$")
_OPEN = re.compile(r"(から|以降)$")
_UNTIL = re.compile(r"(頃?まで)$")
_HYPHEN = re.compile(r"(?<=[0-9])-(?=[0-9]{1,4}[年月日])")
_DECADE = re.compile(r"([0-9]{3}0)年代(?:初頭)?$")
_FROM_TO = re.compile(r"から(?=.*まで$)")
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}
_THIRD = re.compile(
    r"(?P<month>[^~]*月)(?P<third>[上中下]旬)(?:(?:から|~)(?P<last>[上中下]旬))?(?:時点|頃|\(予定\))*$"
)
_LAST_UNIT = re.compile(r"(年度|年|月|日)$")


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
    if not text or not found:
        raise _error(printed)
    parts = found.groupdict()
    if parts["y"]:
        year = int(parts["y"])
    elif parts["reiwa"]:
        year = 2018 + int(parts["reiwa"])
    if year is None:
        raise _error(printed)
    month = int(parts["m"]) if parts["m"] else None
    day = int(parts["d"]) if parts["d"] else None
    if parts.get("fiscal"):
        if month is not None:
            raise _error(printed)
        return Span(_span(year, 4, 1, printed).first, _span(year + 1, 3, 31, printed).last)
    return _span(year, month, day, printed)


def parse_period(printed: str, year: int | None = None) -> Span:
    """Parse `2020 年 3 月～ 2021 年 6 月`, with either end open (also `2020 年 3 月以降`).

    What one end leaves out is taken from the other (`2011~2020年`, `2019年10月8~11日`); a hyphen
    between digits and から…まで are a wave dash; `1980年代` is a decade, its 初頭 no less; 上旬,
    中旬 and 下旬 are the thirds of a month; `5月下旬頃まで` is open at its start.
    Raises `NumeralError` for anything else, also for a period that ends before it starts.
    """
    text = _HYPHEN.sub("~", normalise(printed))
    if _FROM_TO.search(text):
        text = _FROM_TO.sub("~", text).removesuffix("まで")
    elif _UNTIL.search(text):
        return Span(None, parse_period(_UNTIL.sub("", text), year).last)
    if third := _THIRD.match(text):
        return _thirds(third, year)
    if decade := _DECADE.match(text):
        years = _span(int(decade[1]), None, None, printed)
        return Span(years.first, _span(int(decade[1]) + 9, None, None, printed).last)
    start, wave, end = text.partition("~")
    if not wave:
        span = parse_date(printed, year)
        return Span(span.first, None) if _OPEN.search(text) else span
    start, end = _completed(_TRAILING.sub("", start), _TRAILING.sub("", end))
    first = parse_date(start, year).first if start else None
    last = parse_date(end, year).last if end else None
    if (first is None and last is None) or (first and last and first > last):
        raise _error(printed)
    return Span(first, last)


def _thirds(found: re.Match[str], year: int | None) -> Span:
    """The days of 上旬, 中旬 or 下旬, or from one to another of the same month."""
    month = parse_date(found["month"], year)
    if month.first is None or month.last is None:
        raise _error(found.group())
    first = _THIRDS[found["third"]][0]
    last = _THIRDS[found["last"] or found["third"]][1] or month.last.day
    if first > last:
        raise _error(found.group())
    return Span(month.first.replace(day=first), month.last.replace(day=last))


def _completed(start: str, end: str) -> tuple[str, str]:
    """The ends with the units and the years or months that stand at the other end only."""
    unit = _LAST_UNIT.search(end)
    if not unit or not start:
        return start, end
    if start[-1].isdigit():
        start += unit[1]
    for mark in ("月", "年"):
        if mark in start and "年" not in end and mark not in end:
            return start, start[: start.index(mark) + 1] + end
    return start, end
