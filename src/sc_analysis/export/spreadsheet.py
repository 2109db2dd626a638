"""CSV for Excel: UTF-8 with BOM and CRLF, so that Japanese and line ends come out right.

Text that would be taken for a formula is escaped (`export.escape` says how to undo it). Cells that
are too long for Excel go on in `continued.csv`. An empty cell is missing; the tables hold no empty
text. Types and labels stand in the dictionary files.
"""

from __future__ import annotations

import pandas as pd

from sc_analysis.catalog import to_csv_bytes
from sc_analysis.export.escape import escape
from sc_analysis.export.long_cells import CONTINUED, cut
from sc_analysis.export.tables import Selection


def csv_excel_files(selection: Selection) -> dict[str, bytes]:
    """`csv-excel/STAGE/NAME.csv` for every table, and the dictionary beside the stages."""
    fitting = cut(selection.tables)
    tables = {
        f"csv-excel/{t.dataset.stage}/{t.dataset.name}.csv": excel_csv(t.frame)
        for t in fitting.tables
    }
    beside = dict(selection.dictionary)
    if len(fitting.continued):
        beside[CONTINUED] = fitting.continued
    return {**tables, **{f"csv-excel/{name}.csv": excel_csv(f) for name, f in beside.items()}}


def excel_csv(frame: pd.DataFrame) -> bytes:
    """One frame; text columns escaped."""
    shown = frame.copy()
    for name in shown.columns:
        if str(shown[name].dtype) not in ("Int64", "Float64", "boolean"):
            shown[name] = shown[name].map(escape, na_action="ignore")
    return b"\xef\xbb\xbf" + to_csv_bytes(shown, line_end="\r\n")
