"""What is exported: the chosen datasets as frames, and the dictionary as tables of its own.

The dictionary has four parts: tables, columns, codes of closed vocabularies, and sources with what
may be done with them. Every format carries all four, cut to the tables exported.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from sc_analysis.build import Built
from sc_analysis.catalog import Dataset, Stage, column_entries, datasets, plain
from sc_analysis.catalog.table_schema import TYPES, constraints, described
from sc_analysis.errors import Text, UsageError
from sc_analysis.vocab import near_misses

_DICTIONARY_TYPES = {
    "position": "Int64",
    "rows": "Int64",
    "required": "boolean",
    "is_key": "boolean",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """One dataset and its rows, with a plain index."""

    dataset: Dataset
    frame: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Selection:
    """The tables to export, and the dictionary that goes with them."""

    tables: tuple[Exported, ...]
    dictionary: dict[str, pd.DataFrame]
    """`dictionary_tables`, `_columns`, `_codes`, `_sources`."""


def choose(names: Sequence[str]) -> tuple[Dataset, ...]:
    """The datasets of these names (`NAME` in all its stages, or `STAGE/NAME`); all if none.

    Raises `UsageError` with near misses for an unknown name.
    """
    known = datasets()
    wanted: set[Dataset] = set()
    for name in names:
        found = [d for d in known if name in (d.name, f"{d.stage}/{d.name}")]
        if not found:
            places = [f"{d.stage}/{d.name}" for d in known]
            near = near_misses(name, places if "/" in name else sorted({d.name for d in known}))
            raise UsageError(
                Text(
                    f"データ「{name}」はありません。近い名前: {'、'.join(near) or 'なし'}",
                    f"there is no dataset {name!r}; near misses: {', '.join(near) or 'none'}",
                )
            )
        wanted.update(found)
    return tuple(d for d in known if not names or d in wanted)


def select(built: Built, chosen: Sequence[Dataset]) -> Selection:
    """The chosen datasets with their rows and their dictionary."""
    tables = tuple(Exported(d, _frame(built, d)) for d in chosen)
    return Selection(tables, _dictionary(tables, built.inputs.coded["sources"]))


def _frame(built: Built, d: Dataset) -> pd.DataFrame:
    """The rows as the CSV of the data folder holds them: no empty text, floats without noise."""
    frame = built.frames[d.name] if d.stage is Stage.PROCESSED else built.inputs.of(d)
    held = frame[list(d.model.to_schema().columns)].reset_index(drop=True)
    for name in held.columns:
        if str(held[name].dtype) == "str":
            held[name] = held[name].mask(held[name] == "")
        elif str(held[name].dtype) == "Float64":
            numbers = held[name].map(lambda value: float(plain(value)), na_action="ignore")
            held[name] = numbers.astype("Float64")
    return held


def _dictionary(tables: Sequence[Exported], sources: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {
        "dictionary_tables": _typed([_table(t) for t in tables]),
        "dictionary_columns": _typed([row for t in tables for row in _columns(t.dataset)]),
        "dictionary_codes": _codes([t.dataset for t in tables]),
        "dictionary_sources": _sources(tables, sources),
    }


def _table(exported: Exported) -> dict[str, Any]:
    d = exported.dataset
    return {
        "table": d.table,
        "stage": d.stage.value,
        "name": d.name,
        "title_ja": d.title.ja,
        "title_en": d.title.en,
        "key": ", ".join(d.key),
        "rows": len(exported.frame),
    }


def _columns(d: Dataset) -> list[dict[str, Any]]:
    rows = []
    for position, entry in enumerate(column_entries(d), 1):
        demands = constraints(entry)
        required = demands.pop("required")
        demands.pop("enum", None)
        note = described(entry)
        rows.append(
            {
                "table": d.table,
                "position": position,
                "column": entry.name,
                "label_ja": entry.label.ja,
                "label_en": entry.label.en,
                "type": TYPES[entry.type.en],
                "required": required,
                "is_key": entry.key,
                "references": entry.references,
                "allowed": ", ".join(entry.allowed) or None,
                "constraints": json.dumps(demands, ensure_ascii=False) if demands else None,
                "note_ja": note.ja if note else None,
                "note_en": note.en if note else None,
            }
        )
    return rows


def _codes(chosen: Sequence[Dataset]) -> pd.DataFrame:
    rows = [
        (d.table, entry.name, term.value, term.label.ja or None, term.label.en or None)
        for d in chosen
        for entry in column_entries(d)
        if entry.vocabulary is not None
        for term in entry.vocabulary
    ]
    names = ["table", "column", "code", "label_ja", "label_en"]
    return pd.DataFrame(rows, columns=names, dtype="str")


def _sources(tables: Sequence[Exported], sources: pd.DataFrame) -> pd.DataFrame:
    """The rows of the register for the sources that the tables refer to."""
    named: set[str] = set()
    for table in tables:
        named |= sources_named(table)
    return sources[sources["source_id"].isin(named)].reset_index(drop=True)


def sources_named(table: Exported) -> set[str]:
    """The sources that a table refers to in any of its columns."""
    return {
        str(source)
        for entry in column_entries(table.dataset)
        if entry.references == "sources.source_id" or entry.name == "source_id"
        for source in table.frame[entry.name].dropna()
    }


def _typed(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    return frame.astype({c: _DICTIONARY_TYPES.get(c, "str") for c in frame.columns})
