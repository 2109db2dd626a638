"""Tests → verdict, by the precedence of the vocabulary, with a reason in both languages.

A verdict is never kinder than its tests: one that disagrees outweighs all others, and only counting
or summing rows of other places reproduces a number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sc_analysis.claims.bounds import Bound
from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.testing import Bench, ClaimTest
from sc_analysis.claims.values import Time
from sc_analysis.errors import Text
from sc_analysis.numerals import plain
from sc_analysis.vocab.verdicts import Basis, Method, Origin, Verdict

_BASES = {Method.COUNTED: Basis.COUNTED, Method.SUMMED: Basis.SUMMED}
_ORIGINS = tuple(Origin)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a claim with its tests, its verdict and what explains it."""

    claim: Comparison
    tests: tuple[ClaimTest, ...]
    verdict: Verdict
    basis: Basis | None
    origin: Origin | None
    errata: tuple[str, ...]
    reason: Text
    bounds: tuple[Bound, ...]
    """What evidence says of the printed value under a premise; it enters no verdict."""

    @property
    def computed(self) -> Fraction | None:
        """The number computed for the claim under the adopted readings, if any."""
        return self.claim.computed

    def __repr__(self) -> str:
        computed = "" if self.computed is None else f", computed {plain(self.computed)}"
        return (
            f"<claim {self.claim.claim}: printed {self.claim.printed}{computed},"
            f" {self.verdict.value} ({self.reason.en})>"
        )

    def _repr_html_(self) -> str:
        from sc_analysis.claims.card import claim_card

        return claim_card(self)


def verdict_of(tests: Sequence[ClaimTest]) -> tuple[Verdict, Basis | None, Origin | None]:
    """The verdict that the tests carry, with its basis or origin."""
    if any(not t.agrees for t in tests):
        return Verdict.CONTRADICTED, None, None
    bases = [_BASES[t.method] for t in tests if t.method in _BASES]
    if bases:
        return Verdict.REPRODUCED, bases[0], None
    origins = [t.origin for t in tests if t.method is Method.OUTSIDE and t.origin]
    if origins:
        return Verdict.CORROBORATED, None, min(origins, key=_ORIGINS.index)
    if tests:
        return Verdict.CONSISTENT, None, None
    return Verdict.TRANSCRIBED, None, None


def ledger(
    bench: Bench,
    tests: Mapping[str, Sequence[ClaimTest]],
    errata: Mapping[str, Sequence[str]],
    bounds: Mapping[str, tuple[Bound, ...]],
) -> dict[str, Entry]:
    """Every claim's entry, in ledger order."""
    entries = {}
    for name, claim in bench.comparisons.items():
        verdict, basis, origin = verdict_of(tests[name])
        entries[name] = Entry(
            claim,
            tuple(tests[name]),
            verdict,
            basis,
            origin,
            tuple(errata.get(name, ())),
            _reason(bench, claim, tests[name], verdict),
            bounds.get(name, ()),
        )
    return entries


def _reason(bench: Bench, claim: Comparison, tests: Sequence[ClaimTest], verdict: Verdict) -> Text:
    if verdict is Verdict.TRANSCRIBED:
        lack = claim.missing.label if claim.missing else Text("不明", "unknown")
        return Text(f"検査に要る資料がない: {lack.ja}", f"a test would need: {lack.en}")
    told = [t for t in tests if t.agrees is not (verdict is Verdict.CONTRADICTED)]
    if verdict in (Verdict.REPRODUCED, Verdict.CORROBORATED):
        told = [t for t in told if t.method in _BASES or t.method is Method.OUTSIDE]
    sentences = [describe(bench, t) for t in told]
    return Text("。".join(s.ja for s in sentences), ". ".join(s.en for s in sentences))


def describe(bench: Bench, test: ClaimTest) -> Text:
    """What a test compared, and what came of it, in one short sentence."""
    if test.computed is not None:
        against = Text(f"計算値 {plain(test.computed)}", f"computed {plain(test.computed)}")
    else:
        parts = [_named(bench, operand) for operand in test.operands]
        against = Text("、".join(p.ja for p in parts), "; ".join(p.en for p in parts))
    outcome = Text("一致", "agrees") if test.agrees else Text("不一致", "disagrees")
    under = f" [{test.reading}]" if test.reading else ""
    method = test.method.label
    return Text(
        f"{method.ja}{under}: {against.ja} — {outcome.ja}",
        f"{method.en}{under}: {against.en} — {outcome.en}",
    )


def _named(bench: Bench, operand: str) -> Text:
    sort, _, name = operand.partition(":")
    if sort == "claim":
        claim = bench.comparisons[name]
        return Text(f"{claim.subject.ja} {claim.printed}", f"{claim.subject.en} {claim.printed}")
    if sort == "tally":
        tally = bench.tallies[name]
        value = plain(tally.value)
        return Text(f"{tally.label.ja} {value}", f"{tally.label.en} {value}")
    fact = bench.facts.loc[name]
    value = fact["value_count"] if str(fact["value_count"]) != "<NA>" else fact["value_period"]
    where = f"({name}, {fact['source_id']})"
    return Text(f"{fact['subject_ja']} {value} {where}", f"{fact['subject_en']} {value} {where}")


def as_json(entry: Entry) -> dict[str, Any]:
    """The entry as `claims --json` gives it."""
    c = entry.claim
    time = c.value.span if isinstance(c.value, Time) else None
    return {
        "id": c.claim,
        "chapter": c.chapter.value,
        "locator": c.locator,
        "line": c.line,
        "nth": c.nth,
        "printed": c.printed,
        "unit": c.unit.value,
        "kind": c.kind.value,
        "value": number(c.central),
        "low": number(c.interval.low if c.interval else None),
        "high": number(c.interval.high if c.interval else None),
        "first": time.first.isoformat() if time and time.first else None,
        "last": time.last.isoformat() if time and time.last else None,
        "computed": number(entry.computed),
        "verdict": entry.verdict.value,
        "basis": entry.basis.value if entry.basis else None,
        "origin": entry.origin.value if entry.origin else None,
        "tests": [_test_json(t) for t in entry.tests],
        "cell": dict(zip(("dataset", "key", "column"), c.cell, strict=True)) if c.cell else None,
        "errata": list(entry.errata),
        "bounds": [_bound_json(b) for b in entry.bounds],
        "missing": c.missing.value if c.missing else None,
        "reason_ja": entry.reason.ja,
        "reason_en": entry.reason.en,
    }


def _test_json(test: ClaimTest) -> dict[str, Any]:
    return {
        "method": test.method.value,
        "operands": list(test.operands),
        "reading": test.reading,
        "outcome": "agrees" if test.agrees else "disagrees",
        "power": round(float(test.power), 4),
        "computed": number(test.computed),
        "origin": test.origin.value if test.origin else None,
        "rows": list(test.rows),
    }


def _bound_json(bound: Bound) -> dict[str, Any]:
    return {
        "side": bound.side.value,
        "tally": bound.tally,
        "value": number(bound.value),
        "premise": bound.premise.value,
        "holds": bound.holds,
    }


def number(value: Fraction | None) -> int | float | None:
    """An exact number as JSON has it."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)
