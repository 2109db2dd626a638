"""Reads a rendered page: links, prose, headings, contents, figures and tables as readers see them.

Seen only in pages of the embedded engine. Not read: what scripts and styles do, hover texts of
links (they repeat what the appendices say), what a picture shows, and what stands outside the
document: the bar above it and the imprint below (version, date and hashes of the render).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from sc_analysis.report.readback.model import (
    NUMBERS,
    REFERENCES,
    Entry,
    Figure,
    Heading,
    Link,
    Run,
    Seen,
    Table,
)

_UNREAD = ("script", "style")
_OUTSIDE = ("page-tools", "imprint")
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr")
_INLINE = (
    *("a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span"),
    *("strong", "sub", "sup", "u", "br", "wbr", "img"),
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CAPTIONS = ("figcaption", "caption")
_CELLS = ("td", "th")


@dataclass(slots=True)
class _Float:
    """A figure or table that is still open."""

    label: str
    caption: str = ""
    alternatives: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def read_html(page: str) -> Seen:
    """What the page shows."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    reader.flush()
    reader.seen.anchors = reader.anchors
    return reader.seen


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen("html")
        self.anchors: Counter[str] = Counter()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.section = ""
        self.float: _Float | None = None
        self.text = ""
        self.number = ""
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in _INLINE and not self._within(*_CELLS, *_CAPTIONS):
            self.flush()
        self._identify(tag, values)
        self._described(tag, values)
        if tag == "tr" and self.float:
            self.float.rows.append([])
        if tag == "a":
            self.link = ""
        if tag not in _VOID:
            self.open.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self.open):
            return
        if tag in (*_CELLS, *_CAPTIONS) or not (
            tag in _INLINE or self._within(*_CELLS, *_CAPTIONS)
        ):
            self.flush(tag)
        while self.open:
            name, values = self.open.pop()
            if name == "a" and not self._outside():
                self._linked(values)
            if self.float and values.get("id") == self.float.label:
                self._close_float()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._outside():
            return
        if self._in_number():
            self.number += data
        elif self._within("a"):
            self.link += data
        else:
            self.text += data

    def _outside(self) -> bool:
        return any(name in _UNREAD or v.get("id") in _OUTSIDE for name, v in self.open)

    def _in_number(self) -> bool:
        numbers = any("header-section-number" in v.get("class", "") for _, v in self.open)
        return numbers and not self._within("nav")

    def _within(self, *tags: str) -> bool:
        return any(name in tags for name, _ in self.open)

    def _identify(self, tag: str, values: dict[str, str]) -> None:
        identifier = values.get("id")
        if not identifier:
            return
        self.anchors[identifier] += 1
        if identifier.startswith(("fig-", "tbl-")) and self.float is None and tag != "figcaption":
            self.float = _Float(identifier)
        elif tag == "section":
            self.section = identifier

    def _described(self, tag: str, values: dict[str, str]) -> None:
        """Alternative texts and names for assistive software."""
        for key, inside in (("alt", "alternatives"), ("aria-label", "names")):
            if key not in values:
                continue
            if self.float is None:
                self.seen.runs.append(Run(values[key], self._place()))
            else:
                getattr(self.float, inside).append(values[key])

    def _linked(self, values: dict[str, str]) -> None:
        target = values.get("href", "")
        text, self.link = self.link, ""
        if self._within("nav"):
            self.seen.contents.append(Entry(text))
        elif target.startswith("#"):
            self.seen.links.append(Link(target[1:], text, self._place()))
        known = target[1:].startswith((*NUMBERS, *REFERENCES))
        left_out = self._within("nav") or (known and not self._within(*_CELLS, *_CAPTIONS))
        self.text += " " if left_out else text

    def flush(self, tag: str = "") -> None:
        """The text since the last block as a cell, caption, heading or prose."""
        text, self.text = self.text, ""
        number, self.number = self.number, ""
        if tag in _CELLS and self.float and self.float.rows:
            self.float.rows[-1].append(text)
        elif tag in _HEADINGS and number:
            self.seen.headings.append(Heading(int(tag[1]), number, text.strip()))
            self.seen.runs.append(Run(text, self._place()))
        elif tag in _CAPTIONS and self.float:
            self.float.caption += text
        elif text.strip() or number:
            self.seen.runs.append(Run(number + text, self._place()))

    def _close_float(self) -> None:
        self.flush()
        item, self.float = self.float, None
        assert item is not None
        place = f"#{item.label}"
        if item.label.startswith("fig-"):
            found = (*item.alternatives, *item.names)
            self.seen.figures.append(Figure(item.label, item.caption, found, place))
        else:
            rows = tuple(tuple(row) for row in item.rows)
            names = (*item.names, *item.alternatives)
            self.seen.tables.append(Table(item.label, item.caption, rows, place, names))

    def _place(self) -> str:
        return f"#{self.float.label if self.float else self.section}"
