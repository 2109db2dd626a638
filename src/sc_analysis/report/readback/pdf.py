"""Reads a rendered PDF by its tags: links, prose, headings, contents, figures and tables.

The text of a link is what stands under its rectangles; all other text is taken from the tagged
structure, so that cells, captions and prose are told apart exactly. A link leads to the cell,
caption or heading right below its destination. Seen only in PDFs of Typst. Not read: letters inside
pictures, bookmarks, metadata, the words that name links for assistive software, labels of lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sc_analysis.report.readback.expected import Expected
from sc_analysis.report.readback.model import Entry, Figure, Heading, Link, Run, Seen, Table
from sc_analysis.report.readback.pdf_tags import Area, Element, Place, read_tags
from sc_analysis.report.readback.pdf_text import Mark, Texts, read_texts

_CELLS = ("/TH", "/TD")
_BLOCKS = ("/P", "/Title", "/LBody", "/Span", "/Caption", "/BlockQuote", "/Note", "/Code")
_NUMBERED = re.compile(r"([0-9]+(?:\.[0-9]+)*)\s+(.*)", re.DOTALL)
_ABOVE_PT, _NEAR_PT, _PAGE_PT = 2.0, 24.0, 2000.0


@dataclass(frozen=True, slots=True)
class _Target:
    """Something that links lead to, and how far above its letters they may point."""

    identifier: str
    place: Place
    reach: float


@dataclass(slots=True)
class _Reader:
    texts: Texts
    wanted: Expected
    seen: Seen = field(default_factory=lambda: Seen("pdf"))
    targets: list[_Target] = field(default_factory=list)
    areas: list[list[Area]] = field(default_factory=list)
    read: set[Mark] = field(default_factory=set)

    def walk(self, element: Element) -> None:
        """Read an element that is a block, or what it holds."""
        for part in element.contents:
            if isinstance(part, Area):
                continue
            if isinstance(part, tuple):
                self._run(Element("/P", (), [part]))
            elif part.kind == "/Table":
                self._table(part, None)
            elif part.kind in ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"):
                self._heading(part)
            elif part.kind == "/TOC":
                self._list(part)
            elif any(isinstance(x, Element) and x.kind == "/Caption" for x in part.contents):
                self._float(part)
            elif part.kind in _BLOCKS:
                self._run(part)
            elif part.kind != "/Lbl":
                self.walk(part)

    def text(self, element: Element, *, links: bool) -> str:
        """The text of an element, with or without that of its links inside the document."""
        out = []
        for part in element.contents:
            if isinstance(part, tuple):
                self.read.add(part)
                piece = self.texts.pieces.get(part)
                out.append(piece.text if piece else "")
            elif isinstance(part, Element):
                shown = self.text(part, links=links)
                own = [area for area in part.contents if isinstance(area, Area)]
                if own and part.kind == "/Link":
                    self.areas.append(own)
                out.append(shown if links or not own else " ")
        return "".join(out)

    def _run(self, element: Element) -> None:
        place = self._place(element)
        self.seen.runs.append(Run(_closed(self.text(element, links=False)), place))
        for said in _said(element):
            self.seen.runs.append(Run(said, place))

    def _heading(self, element: Element) -> None:
        text = self.text(element, links=False)
        found = _NUMBERED.fullmatch(text)
        if found is None:
            self.seen.runs.append(Run(_closed(text), self._place(element)))
            return
        self.seen.runs.append(Run(_closed(found[2]), self._place(element)))
        page = element.marks()[0][0] + 1
        heading = Heading(int(element.kind[2:]), found[1], found[2], page)
        at = len(self.seen.headings)
        self.seen.headings.append(heading)
        if at < len(self.wanted.sections):
            self._aim(self.wanted.sections[at].label, element, _NEAR_PT)

    def _list(self, element: Element) -> None:
        """The contents come first, then the lists of figures and tables."""
        entries = [self._entry(item) for item in element.of("/TOCI")]
        if self.seen.contents:
            self.seen.lists += entries
        else:
            self.seen.contents = entries

    def _entry(self, element: Element) -> Entry:
        pieces = [self.texts.pieces[mark] for mark in element.marks() if mark in self.texts.pieces]
        self.read.update(element.marks())
        page = pieces[-1].text.strip() if pieces else ""
        text = "".join(piece.text for piece in pieces[:-1])
        return Entry(text, int(page) if page.isdecimal() else None)

    def _float(self, element: Element) -> None:
        captions = [x for x in element.of("/Caption")]
        tables = element.of("/Table")
        caption = self.text(captions[0], links=True)
        if tables:
            label = self._table(tables[0], caption)
            self._aim(label, captions[0], _NEAR_PT)
            return
        label = _nth(list(self.wanted.figures), len(self.seen.figures))
        figures = element.of("/Figure")
        said = tuple(text for figure in figures for text in figure.said)
        self.seen.figures.append(Figure(label, caption, said, self._place(element)))
        self._aim(label, captions[0], _PAGE_PT)

    def _table(self, element: Element, caption: str | None) -> str | None:
        label = _nth(list(self.wanted.tables), len(self.seen.tables))
        for inner in element.of("/Caption"):
            caption = (caption or "") + self.text(inner, links=True)
            self._aim(label, inner, _NEAR_PT)
        cells = [row.of(*_CELLS) for row in element.of("/TR")]
        rows = tuple(tuple(self.text(cell, links=True) for cell in row) for row in cells)
        place = f"{self._place(element)} #{label}"
        self.seen.tables.append(Table(label, caption or "", rows, place))
        if label is not None:
            for row, wanted in zip(cells, self.wanted.tables[label].rows, strict=False):
                for cell, item in zip(row, wanted, strict=False):
                    self._aim(item.anchor, cell, _NEAR_PT)
        return label

    def _aim(self, identifier: str | None, element: Element, reach: float) -> None:
        """Note where the lines of an element begin; a link may lead to any of them."""
        for mark in element.marks() if identifier is not None else []:
            piece = self.texts.pieces.get(mark)
            if identifier is not None and piece and piece.text[:1].isalnum():
                place = Place(mark[0], piece.left, piece.top)
                self.targets.append(_Target(identifier, place, reach))

    def _place(self, element: Element) -> str:
        marks = element.marks()
        return f"p. {marks[0][0] + 1}" if marks else "–"

    def links(self) -> Iterator[Link]:
        """Every link with the text under its rectangles, joined over lines."""
        for areas in self.areas:
            text = "".join(self.texts.under(area.page, area.box) for area in areas)
            yield Link(self._target(areas[0].place), text, f"p. {areas[0].page + 1}")

    def _target(self, place: Place) -> str | None:
        """What stands right below a destination."""
        below = [
            target
            for target in self.targets
            if target.place.page == place.page
            and -_ABOVE_PT <= place.top - target.place.top <= target.reach
        ]
        if not below:
            return None
        nearest = min(below, key=lambda t: (-t.place.top, abs(t.place.left - place.left)))
        return nearest.identifier


def read_pdf(path: Path, wanted: Expected) -> Seen:
    """What the PDF shows; figures and tables are named in the order that `wanted` has."""
    texts = read_texts(path)
    reader = _Reader(texts, wanted)
    reader.walk(read_tags(path))
    seen = reader.seen
    seen.links = list(reader.links())
    seen.pages = len(texts.pages)
    seen.artifacts = [Run(text, f"p. {page + 1}") for page, text in texts.loose]
    for mark, piece in texts.pieces.items():
        if mark not in reader.read:
            seen.runs.append(Run(piece.text, f"p. {mark[0] + 1}"))
    return seen


def _said(element: Element) -> list[str]:
    below = [part for part in element.contents if isinstance(part, Element)]
    return [*element.said, *(text for part in below for text in _said(part))]


def _nth(labels: list[str], index: int) -> str | None:
    return labels[index] if index < len(labels) else None


def _closed(text: str) -> str:
    """The text without the spaces that pdfium sets between Japanese letters and others."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", text)
