"""Tables as they must be in print: a header row, aligned columns, widths taken from the content.

Widths come from a ruler: the font's own for the PDF, an estimate (a wide character is one em,
others about three quarters) where the reader's font is unknown. The finished page is not measured.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.tree import Change, Node, stringify

NARROW_EM = 0.76
"""The width of a digit in BIZ UDPGothic; hardly any character that is not wide exceeds it."""
_BREAK_AFTER = re.compile(r"(?<=[._/\-])")
_DATE = re.compile(r"\d+ ?年(?: ?\d+ ?月)?(?: ?\d+ ?日)?|\d+ ?月 ?\d+ ?日")
"""Never broken (see `whole-dates` in the template)."""
_BREAK_PERIOD = re.compile(r"(?<=/)")
_LONG_TOKEN = 12
_KEEP_WHOLE_EM = 7.0
_KEEP_FIGURE_EM = 12.0
_SMALLEST_TEXT_EM = 6.0
_SMALLEST_TITLE_EM = 2.0
_SLACK_EM = 0.15
_STEP_EM = 0.5
_MOST_STEPS = 60
_SAMPLE_ROWS = 150
SMALLEST_SCALE = 0.7
_TALL_ROW_LINES = 30
_SHORT_TABLE_LINES = 18


Ruler = Callable[[str], float]
"""Measures a text in em."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much fits on a line, in em of a table's own letters."""

    line: float
    padding: float
    """What a column takes beyond its text."""
    tight_padding: float
    """The same in a table that would not fit otherwise."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table fits on a line."""

    shares: tuple[float, ...] | None = None
    """The columns' shares of the line; None if the table is narrower than the line."""
    tight: bool = False
    scale: float = 1.0
    """By how much the letters shrink."""
    tall: bool = False
    """Whether some row is too tall to be kept on one page."""
    short: bool = False
    """Whether the table is better moved to the next page than broken."""


def preparing(manuscript: Manuscript) -> Change:
    """Gives tables aligned columns without widths, and header cells that know their column."""

    def change(node: Node) -> list[Node]:
        attribute, caption, columns, head, bodies, foot = node["c"]
        if not head[1] or not stringify(head[1]).strip():
            first = stringify(bodies[0][3][0])[:20] if bodies and bodies[0][3] else ""
            raise manuscript.fault(first, "見出し行のない表があります", "a table has no header row")
        aligned = [[_aligned(column[0]), {"t": "ColWidthDefault"}] for column in columns]
        rows = [[row[0], [_heading(cell) for cell in row[1]]] for row in head[1]]
        return [{"t": "Table", "c": [attribute, caption, aligned, [head[0], rows], bodies, foot]}]

    return change


def with_shares(table: Node, shares: tuple[float, ...] | None) -> Node:
    """The table with relative column widths."""
    attribute, caption, columns, head, bodies, foot = table["c"]
    if shares is not None:
        columns = [
            [column[0], {"t": "ColWidth", "c": share}]
            for column, share in zip(columns, shares, strict=True)
        ]
    return {"t": "Table", "c": [attribute, caption, columns, head, bodies, foot]}


def fit(table: Node, room: Room, ruler: Ruler) -> Fit:
    """Choose column widths for a line of the given room."""
    head, body = _texts(table)
    count = len(table["c"][2])
    widths = [[ruler(cell) for cell in row] for row in [*head, *body]]
    natural = [max(column) for column in zip(*widths, strict=True)]
    if sum(natural) + count * room.padding <= room.line:
        return Fit(short=len(widths) <= _SHORT_TABLE_LINES)
    titles = [[row[i] for row in head] for i in range(count)]
    values = [[row[i] for row in body] for i in range(count)]
    whole = [_whole(column[0]) for column in table["c"][2]]
    least = [_least(*column, ruler) for column in zip(titles, values, whole, strict=True)]
    tight = sum(least) + count * room.padding > room.line
    padding = room.tight_padding if tight else room.padding
    line = room.line - count * padding
    scale = min(1.0, max(SMALLEST_SCALE, line / sum(least)))
    line /= scale
    least = [item * min(1.0, line / sum(least)) for item in least]
    chosen = _share_out(least, natural, widths, line)
    padded = [item + padding / scale for item in chosen]
    shares = tuple(round(item / sum(padded), 4) for item in padded)
    lines = [_lines(row, chosen) for row in widths]
    short = sum(math.ceil(item) for item in lines) <= _SHORT_TABLE_LINES
    return Fit(shares, tight, round(scale, 3), max(lines) > _TALL_ROW_LINES, short)


def natural_shares(table: Node, room: Room, ruler: Ruler) -> tuple[float, ...]:
    """The columns' shares of the line when each is as wide as its longest text."""
    head, body = _texts(table)
    widths = [[ruler(cell) for cell in row] for row in [*head, *body]]
    columns = [max(column) + room.padding for column in zip(*widths, strict=True)]
    return tuple(round(column / room.line, 4) for column in columns)


def estimate(value: str) -> float:
    """A ruler without a font."""
    return sum(
        1.0 if unicodedata.east_asian_width(character) in "WFA" else NARROW_EM
        for character in value
    )


def _share_out(
    least: list[float], natural: list[float], widths: list[list[float]], line: float
) -> list[float]:
    """Give every column its least, then the rest, bit by bit, to where it saves most lines."""
    chosen = list(least)
    sample = widths[:: max(1, len(widths) // _SAMPLE_ROWS)]
    rest = line - sum(chosen)
    step = max(_STEP_EM, rest / _MOST_STEPS)
    while rest > step and any(a < b for a, b in zip(chosen, natural, strict=True)):
        costs = {i: _cost(sample, chosen, i, step) for i in range(len(chosen))}
        wanting = [i for i in costs if chosen[i] < natural[i]]
        best = min(wanting, key=lambda i: costs[i])
        chosen[best] += step
        rest -= step
    return [item + max(0.0, rest) / len(chosen) for item in chosen]


def _cost(widths: list[list[float]], chosen: list[float], grown: int, step: float) -> float:
    """The height of a table when one column has grown; half-filled lines count a little."""
    tried = [item + step * (i == grown) for i, item in enumerate(chosen)]
    ratios = [[a / b for a, b in zip(row, tried, strict=True)] for row in widths]
    return sum(math.ceil(max(row)) + 0.05 * sum(row) for row in ratios)


def _whole(alignment: Node) -> float:
    """Up to what width values stay in one piece; figures (aligned right) longer than words."""
    return _KEEP_FIGURE_EM if alignment["t"] == "AlignRight" else _KEEP_WHOLE_EM


def _least(titles: list[str], values: list[str], keep: float, ruler: Ruler) -> float:
    """The width below which a column would be torn: its longest token, short values whole."""
    tokens = [token for cell in [*titles, *values] for token in _tokens(cell)]
    longest = max((ruler(token) for token in tokens), default=0.0)
    widest = max((ruler(value) for value in values), default=0.0)
    whole = widest if widest <= keep else _SMALLEST_TEXT_EM
    return max(longest, whole, _SMALLEST_TITLE_EM) + _SLACK_EM


def _tokens(cell: str) -> list[str]:
    """The pieces of a text that cannot be broken: words, dates, parts of long keys.

    Keys may break after . _ / and -, periods between two dates after the slash.
    """
    out: list[str] = _DATE.findall(cell)
    for token in re.findall(r"[!-~\u00a0-\u024f]+", cell):
        if len(token) < _LONG_TOKEN:
            out.append(token)
        else:
            out.extend((_BREAK_AFTER if token[0].isalpha() else _BREAK_PERIOD).split(token))
    return out


def _lines(row: list[float], chosen: list[float]) -> float:
    return max(width / item for width, item in zip(row, chosen, strict=True))


def _texts(table: Node) -> tuple[list[list[str]], list[list[str]]]:
    """The texts of the header rows and of all others."""
    _, _, columns, head, bodies, foot = table["c"]
    rows = [*(row for body in bodies for row in [*body[2], *body[3]]), *foot[1]]
    return (
        [_row(row[1], len(columns)) for row in head[1]],
        [_row(row[1], len(columns)) for row in rows],
    )


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
