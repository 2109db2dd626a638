"""Section numbers, counted once and used by headings and references alike.

Headings with `.unnumbered` get none. `.appendix` sections go on counting where the chapters ended,
as Quarto's Typst and DOCX formats do; Quarto's HTML moves them into a block at the end, where they
are written anyway.
"""

from __future__ import annotations

from typing import Any

from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr,
    classes_of,
    span,
    text,
    walk,
)


def numbers(blocks: list[Node]) -> dict[str, str]:
    """The number of each numbered heading, by identifier."""
    counters = [0] * 10
    out: dict[str, str] = {}
    for node in walk(blocks):
        if node["t"] != "Header" or "unnumbered" in classes_of(node):
            continue
        level = node["c"][0]
        counters[level - 1] += 1
        counters[level:] = [0] * (10 - level)
        out[node["c"][1][0]] = ".".join(str(count) for count in counters[:level])
    return out


def printing(number_of: dict[str, str]) -> Change:
    """Writes numbers before the text of headings."""

    def change(node: Node) -> list[Node] | None:
        level, attribute, inlines = node["c"]
        if attribute[0] not in number_of:
            return None
        number = span(attr("", ("header-section-number",)), [text(number_of[attribute[0]])])
        content: list[Any] = [level, attribute, [number, {"t": "Space"}, *inlines]]
        return [{"t": "Header", "c": content}]

    return change
