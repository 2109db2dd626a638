"""Periods in the words of the source: から…まで, thirds of a month, decades, open starts."""

from __future__ import annotations

from datetime import date

import pytest

from sc_analysis.numerals import NumeralError, Span, parse_date, parse_period


def day(text: str | None) -> date | None:
    """A day from its ISO form."""
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2019 年 10 月から 2021 年 3 月まで", "2019-10-01", "2021-03-31"),
        ("2019-2020年", "2019-01-01", "2020-12-31"),
        ("2011～2020 年", "2011-01-01", "2020-12-31"),
        ("2019～2020 年度", "2019-04-01", "2021-03-31"),
        ("2020年3月まで", None, "2020-03-31"),
        ("2020年3月頃まで", None, "2020-03-31"),
        ("2020年5月下旬頃まで", None, "2020-05-31"),
        ("2020年10月から", "2020-10-01", None),
        ("2020年10月以降", "2020-10-01", None),
        ("2020年2月上旬", "2020-02-01", "2020-02-10"),
        ("2020年2月中旬", "2020-02-11", "2020-02-20"),
        ("2020年2月下旬", "2020-02-21", "2020-02-29"),
        ("2020年2月下旬頃", "2020-02-21", "2020-02-29"),
        ("2020年2月上旬から中旬", "2020-02-01", "2020-02-20"),
        ("2020年2月上旬から中旬まで", "2020-02-01", "2020-02-20"),
        ("2020年2月中旬～下旬", "2020-02-11", "2020-02-29"),
        ("1980年代", "1980-01-01", "1989-12-31"),
        ("2000 年代初頭", "2000-01-01", "2009-12-31"),
        ("2021年3月改訂", "2021-03-01", "2021-03-31"),
        ("2010 年頃", "2010-01-01", "2010-12-31"),
    ],
)
def test_periods_in_words(printed: str, first: str | None, last: str | None) -> None:
    """Each reads as its days; an end that is not stated is open."""
    assert Span(day(first), day(last)) == parse_period(printed)


def test_thirds_without_a_year_take_that_of_their_context() -> None:
    """5月下旬頃まで in 2021 ends with May 2021."""
    assert Span(None, date(2021, 5, 31)) == parse_period("5月下旬頃まで", 2021)
    with pytest.raises(NumeralError):
        parse_period("5月下旬")


@pytest.mark.parametrize(
    "printed",
    [
        "0000年代",
        "1985年代",
        "2020年13月上旬",
        "2020年2月下旬から上旬",
        "2020年まで2021年から",
        "2021年から2020年まで",
        "9999年度",
        "まで",
    ],
)
def test_what_is_no_period_is_a_numeral_error(printed: str) -> None:
    """Years that no calendar has, decades that are none, and reversed ends are refused."""
    with pytest.raises(NumeralError):
        parse_period(printed)


def test_words_around_a_date_do_not_change_it() -> None:
    """頃, 時点, 開催 and 改訂 leave the date as it is."""
    expected = parse_date("2020年3月")
    for word in ("頃", "時点", "開催", "改訂", "(予定)"):
        assert expected == parse_date(f"2020年3月{word}"), word
