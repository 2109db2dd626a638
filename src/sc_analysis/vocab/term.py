"""What a closed vocabulary is made of."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import Self

from sc_analysis.errors import Lang, Text, UsageError


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


def unknown_name(kind: Text, name: str, known: Iterable[str]) -> UsageError:
    """The error for a name that does not exist, with near misses."""
    near = near_misses(name, list(known))
    return UsageError(
        Text(
            f"{kind.ja}「{name}」はありません。近いもの: {'、'.join(near) or 'なし'}",
            f"there is no {kind.en} {name!r}; near misses: {', '.join(near) or 'none'}",
        )
    )


_LANGS: dict[str, Lang] = {"ja": "ja", "en": "en"}


def known_lang(lang: str) -> Lang:
    """The language of that name; raises `UsageError` with those that exist."""
    if lang not in _LANGS:
        known = ", ".join(_LANGS)
        raise UsageError(
            Text(
                f"言語「{lang}」はありません。あるもの: {known}",
                f"there is no language {lang!r}; known: {known}",
            )
        )
    return _LANGS[lang]
