"""Printed quantities as intervals: the rules, the printed examples, and properties."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.numerals import NumeralError, parse
from sc_analysis.vocab import Kind

WIDE = str.maketrans("0123456789,.%~", "０１２３４５６７８９，．％～")
EXACT = st.sampled_from([Kind.COUNT, Kind.SUM, Kind.RANK, Kind.ORDER])
WHOLE = st.integers(min_value=0, max_value=10**15)
OKU, CHO, MAN = 10**8, 10**12, 10**4


@pytest.mark.parametrize(
    ("printed", "kind", "expected"),
    [
        # exact counts are points
        ("21 都市", Kind.COUNT, "[21, 21]"),
        ("253社", Kind.COUNT, "[253, 253]"),
        ("各11", Kind.COUNT, "[11, 11]"),
        ("上位5カ国", Kind.COUNT, "[5, 5]"),
        ("ASCN内の上位6カ国", Kind.COUNT, "[6, 6]"),
        ("２６　都市", Kind.COUNT, "[26, 26]"),
        ("3番目", Kind.RANK, "[3, 3]"),
        ("最も多く", Kind.RANK, "[1, 1]"),
        ("二十五", Kind.COUNT, "[25, 25]"),
        # otherwise half a unit of the last printed digit, half up
        ("70.5%", Kind.SHARE, "[70.45, 70.55)"),
        ("1.50%", Kind.SHARE, "[1.495, 1.505)"),
        ("2件", Kind.MEASURE, "[1.5, 2.5)"),
        ("120", Kind.MEASURE, "[119.5, 120.5)"),
        ("7割", Kind.SHARE, "[65, 75)"),
        # 約: half a unit of the last digit that is not zero
        ("約7割", Kind.SHARE, "[65, 75)"),
        ("約700", Kind.MEASURE, "[650, 750)"),
        ("約1,050", Kind.MEASURE, "[1045, 1055)"),
        ("約0.50", Kind.MEASURE, "[0.45, 0.55)"),
        ("700程度", Kind.MEASURE, "[650, 750)"),
        ("約20人", Kind.COUNT, "[15, 25)"),
        # bounds
        ("2分野以上", Kind.BOUND, "[2, ∞)"),
        ("8割以下", Kind.BOUND, "(-∞, 80]"),
        ("5以内", Kind.BOUND, "(-∞, 5]"),
        ("10未満", Kind.BOUND, "(-∞, 10)"),
        ("10超", Kind.BOUND, "(10, ∞)"),
        ("最大15%", Kind.BOUND, "(-∞, 15]"),
        ("約 7 割以上", Kind.BOUND, "[65, ∞)"),
        ("約80%以下", Kind.BOUND, "(-∞, 85)"),
        ("大半", Kind.SHARE, "(50, 100]"),
        ("過半数", Kind.SHARE, "(50, 100]"),
        # ranges are closed
        ("26 万~27 万トン", Kind.MEASURE, "[260000, 270000]"),
        ("26 万～27 万トン", Kind.MEASURE, "[260000, 270000]"),
        ("7〜8割", Kind.SHARE, "[70, 80]"),
        ("30%～40%", Kind.SHARE, "[30, 40]"),
    ],
)
def test_printed_values_denote_their_intervals(printed: str, kind: Kind, expected: str) -> None:
    """Each rule, on strings as they are printed."""
    assert expected == str(parse(printed, kind).interval)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("約 1 兆 7,500 億円", 17_450 * OKU, 17_550 * OKU),
        ("約 9,500 億円", 9_450 * OKU, 9_550 * OKU),
        ("約2億7千万人", 265 * 10**6, 275 * 10**6),
        ("約二億七千万人", 265 * 10**6, 275 * 10**6),
        ("約1.2億", 115 * 10**6, 125 * 10**6),
        ("1兆500億", CHO + 500 * OKU - OKU // 2, CHO + 500 * OKU + OKU // 2),
        ("2000 億円規模", 1_500 * OKU, 2_500 * OKU),
        ("1万2千", 11_500, 12_500),
    ],
)
def test_compound_numbers_add_up(printed: str, low: int, high: int) -> None:
    """万, 億 and 兆 scale what stands before them; precision is that of the last digit."""
    interval = parse(printed, Kind.MEASURE).interval
    assert (low, high) == (interval.low, interval.high)
    assert low in interval
    assert high not in interval


@given(WHOLE, EXACT)
def test_a_count_is_a_point(n: int, kind: Kind) -> None:
    """A bare number of an exact kind is that number, with or without separators."""
    for printed in (f"{n:,}件", f"{n}件", f"各{n}", f" {n:,} 件"):
        quantity = parse(printed, kind)
        assert n == quantity.interval.low == quantity.interval.high == quantity.value


@given(WHOLE, st.integers(min_value=0, max_value=6))
def test_a_measure_holds_itself_and_not_its_neighbours(n: int, decimals: int) -> None:
    """The printed value is inside, the values one unit of the last digit away are outside."""
    step = Fraction(1, 10**decimals)
    value = n * step
    text = str(n).rjust(decimals + 1, "0")
    printed = f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text
    interval = parse(f"{printed}%", Kind.MEASURE).interval
    assert value in interval
    assert value + step not in interval
    assert value - step not in interval
    assert value - step / 2 in interval
    assert value + step / 2 not in interval


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=0, max_value=9))
def test_about_rounds_at_the_last_digit_that_is_not_zero(head: int, zeros: int) -> None:
    """約 is as wide as the place value of the last digit that is not zero."""
    value = head * 10**zeros
    place = next(10**k for k in range(20) if value // 10**k % 10)
    interval = parse(f"約{value:,}", Kind.MEASURE).interval
    assert (value - Fraction(place, 2), value + Fraction(place, 2)) == (interval.low, interval.high)
    bound = parse(f"約{value:,}以上", Kind.BOUND).interval
    assert (interval.low, None) == (bound.low, bound.high)


@given(
    st.integers(min_value=1, max_value=9999),
    st.integers(min_value=1, max_value=9999),
    st.integers(min_value=1, max_value=9999),
)
def test_large_units_are_positions(cho: int, oku: int, man: int) -> None:
    """兆, 億 and 万 in a row are one number."""
    value = cho * CHO + oku * OKU + man * MAN
    assert value == parse(f"{cho:,}兆{oku:,}億{man:,}万", Kind.MEASURE).value
    assert value == parse(f"{cho} 兆 {oku} 億 {man} 万円", Kind.COUNT).interval.low


@given(WHOLE, WHOLE)
def test_a_range_is_closed_and_ordered(a: int, b: int) -> None:
    """Both ends belong to a range; a range backwards is refused."""
    low, high = sorted((a, b))
    interval = parse(f"{low:,}~{high:,}件", Kind.MEASURE).interval
    assert [True, True] == [low in interval, high in interval]
    assert [False, False] == [low - 1 in interval, high + 1 in interval]
    if low < high:
        with pytest.raises(NumeralError):
            parse(f"{high}~{low}件", Kind.MEASURE)


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.MEASURE, Kind.SHARE, Kind.BOUND])
@given(
    n=WHOLE, form=st.sampled_from(["{:,}件", "約{}", "{}.5%", "{}割以上", "{0}~{0}社", "最大{}"])
)
def test_full_width_equals_ascii(kind: Kind, n: int, form: str) -> None:
    """Width and spaces do not change what a string denotes."""
    printed = form.format(n)
    expected = parse(printed, kind)
    for other in (printed.translate(WIDE), "　".join(printed), f" {printed} "):
        assert expected.interval == parse(other, kind).interval
        assert expected.unit == parse(other, kind).unit


@given(st.integers(min_value=0, max_value=10))
def test_tenths_are_percent(n: int) -> None:
    """割 counts in tens of percent."""
    quantity = parse(f"{n}割", Kind.SHARE)
    assert (n * 10, "%") == (quantity.value, quantity.unit)


@pytest.mark.parametrize(
    ("printed", "value", "unit", "qualifier"),
    [
        ("約 1 兆 7,500 億円", 17_500 * OKU, "円", "約"),
        ("約 7 割以上", 70, "%", "約以上"),
        ("38企業・団体", 38, "企業・団体", ""),
        ("26 万~27 万トン", 265_000, "トン", "~"),
        ("大半", None, "%", "大半"),
    ],
)
def test_value_unit_and_qualifier_are_kept(
    printed: str, value: int | None, unit: str, qualifier: str
) -> None:
    """Beside its interval a quantity keeps the string, its number, unit and qualifier."""
    quantity = parse(printed, Kind.MEASURE)
    assert (printed, value, unit, qualifier) == (
        quantity.printed,
        quantity.value,
        quantity.unit,
        quantity.qualifier,
    )


REFUSED = {
    "no quantity": "多く,,件,数社,万,昨年",
    "signs and fractions": "-5,△5,－5件,1/3,3分の1,5-6件",
    "mistyped or decorated digits": "1.2.3,1e5,10²,①,٣,1..5",
    "digits in no order": "1万2万,1億1兆,3割5分,十十",
    "vague in a way no rule covers": "7割強,7割弱,20人余り,100前後",
    "ends reversed, of different scale, or missing": "3~1,26~27万トン,7割~80%,37億~",
}


@pytest.mark.parametrize("printed", [v for vs in REFUSED.values() for v in vs.split(",")])
def test_what_no_rule_covers_is_refused(printed: str) -> None:
    """Nothing is guessed: the error names the string in both languages."""
    with pytest.raises(NumeralError) as caught:
        parse(printed, Kind.MEASURE)
    assert printed in caught.value.text.ja
    assert repr(printed) in caught.value.text.en


@pytest.mark.parametrize("printed", ["1,23件", "1,5000", "1,000,00", "12,34,567"])
def test_misplaced_separators_are_refused(printed: str) -> None:
    """A comma that does not part three digits is a slip, not a smaller number."""
    with pytest.raises(NumeralError):
        parse(printed, Kind.COUNT)


@given(st.text(alphabet="0123456789,.約最大以上下割%~万億兆千百十二件 強〇", max_size=10))
def test_any_text_is_a_quantity_or_a_numeral_error(text: str) -> None:
    """No string makes the parser fail in another way, and ends are never reversed."""
    for kind in Kind:
        try:
            quantity = parse(text, kind)
        except NumeralError:
            continue
        low, high = quantity.interval.low, quantity.interval.high
        assert low is None or high is None or low <= high
