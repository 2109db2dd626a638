"""What evidence says of a printed number, short of testing it.

A bound holds under a premise that nothing at hand can prove, such as that a city also voiced at the
meetings what documents say of it. So it enters no verdict: where a printed value lies outside, the
premise fails for some city, and nothing is said against the claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.testing import Bench
from sc_analysis.errors import Problem, Text
from sc_analysis.vocab import near_misses
from sc_analysis.vocab.needs import Premise, Side

_FILE = "ledger/bounds.csv"


@dataclass(frozen=True, slots=True)
class Bound:
    """A computed number beside a printed one, and whether the printed one is on its right side."""

    claim: str
    side: Side
    tally: str
    value: Fraction
    premise: Premise
    holds: bool


def bounds(bench: Bench, rows: pd.DataFrame) -> dict[str, tuple[Bound, ...]]:
    """Claim → its bounds, in file order. `bound_problems` finds unknown names first."""
    found: dict[str, tuple[Bound, ...]] = {}
    for claim, side, tally, premise in rows[["claim", "side", "tally", "premise"]].itertuples(
        index=False, name=None
    ):
        value = bench.tallies[tally].value
        holds = _holds(bench.comparisons[claim], Side(side), value)
        bound = Bound(claim, Side(side), tally, value, Premise(premise), holds)
        found[claim] = (*found.get(claim, ()), bound)
    return found


def bound_problems(bench: Bench, rows: pd.DataFrame) -> list[Problem]:
    """Rows that name a claim or a tally that does not exist, or a claim that is no number."""
    problems = []
    for row, claim, tally in rows[["claim", "tally"]].itertuples():
        numbers = [name for name, c in bench.comparisons.items() if c.interval is not None]
        for column, name, known in (("claim", claim, numbers), ("tally", tally, bench.tallies)):
            if name not in known:
                near = near_misses(name, list(known))
                problems.append(
                    Problem(
                        _FILE,
                        Text(
                            "数を述べる主張と、ある集計値",
                            "a claim on a number; a tally that exists",
                        ),
                        Text(f"近いもの: {'、'.join(near)}", f"near misses: {', '.join(near)}"),
                        row=int(str(row)),
                        column=column,
                        found=name,
                    )
                )
    return problems


def outcome(bound: Bound) -> Text:
    """Whether the printed value fits, and what follows where it does not."""
    if bound.holds:
        return Text("印刷の値と合う", "the printed value fits")
    if bound.side is Side.BESIDE:
        return Text("印刷の値と違う", "the printed value differs")
    return Text(
        "印刷の値は範囲の外にある。前提が成り立たない都市がある",
        "the printed value lies outside: the premise fails for some city",
    )


def say(bound: Bound, label: Text) -> Text:
    """The bound in one short sentence; `label` is that of its tally."""
    value = bound.value
    plain = str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"
    side, premise, found = bound.side.label, bound.premise.label, outcome(bound)
    return Text(
        f"{premise.ja}、{label.ja} {plain} {side.ja}。{found.ja}",
        f"{premise.en}: {side.en} {plain} ({label.en}); {found.en}",
    )


def _holds(claim: Comparison, side: Side, value: Fraction) -> bool:
    interval = claim.interval
    if interval is None:
        raise TypeError(f"{claim.claim} is no number")
    if side is Side.BESIDE:
        return value in interval
    if side is Side.AT_LEAST:
        return interval.high is None or value <= interval.high
    return interval.low is None or interval.low <= value
