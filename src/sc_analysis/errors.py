"""How this package fails: one exception per way to fail, and located problems for data.

A *finding* (exit code 1) is something wrong with the data, the ledger or a document; a *usage
error* (exit code 2) is something wrong with the call. Anything else is an internal error
(exit code 3) and keeps its traceback.

Messages exist in Japanese and English side by side (`Text`), so that no message can be added in
one language only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One message or label in both languages."""

    ja: str
    en: str

    def __call__(self, lang: Lang) -> str:
        return self.ja if lang == "ja" else self.en


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place: where, what was found, what was expected, what to do."""

    file: str
    expected: Text
    advice: Text
    row: int | None = None
    """Line of the file, counted from 1 with the header."""
    column: str | None = None
    found: str | None = None
    source: str | None = None
    """Where the value was transcribed from (the row's locator), if known."""

    def render(self, lang: Lang) -> str:
        """The problem as one line of plain text."""
        words = _WORDS[lang]
        where = self.file
        if self.row is not None:
            where += f":{self.row}"
        if self.column is not None:
            where += f" [{self.column}]"
        found = "" if self.found is None else f"{words.found} {self.found!r}{words.stop}"
        source = "" if self.source is None else f" ({words.source}: {self.source})"
        return (
            f"{where}: {found}{words.expected} {self.expected(lang)}{words.stop}"
            f"→ {self.advice(lang)}{source}"
        )

    def as_dict(self, lang: Lang) -> dict[str, str | int | None]:
        """The problem for `--json`."""
        return {
            "file": self.file,
            "row": self.row,
            "column": self.column,
            "found": self.found,
            "expected": self.expected(lang),
            "advice": self.advice(lang),
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class _Words:
    found: str
    expected: str
    source: str
    stop: str


_WORDS: dict[Lang, _Words] = {
    "ja": _Words("値", "期待:", "出典箇所", "。"),
    "en": _Words("found", "expected", "source", "; "),
}


class ScAnalysisError(Exception):
    """Base of all errors that this package raises on purpose; `text` holds both languages."""

    exit_code = 1

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class DataError(ScAnalysisError):
    """Data broke its rules; `problems` lists every place, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        n = len(self.problems)
        super().__init__(Text(f"データに問題が {n} 件あります", f"{n} problem(s) in the data"))


class UsageError(ScAnalysisError):
    """The call itself cannot be carried out: an unknown key, option or folder."""

    exit_code = 2


class RenderError(ScAnalysisError):
    """A document could not be rendered; nothing of it was written."""
