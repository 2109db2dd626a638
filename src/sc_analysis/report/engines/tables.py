"""Tables as they must be in print: a header row, aligned columns, widths taken from the content.

Widths are an estimate (a wide character is one em, others about half), good enough to keep long
text readable beside short numbers and everything on the page; the printed page is not measured.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.tree import Node, rewrite, stringify

NARROW_EM = 0.56
"""The width of a character that is not wide."""
_BREAK_AFTER = re.compile(r"(?<=[._/\-])")
_LONG_TOKEN = 12
_KEEP_WHOLE_EM = 7.0
_SMALLEST_TEXT_EM = 6.0
_TALL_ROW_LINES = 30


@dataclass(frozen=True, slots=True)
class Room:
    """How much fits on a line: in em of a table's own letters, and the padding of a column."""

    line: float
    padding: float


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table fits: shares of the line (None: as wide as it is), shrinking, tall rows."""

    shares: tuple[float, ...] | None
    scale: float
    tall: bool


def prepare(blocks: list[Node], manuscript: Manuscript) -> list[Node]:
    """The tree with tables that have a header, whose cells know their column, without widths."""

    def change(node: Node) -> list[Node] | None:
        if node["t"] != "Table":
            return None
        attribute, caption, columns, head, bodies, foot = node["c"]
        if not head[1] or not stringify(head[1]).strip():
            first = stringify(bodies[0][3][0])[:20] if bodies and bodies[0][3] else ""
            raise manuscript.fault(first, "見出し行のない表があります", "a table has no header row")
        aligned = [[_aligned(column[0]), {"t": "ColWidthDefault"}] for column in columns]
        rows = [[row[0], [_heading(cell) for cell in row[1]]] for row in head[1]]
        return [{"t": "Table", "c": [attribute, caption, aligned, [head[0], rows], bodies, foot]}]

    changed: list[Node] = rewrite(blocks, change)
    return changed


def with_shares(table: Node, shares: tuple[float, ...] | None) -> Node:
    """The table with relative column widths."""
    attribute, caption, columns, head, bodies, foot = table["c"]
    if shares is not None:
        columns = [
            [column[0], {"t": "ColWidth", "c": share}]
            for column, share in zip(columns, shares, strict=True)
        ]
    return {"t": "Table", "c": [attribute, caption, columns, head, bodies, foot]}


def fit(table: Node, room: Room) -> Fit:
    """Choose column widths for a line of the given room."""
    rows = _texts(table)
    count = len(table["c"][2])
    natural = [max((width(row[i]) for row in rows), default=1.0) for i in range(count)]
    least = [_least(natural[i], [row[i] for row in rows]) for i in range(count)]
    line = room.line - count * room.padding
    if sum(natural) <= line:
        return Fit(None, 1.0, False)
    scale = 1.0
    if sum(least) > line:
        scale = max(0.7, (line / sum(least)))
        line = line / scale
        least = [item * min(1.0, line / sum(least)) for item in least]
    mean = [sum(width(row[i]) for row in rows) / len(rows) for i in range(count)]
    chosen = _share_out(natural, least, mean, line)
    tall = max(_lines(row, chosen) for row in rows) > _TALL_ROW_LINES
    total = sum(chosen) + count * room.padding
    shares = tuple(round((item + room.padding) / total, 4) for item in chosen)
    return Fit(shares, round(scale, 3), tall)


def width(value: str) -> float:
    """The estimated width of a text in em."""
    return sum(
        1.0 if unicodedata.east_asian_width(character) in "WFA" else NARROW_EM
        for character in value
    )


def _share_out(
    natural: list[float], least: list[float], mean: list[float], line: float
) -> list[float]:
    """Give every column its least, then the rest by the root of its content, never too much."""
    chosen = list(least)
    weights = [math.sqrt(a + b) for a, b in zip(natural, mean, strict=True)]
    open_columns = [i for i in range(len(chosen)) if natural[i] > chosen[i]]
    rest = line - sum(chosen)
    while open_columns and rest > 0.01:
        total = sum(weights[i] for i in open_columns)
        given = {i: min(rest * weights[i] / total, natural[i] - chosen[i]) for i in open_columns}
        for i, share in given.items():
            chosen[i] += share
        rest -= sum(given.values())
        open_columns = [i for i in open_columns if natural[i] - chosen[i] > 0.01]
    return chosen


def _least(natural: float, cells: list[str]) -> float:
    """The width below which a column would be torn: its longest token, short ones whole."""
    token = max((width(token) for cell in cells for token in _tokens(cell)), default=1.0)
    if natural <= _KEEP_WHOLE_EM:
        return natural
    return max(token, min(natural, _SMALLEST_TEXT_EM))


def _tokens(cell: str) -> list[str]:
    """The pieces of a text that cannot be broken; long keys may break after . _ / and -."""
    out: list[str] = []
    for token in re.findall(r"[!-~\u00a0-\u024f]+", cell):
        out.extend(_BREAK_AFTER.split(token) if len(token) >= _LONG_TOKEN else [token])
    return out


def _lines(row: list[str], chosen: list[float]) -> float:
    return max(width(cell) / item for cell, item in zip(row, chosen, strict=True) if item > 0)


def _texts(table: Node) -> list[list[str]]:
    _, _, columns, head, bodies, foot = table["c"]
    rows = [*head[1], *(row for body in bodies for row in [*body[2], *body[3]]), *foot[1]]
    return [_row(row[1], len(columns)) for row in rows]


def _row(cells: list[list[object]], count: int) -> list[str]:
    """One text per column; a cell over several columns counts for none of them."""
    out: list[str] = []
    for cell in cells:
        span = cell[3]
        assert isinstance(span, int)
        out.extend([stringify(cell[4])] if span == 1 else [""] * span)
    return (out + [""] * count)[:count]


def _aligned(alignment: Node) -> Node:
    return {"t": "AlignLeft"} if alignment["t"] == "AlignDefault" else alignment


def _heading(cell: list[object]) -> list[object]:
    attribute = cell[0]
    assert isinstance(attribute, list)
    scoped = [attribute[0], attribute[1], [*attribute[2], ["scope", "col"]]]
    return [scoped, *cell[1:]]
