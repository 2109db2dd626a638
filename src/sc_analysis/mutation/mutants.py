"""All mutants of a data folder, and a mutant put into the inputs.

A mutant is a change of one cell's text, a row dropped or a row doubled (the double stands below
its original). Nothing is written to disk: a changed text is typed the way the reader types it.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from sc_analysis.catalog import Dataset, Inputs, Stage, dataset, datasets
from sc_analysis.catalog.reading import typed_cell
from sc_analysis.errors import Problem
from sc_analysis.mutation.cells import CellKind, Column, columns, kind_of, meaning, quantity_kind
from sc_analysis.mutation.operators import wrong_texts

STAGES = (Stage.RAW, Stage.CODED, Stage.LEDGER)
_DROPPED, _DOUBLED = "(row dropped)", "(row doubled)"
RECORDED = {"verdicts"}
"""Written by a command and compared with what it would write now: a change proves nothing."""
Texts = Mapping[str, list[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong cell or row: where, what stands there, what is put there."""

    stage: Stage
    name: str
    row: int
    """Line of the file, counted from 1 with the header."""
    column: str
    """Empty for a row that is dropped or doubled."""
    kind: CellKind
    before: str
    after: str
    equivalent: bool = False
    """Whether the change denotes the same value."""

    @property
    def dataset(self) -> Dataset:
        """The dataset that is changed."""
        return dataset(self.name, self.stage)

    def __str__(self) -> str:
        where = f"{self.stage}/{self.name}.csv:{self.row}"
        column = f" [{self.column}]" if self.column else ""
        return f"{where}{column} {self.before!r} -> {self.after!r}"


def read_texts(folder: Path) -> Texts:
    """The cells of all input files as text, by `stage/name.csv`."""
    texts = {}
    for d in datasets(*STAGES):
        with (folder / d.path).open(encoding="utf-8", newline="") as stream:
            texts[d.path] = list(csv.DictReader(stream))
    return texts


def all_mutants(texts: Texts) -> list[Mutant]:
    """Every mutant of the input files but recorded ones, in the order of the files."""
    return [
        mutant
        for d in datasets(*STAGES)
        if d.name not in RECORDED
        for mutant in _of_table(d, texts)
    ]


def sampled(mutants: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """A seeded sample, in the order of the files."""
    chosen = random.Random(seed).sample(range(len(mutants)), min(size, len(mutants)))
    return [mutants[k] for k in sorted(chosen)]


def _of_table(d: Dataset, texts: Texts) -> Iterator[Mutant]:
    rows = texts[d.path]
    for column in columns(d):
        others = _others(d, column, texts)
        for k, record in enumerate(rows):
            yield from _of_cell(d, column, k + 2, record, others)
    for k in range(len(rows)):
        for change in (_DROPPED, _DOUBLED):
            yield Mutant(d.stage, d.name, k + 2, "", CellKind.ROW, "(row)", change)


def _others(d: Dataset, column: Column, texts: Texts) -> list[str]:
    own = sorted({record[column.name] for record in texts[d.path]} - {""})
    if column.references is None or len(own) > 1:
        return own
    name, _, key = column.references.partition(".")
    known = texts[dataset(name, Stage.CODED, Stage.LEDGER).path]
    return [*own, *(record[key] for record in known if record[key] not in own)]


def _of_cell(
    d: Dataset, column: Column, row: int, record: dict[str, str], others: list[str]
) -> Iterator[Mutant]:
    text, row_kind = record[column.name], record.get("kind")
    kind = kind_of(column, text, row_kind)
    if kind is None:
        return
    for wrong in wrong_texts(kind, column, text, others):
        mutant = Mutant(d.stage, d.name, row, column.name, kind, text, wrong)
        yield replace(mutant, equivalent=_same_meaning(mutant, column, row_kind))


def _same_meaning(mutant: Mutant, column: Column, row_kind: str | None) -> bool:
    """Whether both texts are read as the same number, flag or date."""
    if mutant.kind is CellKind.CATEGORICAL:
        return False
    if column.dtype in ("Int64", "Float64"):
        return float(mutant.before) == float(mutant.after)
    if column.iso_date:
        return False
    kind = quantity_kind(column, row_kind)
    return meaning(mutant.before, kind) == meaning(mutant.after, kind)


def apply(mutant: Mutant, inputs: Inputs) -> tuple[Inputs, list[Problem]]:
    """The inputs with the mutant in place (`inputs` stay as they are), and what reading says."""
    frame = inputs.of(mutant.dataset)
    if mutant.kind is CellKind.ROW:
        return _with(inputs, mutant, _rows_changed(frame, mutant)), []
    value, problems = typed_cell(mutant.dataset, mutant.column, mutant.row, mutant.after)
    changed = frame.copy()
    changed.loc[mutant.row, mutant.column] = value
    return _with(inputs, mutant, changed), problems


def _rows_changed(frame: pd.DataFrame, mutant: Mutant) -> pd.DataFrame:
    at = mutant.row - 2
    if mutant.after == _DROPPED:
        changed = pd.concat([frame.iloc[:at], frame.iloc[at + 1 :]])
    else:
        changed = pd.concat([frame.iloc[: at + 1], frame.iloc[at:]])
    return changed.set_axis(pd.RangeIndex(2, len(changed) + 2, name="file_row"))


def _with(inputs: Inputs, mutant: Mutant, frame: pd.DataFrame) -> Inputs:
    changed = {**getattr(inputs, mutant.stage.value), mutant.name: frame}
    return replace(inputs, **{mutant.stage.value: changed})
