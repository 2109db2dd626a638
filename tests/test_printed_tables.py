"""Every printed table of the source: lines, raw rows, processed rows, place in the report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.catalog import PRINTED_TABLES, PrintedTable
from sc_analysis.catalog.printed import rows_of
from sc_analysis.report.tables import TABLES

NAMES = [t.name for t in PRINTED_TABLES]


def test_all_fifteen_tables_are_here() -> None:
    """表-1 to 表-15, each once."""
    assert [f"表-{n}" for n in range(1, 16)] == NAMES


@pytest.mark.parametrize("table", PRINTED_TABLES, ids=NAMES)
def test_every_printed_line_has_a_raw_row(table: PrintedTable, built: Built) -> None:
    """Each line of the printed table is the line of at least one transcribed row."""
    held: set[int] = set()
    for name in table.raw:
        frame = built.inputs.raw[name]
        assert rows_of(table, frame) > 0, name
        held |= set(frame["line"].astype(int))
    assert len(table.lines) > 1
    assert set() == set(table.lines) - held


@pytest.mark.parametrize("table", PRINTED_TABLES, ids=NAMES)
def test_every_raw_table_is_processed_and_shown(
    table: PrintedTable, built: Built, data_folder: Path
) -> None:
    """Its raw tables have processed rows, and its labels stand in the report once."""
    text = (data_folder.parent / "reports" / "report.ja.qmd").read_text(encoding="utf-8")
    for name in table.raw:
        assert len(built.frames[name]) > 0, name
    for label in table.labels:
        assert label in TABLES
        assert 1 == len(re.findall(rf'doc\.table\("{label}"\)', text)), label


def test_every_raw_table_is_in_the_report(built: Built, data_folder: Path) -> None:
    """Every table label of the code is used in the document exactly once."""
    text = (data_folder.parent / "reports" / "report.ja.qmd").read_text(encoding="utf-8")
    used = re.findall(r'doc\.table\("([^"]+)"\)', text)
    assert sorted(TABLES) == sorted(used)
