"""The methods of the tests: whether a claim's value can stand beside the others.

Each method judges one claim of a row of `ledger/tests.csv`, given the row's other claims (in
printed order, this one among them) and its operands. All but counting, summing and an outside
document are necessary conditions: a wrong value may pass them, which is what a test's power says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from sc_analysis.claims.values import Time, Value, added, at_most, meet, same
from sc_analysis.numerals import Interval
from sc_analysis.vocab.verdicts import Method


@dataclass(frozen=True, slots=True)
class Case:
    """One claim under test: the values of the row's claims, its place among them, operands."""

    values: tuple[Value, ...]
    place: int
    operands: tuple[Value, ...]

    @property
    def value(self) -> Value:
        """The value under test."""
        return self.values[self.place]

    @property
    def number(self) -> Interval:
        """The value under test, as a quantity; raises `TypeError` for a time."""
        return _number(self.value)

    @property
    def time(self) -> Time:
        """The value under test, as a time; raises `TypeError` for a quantity."""
        return _time(self.value)

    @property
    def numbers(self) -> list[Interval]:
        """The operands as quantities."""
        return [_number(o) for o in self.operands]

    @property
    def times(self) -> list[Time]:
        """The operands as times."""
        return [_time(o) for o in self.operands]

    def total(self) -> Interval:
        """The sum of the row's claims."""
        return added([_number(v) for v in self.values])


def _number(value: Value) -> Interval:
    if not isinstance(value, Interval):
        raise TypeError("this method needs quantities")
    return value


def _time(value: Value) -> Time:
    if not isinstance(value, Time):
        raise TypeError("this method needs times")
    return value


def _repetition(case: Case) -> bool:
    others = [v for k, v in enumerate(case.values) if k != case.place]
    return all(same(case.value, other) for other in (*others, *case.operands))


def _descending(case: Case) -> bool:
    numbers = [_number(v) for v in case.values]
    k = case.place
    below = k + 1 == len(numbers) or at_most(numbers[k + 1], numbers[k])
    return below and (k == 0 or at_most(numbers[k], numbers[k - 1]))


def _consecutive(case: Case) -> bool:
    first = _number(case.values[0])
    wanted = [added([first, Interval.point(step)]) for step in range(len(case.values))]
    if case.place == 0:
        following = _number(case.values[1])
        return meet(added([case.number, Interval.point(1)]), following)
    return meet(case.number, wanted[case.place])


def _at_most(case: Case) -> bool:
    return all(at_most(case.number, whole) for whole in case.numbers)


def _at_least(case: Case) -> bool:
    return all(at_most(part, case.number) for part in case.numbers)


def _covers(case: Case) -> bool:
    return all(at_most(whole, case.total()) for whole in case.numbers)


def _complement(case: Case) -> bool:
    return all(meet(case.total(), whole) for whole in case.numbers)


def _hundred(case: Case) -> bool:
    return meet(case.total(), Interval.point(100))


def _attainable(case: Case) -> bool:
    """GRIM: whether a whole number out of the operand's whole numbers rounds to the share."""
    (size,) = case.numbers
    if size.low is None or size.high is None or case.number.low is None:
        raise TypeError("attainable needs a bounded share and size")
    for n in range(max(1, ceil(size.low)), floor(size.high) + 1):
        nearest = floor(case.number.low * n / 100)
        shares = [Fraction(100 * k, n) for k in (nearest, nearest + 1) if 0 <= k <= n]
        if n in size and any(share in case.number for share in shares):
            return True
    return False


def _quotient(case: Case) -> bool:
    above, below = case.numbers
    return meet(case.number, _scaled(above, below, divide=True))


def _product(case: Case) -> bool:
    first, second = case.numbers
    return meet(case.number, _scaled(first, second, divide=False))


def _scaled(a: Interval, b: Interval, *, divide: bool) -> Interval:
    """`a` times or by `b`, neither negative; an end that is open to infinity stays so."""
    b_low, b_high = (b.high, b.low) if divide else (b.low, b.high)

    def end(x: Fraction | None, y: Fraction | None) -> Fraction | None:
        if x is None or y is None or (divide and y == 0):
            return None
        return x / y if divide else x * y

    return Interval(end(a.low, b_low), end(a.high, b_high))


def _duration(case: Case) -> bool:
    """Years from start to end, both counted: of the operands against the value, or the reverse."""
    if isinstance(case.value, Time):
        return all(_years(case.value, case.value) in number for number in case.numbers)
    return _years(case.times[0], case.times[-1]) in case.number


def _years(start: Time, end: Time) -> int:
    first, last = start.span.first, end.span.last
    if first is None or last is None:
        raise TypeError("duration needs closed periods")
    return last.year - first.year + 1


def _inside(case: Case) -> bool:
    return _not_before(case) and _not_after(case)


def _not_before(case: Case) -> bool:
    last = case.time.span.last
    starts = [t.span.first for t in case.times]
    return last is None or all(start is None or last >= start for start in starts)


def _not_after(case: Case) -> bool:
    first = case.time.span.first
    ends = [t.span.last for t in case.times]
    return first is None or all(end is None or first <= end for end in ends)


METHODS: dict[Method, Callable[[Case], bool]] = {
    Method.COUNTED: _repetition,
    Method.SUMMED: _repetition,
    Method.DERIVED: _repetition,
    Method.OUTSIDE: _repetition,
    Method.REPETITION: _repetition,
    Method.DESCENDING: _descending,
    Method.CONSECUTIVE: _consecutive,
    Method.AT_MOST: _at_most,
    Method.AT_LEAST: _at_least,
    Method.COVERS: _covers,
    Method.COMPLEMENT: _complement,
    Method.HUNDRED: _hundred,
    Method.ATTAINABLE: _attainable,
    Method.QUOTIENT: _quotient,
    Method.PRODUCT: _product,
    Method.DURATION: _duration,
    Method.INSIDE: _inside,
    Method.NOT_BEFORE: _not_before,
    Method.NOT_AFTER: _not_after,
}
"""Method → whether the case agrees. An outside fact and a tally are compared as operands."""
