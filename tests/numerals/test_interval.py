"""Intervals: membership follows the ends, exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sc_analysis.numerals import Interval

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)
ENDS = st.none() | NUMBERS


@given(ENDS, ENDS, st.booleans(), st.booleans(), NUMBERS)
def test_membership_agrees_with_the_ends(
    low: Fraction | None,
    high: Fraction | None,
    low_closed: bool,
    high_closed: bool,
    value: Fraction,
) -> None:
    """A value is inside exactly if it passes both ends, each open or closed."""
    assume(low is None or high is None or low < high)
    interval = Interval(low, high, low_closed, high_closed)
    above = low is None or (value >= low if low_closed else value > low)
    below = high is None or (value <= high if high_closed else value < high)
    assert (above and below) == (value in interval)


@given(NUMBERS, NUMBERS)
def test_closed_ends_are_inside_and_open_ends_are_not(a: Fraction, b: Fraction) -> None:
    """The end itself belongs to the interval only where it is closed."""
    assume(a < b)
    closed, opened = Interval(a, b), Interval(a, b, low_closed=False, high_closed=False)
    assert [True, True] == [a in closed, b in closed]
    assert [False, False] == [a in opened, b in opened]


@given(NUMBERS)
def test_a_point_holds_its_value_alone(value: Fraction) -> None:
    """A point contains its value and nothing next to it."""
    point = Interval.point(value)
    assert point.is_point
    assert [True, False, False] == [
        value in point,
        value + Fraction(1, 1000) in point,
        value - Fraction(1, 1000) in point,
    ]


@given(NUMBERS)
def test_an_unbounded_side_holds_everything(value: Fraction) -> None:
    """`None` is no bound at all."""
    assert value in Interval(None, None)
    assert not Interval(None, None).is_point


@given(NUMBERS, NUMBERS)
def test_reversed_ends_are_refused(a: Fraction, b: Fraction) -> None:
    """An interval whose low end is above its high end cannot be made."""
    assume(a < b)
    with pytest.raises(ValueError, match="reversed"):
        Interval(b, a)


@pytest.mark.parametrize(("low_closed", "high_closed"), [(True, False), (False, True)])
def test_an_empty_interval_is_refused(low_closed: bool, high_closed: bool) -> None:
    """A single value with an open end would hold nothing."""
    with pytest.raises(ValueError, match="empty"):
        Interval(Fraction(1), Fraction(1), low_closed, high_closed)


def test_membership_is_exact_for_floats() -> None:
    """A float is compared by its exact value, not by a rounded one."""
    assert 0.5 in Interval.point(Fraction(1, 2))
    assert 0.1 not in Interval.point(Fraction(1, 10))


@pytest.mark.parametrize(
    ("expected", "interval"),
    [
        ("[5, 5]", Interval.point(5)),
        ("[65, 75)", Interval(Fraction(65), Fraction(75), high_closed=False)),
        ("(50, 100]", Interval(Fraction(50), Fraction(100), low_closed=False)),
        ("[65, ∞)", Interval(Fraction(65), None)),
        ("(-∞, 10.5]", Interval(None, Fraction(21, 2))),
    ],
)
def test_intervals_print_as_in_textbooks(expected: str, interval: Interval) -> None:
    """Square brackets are closed ends, round ones open."""
    assert expected == str(interval)
