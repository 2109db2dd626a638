"""Fonts of a PDF: the ones asked for, found in the project, able to write every character used.

Typst replaces a missing font or character without stopping, so both are checked here: before, by
the font's own table of characters; after, by the names of the fonts in the finished PDF. Letters
inside pictures and formulas are outside the first check.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst
from fontTools.ttLib import TTFont

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.project import Project, Settings, listed
from sc_analysis.report.engines.tree import walk

MONO = "DejaVu Sans Mono"
"""Comes with Typst; used for code unless `monofont` names another."""
_WITH_TYPST = ("DejaVuSansMono", "NewCM")
_WIDE, _NARROW = "[\u3040-\u30ff\u3400-\u9fff]", "[0-9A-Za-z]"
_MEETING = re.compile(f"(?<={_WIDE})(?={_NARROW})|(?<={_NARROW})(?={_WIDE})")
_MEETING_EM = 0.25


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of a project."""

    main: str
    mono: str
    folders: tuple[Path, ...]
    postscript_names: frozenset[str]
    files: tuple[Path, ...]
    """The files of the main font."""


def faces(project: Project, settings: Settings) -> Faces:
    """The fonts that the settings name, which must be in `font-paths`."""
    main = settings.get("mainfont")
    folders = tuple(project.root / str(name) for name in listed(settings.get("font-paths")))
    if not main or not folders:
        raise UsageError(
            Text(
                "PDF には mainfont と font-paths の設定が要ります",
                "the PDF needs the settings mainfont and font-paths",
            )
        )
    mono = str(settings.get("monofont") or MONO)
    wanted = {str(main), mono} - {MONO}
    names: set[str] = set()
    files: list[Path] = []
    for family in sorted(wanted):
        found = _files(folders, family)
        if not found:
            shown = ", ".join(str(name) for name in listed(settings.get("font-paths")))
            raise RenderError(
                Text(
                    f"フォント {family} が {shown} にありません",
                    f"font {family} is not in {shown}",
                )
            )
        names.update(_postscript_name(path) for path in found)
        files.extend(found if family == main else [])
    return Faces(str(main), mono, folders, frozenset(names), tuple(files))


def check_characters(tree: dict[str, Any], wanted: Faces, manuscript: Manuscript) -> None:
    """Refuse a text with characters that a file of the main font lacks."""
    known = set.intersection(*(set(_widths(path)) for path in wanted.files))
    used = {c: text for text in _texts(tree) for c in text}
    missing = sorted(c for c in used if ord(c) not in known and not _invisible(c))
    if missing:
        shown = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing)
        raise manuscript.fault(
            missing[0],
            f"フォント {wanted.main} にない文字があります: {shown}",
            f"font {wanted.main} lacks these characters: {shown}",
        )


def ruler(wanted: Faces) -> Callable[[str], float]:
    """A ruler that adds up the widths of the main font's letters, the widest of its files.

    Typst sets a little space where Latin letters or digits meet kanji or kana.
    """
    widths = [_widths(path) for path in wanted.files]

    def measure(value: str) -> float:
        letters = sum(max(width.get(ord(c), 1.0) for width in widths) for c in value)
        return letters + _MEETING_EM * len(_MEETING.findall(value))

    return measure


def fonts_in(data: bytes) -> tuple[str, ...]:
    """The names of all fonts in a PDF, without the prefix of a subset."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return fonts_of(pdf)


def fonts_of(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The same for a PDF that is open."""
    names = {
        str(item["/BaseFont"])[1:].split("+")[-1].removesuffix("-Identity-H")
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
    }
    return tuple(sorted(names))


def check_fonts(found: tuple[str, ...], wanted: Faces, document: str) -> None:
    """Refuse a PDF with fonts that were not asked for."""
    foreign = [
        name
        for name in found
        if name not in wanted.postscript_names and not name.startswith(_WITH_TYPST)
    ]
    if foreign or not wanted.postscript_names.intersection(found):
        shown = ", ".join(foreign or found)
        raise RenderError(
            Text(
                f"{document}: PDF に指定外のフォントがあります: {shown}（指定: {wanted.main}）",
                f"{document}: the PDF has fonts not asked for: {shown} (asked: {wanted.main})",
            )
        )


@cache
def book(folders: tuple[Path, ...]) -> typst.Fonts:
    """The fonts Typst may use: those of the folders and the ones it carries, no others."""
    paths = [str(folder) for folder in folders]
    return typst.Fonts(include_system_fonts=False, font_paths=paths)


@cache
def _files(folders: tuple[Path, ...], family: str) -> tuple[Path, ...]:
    known = book(folders).fonts()
    return tuple(sorted(Path(face.path) for face in known if face.family == family and face.path))


@cache
def _postscript_name(path: Path) -> str:
    with TTFont(path, lazy=True) as font:
        return str(font["name"].getDebugName(6))


@cache
def _widths(path: Path) -> dict[int, float]:
    """The width of every character of a font in em."""
    with TTFont(path, lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}


def _texts(tree: dict[str, Any]) -> list[str]:
    """Every text that the main font will set."""
    return [node["c"] for node in walk([tree["meta"], tree["blocks"]]) if node["t"] == "Str"]


def _invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Zs", "Zl", "Zp", "Cc")
