"""The data folder as a Data Package (version 2), derived from catalog and models.

Bytes, hashes and headers are those of the files described, so a file that changes changes the
package. No person, address or identifier of the project is named: it has none in public yet.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from sc_analysis.catalog.datasets import Dataset, Stage, datasets
from sc_analysis.catalog.table_schema import both, table_schema, titles
from sc_analysis.errors import Text

PACKAGE_NAME = "datapackage.json"
LICENCES_NAME = "LICENCES.md"
TITLE = Text(
    "スマートシティ調査報告書の数の検証データ",
    "Data of an auditable report on smart cities",
)
DESCRIPTION = Text(
    "公表された報告書の数を、原文の転記、判断、台帳、計算結果の表に分けて収める。",
    "The numbers of a printed report: as printed, as judged, as tested, as derived.",
)
OWN_LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}
FACTS = Text(
    "原文の事実・名称・数値。文章は写していない。範囲は LICENCES.md に記す",
    "Facts, names and figures of the source, no sentences; LICENCES.md says what may be done",
)


def data_package(files: Mapping[str, bytes], sources: pd.DataFrame) -> bytes:
    """The descriptor of the CSV files (path below the data folder → bytes), as JSON."""
    value = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "sc-analysis",
        "title": both(TITLE),
        "titles": titles(TITLE),
        "description": both(DESCRIPTION),
        "licenses": [OWN_LICENCE],
        "sources": [_source(row) for row in sources.to_dict("records")],
        "resources": [resource(d, files[d.path]) for d in datasets()],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def resource(dataset: Dataset, data: bytes) -> dict[str, Any]:
    """One CSV file and its schema, its fields in the order of its header."""
    return {
        "name": dataset.table,
        "type": "table",
        "path": dataset.path,
        **about(dataset),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": table_schema(dataset, header(data)),
    }


def about(dataset: Dataset) -> dict[str, Any]:
    """Titles and licence of a dataset."""
    own = dataset.stage is not Stage.RAW
    licence = OWN_LICENCE if own else {"path": LICENCES_NAME, "title": both(FACTS)}
    return {
        "title": both(dataset.title),
        "titles": titles(dataset.title),
        "licenses": [licence],
    }


def header(data: bytes) -> list[str]:
    """The column names of a CSV file."""
    return next(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def _source(row: Mapping[Any, Any]) -> dict[str, str]:
    """A source as the package names it; `path` only where it has an address."""
    found = {"title": str(row["title"]), "version": str(row["published"])}
    if not pd.isna(row["address"]):
        found["path"] = str(row["address"])
    return {**found, "source_id": str(row["source_id"])}
