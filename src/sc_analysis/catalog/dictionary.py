"""The data dictionary, derived from the models: the README of the data folder and an appendix.

Not here: what the numbers mean (the report says that), and the stages of a value between tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sc_analysis.catalog.datasets import Dataset, Stage, datasets
from sc_analysis.errors import Text
from sc_analysis.schemas.common import labels
from sc_analysis.vocab import Term

TermClass = type[Term]
COMMON = ("source_id", "locator", "line")
"""Columns of nearly every table; described once."""

_TYPES = {
    "Int64": Text("整数", "integer"),
    "Float64": Text("小数", "number"),
    "boolean": Text("真偽", "true/false"),
}
_STAGES = {
    Stage.RAW: Text("原文のとおり", "as printed"),
    Stage.CODED: Text("判断と登録簿", "judgements and registers"),
    Stage.LEDGER: Text("台帳", "ledger"),
    Stage.PROCESSED: Text("計算結果", "derived"),
}
_HEAD = """# Data / データ

Written by `sc-analysis build` from the table models; do not edit. 表の定義から `build` が作る。

Every table is UTF-8 CSV with a header row. `source_id` names a row of `coded/sources.csv`,
`locator` the place in the source, `line` the line of its text edition.
どの表も見出し行つきのUTF-8のCSVで、`source_id` は出典、`locator` は出典箇所、
`line` は文字起こしの行を示す。
"""


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """One column of one dataset, as the dictionary describes it."""

    dataset: Dataset
    name: str
    label: Text
    type: Text
    key: bool
    optional: bool
    references: str | None
    allowed: tuple[str, ...]
    """The codes of a closed vocabulary; empty if it is open."""
    vocabulary: TermClass | None
    """The vocabulary itself, if its codes have labels."""
    unique: bool
    checks: Mapping[str, Mapping[str, Any]]
    """What the model demands of each cell: check → its limits."""


def column_entries(dataset: Dataset) -> list[ColumnEntry]:
    """The columns of a dataset in file order."""
    entries = []
    for name, spec in dataset.model.to_schema().columns.items():
        allowed = [c.statistics["allowed_values"] for c in spec.checks if c.name == "isin"]
        entries.append(
            ColumnEntry(
                dataset=dataset,
                name=name,
                label=labels(dataset.model, name),
                type=_TYPES.get(str(spec.dtype), Text("文字列", "text")),
                key=name in dataset.key,
                optional=bool(spec.nullable),
                references=spec.metadata["references"],
                allowed=tuple(str(v) for v in allowed[0]) if allowed else (),
                vocabulary=spec.metadata["terms"],
                unique=bool(spec.unique),
                checks={c.name: c.statistics for c in spec.checks},
            )
        )
    return entries


def data_readme(rows: Mapping[str, int]) -> str:
    """The README of the data folder; `rows` are the row counts by path."""
    parts = [_HEAD]
    for stage in Stage:
        title = _STAGES[stage]
        parts.append(f"\n## {stage.value} — {title.en} / {title.ja}\n")
        for dataset in datasets(stage):
            parts.append(_section(dataset, rows[dataset.path]))
    return "".join(parts)


def _section(dataset: Dataset, rows: int) -> str:
    lines = [
        f"\n### `{dataset.path}`\n",
        f"{dataset.title.en} / {dataset.title.ja}. Rows / 行: {rows}."
        f" Key / 鍵: {', '.join(dataset.key)}.\n",
        "| column / 列 | label | 内容 | type / 型 | values / 値 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for entry in column_entries(dataset):
        if entry.name in COMMON:
            continue
        optional = " (optional / 空可)" if entry.optional else ""
        values = ", ".join(entry.allowed) or (f"→ {entry.references}" if entry.references else "")
        kind = f"{entry.type.en} / {entry.type.ja}{optional}"
        lines.append(f"| {entry.name} | {entry.label.en} | {entry.label.ja} | {kind} | {values} |")
    return "\n".join(lines) + "\n"
