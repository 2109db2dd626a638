"""Columns say their side and their shortness once, in the classes of their table."""

from __future__ import annotations

from pathlib import Path

from sc_analysis.report.engines import pandoc
from sc_analysis.report.engines.columns import column_rules, quiet
from sc_analysis.report.engines.tree import Node, stringify


def table(head: str, rule: str, *rows: str) -> Node:
    """The table of a pipe table."""
    text = "\n".join((head, rule, *rows))
    tree, _ = pandoc.read(text, reader="markdown", options=[], cwd=Path.cwd())
    (found,) = tree["blocks"]
    return quiet(found)


def classes(node: Node) -> list[str]:
    """The classes of the table."""
    return list(node["c"][0][1])


def test_a_right_column_is_a_class() -> None:
    """No cell is left with a side; a rule exists for the class."""
    found = table("| a | n |", "|:--|--:|", "| a long text of a cell | 1 |")
    assert ["whole-2", "right-2"] == classes(found)
    assert ["AlignDefault", "AlignDefault"] == [side["t"] for side, _ in found["c"][2]]
    assert all(f".{name} " in column_rules() for name in classes(found))


def test_dates_stay_whole_and_sentences_do_not() -> None:
    """A column is whole if its widest cell is short; a wide letter counts twice."""
    rows = ("| 2019-10-08 | 北海道から沖縄県 |", "| 2019-10-11 | 九州 |")
    assert ["whole-1"] == classes(table("| day | place |", "|:--|:--|", *rows))


def test_a_key_may_break_after_its_dots() -> None:
    """The text of a key stays what it was."""
    found = table("| key |", "|:--|", "| [needs.transport.direct]{#tally-x} |")
    inlines = found["c"][4][0][3][0][1][0][4][0]["c"][0]["c"][1]
    assert ["Str", "RawInline", "Str", "RawInline", "Str"] == [node["t"] for node in inlines]
    assert "needs.transport.direct" == stringify([n for n in inlines if n["t"] == "Str"])
