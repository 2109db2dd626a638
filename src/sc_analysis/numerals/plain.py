"""A computed number as short text, for messages and cards; the report has a format of its own."""

from __future__ import annotations

from fractions import Fraction


def plain(value: Fraction) -> str:
    """Whole numbers as they are, others with four significant digits."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.4g}"
