"""Text that a spreadsheet could take for a formula stays text, and comes back as it was."""

from __future__ import annotations

import csv
import io

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.catalog import Stage, dataset
from sc_analysis.export import Exported, escape, unescape
from sc_analysis.export.escape import MARK, TRIGGERS
from sc_analysis.export.long_cells import LONGEST, cut
from sc_analysis.export.spreadsheet import excel_csv
from sc_analysis.export.workbook import write_sheet

ORDINARY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
NASTY = st.builds(
    "".join, st.tuples(st.sampled_from([*TRIGGERS, MARK, "=cmd|' /C calc'!A0", "''="]), ORDINARY)
)
XML = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
FIRST = st.sampled_from(["", *"=+-@\t＝'"])
WRITTEN = st.builds("".join, st.tuples(FIRST, st.text(XML, min_size=1)))
TEXTS = st.lists(st.one_of(ORDINARY, NASTY), min_size=1, max_size=8)


def beside_numbers(texts: list[str]) -> pd.DataFrame:
    """The texts in one column, numbers from zero downwards in the next."""
    numbers = [-k for k in range(len(texts))]
    return pd.DataFrame(
        {"t": pd.Series(texts, dtype="str"), "n": pd.Series(numbers, dtype="Int64")}
    )


@given(st.one_of(ORDINARY, NASTY))
def test_escape_can_be_undone_and_leaves_no_trigger(text: str) -> None:
    """Undoing gives the text back; nothing escaped begins like a formula."""
    assert text == unescape(escape(text))
    assert not escape(text).startswith(TRIGGERS)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_each_trigger_is_escaped(trigger: str) -> None:
    """An apostrophe stands in front, and of plain text nothing changes."""
    assert f"'{trigger}1" == escape(f"{trigger}1")
    assert f"1{trigger}" == escape(f"1{trigger}")


@given(TEXTS)
def test_no_cell_of_the_csv_begins_like_a_formula(texts: list[str]) -> None:
    """Any text survives the file, headed by a BOM, beside numbers that are left alone."""
    frame = beside_numbers(texts)
    reader = csv.reader(io.StringIO(excel_csv(frame).decode("utf-8-sig"), newline=""))
    header, *body = reader
    assert ["t", "n"] == header
    assert texts == [unescape(row[0]) for row in body]
    assert [str(n) for n in frame["n"]] == [row[1] for row in body]
    assert not [row for row in body if row[0].startswith(TRIGGERS)]


@given(st.lists(WRITTEN, min_size=1, max_size=6))
def test_no_cell_of_the_workbook_is_a_formula(texts: list[str]) -> None:
    """Text is stored as text with its value unchanged, and negative numbers are numbers."""
    frame = beside_numbers(texts)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        formats = {"head": None, "marked": book.add_format({"quote_prefix": True})}
        write_sheet(book.add_worksheet("x"), frame, formats)
    (sheet,) = openpyxl.load_workbook(stream).worksheets
    body = list(sheet.iter_rows(min_row=2))
    assert texts == [row[0].value for row in body]
    assert {"s"} == {row[0].data_type for row in body}
    assert list(frame["n"]) == [row[1].value for row in body]
    marked = [row[0].quotePrefix for row in body]
    assert [t.startswith((*TRIGGERS, MARK)) for t in texts] == [bool(m) for m in marked]


@pytest.mark.parametrize("length", [1, LONGEST, LONGEST + 1, 3 * LONGEST + 5])
def test_a_long_cell_goes_on_elsewhere(length: int) -> None:
    """The cell and its parts, joined in order, are the text; none is too long."""
    text = ("=" * LONGEST + "あ" * length)[-length:]
    table = Exported(
        dataset("tallies", Stage.PROCESSED), pd.DataFrame({"rows": pd.Series([text], dtype="str")})
    )
    fitting = cut((table,))
    pieces = [fitting.tables[0].frame.at[0, "rows"], *fitting.continued["text"]]
    assert text == "".join(pieces)
    assert LONGEST >= max(map(len, pieces))
    assert list(range(2, len(pieces) + 1)) == list(fitting.continued["part"])
