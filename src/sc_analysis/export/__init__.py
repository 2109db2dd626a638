"""The datasets in the formats of others, each with the dictionary inside.

Files are computed whole before any is written. CSV with LF, as in the data folder, is not a format
here: the folder with its Data Package is that already.
"""

from __future__ import annotations

from collections.abc import Callable

from sc_analysis.export.database import sqlite_files
from sc_analysis.export.escape import escape, unescape
from sc_analysis.export.parquet import parquet_files
from sc_analysis.export.records import json_files
from sc_analysis.export.spreadsheet import csv_excel_files
from sc_analysis.export.tables import Exported, Selection, choose, select
from sc_analysis.export.workbook import xlsx_files

__all__ = ["FORMATS", "Exported", "Selection", "choose", "escape", "select", "unescape"]

FORMATS: dict[str, Callable[[Selection], dict[str, bytes]]] = {
    "parquet": parquet_files,
    "xlsx": xlsx_files,
    "json": json_files,
    "sqlite": sqlite_files,
    "csv-excel": csv_excel_files,
}
"""Format → path below the output folder → bytes."""
