"""One mutant in place, and what is derived from it: only the steps that read what changed."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from sc_analysis.catalog import Stage, dataset
from sc_analysis.catalog.checking import cell_problems, reference_problems
from sc_analysis.claims import (
    Bench,
    Comparison,
    Entry,
    Evidence,
    bound_problems,
    bounds,
    by_claim,
    claim_tests,
    compare,
    ledger,
    reading_effects,
    row_problems,
)
from sc_analysis.errors import DataError, Problem
from sc_analysis.mutation.baseline import Baseline, run_rule
from sc_analysis.mutation.cells import CellKind
from sc_analysis.mutation.mutants import Mutant, apply
from sc_analysis.mutation.strand import Redone
from sc_analysis.mutation.tracing import EVERY, reads
from sc_analysis.schemas.rules import Break
from sc_analysis.tallies import Tally

_OF_PEOPLE = {"numerals", "findings", "rederived"}
"""Ledger tables that tallies, tests and errata do not look at."""


class Trial:
    """The inputs with one mutant in place; later attributes suppose that earlier layers pass."""

    def __init__(self, base: Baseline, mutant: Mutant) -> None:
        self.base = base
        self.mutant = mutant
        self.inputs, self.unreadable = apply(mutant, base.inputs)
        self.frame = self.inputs.of(mutant.dataset)
        self._changed = {f"{mutant.stage}/{mutant.name}"}
        self.adopted = Redone(base.adopted, self.inputs, mutant)

    @property
    def concerns_claims(self) -> bool:
        """Whether the mutant is where tallies, tests or errata look."""
        return self.mutant.name not in _OF_PEOPLE

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

    @property
    def processed(self) -> dict[str, pd.DataFrame]:
        """Processed frames under the adopted readings; raises what cleaning raises."""
        return self.adopted.processed

    @property
    def moved(self) -> set[str]:
        """Names of processed frames that differ from before."""
        return self.adopted.moved

    @property
    def tallies(self) -> dict[str, Tally]:
        """All tallies of the chapters under the adopted readings."""
        return self.adopted.tallies

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The frames that the rows of tallies refer to."""
        return self.adopted.countable

    def derived_problems(self) -> list[Problem]:
        """What the models say against the processed frames that a change may have reached."""
        registers = {**self.inputs.coded, **self.inputs.ledger}
        register = self.mutant.name if self.mutant.stage is not Stage.RAW else ""
        referring = {n for s, n in self.base.referring.get(register, ()) if s is Stage.PROCESSED}
        problems: list[Problem] = []
        for name in sorted((self.moved | referring) & self.processed.keys()):
            d = dataset(name, Stage.PROCESSED)
            shown = self.processed[name][list(d.model.to_schema().columns)]
            if name in self.moved:
                problems += cell_problems(d, shown, set())
            problems += reference_problems(d, shown, registers)
        return problems

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """All claims next to their tallies; those that nothing moved are as before."""
        claims, before = self.inputs.ledger["claims"], self.base.comparisons
        stale = claims["tally"].isin(self.adopted.moved_tallies)
        if self.mutant.name == "claims" and self.mutant.kind is not CellKind.ROW:
            stale |= claims.index == self.mutant.row
        again = compare(claims[stale], self.tallies)
        return {name: again[name] if name in again else before[name] for name in claims["claim"]}

    @cached_property
    def moved_claims(self) -> set[str]:
        """Claims that denote or are compared with something else, appear or vanish."""
        before, now = self.base.comparisons, self.comparisons
        return {c for c in before.keys() | now.keys() if before.get(c) != now.get(c)}

    @cached_property
    def evidence(self) -> Evidence:
        """What the conditions of errata look at."""
        raw, breaks = self.inputs.raw, tuple(self.breaks)
        return Evidence(self.frames, raw, self.tallies, self.comparisons, breaks, self.bench)

    @cached_property
    def bench(self) -> Bench:
        """What the tests of the claims look at."""
        facts = self.inputs.coded["external_facts"].set_index("fact_id")
        return Bench(self.comparisons, self.tallies, facts)

    @cached_property
    def stale_errata(self) -> list[int]:
        """Rows of errata whose condition read what changed, or that changed themselves."""
        errata = self.inputs.ledger["errata"]
        if self.mutant.name == "errata":
            own = self.mutant.row
            return [] if self.mutant.kind is CellKind.ROW else [own]
        if self.mutant.name == "external_facts" or self.breaks != self.base.breaks:
            return list(errata.index)
        changed = self._changed | self.adopted.changed
        changed |= {f"tally/{key}" for key in self.adopted.moved_tallies}
        changed |= {f"claim/{name}" for name in self.moved_claims}
        own_frames = EVERY if self.mutant.stage is not Stage.LEDGER else None
        return [
            row
            for row in errata.index
            if not changed.isdisjoint(self.base.errata[row])
            or (own_frames in self.base.errata[row])
        ]

    @cached_property
    def effects(self) -> pd.DataFrame:
        """What the options of the readings compute for the claims they bear on."""
        options, claims = self.inputs.coded["readings"], self.inputs.ledger["claims"]
        strands = {
            key: self.adopted
            if before is self.base.adopted
            else Redone(before, self.inputs, self.mutant)
            for key, before in self.base.options.items()
        }
        told = {"claims", "readings"}
        if self.mutant.name not in told and not any(s.moved_tallies for s in strands.values()):
            return self.base.effects
        return reading_effects(options, claims, {k: s.tallies for k, s in strands.items()})

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The ledger; raises `DataError` for tests that name what does not exist."""
        told = {"tests", "errata", "bounds", "external_facts"}
        moved = self.moved_claims or self.adopted.moved_tallies
        if not moved and self.mutant.name not in told and self.effects is self.base.effects:
            return self.base.entries
        rows = self.inputs.ledger["tests"]
        if unknown := row_problems(self.bench, rows):
            raise DataError(unknown)
        tests = claim_tests(self.bench, rows, self.effects)
        beside = self.inputs.ledger["bounds"]
        if unknown := bound_problems(self.bench, beside):
            raise DataError(unknown)
        errata = by_claim(self.inputs.ledger["errata"])
        return ledger(self.bench, tests, errata, bounds(self.bench, beside))

    @property
    def moved_entries(self) -> dict[str, Entry]:
        """Entries that differ from before, or whose tests look at rows of tables that do."""
        before = self.base.entries
        changed = {name.partition("/")[2] for name in self.adopted.changed}
        return {
            name: entry
            for name, entry in self.entries.items()
            if (entry is not before.get(name) and entry != before.get(name))
            or any(ref.partition(":")[0] in changed for t in entry.tests for ref in t.rows)
        }
