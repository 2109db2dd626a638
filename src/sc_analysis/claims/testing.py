"""The tests of the claims: what each is compared with, whether it agrees, and with what power.

A claim bound to a tally is tested against it, under the adopted readings and under the source as
printed; all other tests are rows of `ledger/tests.csv`. The power of a test is the share of
one-digit misreadings of the printed value that it would have caught; a row of several claims is no
test of those that it has no power over. What a test does not know: whether two values that agree
are wrong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import pandas as pd

from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.methods import METHODS, Case
from sc_analysis.claims.values import Time, Value, wrong_values
from sc_analysis.numerals import Interval, parse_period
from sc_analysis.tallies import Tally
from sc_analysis.vocab import Kind
from sc_analysis.vocab.verdicts import Basis, Method, Origin

AS_PRINTED = "as_printed"
"""The option of a reading that changes nothing."""
_OF_BASIS = {
    Basis.COUNTED: Method.COUNTED,
    Basis.SUMMED: Method.SUMMED,
    Basis.DERIVED: Method.DERIVED,
}
_ORIGINS = tuple(Origin)


@dataclass(frozen=True, slots=True)
class ClaimTest:
    """One test of one claim; `operands` are all that it was compared with."""

    claim: str
    method: Method
    operands: tuple[str, ...]
    reading: str | None
    agrees: bool
    power: Fraction
    computed: Fraction | None = None
    rows: tuple[str, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What tests may look at: claims, tallies and outside facts by id."""

    comparisons: Mapping[str, Comparison]
    tallies: Mapping[str, Tally]
    facts: pd.DataFrame
    """`external_facts` by `fact_id`."""

    def value(self, operand: str) -> Value:
        """What an operand denotes; raises `KeyError` for an unknown one."""
        sort, _, name = operand.partition(":")
        if sort == "claim":
            return self.comparisons[name].value
        if sort == "tally":
            return Interval.point(self.tallies[name].value)
        fact = self.facts.loc[name]
        if pd.notna(fact["value_count"]):
            return Interval.point(int(fact["value_count"]))
        period = str(fact["value_period"])
        return Time(parse_period(period), "~" in period)

    def rows(self, operand: str) -> tuple[str, ...]:
        """The processed or coded rows behind an operand."""
        sort, _, name = operand.partition(":")
        if sort == "claim":
            return ()
        return self.tallies[name].rows if sort == "tally" else (f"external_facts:{name}",)

    def origin(self, operands: tuple[str, ...]) -> Origin | None:
        """The least direct origin of the outside facts behind the operands."""
        names = [r.partition(":")[2] for o in operands for r in self.rows(o) if _is_fact(r)]
        found = [Origin(self.facts.at[name, "origin"]) for name in names]
        return max(found, key=_ORIGINS.index, default=None)


def _is_fact(row: str) -> bool:
    return row.startswith("external_facts:")


def claim_tests(
    bench: Bench, rows: pd.DataFrame, effects: pd.DataFrame
) -> dict[str, list[ClaimTest]]:
    """Claim → its tests. Raises `KeyError` for unknown operands and `TypeError` for a method that
    does not fit; `structure.row_problems` finds both first.
    """
    found: dict[str, list[ClaimTest]] = {claim: [] for claim in bench.comparisons}
    for test in (*_of_tallies(bench, effects), *_of_rows(bench, rows)):
        found[test.claim].append(test)
    return found


def _of_tallies(bench: Bench, effects: pd.DataFrame) -> Iterator[ClaimTest]:
    adopted: dict[str, str] = {}
    printed: dict[str, list[tuple[str, Fraction]]] = {}
    for row in effects.to_dict("records"):
        claim, reading = str(row["claim"]), f"{row['reading']}={row['option']}"
        if row["adopted"]:
            adopted[claim] = reading
        elif row["option"] == AS_PRINTED:
            value = Fraction(row["computed"]).limit_denominator(10**6)
            printed.setdefault(claim, []).append((reading, value))
    for comparison in bench.comparisons.values():
        if comparison.tally is None:
            continue
        tally = bench.tallies[comparison.tally]
        method, operand = _OF_BASIS[tally.basis], f"tally:{comparison.tally}"
        told = adopted.get(comparison.claim)
        yield _against(comparison, method, operand, tally.value, told, tally.rows)
        for reading, value in printed.get(comparison.claim, ()):
            yield _against(comparison, method, operand, value, reading, ())


def _against(
    claim: Comparison,
    method: Method,
    operand: str,
    computed: Fraction,
    reading: str | None,
    rows: tuple[str, ...],
) -> ClaimTest:
    agrees, power = _judged(method, (claim,), 0, (Interval.point(computed),))
    return ClaimTest(claim.claim, method, (operand,), reading, agrees, power, computed, rows)


def _of_rows(bench: Bench, rows: pd.DataFrame) -> Iterator[ClaimTest]:
    for claims, method, operands in rows[["claims", "method", "operands"]].itertuples(
        index=False, name=None
    ):
        named = () if pd.isna(operands) else tuple(operands.split(";"))
        yield from row_tests(bench, tuple(claims.split(";")), Method(method), named)


def row_tests(
    bench: Bench, claims: tuple[str, ...], method: Method, operands: tuple[str, ...]
) -> Iterator[ClaimTest]:
    """The tests of one row: one for each claim over which the method has power."""
    subjects = tuple(bench.comparisons[name] for name in claims)
    values = tuple(bench.value(o) for o in operands)
    for place, claim in enumerate(subjects):
        agrees, power = _judged(method, subjects, place, values)
        if agrees and not power and len(subjects) > 1:
            continue
        others = tuple(f"claim:{c.claim}" for c in subjects if c is not claim)
        yield ClaimTest(
            claim.claim,
            method,
            (*others, *operands),
            None,
            agrees,
            power,
            rows=tuple(r for o in operands for r in bench.rows(o)),
            origin=bench.origin(operands) if method is Method.OUTSIDE else None,
        )


def _judged(
    method: Method, subjects: tuple[Comparison, ...], place: int, operands: tuple[Value, ...]
) -> tuple[bool, Fraction]:
    claim = subjects[place]
    values = tuple(c.value for c in subjects)
    return _power(method, values, place, operands, (claim.printed, claim.kind, claim.year))


@lru_cache(maxsize=4096)
def _power(
    method: Method,
    values: tuple[Value, ...],
    place: int,
    operands: tuple[Value, ...],
    printed: tuple[str, Kind, int | None],
) -> tuple[bool, Fraction]:
    """Whether the value at `place` agrees, and the share of wrong ones that would not."""
    judge = METHODS[method]

    def agrees(value: Value) -> bool:
        return judge(Case((*values[:place], value, *values[place + 1 :]), place, operands))

    wrong = wrong_values(*printed)
    caught = sum(not agrees(value) for value in wrong)
    return agrees(values[place]), Fraction(caught, len(wrong)) if wrong else Fraction(0)
