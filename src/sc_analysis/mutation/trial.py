"""One mutant in place, and what is derived from it: only the steps that read what changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from sc_analysis import cleaning, tallies
from sc_analysis.catalog import Stage, dataset
from sc_analysis.catalog.checking import cell_problems, reference_problems
from sc_analysis.claims import (
    Bench,
    Comparison,
    Entry,
    Evidence,
    by_claim,
    claim_tests,
    compare,
    ledger,
    row_problems,
)
from sc_analysis.errors import DataError, Problem
from sc_analysis.mutation.baseline import (
    Baseline,
    chapter_name,
    clean,
    count,
    countable,
    run_rule,
)
from sc_analysis.mutation.mutants import Mutant, apply
from sc_analysis.mutation.tracing import reads
from sc_analysis.schemas.rules import Break
from sc_analysis.tallies import Tally


class Trial:
    """The inputs with one mutant in place; later attributes suppose that earlier layers pass."""

    def __init__(self, base: Baseline, mutant: Mutant) -> None:
        self.base = base
        self.mutant = mutant
        self.inputs, self.unreadable = apply(mutant, base.inputs)
        self.frame = self.inputs.of(mutant.dataset)
        self._changed = {f"{mutant.stage}/{mutant.name}"}

    @cached_property
    def breaks(self) -> list[Break]:
        """Breaks of all rules; those that did not read the changed table are as before."""
        raw, coded = self.inputs.raw, self.inputs.coded
        return [
            found
            for k, step in enumerate(self.base.rules)
            for found in (
                run_rule(k, raw, coded).result if reads(step.read, self._changed) else step.result
            )
        ]

    @cached_property
    def _corrected(self) -> tuple[Mapping[str, pd.DataFrame], set[str]]:
        """Corrected raw frames, and the raw and coded tables that differ from before."""
        base, coded = self.base, self.inputs.coded
        corrections = coded["corrections"]
        if self.mutant.stage is Stage.RAW:
            chosen = cleaning.choices(coded["readings"], {})
            own = corrections[corrections["dataset"] == self.mutant.name]
            mended = cleaning.corrected({self.mutant.name: self.frame}, own, chosen)
            return {**base.corrected, **mended}, self._changed
        if self.mutant.name not in ("corrections", "readings"):
            return base.corrected, self._changed
        chosen = cleaning.choices(coded["readings"], {})
        frames = cleaning.corrected(self.inputs.raw, corrections, chosen)
        moved = {f"raw/{n}" for n, f in frames.items() if not f.equals(base.corrected[n])}
        return frames, self._changed | moved

    @cached_property
    def processed(self) -> dict[str, pd.DataFrame]:
        """Processed frames; raises what cleaning raises."""
        raw, changed = self._corrected
        frames: dict[str, pd.DataFrame] = {}
        for chapter in cleaning.CHAPTERS:
            step = self.base.cleaned[chapter_name(chapter)]
            if reads(step.read, changed):
                step = clean(chapter, raw, self.inputs.coded)
            frames |= step.result
        return frames

    @cached_property
    def moved(self) -> set[str]:
        """Names of processed frames that differ from before."""
        before = self.base.processed
        return {
            name
            for name, frame in self.processed.items()
            if frame is not before[name] and not frame.equals(before[name])
        }

    def derived_problems(self) -> list[Problem]:
        """What the models say against the processed frames that a change may have reached."""
        registers = {**self.inputs.coded, **self.inputs.ledger}
        register = self.mutant.name if self.mutant.stage is not Stage.RAW else ""
        referring = self.base.referring.get(register, ())
        problems: list[Problem] = []
        for name, frame in self.processed.items():
            d = dataset(name, Stage.PROCESSED)
            shown = frame[list(d.model.to_schema().columns)]
            if name in self.moved:
                problems += cell_problems(d, shown, set())
            if name in self.moved or (Stage.PROCESSED, name) in referring:
                problems += reference_problems(d, shown, registers)
        return problems

    @cached_property
    def _countable(self) -> dict[str, pd.DataFrame]:
        return countable(self.inputs.coded, self.processed)

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """All tallies; chapters that read no table that differs are as before."""
        changed = {f"frame/{name}" for name in self.moved}
        if self.mutant.stage is Stage.CODED:
            changed.add(f"frame/{self.mutant.name}")
        frames = self._countable
        found: dict[str, Tally] = {}
        for chapter in tallies.CHAPTERS:
            step = self.base.counted[chapter_name(chapter)]
            found |= count(chapter, frames).result if reads(step.read, changed) else step.result
        return found

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """All claims next to their tallies."""
        return compare(self.inputs.ledger["claims"], self.tallies)

    @property
    def evidence(self) -> Evidence:
        """What the conditions of errata look at."""
        raw, breaks = self.inputs.raw, tuple(self.breaks)
        return Evidence(self._countable, raw, self.tallies, self.comparisons, breaks, self.bench)

    @property
    def bench(self) -> Bench:
        """What the tests of the claims look at."""
        facts = self.inputs.coded["external_facts"].set_index("fact_id")
        return Bench(self.comparisons, self.tallies, facts)

    @cached_property
    def touches_verdicts(self) -> bool:
        """Whether the mutant is where tests look, or moved the value or the rows of a tally."""
        told = {"claims", "tests", "errata", "external_facts"}
        return self.mutant.name in told or self.tallies != self.base.tallies

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The ledger; raises `DataError` for tests that name what does not exist."""
        rows = self.inputs.ledger["tests"]
        if unknown := row_problems(self.bench, rows):
            raise DataError(unknown)
        tests = claim_tests(self.bench, rows, self.base.effects)
        return ledger(self.bench, tests, by_claim(self.inputs.ledger["errata"]))

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The frames that the rows of tallies refer to."""
        return self._countable
