"""Columns of a dataset as a Table Schema, which the Data Package and the exports carry.

What a Table Schema cannot say stands in words in a field's description: that a printed string must
denote a quantity, and that a date must exist in the calendar. Rules over several rows are not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sc_analysis.catalog.datasets import Dataset, Stage, datasets
from sc_analysis.catalog.dictionary import ColumnEntry, column_entries
from sc_analysis.errors import Text
from sc_analysis.vocab import Kind

TYPES = {
    "integer": "integer",
    "number": "number",
    "true/false": "boolean",
    "text": "string",
}
"""The dictionary's English type names → those of Table Schema."""

ISO_PATTERN = r"^[0-9]{4}(-[0-9]{2}){0,2}$"
_PARTS = {
    "greater_than_or_equal_to": {"minimum": "min_value"},
    "less_than_or_equal_to": {"maximum": "max_value"},
    "str_length": {"minLength": "min_value", "maxLength": "max_value"},
}
_OTHERWISE_SAID = {"isin", "str_matches", "partial_date", "printed_quantity"}


def both(text: Text) -> str:
    """Both languages in one string, for properties that take one."""
    return text.ja if text.ja == text.en else f"{text.ja} / {text.en}"


def titles(text: Text) -> dict[str, str]:
    """Both languages apart, by language."""
    return {"ja": text.ja, "en": text.en}


def full_key(dataset: Dataset) -> bool:
    """Whether every column of the key is filled in every row, as a primary key demands."""
    return not any(entry.key and entry.optional for entry in column_entries(dataset))


def uniques(dataset: Dataset) -> list[tuple[str, ...]]:
    """Further groups of columns that occur once, besides the key and single columns."""
    group = tuple(dataset.model.to_schema().unique or ())
    primary = {dataset.key} if full_key(dataset) else set()
    return [g for g in dict.fromkeys((group, dataset.key)) if g and g not in primary]


def target(reference: str) -> tuple[Dataset, str]:
    """The input dataset and column that a reference `dataset.column` names."""
    name, _, column = reference.partition(".")
    (found,) = (d for d in datasets(Stage.CODED, Stage.LEDGER) if d.name == name)
    return found, column


def table_schema(dataset: Dataset, columns: Sequence[str] | None = None) -> dict[str, Any]:
    """The schema of a dataset, its fields in the order of `columns` (default: of the model)."""
    entries = {entry.name: entry for entry in column_entries(dataset)}
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field(entries[name]) for name in columns or entries],
        "missingValues": [""],
    }
    if full_key(dataset):
        schema["primaryKey"] = list(dataset.key)
    if more := uniques(dataset):
        schema["uniqueKeys"] = [list(group) for group in more]
    if foreign := [foreign_key(entry) for entry in entries.values() if entry.references]:
        schema["foreignKeys"] = foreign
    return schema


def foreign_key(entry: ColumnEntry) -> dict[str, Any]:
    """Where the values of a column must be found; without a resource, in the same table."""
    other, column = target(str(entry.references))
    reference: dict[str, Any] = {"fields": [column]}
    if other != entry.dataset:
        reference["resource"] = other.table
    return {"fields": [entry.name], "reference": reference}


def constraints(entry: ColumnEntry) -> dict[str, Any]:
    """What Table Schema can demand of each cell.

    Raises `LookupError` for a check that nothing here translates.
    """
    found: dict[str, Any] = {"required": not entry.optional}
    if entry.unique:
        found["unique"] = True
    if entry.allowed:
        found["enum"] = list(entry.allowed)
    for check, limits in entry.checks.items():
        if check not in _OTHERWISE_SAID:
            for name, limit in _PARTS[check].items():
                found[name] = limits[limit]
    if pattern := _pattern(entry):
        found["pattern"] = pattern
    return found


def described(entry: ColumnEntry) -> Text | None:
    """What cells must satisfy beyond the constraints, in words."""
    if limits := entry.checks.get("printed_quantity"):
        label = Kind(limits["kind"]).label
        return Text(f"印刷された数量({label.ja})", f"a quantity as printed ({label.en})")
    if "partial_date" in entry.checks:
        return Text("ISO形式の年、月、日", "an ISO year, month or day")
    return None


def _pattern(entry: ColumnEntry) -> str | None:
    if limits := entry.checks.get("str_matches"):
        return str(getattr(limits["pattern"], "pattern", limits["pattern"]))
    return ISO_PATTERN if "partial_date" in entry.checks else None


def _field(entry: ColumnEntry) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": entry.name,
        "type": TYPES[entry.type.en],
        "title": both(entry.label),
        "titles": titles(entry.label),
    }
    if said := described(entry):
        field["description"] = both(said)
    if entry.vocabulary is not None:
        field["categories"] = [
            {"value": term.value, "label": both(term.label) or term.value}
            for term in entry.vocabulary
        ]
    field["constraints"] = constraints(entry)
    return field
