"""Intervals with open or closed ends, in exact arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a printed string can denote; `None` is unbounded."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    def __post_init__(self) -> None:
        if self.low is None or self.high is None:
            return
        if self.low > self.high:
            raise ValueError(f"interval ends are reversed: {self.low} > {self.high}")
        if self.low == self.high and not (self.low_closed and self.high_closed):
            raise ValueError(f"interval at {self.low} is empty")

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """The interval that holds `value` alone."""
        exact = Fraction(value)
        return cls(exact, exact)

    @property
    def is_point(self) -> bool:
        """Whether one value only is denoted."""
        return self.low is not None and self.low == self.high

    def __contains__(self, value: Fraction | int | float) -> bool:
        exact = Fraction(value)
        above = self.low is None or exact > self.low or (self.low_closed and exact == self.low)
        below = self.high is None or exact < self.high or (self.high_closed and exact == self.high)
        return above and below

    def __str__(self) -> str:
        left = "(-∞" if self.low is None else f"{'[' if self.low_closed else '('}{_plain(self.low)}"
        right = (
            "∞)" if self.high is None else f"{_plain(self.high)}{']' if self.high_closed else ')'}"
        )
        return f"{left}, {right}"


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else str(float(value))
