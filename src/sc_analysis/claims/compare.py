"""Printed value against computed value, claim by claim.

A comparison is no verdict: it says only whether the tally bound to the claim lies in the interval
that the printed string denotes. A claim without a tally is `not_computed`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from sc_analysis.claims.values import DATES, Time, Value, value_of
from sc_analysis.errors import Problem, ScAnalysisError, Text
from sc_analysis.numerals import Interval, parse
from sc_analysis.tallies import Tally
from sc_analysis.vocab import Chapter, Kind, Term, Unit, near_misses
from sc_analysis.vocab.verdicts import Missing

_FILE = "ledger/claims.csv"


class Outcome(Term):
    """What a comparison can say."""

    AGREES = "agrees", "一致", "agrees"
    DISAGREES = "disagrees", "不一致", "disagrees"
    NOT_COMPUTED = "not_computed", "計算できない", "not computed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim with what it denotes and the tally it is compared with."""

    claim: str
    chapter: Chapter
    kind: Kind
    printed: str
    unit: Unit
    locator: str
    line: int
    nth: int
    subject: Text
    value: Value
    year: int | None
    """The year that completes a date printed without one."""
    central: Fraction | None
    """The number itself; `None` for dates and for words that stand for a bound."""
    cell: tuple[str, str, str] | None
    """Dataset, key and column of the raw cell that prints the same."""
    missing: Missing | None
    tally: str | None
    computed: Fraction | None
    outcome: Outcome

    @property
    def interval(self) -> Interval | None:
        """The interval denoted; `None` for dates."""
        return None if isinstance(self.value, Time) else self.value


def unreadable_claims(claims: pd.DataFrame) -> list[Problem]:
    """Claims whose printed value does not denote what their kind says."""
    problems = []
    for row, claim in claims.iterrows():
        kind = Kind(claim["kind"])
        try:
            value_of(claim["printed"], kind, _year(claim["year"]))
        except ScAnalysisError as error:
            problems.append(
                Problem(
                    _FILE,
                    Text(f"{kind.label.ja}を表す文字列", f"a printed {kind.label.en}"),
                    error.text,
                    row=int(str(row)),
                    column="printed",
                    found=str(claim["printed"]),
                    source=str(claim["locator"]),
                )
            )
    return problems


def unknown_tallies(claims: pd.DataFrame, tallies: dict[str, Tally]) -> list[Problem]:
    """Claims bound to a tally that does not exist, with near misses, or to one of another unit,
    and dates bound to one.
    """
    problems = [
        Problem(
            _FILE,
            Text("日付・期間には集計値がない", "no tally for a date or a period"),
            Text("ledger/tests.csv で比べる", "compare it in ledger/tests.csv"),
            row=int(str(row)),
            column="tally",
            found=str(key),
        )
        for row, key in claims.loc[claims["kind"].isin(DATES), "tally"].dropna().items()
    ]
    for row, key in claims["tally"].dropna().items():
        if key not in tallies:
            near = near_misses(str(key), list(tallies))
            problems.append(
                Problem(
                    _FILE,
                    Text("計算された集計値", "a tally that is computed"),
                    Text(
                        f"近いもの: {'、'.join(near) or 'なし'}",
                        f"near misses: {', '.join(near) or 'none'}",
                    ),
                    row=int(str(row)),
                    column="tally",
                    found=str(key),
                )
            )
        elif not _fits(claims.loc[row], tallies[str(key)]):
            unit = _claimed(tallies[str(key)].unit)
            problems.append(
                Problem(
                    _FILE,
                    Text(f"集計値の単位 {unit.value}", f"{unit.value}, the unit of the tally"),
                    Text("単位か集計値を直す", "mend the unit or the tally"),
                    row=int(str(row)),
                    column="unit",
                    found=str(claims.at[row, "unit"]),
                )
            )
    return problems


def _fits(claim: pd.Series, tally: Tally) -> bool:
    return claim["kind"] in DATES or claim["unit"] == _claimed(tally.unit)


def _claimed(unit: Unit) -> Unit:
    """The unit of a claim about the tally: the source calls the titles of a table proposals."""
    return Unit.PROPOSALS if unit is Unit.TITLES else unit


def compare(claims: pd.DataFrame, tallies: dict[str, Tally]) -> dict[str, Comparison]:
    """All claims by id, in ledger order, compared with their tallies.

    The claims have passed `unreadable_claims` and `unknown_tallies`.
    """
    return {str(row["claim"]): _one(row, tallies) for row in claims.to_dict("records")}


def _year(cell: Any) -> int | None:
    return None if pd.isna(cell) else int(cell)


def _one(row: dict[Any, Any], tallies: dict[str, Tally]) -> Comparison:
    kind, year = Kind(row["kind"]), _year(row["year"])
    value = value_of(row["printed"], kind, year)
    tally = None if pd.isna(row["tally"]) else str(row["tally"])
    computed = None if tally is None else tallies[tally].value
    if computed is None or isinstance(value, Time):
        outcome = Outcome.NOT_COMPUTED
    else:
        outcome = Outcome.AGREES if computed in value else Outcome.DISAGREES
    cell = (row["cell_dataset"], row["cell_key"], row["cell_column"])
    return Comparison(
        claim=row["claim"],
        chapter=Chapter(row["chapter"]),
        kind=kind,
        printed=row["printed"],
        unit=Unit(row["unit"]),
        locator=row["locator"],
        line=int(row["line"]),
        nth=int(row["nth"]),
        subject=Text(row["subject_ja"], row["subject_en"]),
        value=value,
        year=year,
        central=None if kind in DATES else parse(row["printed"], kind).value,
        cell=None if pd.isna(cell[0]) else cell,
        missing=None if pd.isna(row["missing"]) else Missing(row["missing"]),
        tally=tally,
        computed=computed,
        outcome=outcome,
    )
