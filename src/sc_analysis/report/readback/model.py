"""What a rendered report shows, alike for every format that is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Form = Literal["html", "pdf", "docx"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the document: the id it leads to (`None` if nothing stands there)."""

    target: str | None
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one paragraph, heading or title; links to numbers and references are left out."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its number as printed."""

    level: int
    number: str
    title: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the table of contents; its page where there are pages."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with all that is said about it in words."""

    label: str | None
    caption: str
    alternatives: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `names` are its captions as assistive software reads them."""

    label: str | None
    caption: str
    rows: tuple[tuple[str, ...], ...]
    place: str
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Seen:
    """All that was read from one file."""

    form: Form
    links: list[Link] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    contents: list[Entry] = field(default_factory=list)
    lists: list[Entry] = field(default_factory=list)
    """Entries of the lists of figures and tables."""
    figures: list[Figure] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    anchors: Counter[str] | None = None
    """How often each id occurs, where a format has ids."""
    artifacts: list[Run] = field(default_factory=list)
    """Page numbers, running heads and repeated table heads, which stand outside the text."""
    pages: int | None = None

    def plain(self, text: str) -> str:
        """A text for comparison: in a PDF spaces say nothing, elsewhere one is as good as many."""
        return ("" if self.form == "pdf" else " ").join(text.translate(_INVISIBLE).split())


_INVISIBLE = {0xFE0E: None, 0xFE0F: None}
"""Marks for the drawing of a sign, which pandoc adds (↔︎)."""
NUMBERS = ("tally-", "claim-")
REFERENCES = ("fig-", "tbl-", "sec-")
