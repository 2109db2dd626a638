"""Text of a PDF by marked content and by place, read with pdfium.

Not read: letters inside pictures, which Typst writes as drawings.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Mark = tuple[int, int]
"""Page (from 0) and number of the marked content on it."""
_MOST_LETTERS = 8192
_LINE_END_HYPHEN = "\x02"


@dataclass(slots=True)
class Piece:
    """Text of one marked content and where it begins."""

    text: str
    left: float
    top: float


@dataclass(slots=True)
class Texts:
    """All text of a PDF; `loose` stands outside the text, by page."""

    pages: list[Any]
    pieces: dict[Mark, Piece] = field(default_factory=dict)
    loose: list[tuple[int, str]] = field(default_factory=list)

    def under(self, page: int, box: tuple[float, float, float, float]) -> str:
        """The text inside a rectangle (left, bottom, right, top)."""
        left, bottom, right, top = box
        text: str = self.pages[page].get_text_bounded(left, bottom, right, top)
        return text.replace(_LINE_END_HYPHEN, "-")


def read_texts(path: Path) -> Texts:
    """Read every text object of every page."""
    document = pypdfium2.PdfDocument(path)
    texts = Texts([])
    for number in range(len(document)):
        page = document[number]
        letters = page.get_textpage()
        texts.pages.append(letters)
        _read_page(number, page.raw, letters.raw, texts)
    return texts


def _read_page(number: int, page: Any, letters: Any, texts: Texts) -> None:
    buffer = ctypes.create_string_buffer(2 * _MOST_LETTERS)
    wide = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        length = pdfium.FPDFTextObj_GetText(item, letters, wide, _MOST_LETTERS)
        text = buffer.raw[: length - 2].decode("utf-16-le").replace(_LINE_END_HYPHEN, "-")
        mark = (number, pdfium.FPDFPageObj_GetMarkedContentID(item))
        if mark[1] < 0:
            texts.loose.append((number, text))
        elif mark in texts.pieces:
            texts.pieces[mark].text += text
        else:
            pdfium.FPDFPageObj_GetBounds(item, *sides)
            texts.pieces[mark] = Piece(text, sides[0].value, sides[3].value)
