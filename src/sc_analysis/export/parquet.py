"""Parquet: one file per table; labels and demands stand in the metadata of each column.

Metadata of the file hold the whole dictionary, cut to the table. Types survive without pandas
(int64, double, bool, string, null for an empty cell) and with it (Int64, Float64, boolean).
"""

from __future__ import annotations

import io
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from sc_analysis.catalog import column_entries
from sc_analysis.catalog.table_schema import constraints, table_schema
from sc_analysis.export.tables import Exported, Selection, sources_named


def parquet_files(selection: Selection) -> dict[str, bytes]:
    """`parquet/STAGE/NAME.parquet` for every table."""
    return {
        f"parquet/{t.dataset.stage}/{t.dataset.name}.parquet": _parquet(t, selection)
        for t in selection.tables
    }


def _parquet(exported: Exported, selection: Selection) -> bytes:
    table = pa.Table.from_pandas(exported.frame, preserve_index=False)
    entries = {entry.name: entry for entry in column_entries(exported.dataset)}
    fields = []
    for field in table.schema:
        entry = entries[field.name]
        said = {
            "label_ja": entry.label.ja,
            "label_en": entry.label.en,
            "constraints": _json(constraints(entry)),
            **({"references": entry.references} if entry.references else {}),
        }
        fields.append(field.with_metadata(said))
    title = exported.dataset.title
    about = {
        "title_ja": title.ja,
        "title_en": title.en,
        "schema": _json(table_schema(exported.dataset)),
        "codes": _records(selection.dictionary["dictionary_codes"], exported),
        "sources": _sources(selection.dictionary["dictionary_sources"], exported),
    }
    schema = pa.schema(fields, metadata={**(table.schema.metadata or {}), **about})
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(table.columns, schema=schema), stream)
    return stream.getvalue()


def _records(frame: pd.DataFrame, exported: Exported) -> str:
    chosen = frame[frame["table"] == exported.dataset.table].drop(columns="table")
    return str(chosen.to_json(orient="records", force_ascii=False))


def _sources(frame: pd.DataFrame, exported: Exported) -> str:
    chosen = frame[frame["source_id"].isin(sources_named(exported))]
    return str(chosen.to_json(orient="records", force_ascii=False))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
