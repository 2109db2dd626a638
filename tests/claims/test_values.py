"""What values denote: set arithmetic against brute force, and misreadings of printed numbers."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.make import time
from sc_analysis.build import Built
from sc_analysis.claims.values import (
    DATES,
    Time,
    added,
    at_most,
    meet,
    same,
    value_of,
    wrong_values,
)
from sc_analysis.numerals import Interval
from sc_analysis.numerals.tokens import tokens_in
from sc_analysis.vocab import Kind

GRID = [Fraction(k, 6) for k in range(-18, 37)]
"""Fine enough to hold inner points of any two whole ends, and reaching beyond all of them."""


def _interval(ends: tuple[int | None, int | None, bool, bool]) -> Interval | None:
    low, high, low_closed, high_closed = ends
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        low_closed = high_closed = True
    exact = (None if end is None else Fraction(end) for end in (low, high))
    return Interval(*exact, low_closed, high_closed)


ENDS = st.none() | st.integers(0, 3)
INTERVALS = st.tuples(ENDS, ENDS, st.booleans(), st.booleans()).map(_interval)


def members(interval: Interval) -> list[Fraction]:
    """The points of the grid inside."""
    return [x for x in GRID if x in interval]


@given(INTERVALS, INTERVALS)
def test_intervals_meet_when_a_point_is_in_both(a: Interval, b: Interval) -> None:
    """Common points of the grid decide it, either way round."""
    expected = any(x in b for x in members(a))
    assert expected == meet(a, b) == meet(b, a) == same(a, b)


@given(INTERVALS, INTERVALS)
def test_at_most_when_some_pair_is_in_order(a: Interval, b: Interval) -> None:
    """One value of the first that is not above one value of the second is enough."""
    expected = any(x <= y for x, y in product(members(a), members(b)))
    assert expected == at_most(a, b)


@given(INTERVALS, INTERVALS)
def test_the_sum_holds_the_sums_of_members(a: Interval, b: Interval) -> None:
    """Every sum is inside, and an end is in the sum only if it is the sum of two ends."""
    total = added([a, b])
    assert all(x + y in total for x, y in product(members(a), members(b)))
    for end, ends in ((total.low, (a.low, b.low)), (total.high, (a.high, b.high))):
        assert (end is None) == (None in ends)
        if end is not None:
            assert end == sum(e for e in ends if e is not None)
            assert (ends[0] in a and ends[1] in b) == (end in total)


def test_a_quantity_is_never_compared_with_a_time() -> None:
    """Mixing the two is a mistake of the ledger, not a disagreement."""
    with pytest.raises(TypeError):
        same(Interval.point(2020), time("2020"))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        (True, "2020年10月", "2020年10月28日"),
        (False, "2020年10月", "2020年11月1日"),
        (True, "2020~2021", "2020年1月~2021年12月"),
        (False, "2020~2021", "2020~2022"),
        (True, "2020~2021", "2021年5月"),
        (True, "2020年10月以降", "2021年"),
        (False, "2020年10月以降", "2020年9月"),
    ],
)
def test_times_are_the_same_when_one_holds_the_other(expected: bool, a: str, b: str) -> None:
    """A coarser date holds a finer one; two periods must be equal."""
    assert expected == same(time(a), time(b)) == same(time(b), time(a))


PRINTED = [
    ("21 都市", Kind.COUNT, None),
    ("0 社", Kind.COUNT, None),
    ("約 1 兆 7,500 億円", Kind.MEASURE, None),
    ("７０.５％", Kind.SHARE, None),
    ("26 万~27 万トン", Kind.MEASURE, None),
    ("最大 9 割", Kind.BOUND, None),
    ("三つ", Kind.COUNT, None),
    ("第一位", Kind.RANK, None),
    ("2020 年 2 月", Kind.DATE, None),
    ("12月31日", Kind.DATE, 2020),
    ("2019年10月8～11日", Kind.PERIOD, None),
    ("1980年代初頭", Kind.PERIOD, None),
]


@pytest.mark.parametrize(("printed", "kind", "year"), PRINTED)
def test_misreadings_are_never_the_true_value(printed: str, kind: Kind, year: int | None) -> None:
    """There is a wrong value for a number with digits, and none equals the right one."""
    wrong = wrong_values(printed, kind, year)
    assert wrong
    assert value_of(printed, kind, year) not in wrong


@given(st.integers(0, 10**9), st.sampled_from(["{}", "{:,} 人", "約 {} 割", "{} 以上"]))
def test_each_other_digit_is_a_misreading(n: int, form: str) -> None:
    """A number of any size has misreadings, nine for a digit at most, none of them right."""
    printed = form.format(n)
    wrong = wrong_values(printed, Kind.COUNT, None)
    assert 0 < len(wrong) <= 9 * sum(c.isdigit() for c in printed)
    assert value_of(printed, Kind.COUNT, None) not in wrong


@given(st.dates())
def test_misread_dates_stay_within_two_centuries(day) -> None:  # type: ignore[no-untyped-def]
    """No misread year leaves 1900 to 2099, and none is a day that does not exist."""
    for wrong in wrong_values(f"{day.year:04}年{day.month}月{day.day}日", Kind.DATE, None):
        assert isinstance(wrong, Time)
        assert wrong.span.first is not None
        assert 1900 <= wrong.span.first.year < 2100


def test_kanji_digits_are_misread_as_kanji_digits() -> None:
    """三 is one of nine numerals, zero not among them."""
    expected = {Interval.point(n) for n in range(1, 10) if n != 3}
    assert expected == set(wrong_values("三つ", Kind.COUNT, None))


def test_words_stand_for_their_ranks_and_complements() -> None:
    """最も多い is the first of nine ranks; 大半 may be half or less."""
    expected = {Interval.point(n) for n in range(2, 10)}
    assert expected == set(wrong_values("最も多い", Kind.RANK, None))
    (half_or_less,) = wrong_values("大半", Kind.SHARE, None)
    assert half_or_less == Interval(Fraction(0), Fraction(50))


def test_every_claim_with_a_numeral_can_be_misread(built: Built) -> None:
    """No claim of the ledger with a digit is without wrong values."""
    claims = [c for c in built.comparisons.values() if tokens_in(c.printed)]
    assert claims
    for c in claims:
        wrong = wrong_values(c.printed, c.kind, c.year)
        assert wrong, c.claim
        assert c.value not in wrong, c.claim
        assert {c.kind in DATES} == {isinstance(w, Time) for w in wrong}, c.claim
