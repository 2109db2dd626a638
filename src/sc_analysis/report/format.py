"""Numbers as readers see them."""

from __future__ import annotations

from fractions import Fraction

from sc_analysis.vocab import Unit

_DECIMALS = {
    Unit.PERCENT: 1,
    Unit.PER_CITY: 2,
    Unit.PER_BODY: 2,
    Unit.TIMES: 1,
    Unit.KAPPA: 2,
    Unit.JPY_PER_USD: 1,
}


def number(value: Fraction, unit: Unit) -> str:
    """Whole numbers with separators; shares with one decimal, means with two, half up."""
    decimals = _DECIMALS.get(unit, 0)
    if value.denominator == 1 and unit is not Unit.PERCENT:
        return f"{int(value):,}"
    if decimals == 0:
        raise ValueError(f"{value} {unit} is not a whole number")
    scaled = value * 10**decimals
    rounded = (2 * abs(scaled) + 1) // 2 * (1 if scaled >= 0 else -1)
    return f"{float(Fraction(rounded, 10**decimals)):,.{decimals}f}"
