"""What kind of cell a column holds, read from the table models.

Free text has no kind and is left alone: names, summaries, titles, locators, and ids or codes that
the models close with neither a vocabulary nor a reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sc_analysis.catalog import Dataset
from sc_analysis.errors import ScAnalysisError
from sc_analysis.numerals import parse, parse_period
from sc_analysis.vocab import Kind

DATES = {Kind.DATE.value, Kind.PERIOD.value}
SOURCE_YEAR = 2021
"""A date without a year is read in the year of the source document."""

_NUMBERS = {"Int64", "Float64"}
_POSITIONS = {
    *("line", "nth", "position", "row", "item", "part"),
    *("measure", "course", "event", "memorandum"),
}
_DATE_MARK = re.compile(r"[年月日]|^\d{4}-")
_KANJI = "〇一二三四五六七八九"


class CellKind(StrEnum):
    """What is changed: a kind of cell, or a whole row."""

    NUMERIC = "numeric"
    POSITION = "position"
    CATEGORICAL = "categorical"
    DATE = "date"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Column:
    """What the model says of a column, as far as changing its cells needs it."""

    name: str
    dtype: str
    codes: tuple[str, ...] = ()
    """The closed vocabulary in its order; empty if there is none."""
    references: str | None = None
    optional: bool = False
    iso_date: bool = False
    printed: Kind | None = None
    """The kind that the model wants of printed strings."""


def columns(dataset: Dataset) -> list[Column]:
    """The columns of a dataset's model, in order."""
    return [_column(name, spec) for name, spec in dataset.model.to_schema().columns.items()]


def _column(name: str, spec: Any) -> Column:
    checks = {check.name: check.statistics or {} for check in spec.checks}
    return Column(
        name,
        str(spec.dtype),
        tuple(map(str, checks.get("isin", {}).get("allowed_values", ()))),
        (spec.metadata or {}).get("references"),
        bool(spec.nullable),
        "partial_date" in checks,
        Kind(checks["printed_quantity"]["kind"]) if "printed_quantity" in checks else None,
    )


def kind_of(column: Column, text: str, row_kind: str | None) -> CellKind | None:
    """The kind of one cell; `None` for free text and for an empty cell without a vocabulary.

    `row_kind` is the row's own `kind`, where the table has one.
    """
    if column.codes or column.references or column.dtype == "boolean":
        may_fill = column.optional and len(column.codes) == 1
        return CellKind.CATEGORICAL if text or may_fill else None
    if not text:
        return None
    if column.dtype in _NUMBERS:
        return CellKind.POSITION if _is_position(column.name) else CellKind.NUMERIC
    if column.iso_date:
        return CellKind.DATE
    if column.name == "printed" or column.name.endswith("_printed"):
        return _printed_kind(column, text, row_kind)
    return None


def _is_position(name: str) -> bool:
    return name in _POSITIONS or name.endswith(("_line", "_position"))


def _printed_kind(column: Column, text: str, row_kind: str | None) -> CellKind | None:
    if not any(c.isdigit() or c in _KANJI for c in text):
        return None
    if meaning(text, quantity_kind(column, row_kind)) is None:
        return None
    is_date = row_kind in DATES if row_kind in set(Kind) else bool(_DATE_MARK.search(text))
    return CellKind.DATE if is_date and column.printed is None else CellKind.NUMERIC


def quantity_kind(column: Column, row_kind: str | None) -> Kind | None:
    """The kind that a printed string is parsed by; `None` if only the string itself can say."""
    if column.printed is not None:
        return column.printed
    return Kind(row_kind) if row_kind in set(Kind) else None


def meaning(text: str, kind: Kind | None) -> object | None:
    """What a printed string denotes: a span of days, or interval, value and unit; else `None`."""
    dated = kind in DATES if kind else bool(_DATE_MARK.search(text))
    if dated:
        try:
            return parse_period(text, SOURCE_YEAR)
        except ScAnalysisError:
            if kind is not None:
                return None
    try:
        quantity = parse(text, kind or Kind.COUNT)
    except ScAnalysisError:
        return None
    return quantity.interval, quantity.value, quantity.unit
