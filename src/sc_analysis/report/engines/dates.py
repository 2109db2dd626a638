"""Dates as the title block shows them. Only fixed ISO dates are taken: today is no date."""

from __future__ import annotations

import datetime

from sc_analysis.errors import Text, UsageError
from sc_analysis.report.engines.language import Words

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def iso_date(value: object) -> datetime.date | None:
    """A front matter `date` as a date, if it is one."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None


def shown_date(value: object, words: Words, document: str) -> str:
    """The date in the document's language."""
    date = iso_date(value)
    if date is None:
        raise UsageError(
            Text(
                f"{document}: date は 2021-03-31 の形で書いてください（今: {value}）",
                f"{document}: write date like 2021-03-31 (found {value})",
            )
        )
    if words.lang == "ja":
        return f"{date.year}年{date.month}月{date.day}日"
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
