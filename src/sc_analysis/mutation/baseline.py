"""The unchanged data: everything that checks and pipeline say of them, and what each step reads.

Not computed here: what is derived last and bears on no claim (the ways of counting, the places of
open readings, the tallies of the ledger about itself).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from sc_analysis.build import derive
from sc_analysis.catalog import Inputs, Stage, dataset, datasets, load_inputs
from sc_analysis.claims import Bench, Comparison, Entry, Evidence, compare, erratum_problems
from sc_analysis.errors import Problem
from sc_analysis.mutation.strand import Step, Strand, strand
from sc_analysis.mutation.tracing import Watched
from sc_analysis.schemas.common import references
from sc_analysis.schemas.rules import RULES, Break

Frames = Mapping[str, pd.DataFrame]
Extra = tuple[str, Callable[[Inputs], list[Problem]]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is derived from the data as they are, step by step."""

    inputs: Inputs
    rules: tuple[Step[list[Break]], ...]
    """In the order of `RULES`."""
    adopted: Strand
    options: Mapping[tuple[str, str], Strand]
    """Reading and option → what is derived under it; the adopted strand is one of them."""
    comparisons: dict[str, Comparison]
    effects: pd.DataFrame
    entries: dict[str, Entry]
    errata: Mapping[int, set[str]]
    """Row of an erratum → what its condition read."""
    extras: dict[str, set[str]]
    """What the further layers say of the unchanged data."""
    referring: dict[str, tuple[tuple[Stage, str], ...]]
    """Dataset → the datasets that refer to it."""

    @property
    def breaks(self) -> list[Break]:
        """The breaks of all rules."""
        return [found for step in self.rules for found in step.result]


def run_rule(k: int, raw: Frames, coded: Frames) -> Step[list[Break]]:
    """The breaks of one rule."""
    read: set[str] = set()
    return Step(list(RULES[k](Watched(raw, read, "raw"), Watched(coded, read, "coded"))), read)


def said(problems: Iterable[Problem]) -> set[str]:
    """The problems as text, to compare them."""
    return {problem.render("en") for problem in problems}


def baseline(folder: Path, extras: tuple[Extra, ...] = ()) -> Baseline:
    """Read and derive everything once; raises `DataError` if the data have problems already."""
    inputs = load_inputs(folder)
    adopted = strand(inputs, {})
    options = {
        (reading, option): adopted
        if in_force
        else strand(inputs, {reading: option}, reading.partition(".")[0])
        for reading, option, in_force in inputs.coded["readings"][
            ["reading", "option", "adopted"]
        ].itertuples(index=False, name=None)
    }
    rules = tuple(run_rule(k, inputs.raw, inputs.coded) for k in range(len(RULES)))
    built = derive(inputs)
    comparisons = compare(inputs.ledger["claims"], adopted.tallies)
    facts = inputs.coded["external_facts"].set_index("fact_id")
    return Baseline(
        inputs,
        rules,
        adopted,
        options,
        comparisons,
        built.frames["smart_jamp_reading_effects"],
        built.entries,
        _read_by_errata(
            inputs,
            Evidence(
                adopted.countable,
                inputs.raw,
                adopted.tallies,
                comparisons,
                tuple(b for step in rules for b in step.result),
                Bench(comparisons, adopted.tallies, facts),
            ),
        ),
        {name: said(check(inputs)) for name, check in extras},
        _referring(),
    )


def _read_by_errata(inputs: Inputs, evidence: Evidence) -> dict[int, set[str]]:
    errata = inputs.ledger["errata"]
    found: dict[int, set[str]] = {}
    for row in map(int, errata.index):
        read = found[row] = set()
        tallies = Watched(evidence.tallies, read, "tally")
        comparisons = Watched(evidence.comparisons, read, "claim")
        watched = Evidence(
            Watched(evidence.processed, read, "frame"),
            Watched(evidence.raw, read, "raw"),
            tallies,
            comparisons,
            evidence.breaks,
            Bench(comparisons, tallies, evidence.bench.facts),
        )
        assert not list(erratum_problems(errata, row, watched))
    return found


def _referring() -> dict[str, tuple[tuple[Stage, str], ...]]:
    found: dict[str, list[tuple[Stage, str]]] = {}
    for d in datasets(*Stage):
        for target in sorted({t.partition(".")[0] for t in references(d.model).values()}):
            found.setdefault(target, []).append((d.stage, d.name))
    assert all(dataset(name, Stage.CODED, Stage.LEDGER) for name in found)
    return {name: tuple(places) for name, places in found.items()}
