"""Printed dates and periods as spans of days."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.numerals import NumeralError, Span, parse_date, parse_period

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def day(text: str) -> date:
    """A day from its ISO form."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2019年10月2日", "2019-10-02", "2019-10-02"),
        ("2019-10", "2019-10-01", "2019-10-31"),
        ("2020 年 2 月", "2020-02-01", "2020-02-29"),
        ("2021年2月", "2021-02-01", "2021-02-28"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("２０２１年１月", "2021-01-01", "2021-01-31"),
        ("令和3年5月", "2021-05-01", "2021-05-31"),
        ("2020年度", "2020-04-01", "2021-03-31"),
        ("令和2年度", "2020-04-01", "2021-03-31"),
        ("2021年1月時点", "2021-01-01", "2021-01-31"),
        ("2022年3月(予定)", "2022-03-01", "2022-03-31"),
    ],
)
def test_a_date_keeps_its_precision(printed: str, first: str, last: str) -> None:
    """A month is all its days, a year all its months, a fiscal year April to March."""
    assert Span(day(first), day(last)) == parse_date(printed)


@given(DAYS)
def test_iso_and_japanese_forms_agree(d: date) -> None:
    """The same day, month or year means the same in both forms, in any width and spacing."""
    japanese = f"{d.year}年{d.month}月{d.day}日"
    assert Span(d, d) == parse_date(d.isoformat()) == parse_date(japanese)
    assert Span(d, d) == parse_date(japanese.translate(WIDE))
    assert Span(d, d) == parse_date(f"{d.year} 年 {d.month} 月　{d.day} 日")
    assert parse_date(f"{d:%Y-%m}") == parse_date(f"{d.year}年{d.month}月")
    assert parse_date(f"{d:%Y}") == parse_date(f"{d.year}年")


@given(DAYS)
def test_a_month_covers_all_its_days_and_no_other(d: date) -> None:
    """The day before a month's first and the day after its last are in other months."""
    month = parse_date(f"{d:%Y-%m}")
    assert month.first is not None and month.last is not None
    assert month.first <= d <= month.last
    assert Span(d, d) in month
    assert month in parse_date(f"{d:%Y}")
    one = timedelta(days=1)
    assert d.month not in {(month.first - one).month, (month.last + one).month}
    assert 1 == month.months


@given(DAYS, DAYS)
def test_a_period_runs_from_its_start_to_its_end(a: date, b: date) -> None:
    """Ends in order give the days between them; ends in the wrong order are refused."""
    first, last = sorted((a, b))
    printed = f"{first.year} 年 {first.month} 月 {first.day} 日～ {last:%Y-%m-%d}"
    assert Span(first, last) == parse_period(printed)
    if first < last:
        with pytest.raises(NumeralError):
            parse_period(f"{last.isoformat()}~{first.isoformat()}")


@pytest.mark.parametrize(
    ("printed", "first", "last", "months"),
    [
        ("2020 年 3 月～ 2021 年 6 月", "2020-03-01", "2021-06-30", 16),
        ("2018年12月~2019年1月", "2018-12-01", "2019-01-31", 2),
        ("2011~2020年", "2011-01-01", "2020-12-31", 120),
        ("2019年10月8~11日", "2019-10-08", "2019-10-11", 1),
        ("2020年3月~6月", "2020-03-01", "2020-06-30", 4),
        ("2019～2020 年度", "2019-04-01", "2021-03-31", 24),
        ("2021 年 3 月～ 2022 年 3 月(予定)", "2021-03-01", "2022-03-31", 13),
    ],
)
def test_printed_periods(printed: str, first: str, last: str, months: int) -> None:
    """What one end leaves out stands at the other."""
    span = parse_period(printed)
    assert Span(day(first), day(last)) == span
    assert months == span.months


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2019年10月～", "2019-10-01", None),
        ("～2021年6月", None, "2021-06-30"),
        ("2021年以降", "2021-01-01", None),
        ("2020年3月から", "2020-03-01", None),
    ],
)
def test_an_open_end_is_none(printed: str, first: str | None, last: str | None) -> None:
    """A missing end is open; such a span has no number of months and holds what lies within."""
    span = parse_period(printed)
    assert Span(first and day(first), last and day(last)) == span  # type: ignore[arg-type]
    assert span.months is None
    assert parse_date("2021年3月") in span
    assert span not in parse_date("2021年")


def test_a_date_without_a_year_takes_that_of_its_context() -> None:
    """`5月10日` is a day once the year is known, and nothing without it."""
    assert Span(day("2021-05-10"), day("2021-05-10")) == parse_date("5月10日", 2021)
    assert Span(day("2019-10-08"), day("2019-10-10")) == parse_period("10 月 8 日～10 日", 2019)
    with pytest.raises(NumeralError):
        parse_date("5月10日")


@pytest.mark.parametrize(
    "printed",
    ["", "度", "2021年2月29日", "2021-02-30", "2021-13", "2021-5", "2021年0月", "2021年5日",
     "2021年度3月", "2021/05/10", "21年", "平成30年", "5月", "昨年"],
)  # fmt: skip
def test_what_is_no_date_is_refused(printed: str) -> None:
    """Days that do not exist and forms that say too little are errors in both languages."""
    with pytest.raises(NumeralError) as caught:
        parse_date(printed)
    assert printed in caught.value.text.ja
    assert repr(printed) in caught.value.text.en


@pytest.mark.parametrize("printed", ["～", "2021年～2020年", "2019~2020~2021", "春～夏"])
def test_what_is_no_period_is_refused(printed: str) -> None:
    """A period without ends, with three, or backwards is an error."""
    with pytest.raises(NumeralError):
        parse_period(printed)


@given(st.text(max_size=12))
def test_any_text_is_a_span_or_a_numeral_error(text: str) -> None:
    """No string makes the parsers fail in another way."""
    for parser in (parse_date, parse_period):
        with contextlib.suppress(NumeralError):
            assert isinstance(parser(text), Span)
