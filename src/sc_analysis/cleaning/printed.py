"""Printed dates → ISO dates of the same precision."""

from __future__ import annotations

import pandas as pd

from sc_analysis.numerals import Span, parse_date


def iso(printed: str) -> str:
    """`2019 年 3 月` → `2019-03`; a span that is no day, month or year is refused."""
    return _iso(parse_date(printed))


def iso_dates(printed: pd.Series) -> pd.Series:
    """Each printed date as ISO, missing where nothing is printed."""
    return pd.Series(
        [None if pd.isna(p) else iso(str(p)) for p in printed], index=printed.index, dtype="str"
    )


def _iso(span: Span) -> str:
    first, last = span.first, span.last
    if first is None or last is None:
        raise ValueError("an open span has no date")
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04d}"
    if (first.year, first.month, first.day) == (last.year, last.month, 1):
        return f"{first.year:04d}-{first.month:02d}"
    raise ValueError(f"{first} to {last} is no day, month or year")
