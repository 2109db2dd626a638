"""What stands on a landscape page."""

from __future__ import annotations

from sc_analysis.report.engines.blocks import with_openings
from sc_analysis.report.engines.tree import Node, attr, div

TEXT: Node = {"t": "Para", "c": [{"t": "Str", "c": "a"}]}
TURNED: Node = div(attr("", ("landscape",)), [TEXT])


def _heading(level: int) -> Node:
    return {"t": "Header", "c": [level, ["x", [], []], [{"t": "Str", "c": "x"}]]}


def _kinds(blocks: list[Node]) -> list[str]:
    return [block["t"] for block in blocks]


def test_a_chapter_opens_on_the_landscape_page_that_follows() -> None:
    """A chapter's heading and its first paragraph do not stand alone on an upright page."""
    page, *rest = with_openings([TEXT, _heading(1), TEXT, TURNED, TEXT])[1:]
    assert ["Header", "Para", "Para"] == _kinds(page["c"][1])
    assert ["Para"] == _kinds(rest)


def test_a_landscape_page_takes_no_running_text() -> None:
    """Sections within a chapter, and text longer than a few paragraphs, stay upright."""
    for before in ([_heading(2), TEXT], [_heading(1), TEXT, TEXT, TEXT, TEXT], [TEXT]):
        assert [*before, TURNED] == with_openings([*before, TURNED])
