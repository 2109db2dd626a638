"""Printed quantity → interval.

The rules are those of the design: an exact count is a point; another number stands for half a unit
of its last printed digit (half up, so the lower end is closed and the upper end open); 約 for half
a unit of its last non-zero digit; 以上 and 以下 are closed and unbounded on the other side; 最大 is
an upper bound; a range is closed; 約…以上 takes the lower end of 約.

Not checked here: whether a unit makes sense, and whether the string stands in the source.
Dates and periods are parsed in `dates`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from sc_analysis.errors import ScAnalysisError, Text
from sc_analysis.numerals.interval import Interval
from sc_analysis.vocab import Kind

_EXACT = {Kind.COUNT, Kind.SUM, Kind.RANK, Kind.ORDER}
_KANJI = str.maketrans("〇一二三四五六七八九", "0123456789")
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
_SHARES = {"割": 10}
_BOUNDS = {"以上", "以下", "未満", "超", "以内"}
_ABOUT = {"程度", "規模"}

_DIGITS = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
_GROUP = rf"(?=[0-9十百千])(?:{_DIGITS}?千)?(?:{_DIGITS}?百)?(?:{_DIGITS}?十)?{_DIGITS}?"
_NUMBER = rf"(?=[0-9十百千])(?:{_GROUP}兆)?(?:{_GROUP}億)?(?:{_GROUP}万)?(?:{_GROUP})?"
_UNIT = r"(?![十百千万億兆])[^0-9~]*?"
_VAGUE = re.compile(r"(強|弱|余り?|前後|近く|足らず|ほど)$")
_PREFIX = r"(?P<prefix>(?:約|最大|年間|各|総勢|合計|計|第|最も|(?:[^0-9]+内の)?上位)*)"
_SUFFIX = r"(?P<suffix>以上|以下|未満|超|以内|程度|規模)?"
_RANGE = re.compile(
    rf"{_PREFIX}(?P<low>{_NUMBER})(?P<u1>{_UNIT})~(?P<high>{_NUMBER})(?P<unit>{_UNIT})$"
)
_SINGLE = re.compile(rf"{_PREFIX}(?P<number>{_NUMBER})(?P<unit>{_UNIT}){_SUFFIX}$")
_MOST = Interval(Fraction(50), Fraction(100), low_closed=False)
_FIRST = Interval.point(1)
_WORDS = {
    "大半": _MOST,
    "過半数": _MOST,
    "最も多く": _FIRST,
    "最も多い": _FIRST,
    "最も多かった": _FIRST,
    "最大": _FIRST,
}


class NumeralError(ScAnalysisError):
    """A printed string does not denote a quantity that this module knows."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a printed string denotes: interval, central value, unit and qualifier."""

    printed: str
    interval: Interval
    value: Fraction | None
    """The number itself; the middle of a range; `None` where a word stands for a bound."""
    unit: str
    qualifier: str
    """約, 以上, … as printed and joined; empty for a bare number."""


@dataclass(frozen=True, slots=True)
class _Number:
    value: Fraction
    last_unit: Fraction
    """Place value of the last printed digit."""
    last_nonzero_unit: Fraction
    """Place value of the last printed digit that is not zero."""


def normalise(printed: str) -> str:
    """Full width to ASCII, wave dashes to `~`, spaces dropped."""
    text = unicodedata.normalize("NFKC", printed)
    return re.sub(r"\s", "", re.sub(r"[〜～–—−]", "~", text))


def parse(printed: str, kind: Kind) -> Quantity:
    """Parse a printed quantity of the given kind.

    Raises `NumeralError` for anything else, also for 多く, which is not testable.
    """
    text = normalise(printed)
    if text in _WORDS:
        interval = _WORDS[text]
        value = interval.low if interval.is_point else None
        return Quantity(printed, interval, value, "位" if interval.is_point else "%", text)
    if any(unicodedata.category(character) == "No" for character in printed):
        raise _error(printed)
    text = text.translate(_KANJI)
    for pattern, read in ((_RANGE, _range), (_SINGLE, _single)):
        found = pattern.match(text)
        if found and not _VAGUE.search(found["unit"]):
            return read(printed, found, kind)
    raise _error(printed)


def _error(printed: str) -> NumeralError:
    return NumeralError(
        Text(
            f"「{printed}」は数量として読めません。数字と単位(例: 約 7 割以上)が必要です",
            f"{printed!r} is not a quantity; expected digits with a unit (such as 約 7 割以上)",
        )
    )


def _range(printed: str, found: re.Match[str], kind: Kind) -> Quantity:
    if found["u1"] not in ("", found["unit"]) or (
        not found["u1"] and _scaled(found["high"]) and not _scaled(found["low"])
    ):
        raise _error(printed)
    low, high = _read(found["low"]), _read(found["high"])
    factor = _share_factor(found["unit"])
    a, b = low.value * factor, high.value * factor
    if a > b:
        raise NumeralError(
            Text(f"「{printed}」の範囲が逆です", f"the range {printed!r} is reversed")
        )
    unit = "%" if factor != 1 else found["unit"]
    return Quantity(printed, Interval(a, b), (a + b) / 2, unit, found["prefix"] + "~")


def _single(printed: str, found: re.Match[str], kind: Kind) -> Quantity:
    number, prefix, suffix = _read(found["number"]), found["prefix"], found["suffix"] or ""
    unit = found["unit"]
    factor = _share_factor(unit)
    value = number.value * factor
    if "約" in prefix or suffix in _ABOUT:
        half = number.last_nonzero_unit * factor / 2
    elif kind in _EXACT or suffix in _BOUNDS or "最大" in prefix:
        half = Fraction(0)
    else:
        half = number.last_unit * factor / 2
    interval = _bounded(value, half, prefix, suffix)
    return Quantity(printed, interval, value, "%" if factor != 1 else unit, prefix + suffix)


def _bounded(value: Fraction, half: Fraction, prefix: str, suffix: str) -> Interval:
    if suffix == "以上":
        return Interval(value - half, None)
    if suffix == "超":
        return Interval(value, None, low_closed=False)
    if suffix in ("以下", "以内"):
        return Interval(None, value + half, high_closed=half == 0)
    if suffix == "未満":
        return Interval(None, value, high_closed=False)
    if "最大" in prefix:
        return Interval(None, value + half, high_closed=half == 0)
    return Interval(value - half, value + half, high_closed=half == 0)


def _share_factor(unit: str) -> int:
    """割 are turned into percent."""
    return _SHARES.get(unit, 1)


def _scaled(number: str) -> bool:
    return number[-1] in _LARGE


def _read(text: str) -> _Number:
    """Read digits with 十百千 and 万億兆, largest first (2億7千万)."""
    total = Fraction(0)
    last = nonzero = Fraction(1)
    for group, large in re.findall(rf"({_GROUP})([万億兆]?)", text):
        scale = Fraction(_LARGE.get(large, 1))
        for digits, small in re.findall(r"([0-9,]+(?:\.[0-9]+)?)?([十百千]?)", group):
            if not digits and not small:
                continue
            place = scale * _SMALL.get(small, 1)
            plain = (digits or "1").replace(",", "")
            total += Fraction(plain) * place
            decimals = len(plain.partition(".")[2])
            last = place / 10**decimals
            if Fraction(plain) != 0:
                zeros = len(plain.replace(".", "")) - len(plain.replace(".", "").rstrip("0"))
                nonzero = last * 10**zeros
    return _Number(total, last, nonzero)
