"""Printed value against computed value, claim by claim.

A comparison is no verdict: it says only whether the tally bound to the claim lies in the interval
that the printed string denotes. A claim without a tally is `not_computed`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import Interval, parse
from sc_analysis.tallies import Tally
from sc_analysis.vocab import Kind, Term, Unit

_DATES = {Kind.DATE, Kind.PERIOD}


class Outcome(Term):
    """What a comparison can say."""

    AGREES = "agrees", "一致", "agrees"
    DISAGREES = "disagrees", "不一致", "disagrees"
    NOT_COMPUTED = "not_computed", "計算できない", "not computed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim with the interval it denotes and the tally it is compared with."""

    claim: str
    kind: Kind
    printed: str
    unit: Unit
    locator: str
    line: int
    nth: int
    subject: Text
    interval: Interval | None
    """`None` for dates."""
    tally: str | None
    computed: Fraction | None
    outcome: Outcome


def compare(claims: pd.DataFrame, tallies: dict[str, Tally]) -> dict[str, Comparison]:
    """All claims by id, in ledger order, compared with their tallies.

    Raises `KeyError` for a tally that does not exist (a test keeps the ledger's keys true).
    """
    return {str(row["claim"]): _one(row, tallies) for row in claims.to_dict("records")}


def _one(row: dict[Any, Any], tallies: dict[str, Tally]) -> Comparison:
    kind = Kind(row["kind"])
    interval = None if kind in _DATES else parse(row["printed"], kind).interval
    tally = None if pd.isna(row["tally"]) else str(row["tally"])
    computed = None if tally is None else tallies[tally].value
    if computed is None or interval is None:
        outcome = Outcome.NOT_COMPUTED
    else:
        outcome = Outcome.AGREES if computed in interval else Outcome.DISAGREES
    return Comparison(
        claim=row["claim"],
        kind=kind,
        printed=row["printed"],
        unit=Unit(row["unit"]),
        locator=row["locator"],
        line=int(row["line"]),
        nth=int(row["nth"]),
        subject=Text(row["subject_ja"], row["subject_en"]),
        interval=interval,
        tally=tally,
        computed=computed,
        outcome=outcome,
    )
