"""What counts as a numeral in text that people read, and the names that may hold one.

Digits of any width, circled digits, kanji numerals with a counter, English number words two to
twelve. Not seen: a kanji numeral before a counter that is not listed, ordinals in words, `one`.
A listed name written for another listed name (表-8 for 表-9) is not noticed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

WORDS = (
    *("two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)
COUNTERS = (
    *("つ", "件", "都市", "か国", "カ国", "か所", "カ所", "団体", "企業", "社", "名", "校"),
    *("回", "年", "月", "日", "分野", "施策", "事業", "提案", "項目", "行", "題", "割", "倍"),
    *("人", "通り", "種", "章", "表", "図"),
)
_ENGLISH = rf"(?<![A-Za-z])(?:{'|'.join(WORDS)})(?![A-Za-z])"
_KANJI = rf"[一二三四五六七八九十百千万億兆]+(?:{'|'.join(COUNTERS)})"
_NUMERAL = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|{_KANJI}|{_ENGLISH}", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


class Names:
    """Names that hold a numeral and may be written; spaces in them may be missing."""

    def __init__(self, names: Iterable[str]) -> None:
        longest_first = sorted({n for n in names if n}, key=len, reverse=True)
        patterns = [
            r"\s*".join(re.escape(c) for c in _SPACE.sub("", _same_width(name)))
            for name in longest_first
        ]
        self._pattern = re.compile(rf"(?<![0-9])(?:{'|'.join(patterns) or '(?!)'})(?![0-9])")

    def without(self, text: str) -> str:
        """The text with its names taken out."""
        return self._pattern.sub(" ", text)


def read_names(project: Path) -> list[str]:
    """The names that `names.txt` of the documents' folder lists."""
    path = project / "names.txt"
    return path.read_text(encoding="utf-8").split("\n") if path.is_file() else []


def numerals(text: str, names: Names) -> list[str]:
    """The numerals of a text that belong to no listed name."""
    return _NUMERAL.findall(names.without(_same_width(text)))


def _same_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
