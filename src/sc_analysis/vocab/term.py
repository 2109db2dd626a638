"""What a closed vocabulary is made of."""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum
from typing import Self

from sc_analysis.errors import Text


class Term(StrEnum):
    """A code with its label in Japanese and English."""

    label: Text

    def __new__(cls, code: str, ja: str = "", en: str = "") -> Self:
        # The labels have defaults for type checkers only, which take `Kind("sum")` for this call.
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Text(ja, en)
        return member

    @classmethod
    def codes(cls) -> list[str]:
        """All codes, in order of definition."""
        return [member.value for member in cls]


def near_misses(code: str, known: list[str]) -> list[str]:
    """Known codes that resemble `code`, best first."""
    return get_close_matches(code, known, n=3, cutoff=0.5)
