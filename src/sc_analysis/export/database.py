"""SQLite: one table per dataset with its primary, unique and foreign keys, and the dictionary.

Keys are enforced while the rows go in. A foreign key is kept if the table it names is exported too.
SQLite has no flags: a boolean is 0 or 1, and `dictionary_columns` says which columns are flags. Two
tables have a key with empty cells: theirs is a UNIQUE, in which empty cells never clash.
"""

from __future__ import annotations

import sqlite3

import pandas as pd

from sc_analysis.catalog import column_entries
from sc_analysis.catalog.table_schema import full_key, target, uniques
from sc_analysis.errors import RenderError, Text
from sc_analysis.export.records import rows
from sc_analysis.export.tables import Exported, Selection

DATABASE = "sc_analysis.sqlite"
_TYPES = {"Int64": "INTEGER", "Float64": "REAL", "boolean": "INTEGER"}


def sqlite_files(selection: Selection) -> dict[str, bytes]:
    """One database, written anew without unused pages: the same rows give the same bytes."""
    present = {t.dataset.table for t in selection.tables}
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.execute("BEGIN")
        for table in selection.tables:
            database.execute(_create(table, present))
            _insert(database, table.dataset.table, table.frame)
        for name, frame in selection.dictionary.items():
            columns = ", ".join(f"{_name(c)} {_affinity(frame, c)}" for c in frame.columns)
            database.execute(f"CREATE TABLE {name} ({columns}) STRICT")
            _insert(database, name, frame)
        database.execute("COMMIT")
        if broken := database.execute("PRAGMA foreign_key_check").fetchall():
            raise RenderError(
                Text(f"参照先のない行があります: {broken[0]}", f"row without target: {broken[0]}")
            )
        database.execute("VACUUM")
        return {DATABASE: database.serialize()}
    finally:
        database.close()


def _create(exported: Exported, present: set[str]) -> str:
    d = exported.dataset
    parts = []
    for entry in column_entries(d):
        part = f"{_name(entry.name)} {_affinity(exported.frame, entry.name)}"
        part += "" if entry.optional else " NOT NULL"
        part += " UNIQUE" if entry.unique and (entry.name,) != d.key else ""
        if str(exported.frame[entry.name].dtype) == "boolean":
            part += f" CHECK ({_name(entry.name)} IN (0, 1))"
        parts.append(part)
    if full_key(d):
        parts.append(f"PRIMARY KEY ({_names(d.key)})")
    parts += [f"UNIQUE ({_names(group)})" for group in uniques(d)]
    for entry in column_entries(d):
        if entry.references:
            other, column = target(entry.references)
            if other.table in present:
                parts.append(
                    f"FOREIGN KEY ({_name(entry.name)})"
                    f" REFERENCES {_name(other.table)} ({_name(column)})"
                )
    return f"CREATE TABLE {_name(d.table)} ({', '.join(parts)}) STRICT"


def _insert(database: sqlite3.Connection, name: str, frame: pd.DataFrame) -> None:
    marks = ", ".join("?" for _ in frame.columns)
    values = [tuple(row.values()) for row in rows(frame)]
    database.executemany(f"INSERT INTO {_name(name)} VALUES ({marks})", values)


def _affinity(frame: pd.DataFrame, column: str) -> str:
    return _TYPES.get(str(frame[column].dtype), "TEXT")


def _name(identifier: str) -> str:
    return f'"{identifier}"'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(_name(column) for column in columns)
