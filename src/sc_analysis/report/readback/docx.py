"""Reads a rendered DOCX: links, prose, headings, contents, figures, tables, heads and feet.

Text is taken from the file's parts, not from laid-out pages, so nothing is known of pages. Figures
and tables are told by the bookmarks around them; a name that is too long for Word is a hash there,
which tells only names that are expected. Seen only in files of the embedded engine. Not read:
letters inside pictures, properties of the file, and results of fields of numbers, which whoever
lays out the text counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from sc_analysis.report.readback.expected import Expected
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

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DESCRIBED = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr",
)
_FLOATS = ("fig-", "tbl-")
_LONGEST_NAME = 40
_CAPTIONS = ("TableCaption", "ImageCaption")
_NUMBERED = re.compile(r"([0-9]+(?:\.[0-9]+)*)\s+(.*)", re.DOTALL)
_OTHER = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)[0-9]*\.xml")
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


@dataclass(slots=True)
class _Float:
    """A figure or table whose bookmark is still open."""

    label: str
    mark: str
    caption: str = ""
    alternatives: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    names: dict[str, str]
    """Bookmarks with another name than they were given."""
    seen: Seen = field(default_factory=lambda: Seen("docx"))
    anchors: Counter[str] = field(default_factory=Counter)
    section: str = ""
    float: _Float | None = None
    listed: int = 0
    """How many lists of contents have begun."""

    def walk(self, parent: Element) -> None:
        """Read the blocks of a part in order."""
        for block in parent:
            if block.tag == f"{_W}bookmarkStart":
                self._begin(block)
            elif block.tag == f"{_W}bookmarkEnd":
                self._end(block)
            elif block.tag == f"{_W}p":
                self._paragraph(block)
            elif block.tag == f"{_W}tbl":
                self._table(block)
            else:
                self.walk(block)

    def _begin(self, mark: Element) -> None:
        name = self._name(mark)
        self.anchors[name] += 1
        if name.startswith(_FLOATS) and self.float is None:
            self.float = _Float(name, mark.get(f"{_W}id", ""))
        elif name.startswith("sec-"):
            self.section = name

    def _end(self, mark: Element) -> None:
        item = self.float
        if item is None or item.mark != mark.get(f"{_W}id"):
            return
        self.float, place = None, f"#{item.label}"
        if item.label.startswith("fig-"):
            said = tuple(item.alternatives)
            self.seen.figures.append(Figure(item.label, item.caption, said, place))
        else:
            rows = tuple(item.rows)
            names = tuple(item.alternatives)
            self.seen.tables.append(Table(item.label, item.caption, rows, place, names))

    def _paragraph(self, block: Element) -> None:
        style = _style(block)
        if style == "TOCHeading":
            self.listed += 1
        if style.startswith("TOC") and style != "TOCHeading":
            entries = self.seen.contents if self.listed < 2 else self.seen.lists
            entries.append(Entry(_text(block)))
            self._marks(block)
        elif self.float is not None and style in _CAPTIONS:
            self.float.caption += self._read(block, links=True)
        elif style.startswith("Heading") and (found := _NUMBERED.fullmatch(_text(block))):
            self.seen.headings.append(Heading(int(style[-1]), found[1], found[2].strip()))
            self._run(_NUMBERED.sub(r"\2", self._read(block, links=False)))
        else:
            self._run(self._read(block, links=False))

    def _run(self, text: str) -> None:
        if text.strip():
            self.seen.runs.append(Run(text, self._place()))

    def _table(self, block: Element) -> None:
        for row in block.iter(f"{_W}tr"):
            cells = []
            for cell in row.iter(f"{_W}tc"):
                texts = [self._read(block, links=True) for block in cell.iter(f"{_W}p")]
                cells.append("\n".join(texts))
            if self.float is not None:
                self.float.rows.append(tuple(cells))
            else:
                self._run(" | ".join(cells))

    def _read(self, block: Element, *, links: bool) -> str:
        """The text of a paragraph, its links and marks noted; with or without links to numbers."""
        self._marks(block)
        self._described(block)
        out = []
        for part in block:
            if part.tag != f"{_W}hyperlink":
                out.append(_text(part))
                continue
            target, text = part.get(f"{_W}anchor"), _text(part)
            if target is not None:
                target = self.names.get(target, target)
                self.seen.links.append(Link(target, text, self._place()))
            known = (target or "").startswith((*NUMBERS, *REFERENCES))
            out.append(text if links or not known else " ")
        return "".join(out)

    def _marks(self, block: Element) -> None:
        for mark in block.iter(f"{_W}bookmarkStart"):
            self.anchors[self._name(mark)] += 1

    def _name(self, mark: Element) -> str:
        name = mark.get(f"{_W}name", "")
        return self.names.get(name, name)

    def _described(self, block: Element) -> None:
        """Alternative texts and titles of pictures."""
        for picture in (part for tag in _DESCRIBED for part in block.iter(tag)):
            for said in filter(None, (picture.get("descr"), picture.get("title"))):
                if self.float is None:
                    self.seen.runs.append(Run(said, self._place()))
                else:
                    self.float.alternatives.append(said)

    def _place(self) -> str:
        return f"#{self.float.label if self.float else self.section}"


def read_docx(path: Path | BinaryIO, wanted: Expected) -> Seen:
    """What the DOCX shows."""
    given = [*wanted.values, *wanted.references, *_row_anchors(wanted)]
    reader = _Reader({_bookmark(name): name for name in given})
    with ZipFile(path) as archive:
        reader.walk(fromstring(archive.read("word/document.xml")))
        others = [name for name in archive.namelist() if _OTHER.fullmatch(name)]
        for name in others:
            part = fromstring(archive.read(name))
            runs = [Run(_text(block), name) for block in part.iter(f"{_W}p")]
            outside = name.startswith(("word/header", "word/footer"))
            (reader.seen.artifacts if outside else reader.seen.runs).extend(runs)
    reader.seen.anchors = reader.anchors
    return reader.seen


def _row_anchors(wanted: Expected) -> list[str]:
    rows = [row for table in wanted.tables.values() for row in table.rows]
    return [cell.anchor for row in rows for cell in row if cell.anchor]


def _bookmark(name: str) -> str:
    """The name of a bookmark as pandoc writes it: Word allows forty characters."""
    return name if len(name) <= _LONGEST_NAME else f"X{sha1(name.encode()).hexdigest()[1:]}"


def _style(block: Element) -> str:
    style = block.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _text(block: Element) -> str:
    """The text of a block as it is shown, without what fields of numbers will be."""
    return "".join(_pieces(block))


def _pieces(block: Element) -> Iterator[str]:
    counted = False
    for part in block.iter():
        if part.tag == f"{_W}instrText":
            counted = (part.text or "").strip() in ("PAGE", "NUMPAGES")
        elif part.tag == f"{_W}fldChar" and part.get(f"{_W}fldCharType") == "end":
            counted = False
        elif part.tag == f"{_W}t" and not counted:
            yield part.text or ""
        elif part.tag in _SPACES:
            yield _SPACES[part.tag]
