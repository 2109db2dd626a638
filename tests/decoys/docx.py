"""Decoys in a rendered DOCX, all planted at once; the read-back must name each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring
from zipfile import ZipFile

from sc_analysis.report.readback.compare import compare
from sc_analysis.report.readback.docx import read_docx
from sc_analysis.report.readback.expected import Expected
from sc_analysis.report.readback.model import REFERENCES

from .model import Rate, decoys, gaps
from .rendered import NAME

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PARTS = ("word/document.xml", "word/header.xml", "word/footer.xml")

Spot = tuple[Element, str]
"""An element, and the attribute that holds the text (none: its own text)."""


def in_docx(path: Path, wanted: Expected, each: int, seed: int) -> list[Rate]:
    """Numbers added in every place of a DOCX, `each` per place."""
    chance = random.Random(seed)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not compare("a.docx", read_docx(path, wanted), wanted)
    trees = {name: fromstring(parts[name]) for name in _PARTS}
    supply = (decoy for decoy in decoys(chance) if decoy.form != "English")
    planted = []
    for kind, spots in _places(trees).items():
        for spot in chance.sample(spots, min(each, len(spots))):
            decoy = next(d for d in supply if kind != "section numbers" or d.form == "ASCII")
            _plant(spot, decoy.text, kind, chance)
            planted.append((kind, decoy))
    parts |= {name: tostring(tree) for name, tree in trees.items()}
    problems = compare("a.docx", read_docx(_written(parts), wanted), wanted)
    rates = {kind: Rate(f"DOCX: {kind}") for kind, _ in planted}
    for kind, decoy in planted:
        rates[kind].note(decoy.named_by(problems), decoy.text)
    return list(rates.values())


def _written(parts: dict[str, bytes]) -> BytesIO:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out


def _places(trees: dict[str, Element]) -> dict[str, list[Spot]]:
    """Where the texts of a DOCX stand, by place."""
    places: dict[str, list[Spot]] = {}
    document = trees["word/document.xml"]
    within = {p for cell in document.iter(f"{_W}tc") for p in cell.iter(f"{_W}p")}
    for block in document.iter(f"{_W}p"):
        for kind, spot in _spots(block, block in within):
            places.setdefault(kind, []).append(spot)
    for name in _PARTS[1:]:
        words = [(text, "") for text in trees[name].iter(f"{_W}t") if not _counted(text)]
        places[name.removeprefix("word/").removesuffix(".xml")] = words
    return places


def _counted(text: Element) -> bool:
    """Whether a text is the result of a field, which is counted anew wherever it is shown."""
    return (text.text or "").isdecimal()


def _spots(block: Element, in_cell: bool) -> Iterator[tuple[str, Spot]]:
    style = block.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(f"{_W}val", "")
    yield from (("alternative texts", (item, "descr")) for item in block.iter(_PICTURE))
    texts = [text for text in block.iter(f"{_W}t") if (text.text or "").strip()]
    if in_cell or name.endswith("Caption") or (name.startswith("TOC") and name != "TOCHeading"):
        kind = "cells" if in_cell else "captions" if name.endswith("Caption") else "contents"
        yield from ((kind, (text, "")) for text in texts[-1:])
    elif name.startswith("Heading"):
        yield "section numbers", (texts[0], "")
        yield "headings", (texts[-1], "")
    else:
        yield from (("prose", (t, "")) for t in block.findall(f"{_W}r/{_W}t") if _open(t.text))
        for link in block.findall(f"{_W}hyperlink"):
            target = link.get(f"{_W}anchor", "")
            kind = "references" if target.startswith(REFERENCES) else "links"
            yield from ((kind, (text, "")) for text in list(link.iter(f"{_W}t"))[-1:] if target)


def _open(text: str | None) -> list[int]:
    text = text or ""
    return gaps(text, [match.span() for match in NAME.finditer(text)])


def _plant(spot: Spot, decoy: str, kind: str, chance: random.Random) -> None:
    element, key = spot
    if key:
        element.set(key, f"{element.get(key)}{decoy}")
        return
    text = element.text or ""
    at = chance.choice(_open(text)) if kind == "prose" else len(text)
    element.text = text[:at] + decoy + text[at:]
