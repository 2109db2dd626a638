"""What other programs read in the exports: the same values, of the same types."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq

from sc_analysis.catalog import datasets
from sc_analysis.catalog.reading import read
from sc_analysis.export import Exported, Selection, unescape
from sc_analysis.export.records import rows
from sc_analysis.export.workbook import sheet_name

PLAIN = {"Int64": int, "Float64": float, "boolean": bool}
DICTIONARY = {
    "dictionary_tables",
    "dictionary_columns",
    "dictionary_codes",
    "dictionary_sources",
}


def values(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    """The rows as plain values."""
    return [tuple(row.values()) for row in rows(frame)]


def typed(table: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Values with their types, so that 1, 1.0 and True differ."""
    return [tuple((type(v).__name__, v) for v in row) for row in table]


def path(folder: Path, table: Exported, form: str, suffix: str) -> Path:
    """The file of a table in a format of one file per table."""
    return folder / form / table.dataset.stage / f"{table.dataset.name}.{suffix}"


def whole(frame: pd.DataFrame, continued: pd.DataFrame, table: str) -> pd.DataFrame:
    """The frame with its long cells joined again, as the documentation says."""
    joined = frame.copy()
    for part in continued[continued["table"] == table].sort_values("part").itertuples():
        joined.at[int(part.row) - 1, part.column] += part.text
    return joined


def test_everything_is_exported(selection: Selection) -> None:
    """All datasets of all stages, none without rows, with the four parts of the dictionary."""
    assert [d.table for d in datasets()] == [t.dataset.table for t in selection.tables]
    assert [] == [t.dataset.table for t in selection.tables if t.frame.empty]
    assert DICTIONARY == set(selection.dictionary)
    assert len(datasets()) == len({d.table for d in datasets()}) > 150


def test_the_rows_are_those_of_the_data_folder(selection: Selection, data_folder: Path) -> None:
    """Derived tables too: what is exported is what the CSV files hold."""
    for table in selection.tables:
        frame, problems = read(data_folder, table.dataset)
        assert frame is not None
        assert [] == problems
        pd.testing.assert_frame_equal(table.frame, frame.reset_index(drop=True), check_exact=True)


def test_pandas_reads_parquet_with_the_same_types(selection: Selection, exported: Path) -> None:
    """Whole numbers with gaps stay whole numbers, flags stay flags."""
    for table in selection.tables:
        read = pd.read_parquet(path(exported, table, "parquet", "parquet"))
        pd.testing.assert_frame_equal(table.frame, read)


def test_polars_reads_parquet_with_the_same_types(selection: Selection, exported: Path) -> None:
    """The values are equal and the columns are integer, float, boolean or text."""
    wanted = {"Int64": pl.Int64, "Float64": pl.Float64, "boolean": pl.Boolean}
    for table in selection.tables:
        read = pl.read_parquet(path(exported, table, "parquet", "parquet"))
        expected = [wanted.get(str(t), pl.String) for t in table.frame.dtypes]
        assert expected == read.dtypes
        assert typed(values(table.frame)) == typed(read.rows())


def test_duckdb_reads_parquet_with_the_same_types(selection: Selection, exported: Path) -> None:
    """The values are equal and the columns are BIGINT, DOUBLE, BOOLEAN or VARCHAR."""
    wanted = {"Int64": "BIGINT", "Float64": "DOUBLE", "boolean": "BOOLEAN"}
    with duckdb.connect() as database:
        for table in selection.tables:
            read = database.read_parquet(str(path(exported, table, "parquet", "parquet")))
            expected = [wanted.get(str(t), "VARCHAR") for t in table.frame.dtypes]
            assert expected == [str(t) for t in read.types]
            assert typed(values(table.frame)) == typed(read.fetchall())


def test_parquet_holds_the_dictionary(selection: Selection, exported: Path) -> None:
    """Each column tells its labels in both languages; the file its sources and schema."""
    for table in selection.tables:
        schema = pq.read_schema(path(exported, table, "parquet", "parquet"))
        assert all({b"label_ja", b"label_en", b"constraints"} <= set(f.metadata) for f in schema)
        about = {name.decode() for name in schema.metadata}
        assert {"title_ja", "title_en", "schema", "codes", "sources"} <= about


def test_json_gives_the_same_values(selection: Selection, exported: Path) -> None:
    """Numbers are numbers, flags flags, empty cells null; the schema tells labels and types."""
    for table in selection.tables:
        value = json.loads(path(exported, table, "json", "json").read_text(encoding="utf-8"))
        assert typed(values(table.frame)) == typed([tuple(r.values()) for r in value["data"]])
        fields = value["schema"]["fields"]
        assert list(table.frame.columns) == [field["name"] for field in fields]
        assert all(field["titles"]["ja"] and field["titles"]["en"] for field in fields)
    dictionary = json.loads((exported / "json" / "dictionary.json").read_text(encoding="utf-8"))
    assert DICTIONARY == set(dictionary)


def test_polars_and_duckdb_read_json(selection: Selection, exported: Path) -> None:
    """The rows under `data` come out as they are, here for one table."""
    (table,) = (t for t in selection.tables if t.dataset.table == "processed_survey_answers")
    file = path(exported, table, "json", "json")
    inside = json.loads(file.read_text(encoding="utf-8"))["data"]
    assert typed(values(table.frame)) == typed(pl.DataFrame(inside).rows())
    with duckdb.connect() as database:
        query = f"SELECT unnest(data, recursive := true) FROM read_json('{file.as_posix()}')"
        assert values(table.frame) == database.sql(query).fetchall()


def test_sqlite_gives_the_same_values(selection: Selection, exported: Path) -> None:
    """Every table and the dictionary are there; flags, which SQLite has not, are 0 and 1."""
    database = sqlite3.connect(exported / "sc_analysis.sqlite")
    for table in selection.tables:
        plain = table.frame.astype(
            {c: "Int64" for c in table.frame.columns[table.frame.dtypes == "boolean"]}
        )
        found = database.execute(f"SELECT * FROM {table.dataset.table}").fetchall()
        assert typed(values(plain)) == typed(found)
    flags = "SELECT count(*) FROM dictionary_columns WHERE type = 'boolean'"
    assert database.execute(flags).fetchone()[0] > 5
    for name, frame in selection.dictionary.items():
        (count,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
        assert len(frame) == count
    database.close()


def test_pandas_reads_sqlite(selection: Selection, exported: Path) -> None:
    """The types of the dictionary restore the frame, here for one table with flags."""
    (table,) = (t for t in selection.tables if t.dataset.table == "coded_readings")
    database = sqlite3.connect(exported / "sc_analysis.sqlite")
    read = pd.read_sql("SELECT * FROM coded_readings", database)
    query = "SELECT column, type FROM dictionary_columns WHERE table_name = 'coded_readings'"
    types = dict(database.execute(query.replace("table_name", '"table"')).fetchall())
    database.close()
    named = {"integer": "Int64", "number": "Float64", "boolean": "boolean", "string": "str"}
    pd.testing.assert_frame_equal(table.frame, read.astype({c: named[t] for c, t in types.items()}))


def test_sqlite_enforces_its_keys(exported: Path) -> None:
    """A second row of one key and a row of an unknown source are refused."""
    database = sqlite3.connect(exported / "sc_analysis.sqlite")
    database.execute("PRAGMA foreign_keys = ON")
    copy = "INSERT INTO coded_asean_countries SELECT * FROM coded_asean_countries LIMIT 1"
    change = "UPDATE coded_asean_countries SET source_id = 'nowhere'"
    for statement, reason in ((copy, "UNIQUE"), (change, "FOREIGN KEY")):
        try:
            database.execute(statement)
            said = ""
        except sqlite3.IntegrityError as error:
            said = str(error)
        assert reason in said
    assert [] == database.execute("PRAGMA foreign_key_check").fetchall()
    names = {t for (t,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    keyed = [t for t in names if database.execute(f"PRAGMA foreign_key_list({t})").fetchall()]
    assert len(keyed) > 100
    database.close()


def test_openpyxl_gives_the_same_values(selection: Selection, exported: Path) -> None:
    """Every sheet; no cell is a formula; a whole number may come back for a decimal one."""
    book = openpyxl.load_workbook(exported / "sc_analysis.xlsx", read_only=True)
    sheets = {sheet.title: list(sheet.iter_rows()) for sheet in book.worksheets}
    book.close()
    assert len(selection.tables) + len(DICTIONARY) + 1 == len(sheets)
    assert not [c for sheet in sheets.values() for row in sheet for c in row if c.data_type == "f"]
    cells = {title: [[c.value for c in row] for row in sheet] for title, sheet in sheets.items()}
    continued = pd.DataFrame(cells["continued"][1:], columns=cells["continued"][0])
    assert len(continued) >= 1
    for table in selection.tables:
        d = table.dataset
        header, *body = cells[sheet_name(d.stage.value, d.name)]
        read = pd.DataFrame(body, columns=header).astype(table.frame.dtypes.to_dict())
        pd.testing.assert_frame_equal(table.frame, whole(read, continued, d.table))


def test_pandas_reads_the_csv_for_excel(selection: Selection, exported: Path) -> None:
    """BOM, CRLF, and after undoing the escape and joining long cells the same frames."""
    read = pd.read_csv(exported / "csv-excel" / "continued.csv", dtype=str, encoding="utf-8-sig")
    continued = read.assign(text=read["text"].map(unescape))
    for table in selection.tables:
        file = path(exported, table, "csv-excel", "csv")
        data = file.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\n") == data.count(b"\r\n") == len(table.frame) + 1
        found = pd.read_csv(file, dtype=str, encoding="utf-8-sig", keep_default_na=False)
        found = found.where(found != "", None)
        for column in found.columns:
            dtype = str(table.frame[column].dtype)
            if dtype == "str":
                found[column] = found[column].map(unescape, na_action="ignore")
            elif dtype == "boolean":
                found[column] = found[column].map({"true": True, "false": False})
            else:
                found[column] = pd.to_numeric(found[column])
        restored = found.astype(table.frame.dtypes.to_dict())
        pd.testing.assert_frame_equal(table.frame, whole(restored, continued, table.dataset.table))
