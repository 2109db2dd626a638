"""Running mutants over the cores, with progress."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sc_analysis.mutation.baseline import Baseline, baseline
from sc_analysis.mutation.cells import CellKind
from sc_analysis.mutation.layers import FURTHER, Noticed, first_notice
from sc_analysis.mutation.mutants import Mutant
from sc_analysis.mutation.proof import owed
from sc_analysis.mutation.reasons import reason
from sc_analysis.mutation.trial import Trial

_CHUNK = 40
_PROOF_OF_OTHERS = 20
"""Of survivors that are neither number nor date, one in so many is proven."""


@dataclass(frozen=True, slots=True)
class Result:
    """A mutant and what came of it."""

    mutant: Mutant
    noticed: Noticed | None
    reason: str = ""
    """Why nothing noticed it; empty if something did."""
    proven: bool = False
    """Whether it was worked out again that nothing had to notice."""
    owed: tuple[str, ...] = ()
    """What had to be noticed and was not."""


def examine(base: Baseline, mutant: Mutant, prove: bool) -> Result:
    """Put one mutant in place and ask the layers."""
    trial = Trial(base, mutant)
    noticed = first_notice(trial)
    if noticed or mutant.equivalent:
        return Result(mutant, noticed)
    debts = tuple(owed(trial)) if prove else ()
    return Result(mutant, None, reason(trial), prove, debts)


def needs_proof(position: int, mutant: Mutant) -> bool:
    """Numbers and dates are all proven; of the others a part."""
    return mutant.kind in (CellKind.NUMERIC, CellKind.DATE) or position % _PROOF_OF_OTHERS == 0


def run(folder: Path, mutants: Sequence[Mutant], workers: int | None = None) -> list[Result]:
    """The results in the order of the mutants; progress goes to standard error."""
    chunks = [
        [(k, mutants[k]) for k in range(start, min(start + _CHUNK, len(mutants)))]
        for start in range(0, len(mutants), _CHUNK)
    ]
    results: list[Result] = []
    began = time.monotonic()
    with ProcessPoolExecutor(workers or os.cpu_count(), None, _start, (folder,)) as pool:
        for found in pool.map(_examine_chunk, chunks):
            results += found
            _progress(len(results), len(mutants), began)
    return results


_base: Baseline | None = None
"""Each worker process has its own, made once when it starts."""


def _start(folder: Path) -> None:
    global _base
    _base = baseline(folder, FURTHER)


def _examine_chunk(chunk: list[tuple[int, Mutant]]) -> list[Result]:
    assert _base is not None
    return [examine(_base, mutant, needs_proof(k, mutant)) for k, mutant in chunk]


def _progress(done: int, total: int, began: float) -> None:
    seconds = time.monotonic() - began
    left = seconds / done * (total - done)
    line = f"{done}/{total} mutants, {seconds:.0f} s, about {left:.0f} s left"
    if sys.stderr.isatty():
        print(f"\r{line}   ", end="\n" if done == total else "", file=sys.stderr, flush=True)
    elif done == total or done % (50 * _CHUNK) == 0:
        print(line, file=sys.stderr, flush=True)
