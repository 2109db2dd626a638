"""The unchanged data: everything that checks and pipeline say of them, and what each step reads.

Not computed here: readings that are not adopted (they bear on no claim that is compared).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Generic, TypeVar

import pandas as pd

from sc_analysis import cleaning, tallies
from sc_analysis.build import derive
from sc_analysis.catalog import Inputs, Stage, dataset, datasets, load_inputs
from sc_analysis.claims import Comparison, compare
from sc_analysis.errors import Problem
from sc_analysis.mutation.tracing import Watched
from sc_analysis.schemas.common import references
from sc_analysis.schemas.rules import RULES, Break
from sc_analysis.tallies import Tally

Frames = Mapping[str, pd.DataFrame]
T = TypeVar("T")
Extra = tuple[str, Callable[[Inputs], list[Problem]]]


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One function of the pipeline with its result and the tables it read."""

    result: T
    read: set[str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is derived from the data as they are, step by step."""

    inputs: Inputs
    rules: tuple[Step[list[Break]], ...]
    """In the order of `RULES`."""
    corrected: dict[str, pd.DataFrame]
    cleaned: dict[str, Step[dict[str, pd.DataFrame]]]
    """Processed frames by chapter."""
    counted: dict[str, Step[dict[str, Tally]]]
    comparisons: dict[str, Comparison]
    effects: pd.DataFrame
    """What the options of the readings compute; not derived again for a mutant."""
    extras: dict[str, set[str]]
    """What the further layers say of the unchanged data."""
    referring: dict[str, tuple[tuple[Stage, str], ...]]
    """Dataset → the datasets that refer to it."""

    @property
    def processed(self) -> dict[str, pd.DataFrame]:
        """The processed frames by name."""
        return {n: f for step in self.cleaned.values() for n, f in step.result.items()}

    @property
    def tallies(self) -> dict[str, Tally]:
        """All tallies by key."""
        return {k: t for step in self.counted.values() for k, t in step.result.items()}


def chapter_name(chapter: ModuleType) -> str:
    """`sc_analysis.tallies.survey` → `survey`."""
    return chapter.__name__.rpartition(".")[2]


def run_rule(k: int, raw: Frames, coded: Frames) -> Step[list[Break]]:
    """The breaks of one rule."""
    read: set[str] = set()
    return Step(list(RULES[k](Watched(raw, read, "raw"), Watched(coded, read, "coded"))), read)


def clean(chapter: ModuleType, raw: Frames, coded: Frames) -> Step[dict[str, pd.DataFrame]]:
    """The processed frames of one chapter; `raw` is corrected."""
    read: set[str] = set()
    frames = chapter.processed(Watched(raw, read, "raw"), Watched(coded, read, "coded"))
    return Step({name: frame.reset_index(drop=True) for name, frame in frames.items()}, read)


def count(chapter: ModuleType, frames: Frames) -> Step[dict[str, Tally]]:
    """The tallies of one chapter."""
    read: set[str] = set()
    found = tallies.compute(Watched(frames, read, "frame"), chapter_name(chapter))
    return Step(found, read)


def countable(coded: Frames, processed: Frames) -> dict[str, pd.DataFrame]:
    """What tallies may read: the coded tables, and the processed ones over them."""
    return {**{name: f.reset_index(drop=True) for name, f in coded.items()}, **processed}


def said(problems: Iterable[Problem]) -> set[str]:
    """The problems as text, to compare them."""
    return {problem.render("en") for problem in problems}


def baseline(folder: Path, extras: tuple[Extra, ...] = ()) -> Baseline:
    """Read and derive everything once; raises `DataError` if the data have problems already."""
    inputs = load_inputs(folder)
    chosen = cleaning.choices(inputs.coded["readings"], {})
    corrected = cleaning.corrected(inputs.raw, inputs.coded["corrections"], chosen)
    cleaned = {chapter_name(c): clean(c, corrected, inputs.coded) for c in cleaning.CHAPTERS}
    processed = {name: f for step in cleaned.values() for name, f in step.result.items()}
    frames = countable(inputs.coded, processed)
    counted = {chapter_name(c): count(c, frames) for c in tallies.CHAPTERS}
    found = {key: t for step in counted.values() for key, t in step.result.items()}
    effects = derive(inputs).frames["smart_jamp_reading_effects"]
    return Baseline(
        inputs,
        tuple(run_rule(k, inputs.raw, inputs.coded) for k in range(len(RULES))),
        corrected,
        cleaned,
        counted,
        compare(inputs.ledger["claims"], found),
        effects,
        {name: said(check(inputs)) for name, check in extras},
        _referring(),
    )


def _referring() -> dict[str, tuple[tuple[Stage, str], ...]]:
    found: dict[str, list[tuple[Stage, str]]] = {}
    for d in datasets(*Stage):
        for target in sorted({t.partition(".")[0] for t in references(d.model).values()}):
            found.setdefault(target, []).append((d.stage, d.name))
    assert all(dataset(name, Stage.CODED, Stage.LEDGER) for name in found)
    return {name: tuple(places) for name, places in found.items()}
