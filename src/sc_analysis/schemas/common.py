"""What all table models share: typed columns with bilingual labels, references and checks.

The models are the one source of truth for structure: readers, messages and the data dictionary are
derived from them. Checks of single cells live here and in the chapter modules; rules that need more
than one row live in `schemas.rules`.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import pandas as pd
import pandera.pandas as pa

from sc_analysis.errors import ScAnalysisError, Text
from sc_analysis.numerals import parse, parse_date
from sc_analysis.vocab import Kind, Term

SOURCE_LINES = 452
"""Lines of the text edition of the source document."""

_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")

Int: TypeAlias = pd.Int64Dtype
Float: TypeAlias = pd.Float64Dtype
Bool: TypeAlias = pd.BooleanDtype


def col(
    ja: str,
    en: str,
    *,
    terms: type[Term] | None = None,
    references: str | None = None,
    optional: bool = False,
    printed: Kind | None = None,
    iso_date: bool = False,
    **checks: Any,
) -> Any:
    """A column with its labels.

    `terms` closes its vocabulary; `references` names the `dataset.column` it must be found in;
    `printed` says that its strings must parse as a quantity of that kind; `optional` allows an
    empty cell.
    """
    if terms is not None:
        checks["isin"] = terms.codes()
    if printed is not None:
        checks["printed_quantity"] = printed.value
    if iso_date:
        checks["partial_date"] = True
    return pa.Field(
        nullable=optional,
        title=en,
        description=ja,
        metadata={
            "ja": ja,
            "en": en,
            "references": references,
            "optional": optional,
            "terms": terms,
        },
        **checks,
    )


def _parses(value: object, kind: Kind) -> bool:
    """Whether a number is printed; a whole one if it is a count."""
    try:
        number = parse(str(value), kind).value
    except ScAnalysisError:
        return False
    return number is not None and (kind is not Kind.COUNT or number.denominator == 1)


def _is_partial_date(value: object) -> bool:
    text = str(value)
    if not _ISO.fullmatch(text):
        return False
    try:
        parse_date(text)
    except ScAnalysisError:
        return False
    return True


@pa.extensions.register_check_method(statistics=["kind"], check_type="element_wise")
def printed_quantity(value: object, *, kind: str) -> bool:
    """Whether a printed string denotes a quantity of the kind."""
    return _parses(value, Kind(kind))


@pa.extensions.register_check_method(statistics=["wanted"], check_type="element_wise")
def partial_date(value: object, *, wanted: bool) -> bool:
    """Whether a string is an ISO date, month or year."""
    return _is_partial_date(value) is wanted


class Table(pa.DataFrameModel):
    """Base of all tables: no column more, none less."""

    class Config:
        strict = True


class Sourced(Table):
    """A row that says where it comes from."""

    source_id: str = col("出典", "Source", references="sources.source_id")
    locator: str = col("出典箇所", "Locator", str_matches=r"^\S.*\S$|^\S+$")


class Transcribed(Sourced):
    """A row transcribed from the text edition."""

    line: Int = col("行番号", "Line of the text edition", ge=1, le=SOURCE_LINES)


def labels(model: type[Table], name: str) -> Text:
    """The labels of a column."""
    metadata = model.to_schema().columns[name].metadata or {}
    return Text(metadata["ja"], metadata["en"])


def references(model: type[Table]) -> dict[str, str]:
    """Column → `dataset.column` that it refers to."""
    columns = model.to_schema().columns
    return {
        name: spec.metadata["references"]
        for name, spec in columns.items()
        if spec.metadata and spec.metadata["references"]
    }
