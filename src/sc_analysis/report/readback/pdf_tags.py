"""The structure tree of a tagged PDF: elements, their marked contents and their links."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

from sc_analysis.report.readback.pdf_text import Mark

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A point on a page (from 0) that a link leads to."""

    page: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Area:
    """One rectangle of a link inside the document."""

    page: int
    box: Box
    place: Place


@dataclass(slots=True)
class Element:
    """An element with its contents in reading order."""

    kind: str
    said: tuple[str, ...] = ()
    """Alternative and replacement texts."""
    contents: list[Element | Mark | Area] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Element]:
        """The elements of these kinds below, in order, not those inside one of them."""
        found: list[Element] = []
        for part in self.contents:
            if isinstance(part, Element):
                found += [part] if part.kind in kinds else part.of(*kinds)
        return found

    def marks(self) -> list[Mark]:
        """All marked contents below, in order."""
        found: list[Mark] = []
        for part in self.contents:
            if isinstance(part, Element):
                found += part.marks()
            elif isinstance(part, tuple):
                found.append(part)
        return found

    def areas(self) -> list[Area]:
        """All rectangles of links below, in order."""
        found: list[Area] = []
        for part in self.contents:
            if isinstance(part, Element):
                found += part.areas()
            elif isinstance(part, Area):
                found.append(part)
        return found


def read_tags(path: Path) -> Element:
    """The root of the tree; empty if the PDF is not tagged."""
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        named = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Dests" in _names(pdf) else {}
        root = Element("/Root")
        if "/StructTreeRoot" in pdf.Root:
            _Reader(pages, named).read(pdf.Root.StructTreeRoot.get("/K"), root, None)
        return root


def _names(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.get("/Names", {})


@dataclass(slots=True)
class _Reader:
    pages: dict[tuple[int, int], int]
    named: Any

    def read(self, item: Any, into: Element, page: int | None) -> None:
        """Put an item of the tree, or a list of them, into an element."""
        if isinstance(item, pikepdf.Array):
            for part in item:
                self.read(part, into, page)
        elif isinstance(item, pikepdf.Dictionary):
            if "/Pg" in item:
                page = self.pages[item.Pg.objgen]
            self._read_dictionary(item, into, page)
        elif item is not None and page is not None:
            into.contents.append((page, int(item)))

    def _read_dictionary(self, item: Any, into: Element, page: int | None) -> None:
        if "/S" in item:
            said = tuple(str(item[key]) for key in ("/Alt", "/ActualText", "/E") if key in item)
            element = Element(str(item.S), said)
            into.contents.append(element)
            self.read(item.get("/K"), element, page)
        elif "/MCID" in item and page is not None:
            into.contents.append((page, int(item.MCID)))
        elif "/Obj" in item and page is not None and item.Obj.get("/Subtype") == "/Link":
            place = self._place(item.Obj)
            if place is not None:
                into.contents += [Area(page, box, place) for box in _boxes(item.Obj)]

    def _place(self, link: Any) -> Place | None:
        """Where a link leads; `None` for addresses outside."""
        target = link.get("/Dest", link.get("/A", {}).get("/D"))
        if isinstance(target, pikepdf.String):
            target = self.named.get(str(target))
        if isinstance(target, pikepdf.Dictionary):
            target = target.get("/D")
        if target is None:
            return None
        return Place(self.pages[target[0].objgen], float(target[2]), float(target[3]))


def _boxes(link: Any) -> list[Box]:
    """The rectangles of a link: one for each line it stands on."""
    if "/QuadPoints" not in link:
        left, bottom, right, top = (float(side) for side in link.Rect)
        return [(left, bottom, right, top)]
    sides = [float(side) for side in link.QuadPoints]
    quads = [sides[at : at + 8] for at in range(0, len(sides), 8)]
    return [(min(q[::2]), min(q[1::2]), max(q[::2]), max(q[1::2])) for q in quads]
