"""Text → numeral tokens, the units in which a text is covered by the ledger.

A token is a run of ASCII or full-width digits with its separators and 万億兆 (`1 兆 7,500 億` is
one), a circled or superscript digit, or a kanji numeral after 第 or before a counter. Tokens say
nothing about meaning: whether one belongs to a claim is the ledger's business.

Not a token: number words without a numeral (大半, 最も多い), and kanji numerals inside other words
(一般, 二酸化炭素).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = r"[0-9０-９]+(?:[,，.．][0-9０-９]+)*"
_SCALE = r"(?:[ 　]?[万億兆千百])"
_KANJI = r"[一二三四五六七八九十百千]+"
_COUNTERS = "つ|番|位|弾|次|回|期|社|件|都市|カ国|か国|ヶ国|人|年|月|日|割|倍|名|団体|点|号"
_TOKEN = re.compile(
    rf"{_DIGITS}{_SCALE}*(?:[ 　]?{_DIGITS}{_SCALE}+)*"
    rf"|[①-⑳]|[⁰¹²³⁴-⁹]|(?<=第){_KANJI}|{_KANJI}(?={_COUNTERS})"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A numeral in its line; `nth` counts equal tokens of the line from 1."""

    line: int
    nth: int
    text: str


def tokens_in(text: str) -> list[str]:
    """The tokens of one string, in order."""
    return [found.group() for found in _TOKEN.finditer(text)]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a whole text, in order; lines count from 1."""
    for line, content in enumerate(text.split("\n"), 1):
        seen: Counter[str] = Counter()
        for token in tokens_in(content):
            seen[token] += 1
            yield Token(line, seen[token], token)
