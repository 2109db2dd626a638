"""The methods of the tests: each agrees with what can be, and disagrees with what cannot."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.make import judged
from sc_analysis.claims.methods import METHODS
from sc_analysis.numerals import Interval, parse
from sc_analysis.vocab import Kind
from sc_analysis.vocab.verdicts import Method

Given = list[int | str | Interval]


def share(printed: str) -> Interval:
    """A printed share."""
    return parse(printed, Kind.SHARE).interval


ABOUT_TEN = Interval(Fraction(19, 2), Fraction(21, 2), high_closed=False)
TO_HUNDRED: Given = [share("70.5%"), share("29.5%")]
M = Method

CASES: list[tuple[Method, bool, Given, Given, int]] = [
    (M.COUNTED, True, [21], [21], 0),
    (M.COUNTED, False, [21], [20], 0),
    (M.SUMMED, True, [ABOUT_TEN], [10], 0),
    (M.SUMMED, False, [ABOUT_TEN], [11], 0),
    (M.DERIVED, True, [share("大半")], [51], 0),
    (M.DERIVED, False, [share("大半")], [50], 0),
    (M.OUTSIDE, True, ["2019年10月"], ["2019年10月8日"], 0),
    (M.OUTSIDE, False, ["2019年10月"], ["2019年11月"], 0),
    (M.REPETITION, True, [26, 26, 26], [26], 1),
    (M.REPETITION, False, [26, 25], [26], 1),
    (M.REPETITION, False, [26, 26], [25], 0),
    (M.DESCENDING, True, [11, 9, 9, 1], [], 2),
    (M.DESCENDING, False, [11, 9, 10, 1], [], 2),
    (M.DESCENDING, False, [11, 9, 10, 1], [], 1),
    (M.CONSECUTIVE, True, [3, 4, 5], [], 2),
    (M.CONSECUTIVE, False, [3, 4, 6], [], 2),
    (M.CONSECUTIVE, False, [2, 4, 5], [], 0),
    (M.CONSECUTIVE, True, [3, 4, 9], [], 0),
    (M.AT_MOST, True, [26], [26, 30], 0),
    (M.AT_MOST, False, [26], [25, 30], 0),
    (M.AT_LEAST, True, [26], [26, 3], 0),
    (M.AT_LEAST, False, [26], [27, 3], 0),
    (M.COVERS, True, [11, 9, 12], [32], 0),
    (M.COVERS, True, [11, 30, 12], [32], 0),
    (M.COVERS, False, [11, 9, 11], [32], 0),
    (M.COMPLEMENT, True, [20, 12], [32], 1),
    (M.COMPLEMENT, False, [20, 13], [32], 1),
    (M.COMPLEMENT, False, [20, 11], [32], 0),
    (M.HUNDRED, True, TO_HUNDRED, [], 0),
    (M.HUNDRED, False, [share("70.5%"), share("29.4%")], [], 0),
    (M.HUNDRED, True, [share("33%"), share("33%"), share("33%")], [], 0),
    (M.ATTAINABLE, True, [share("70.5%")], [Interval(Fraction(1), Fraction(116))], 0),
    (M.ATTAINABLE, False, [share("70.5%")], [116], 0),
    (M.ATTAINABLE, False, [share("105%")], [20], 0),
    (M.ATTAINABLE, False, [share("0%")], [0], 0),
    (M.QUOTIENT, True, [ABOUT_TEN], [100, 10], 0),
    (M.QUOTIENT, False, [ABOUT_TEN], [100, 9], 0),
    (M.QUOTIENT, True, [ABOUT_TEN], [Interval(Fraction(80), None), 10], 0),
    (M.QUOTIENT, True, [ABOUT_TEN], [100, 0], 0),
    (M.PRODUCT, True, [ABOUT_TEN], [5, 2], 0),
    (M.PRODUCT, False, [ABOUT_TEN], [4, 2], 0),
    (M.DURATION, True, [3], ["2019年~2021年"], 0),
    (M.DURATION, False, [2], ["2019年~2021年"], 0),
    (M.DURATION, True, [3], ["2019年4月", "2021年1月"], 0),
    (M.DURATION, True, ["2019年~2021年"], [3], 0),
    (M.DURATION, False, ["2019年~2021年"], [4], 0),
    (M.INSIDE, True, ["2020年10月"], ["2020年10月8日~2021年"], 0),
    (M.INSIDE, False, ["2020年9月"], ["2020年10月8日~2021年"], 0),
    (M.INSIDE, False, ["2022年1月"], ["2020年10月8日~2021年"], 0),
    (M.INSIDE, True, ["2022年1月"], ["2020年10月8日以降"], 0),
    (M.INSIDE, False, ["2020年9月"], ["2020年10月8日以降"], 0),
    (M.NOT_BEFORE, True, ["2020年"], ["2020年12月31日"], 0),
    (M.NOT_BEFORE, False, ["2020年"], ["2021年"], 0),
    (M.NOT_BEFORE, True, ["2019年以降"], ["2021年"], 0),
    (M.NOT_BEFORE, True, ["2019年"], ["2021年まで"], 0),
    (M.NOT_AFTER, True, ["2020年"], ["2020年1月1日"], 0),
    (M.NOT_AFTER, False, ["2020年"], ["2019年"], 0),
    (M.NOT_AFTER, True, ["2020年まで"], ["2019年"], 0),
    (M.NOT_AFTER, True, ["2020年"], ["2019年以降"], 0),
]  # fmt: skip


@pytest.mark.parametrize(("method", "expected", "values", "operands", "place"), CASES)
def test_a_method_judges_its_case(
    method: Method, expected: bool, values: Given, operands: Given, place: int
) -> None:
    """The value at its place can, or cannot, stand beside the others."""
    assert expected == judged(method, values, operands, place)


def test_every_method_has_cases_both_ways() -> None:
    """A new method without a case that agrees and one that disagrees fails here."""
    assert set(Method) == set(METHODS)
    for outcome in (True, False):
        assert set(Method) == {method for method, expected, *_ in CASES if expected is outcome}


@given(st.integers(0, 1100), st.integers(0, 60), st.integers(0, 60))
def test_attainable_shares_are_those_of_some_whole_count(tenths: int, a: int, b: int) -> None:
    """GRIM against all fractions of all sizes, rounded half up to a tenth of a percent."""
    low, high = sorted((a, b))
    size = Interval(Fraction(low), Fraction(high))
    expected = any(
        tenths == (2000 * k + n) // (2 * n) for n in range(low, high + 1) if n for k in range(n + 1)
    )
    assert expected == judged(M.ATTAINABLE, [share(f"{tenths / 10:.1f}%")], [size])


@given(st.integers(1, 20), st.integers(0, 100), st.booleans())
def test_attainable_leaves_out_an_open_end_of_the_size(n: int, percent: int, closed: bool) -> None:
    """A size just below a whole number is not that number."""
    size = Interval(Fraction(2 * n - 1, 2), Fraction(n), high_closed=closed)
    expected = closed and percent * n % 100 == 0
    exact = Interval.point(percent)
    assert expected == judged(M.ATTAINABLE, [exact], [size])


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6), st.integers(0, 200))
def test_parts_and_wholes(parts: list[int], whole: int) -> None:
    """Exact parts cover a whole up to their sum, and complete their sum alone."""
    given_parts: Given = list(parts)
    assert (sum(parts) >= whole) == judged(M.COVERS, given_parts, [whole])
    assert (sum(parts) == whole) == judged(M.COMPLEMENT, given_parts, [whole])
    assert (sum(parts) == 100) == judged(M.HUNDRED, given_parts, [])


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6))
def test_an_order_holds_when_it_holds_at_every_place(values: list[int]) -> None:
    """Sorted downwards, or rising by one, is the same as no place that disagrees."""
    given_values: Given = list(values)
    places = range(len(values))
    descends = all(judged(M.DESCENDING, given_values, [], k) for k in places)
    assert (values == sorted(values, reverse=True)) == descends
    runs = all(judged(M.CONSECUTIVE, given_values, [], k) for k in places)
    assert (values == list(range(values[0], values[0] + len(values)))) == runs


@pytest.mark.parametrize(
    ("method", "values", "operands"),
    [
        (M.INSIDE, [3], ["2020年"]),
        (M.AT_MOST, ["2020年"], [3]),
        (M.DURATION, [3], ["2020年以降"]),
        (M.ATTAINABLE, [share("70%")], [Interval(None, Fraction(5))]),
    ],
)
def test_a_method_that_does_not_fit_says_so(method: Method, values: Given, operands: Given) -> None:
    """A time for a quantity, or an open end where a closed one is needed, is no judgement."""
    with pytest.raises(TypeError):
        judged(method, values, operands)
