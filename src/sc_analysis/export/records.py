"""JSON: one file per table, a Data Package resource with its rows inside (`data`).

Numbers are numbers, flags are true or false, an empty cell is null. The dictionary stands in
`dictionary.json`; the schema of a table stands in its file as well.
"""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from sc_analysis.catalog.datapackage import about
from sc_analysis.catalog.table_schema import table_schema
from sc_analysis.export.tables import Selection


def json_files(selection: Selection) -> dict[str, bytes]:
    """`json/STAGE/NAME.json` for every table, and `json/dictionary.json`."""
    files = {}
    for table in selection.tables:
        d = table.dataset
        value = {
            "name": d.table,
            "type": "table",
            **about(d),
            "schema": table_schema(d),
            "data": rows(table.frame),
        }
        files[f"json/{d.stage}/{d.name}.json"] = _bytes(value)
    dictionary = {name: rows(frame) for name, frame in selection.dictionary.items()}
    return {**files, "json/dictionary.json": _bytes(dictionary)}


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as plain values, None for an empty cell."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def _bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
