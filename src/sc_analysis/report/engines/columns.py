"""What every cell of a column would say, said once by the table that holds it.

The writer puts the side of a column into each of its cells, a fortieth of a page of tables. Here
the table gets a class for it, and another for a column of short cells (dates, keys, numbers), which
would break at their hyphens. Keys may break after their dots. Columns beyond the last rule keep the
side in their cells.
"""

from __future__ import annotations

import re
from typing import Any
from unicodedata import east_asian_width

from sc_analysis.report.engines.tree import Node, rewrite, stringify

_LAST = 12
_SHORT = {"AlignDefault": 12, "AlignRight": 16}
"""The widest cell, in half widths, of a column that does not break, by its side."""
_KEY = re.compile(r"[a-z]\w*(?:\.\w+)+", re.ASCII)


def column_rules() -> str:
    """The style rules for the classes that `quiet` gives."""
    places = range(1, _LAST + 1)
    right = ", ".join(f".right-{n} :is(th, td):nth-child({n})" for n in places)
    whole = ", ".join(f".whole-{n} td:nth-child({n})" for n in places)
    return f"{right} {{ text-align: right; }}\n{whole} {{ white-space: nowrap; min-width: 0; }}"


def quiet(table: Node) -> Node:
    """The table with classes for its columns; left, where text stands anyway, needs none."""
    (identifier, classes, pairs), caption, columns, head, bodies, foot = table["c"]
    rows = [row for body in bodies for row in body[3]]
    sides, names = [], list(classes)
    for n, (side, width) in enumerate(columns, 1):
        side = {"t": "AlignDefault"} if side["t"] == "AlignLeft" else side
        if n <= _LAST and rows and _is_short(rows, n, _SHORT.get(side["t"], 0)):
            names.append(f"whole-{n}")
        if n <= _LAST and side["t"] == "AlignRight":
            names.append(f"right-{n}")
            side = {"t": "AlignDefault"}
        sides.append([side, width])
    bodies = rewrite(bodies, {"Span": _breakable, "Link": _breakable})
    return {"t": "Table", "c": [[identifier, names, pairs], caption, sides, head, bodies, foot]}


def _is_short(rows: list[Any], n: int, limit: int) -> bool:
    return all(_width(stringify(row[1][n - 1][4])) <= limit for row in rows if n <= len(row[1]))


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def _breakable(node: Node) -> list[Node] | None:
    """A key, alone in an anchor or a link, that may break after its dots."""
    attribute, inlines, *target = node["c"]
    if len(inlines) != 1 or inlines[0]["t"] != "Str" or not _KEY.fullmatch(inlines[0]["c"]):
        return None
    parts: list[Node] = []
    for part in re.split(r"(?<=\.)", inlines[0]["c"]):
        parts += [{"t": "Str", "c": part}, {"t": "RawInline", "c": ["html", "<wbr>"]}]
    return [{"t": node["t"], "c": [attribute, parts[:-1], *target]}]
