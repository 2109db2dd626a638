"""Small pieces of Markdown that both engines read alike: text, links, anchors, pipe tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width, normalize

_MARKUP = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\](?:\((?:#[^)]*|<[^>]*>)\))?(?:\{[^}]*\})?")
_SHOWN = re.compile(
    r"\\(?P<escaped>.)|\[@(?P<label>[^\]]+)\]"
    r"|\[(?P<inner>(?:[^\[\]\\]|\\.)*)\]"
    r"(?:\((?:#[^ )]*(?: \"[^\"]*\")?|<[^>]*>)\))?(?:\{[^}]*\})?"
)
_ANCHOR = re.compile(r"\]\{#([^ }]+)")
_CELL_END = re.compile(r"(?<!\\)\|")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+.!|~^$@\"'=:&-])")


def escape(text: str) -> str:
    """The text as literal Markdown (no smart quotes, no emphasis, no cell ends)."""
    return _SPECIAL.sub(r"\\\1", text)


def heading(label: str) -> str:
    """A label as the head of a column or the first words of a cell: a capital letter first."""
    return escape(label[:1].upper() + label[1:])


def base_letters(text: str) -> str:
    """The text with Vietnamese letters, which the report's font lacks, bare of their tone marks."""
    return "".join(normalize("NFD", c)[0] if "\u1e00" <= c <= "\u1eff" else c for c in text)


def anchor(prefix: str, key: str) -> str:
    """The id of a key: dots and other separators become dashes."""
    return f"{prefix}-{re.sub(r'[^A-Za-z0-9]+', '-', key).lower()}"


def link(text: str, target: str, title: str, *classes: str) -> str:
    """A link to an anchor, with a title and classes."""
    quoted = title.replace("\\", "").replace('"', "”")
    marks = " ".join(f".{name}" for name in classes)
    return f'[{escape(text)}](#{target} "{quoted}"){{{marks}}}'


def pipe_table(head: Sequence[str], rows: Sequence[Sequence[str]], align: str) -> str:
    """A pipe table of cells that are Markdown already; `align` has `l` or `r` per column.

    Raises `ValueError` if a row or `align` has another length than the head.
    """
    for line in (align, *rows):
        if len(line) != len(head):
            raise ValueError(f"{len(line)} cells under {len(head)} heads")
    widths = [_width([line[k] for line in (head, *rows)]) for k in range(len(head))]
    dashes = zip(align, ("-" * width for width in widths), strict=True)
    rule = [line + ":" if side == "r" else ":" + line for side, line in dashes]
    return "\n".join(_row(line) for line in (head, rule, *rows))


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and the anchor in it."""

    text: str
    anchor: str | None


def cells(table: str, reference: Callable[[str], str]) -> list[list[Cell]]:
    """The rows of a pipe table, its head first; `reference` gives the text of `[@label]`."""
    lines = [line for line in table.split("\n") if line.startswith("|")]
    rows = [_CELL_END.split(line)[1:-1] for line in lines[:1] + lines[2:]]
    return [[Cell(visible(cell, reference), _anchor_in(cell)) for cell in row] for row in rows]


def visible(markdown: str, reference: Callable[[str], str]) -> str:
    """The text that readers see of this module's own Markdown; other markup is not known here."""

    def shown(match: re.Match[str]) -> str:
        if match["escaped"] is not None:
            return match["escaped"]
        return reference(match["label"]) if match["label"] else visible(match["inner"], reference)

    return _SHOWN.sub(shown, markdown).strip()


def _anchor_in(cell: str) -> str | None:
    found = _ANCHOR.search(cell)
    return found[1] if found else None


def _width(cells: Sequence[str]) -> int:
    """Dashes for a column: Quarto takes them for its share of the line, so a long text may wrap."""
    shown = (_MARKUP.sub(r"\1", cell).replace("\\", "") for cell in cells)
    widest = max(sum(2 if east_asian_width(c) in "WF" else 1 for c in text) for text in shown)
    return max(3, min(widest, 24) + max(0, widest - 24) // 4)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("\n", " ") for cell in cells) + " |"


def float_block(label: str, body: str, caption: str) -> str:
    """A figure or table with its label and caption."""
    return f"::: {{#{label}}}\n\n{body}\n\n{caption}\n\n:::\n"
