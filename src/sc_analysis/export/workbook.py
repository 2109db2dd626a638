"""XLSX: one workbook, the dictionary's sheets first, then a sheet per table.

Cells that are too long go on in the sheet `continued`.

Text is written as text, never parsed, so no cell is a formula and nothing needs escaping; text that
looks like one also carries Excel's own mark for text (a prefix that is not part of the value), so
that editing the cell does not wake it. Who saves a sheet as CSV from Excel loses that protection.
"""

from __future__ import annotations

import datetime
import io
from typing import Any
from unicodedata import east_asian_width

import pandas as pd

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.export.escape import MARK, TRIGGERS
from sc_analysis.export.long_cells import CONTINUED, cut
from sc_analysis.export.records import rows
from sc_analysis.export.tables import Selection

WORKBOOK = "sc_analysis.xlsx"
CREATED = datetime.datetime(2000, 1, 1)
"""A fixed date, so that the same rows give the same bytes."""
LONGEST_NAME = 31
_SHORT = {"raw": "raw", "coded": "cod", "ledger": "led", "processed": "pro"}
_WIDEST = 60


def xlsx_files(selection: Selection) -> dict[str, bytes]:
    """The workbook.

    Raises `UsageError` if the library for it is missing.
    """
    try:
        import xlsxwriter
    except ModuleNotFoundError as error:
        raise UsageError(
            Text(
                "xlsx には XlsxWriter が要ります: pip install 'sc-analysis[export]'",
                "xlsx needs XlsxWriter: pip install 'sc-analysis[export]'",
            )
        ) from error
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": CREATED, "title": "sc_analysis"})
    head = book.add_format({"bold": True})
    formats = {"marked": book.add_format({"quote_prefix": True}), "head": head}
    for name, frame in selection.dictionary.items():
        write_sheet(book.add_worksheet(name), frame, formats)
    fitting = cut(selection.tables)
    if len(fitting.continued):
        write_sheet(book.add_worksheet(CONTINUED), fitting.continued, formats)
    for table in fitting.tables:
        d = table.dataset
        write_sheet(book.add_worksheet(sheet_name(d.stage.value, d.name)), table.frame, formats)
    book.close()
    return {WORKBOOK: stream.getvalue()}


def sheet_name(stage: str, name: str) -> str:
    """The sheet of a dataset: its stage in three letters, its name.

    Raises `RenderError` for a name that Excel would not take.
    """
    found = f"{_SHORT[stage]}.{name}"
    if len(found) > LONGEST_NAME:
        raise RenderError(
            Text(
                f"シート名 {found} は {LONGEST_NAME} 字を超えます",
                f"sheet name {found} has more than {LONGEST_NAME} characters",
            )
        )
    return found


def write_sheet(sheet: Any, frame: pd.DataFrame, formats: dict[str, Any]) -> None:
    """A heading that stays in view, then the rows, each cell by the type of its value."""
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(frame.columns):
        sheet.write_string(0, column, name, formats["head"])
        widest = max(_width(str(value)) for value in [name, *frame[name].dropna()])
        sheet.set_column(column, column, min(widest + 2, _WIDEST))
    for row, record in enumerate(rows(frame), 1):
        for column, value in enumerate(record.values()):
            _write(sheet, row, column, value, formats)


def _width(text: str) -> int:
    """Columns that a text takes; full-width characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text[:_WIDEST])


def _write(sheet: Any, row: int, column: int, value: object, formats: dict[str, Any]) -> None:
    match value:
        case None:
            return
        case bool():
            code = sheet.write_boolean(row, column, value)
        case int() | float():
            code = sheet.write_number(row, column, value)
        case str():
            marked = value.startswith((*TRIGGERS, MARK))
            code = sheet.write_string(row, column, value, formats["marked"] if marked else None)
        case _:
            raise TypeError(f"a cell of type {type(value).__name__}")
    if code != 0:
        raise RenderError(
            Text(
                f"{sheet.name} の行 {row + 1} は表計算の限度を超えます",
                f"{sheet.name} row {row + 1} is beyond what a spreadsheet holds",
            )
        )
