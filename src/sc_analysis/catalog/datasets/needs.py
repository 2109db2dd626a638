"""Datasets of the needs chapter."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import needs

DATASETS: tuple[Dataset, ...] = (
    define(
        "needs_fields",
        Stage.RAW,
        needs.FieldsRaw,
        "position",
        "課題・ニーズの分野",
        "Fields of needs",
    ),
    define(
        "needs_statements",
        Stage.RAW,
        needs.StatementsRaw,
        "statement",
        "図-8の記載",
        "Statements about figure 8",
    ),
    define(
        "needs_examples",
        Stage.RAW,
        needs.Examples,
        "field position",
        "課題・ニーズの例",
        "Examples of needs",
    ),
    define(
        "needs_crosswalk",
        Stage.CODED,
        needs.Crosswalk,
        "vocabulary code theme",
        "分野の対応表",
        "Crosswalk of field lists",
    ),
    define(
        "needs_fields",
        Stage.PROCESSED,
        needs.Fields,
        "field",
        "課題・ニーズの分野",
        "Fields of needs",
    ),
    define(
        "needs_statements",
        Stage.PROCESSED,
        needs.Statements,
        "statement",
        "図-8の記載",
        "Statements about figure 8",
    ),
    define(
        "needs_examples",
        Stage.PROCESSED,
        needs.Examples,
        "field position",
        "課題・ニーズの例",
        "Examples of needs",
    ),
)
