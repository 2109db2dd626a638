"""Printed strings ↔ intervals.

A printed value is kept as it stands (`約 1 兆 7,500 億円`); what it denotes is an interval
(`Interval`) or a span of days (`Span`). Parsing normalises, data does not.
"""

from sc_analysis.numerals.dates import Span, parse_date, parse_period
from sc_analysis.numerals.interval import Interval
from sc_analysis.numerals.parse import NumeralError, Quantity, parse
from sc_analysis.numerals.plain import plain

__all__ = [
    "Interval",
    "NumeralError",
    "Quantity",
    "Span",
    "parse",
    "parse_date",
    "parse_period",
    "plain",
]
