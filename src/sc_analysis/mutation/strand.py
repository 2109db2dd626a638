"""Cleaning and counting under one choice of readings, step by step, and again with a mutant.

A step is done again if it read a table that changed. The adopted readings are one strand, each
other option of a reading is one of its own. Not done here: what is derived from the tallies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Generic, TypeVar

import pandas as pd

import sc_analysis.tallies as tallies
from sc_analysis import cleaning
from sc_analysis.catalog import Inputs, Stage
from sc_analysis.mutation.mutants import Mutant
from sc_analysis.mutation.tracing import Watched, reads
from sc_analysis.tallies import Tally

Frames = Mapping[str, pd.DataFrame]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One function of the pipeline with its result and the tables it read."""

    result: T
    read: set[str]


@dataclass(frozen=True, slots=True)
class Strand:
    """What is derived from the unchanged data under some readings."""

    readings: Mapping[str, str]
    """The readings that are switched away from the adopted option."""
    corrected: dict[str, pd.DataFrame]
    cleaned: dict[str, Step[dict[str, pd.DataFrame]]]
    """Processed frames by chapter."""
    counted: dict[str, Step[dict[str, Tally]]]
    """Tallies by chapter; of an option that is not adopted, only those of its own chapter."""
    processed: dict[str, pd.DataFrame]
    countable: dict[str, pd.DataFrame]
    """What tallies and conditions may read."""
    tallies: dict[str, Tally]


def strand(inputs: Inputs, readings: Mapping[str, str], only: str | None = None) -> Strand:
    """Clean everything and count; only the tallies of one chapter with `only`."""
    coded = inputs.coded
    chosen = cleaning.choices(coded["readings"], readings)
    corrected = cleaning.corrected(inputs.raw, coded["corrections"], chosen)
    cleaned = {chapter_name(c): _clean(c, corrected, coded) for c in cleaning.CHAPTERS}
    processed = {name: f for step in cleaned.values() for name, f in step.result.items()}
    frames = {**{name: f.reset_index(drop=True) for name, f in coded.items()}, **processed}
    chapters = [chapter_name(c) for c in tallies.CHAPTERS]
    counted = {c: _count(c, frames) for c in chapters if only in (None, c)}
    found = {key: t for step in counted.values() for key, t in step.result.items()}
    return Strand(readings, corrected, cleaned, counted, processed, frames, found)


def chapter_name(chapter: ModuleType) -> str:
    """`sc_analysis.tallies.survey` → `survey`."""
    return chapter.__name__.rpartition(".")[2]


def _clean(chapter: ModuleType, raw: Frames, coded: Frames) -> Step[dict[str, pd.DataFrame]]:
    read: set[str] = set()
    frames = chapter.processed(Watched(raw, read, "raw"), Watched(coded, read, "coded"))
    return Step({name: frame.reset_index(drop=True) for name, frame in frames.items()}, read)


def _count(chapter: str, frames: Frames) -> Step[dict[str, Tally]]:
    read: set[str] = set()
    return Step(tallies.compute(Watched(frames, read, "frame"), chapter), read)


class Redone:
    """A strand with one mutant in place; raises what cleaning raises."""

    def __init__(self, before: Strand, inputs: Inputs, mutant: Mutant) -> None:
        self.before = before
        self._inputs = inputs
        self._mutant = mutant
        self._changed = {f"{mutant.stage}/{mutant.name}"}

    @cached_property
    def _corrected(self) -> tuple[Frames, set[str]]:
        """Corrected raw frames, and the raw and coded tables that differ from before."""
        before, coded, mutant = self.before, self._inputs.coded, self._mutant
        corrections = coded["corrections"]
        if mutant.stage is Stage.RAW:
            chosen = cleaning.choices(coded["readings"], before.readings)
            own = corrections[corrections["dataset"] == mutant.name]
            mended = cleaning.corrected({mutant.name: self._inputs.raw[mutant.name]}, own, chosen)
            return {**before.corrected, **mended}, self._changed
        if mutant.name not in ("corrections", "readings"):
            return before.corrected, self._changed
        chosen = cleaning.choices(coded["readings"], before.readings)
        frames = cleaning.corrected(self._inputs.raw, corrections, chosen)
        moved = {f"raw/{n}" for n, f in frames.items() if not f.equals(before.corrected[n])}
        return frames, self._changed | moved

    @cached_property
    def processed(self) -> dict[str, pd.DataFrame]:
        """Processed frames by name."""
        if self._mutant.stage is Stage.LEDGER:
            return self.before.processed
        raw, changed = self._corrected
        frames: dict[str, pd.DataFrame] = {}
        for chapter in cleaning.CHAPTERS:
            step = self.before.cleaned[chapter_name(chapter)]
            if reads(step.read, changed):
                step = _clean(chapter, raw, self._inputs.coded)
            frames |= step.result
        return frames

    @cached_property
    def moved(self) -> set[str]:
        """Names of processed frames that differ from before."""
        before = self.before.processed
        return {
            name
            for name, frame in self.processed.items()
            if frame is not before[name] and not frame.equals(before[name])
        }

    @property
    def changed(self) -> set[str]:
        """The countable frames that differ from before."""
        own = {f"frame/{self._mutant.name}"} if self._mutant.stage is Stage.CODED else set()
        return {f"frame/{name}" for name in self.moved} | own

    @cached_property
    def countable(self) -> dict[str, pd.DataFrame]:
        """What tallies and conditions may read: coded tables, and processed ones over them."""
        mutant, own = self._mutant, {}
        if mutant.stage is Stage.CODED:
            own[mutant.name] = self._inputs.coded[mutant.name].reset_index(drop=True)
        return {**self.before.countable, **own, **self.processed}

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """The tallies by key; chapters that read no table that differs are as before."""
        changed = self.changed
        stale = {c for c, step in self.before.counted.items() if reads(step.read, changed)}
        if not stale:
            return self.before.tallies
        found: dict[str, Tally] = {}
        for chapter, step in self.before.counted.items():
            found |= (_count(chapter, self.countable) if chapter in stale else step).result
        return found

    @cached_property
    def moved_tallies(self) -> set[str]:
        """Keys of tallies whose value or rows differ, appear or vanish."""
        before, now = self.before.tallies, self.tallies
        if now is before:
            return set()
        return {k for k in before.keys() | now.keys() if before.get(k) != now.get(k)}
