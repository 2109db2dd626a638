"""Numbers about the ledger itself: verdicts, tests, numerals, errata, readers.

They are tallies like others, computed last and of ledger rows, so that the report can link them.
The estimate of what both readers missed is that of capture and recapture (Chapman): it holds for
contradictions that are equally easy to see, and is too low where they are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

import pandas as pd

from sc_analysis.claims.verdicts import Entry
from sc_analysis.errors import Text
from sc_analysis.tallies import Tally
from sc_analysis.vocab import Cause, Confidence, Unit
from sc_analysis.vocab.verdicts import Basis, Exclusion, Method, Missing, Origin, Verdict

Ledger = Mapping[str, pd.DataFrame]
READERS = ("a", "b")
_STRICTEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.TRANSCRIBED,
    Verdict.CONSISTENT,
    Verdict.CORROBORATED,
    Verdict.REPRODUCED,
)


def ledger_tallies(entries: Mapping[str, Entry], ledger: Ledger) -> dict[str, Tally]:
    """All tallies of the ledger by key; keys start with `ledger.`."""
    found = (
        *_of_claims(entries),
        *_of_tests(entries),
        *_of_numerals(ledger["numerals"]),
        *_of_errata(ledger["errata"]),
        *_of_readers(ledger["findings"], ledger["errata"]),
        *_of_rederived(ledger["rederived"], entries),
    )
    return {tally.key: tally for tally in found}


def _count(key: str, unit: Unit, ja: str, en: str, rows: Iterable[str]) -> Tally:
    refs = tuple(rows)
    return Tally(f"ledger.{key}", Fraction(len(refs)), unit, Text(ja, en), refs, Basis.COUNTED)


def _derived(
    key: str, value: Fraction | int, unit: Unit, ja: str, en: str, rows: Iterable[str]
) -> Tally:
    return Tally(f"ledger.{key}", Fraction(value), unit, Text(ja, en), tuple(rows), Basis.DERIVED)


def _claims(entries: Iterable[Entry]) -> list[str]:
    return [f"claims:{e.claim.claim}" for e in entries]


def _of_claims(entries: Mapping[str, Entry]) -> Iterator[Tally]:
    every = list(entries.values())
    yield _count("claims.all", Unit.CLAIMS, "主張", "Claims", _claims(every))
    for verdict in Verdict:
        chosen = [e for e in every if e.verdict is verdict]
        label = verdict.label
        yield _count(
            f"verdict.{verdict.value}",
            Unit.CLAIMS,
            f"判定: {label.ja}",
            f"Verdict: {label.en}",
            _claims(chosen),
        )
    for basis in (Basis.COUNTED, Basis.SUMMED):
        chosen = [e for e in every if e.basis is basis]
        label = basis.label
        key, ja, en = f"basis.{basis.value}", f"再現: {label.ja}", f"Reproduced: {label.en}"
        yield _count(key, Unit.CLAIMS, ja, en, _claims(chosen))
    for origin in Origin:
        chosen = [e for e in every if e.origin is origin]
        label = origin.label
        key, ja, en = f"origin.{origin.value}", f"裏付け: {label.ja}", f"Corroborated: {label.en}"
        yield _count(key, Unit.CLAIMS, ja, en, _claims(chosen))
    for missing in Missing:
        chosen = [e for e in every if e.claim.missing is missing]
        label = missing.label
        key, ja, en = f"missing.{missing.value}", f"欠ける資料: {label.ja}", f"Missing: {label.en}"
        if chosen:
            yield _count(key, Unit.CLAIMS, ja, en, _claims(chosen))
    alone = [e for e in every if not any(t.method is Method.OUTSIDE for t in e.tests)]
    yield _count(
        "single_testimony",
        Unit.CLAIMS,
        "原文のほかに証言のない主張",
        "Claims that only the source document makes",
        _claims(alone),
    )
    twice = [e for e in every if e.claim.cell]
    yield _count(
        "double_entry", Unit.CLAIMS, "二重に記入した主張", "Claims entered twice", _claims(twice)
    )


def _of_tests(entries: Mapping[str, Entry]) -> Iterator[Tally]:
    every = [(e, t) for e in entries.values() for t in e.tests]
    claims = dict.fromkeys(f"claims:{e.claim.claim}" for e, _ in every)
    yield _derived("tests", len(every), Unit.TESTS, "検査", "Tests", claims)
    powers = sorted(
        max(t.power for t in e.tests) for e in entries.values() if e.verdict is Verdict.CONSISTENT
    )
    middle = len(powers) // 2
    median = (powers[middle] + powers[~middle]) / 2 if powers else Fraction(0)
    yield _derived(
        "consistent.power",
        100 * median,
        Unit.PERCENT,
        "「整合」の主張の最も強い検査の検出力(中央値)",
        "Power of the strongest test of consistent claims (median)",
        _claims(e for e in entries.values() if e.verdict is Verdict.CONSISTENT),
    )


def _of_numerals(numerals: pd.DataFrame) -> Iterator[Tally]:
    def rows(chosen: pd.DataFrame) -> list[str]:
        keys = chosen[["line", "position"]].itertuples(index=False, name=None)
        return [f"numerals:{line}/{position}" for line, position in keys]

    yield _count(
        "numerals.all", Unit.NUMERALS, "原文の数字", "Numerals of the source", rows(numerals)
    )
    claimed = numerals[numerals["claims"].notna()]
    yield _derived(
        "numerals.claimed",
        len(claimed),
        Unit.NUMERALS,
        "主張に属する数字",
        "Numerals of claims",
        dict.fromkeys(f"claims:{c}" for names in claimed["claims"] for c in names.split(";")),
    )
    for exclusion in Exclusion:
        chosen = numerals[numerals["exclusion"] == exclusion.value]
        label = exclusion.label
        key, ja, en = f"numerals.{exclusion.value}", f"除外: {label.ja}", f"Excluded: {label.en}"
        yield _count(key, Unit.NUMERALS, ja, en, rows(chosen))


def _of_errata(errata: pd.DataFrame) -> Iterator[Tally]:
    def refs(chosen: pd.DataFrame) -> list[str]:
        return [f"errata:{name}" for name in chosen["erratum"]]

    yield _count("errata.all", Unit.ERRATA, "見つかった矛盾", "Contradictions found", refs(errata))
    for column, terms in (("cause", Cause), ("confidence", Confidence)):
        for term in terms:
            label = term.label
            key, ja, en = f"errata.{term.value}", f"矛盾: {label.ja}", f"Contradictions: {label.en}"
            yield _count(key, Unit.ERRATA, ja, en, refs(errata[errata[column] == term.value]))


def _of_readers(findings: pd.DataFrame, errata: pd.DataFrame) -> Iterator[Tally]:
    def refs(names: Iterable[str]) -> list[str]:
        return [f"errata:{name}" for name in sorted(names)]

    found = {
        reader: set(findings.loc[findings["reader"] == reader, "erratum"].dropna())
        for reader in READERS
    }
    for reader in READERS:
        rows = findings[findings["reader"] == reader]
        told = [f"findings:{reader}/{name}" for name in rows["finding"]]
        key, ja, en = (
            f"readers.{reader}.findings",
            f"読み手{reader}の指摘",
            f"Findings of reader {reader}",
        )
        yield _count(key, Unit.FINDINGS, ja, en, told)
        key, ja, en = (
            f"readers.{reader}.errata",
            f"読み手{reader}の見た矛盾",
            f"Contradictions that reader {reader} saw",
        )
        yield _count(key, Unit.ERRATA, ja, en, refs(found[reader]))
    a, b = (found[reader] for reader in READERS)
    both, either = a & b, a | b
    yield _count("readers.both", Unit.ERRATA, "両方の読み手が見た矛盾", "Seen by both", refs(both))
    yield _count(
        "readers.either", Unit.ERRATA, "どちらかが見た矛盾", "Seen by either", refs(either)
    )
    neither = [name for name in errata["erratum"] if name not in either]
    yield _count(
        "readers.neither",
        Unit.ERRATA,
        "どちらの読み手も見ず、照合で見つかった矛盾",
        "Seen by neither reader, found by comparing the data",
        refs(neither),
    )
    estimate = Fraction((len(a) + 1) * (len(b) + 1), len(both) + 1) - 1
    yield _derived(
        "readers.missed",
        round(estimate) - len(either),
        Unit.ERRATA,
        "どちらも見落とした矛盾の推定",
        "Estimate of what both missed",
        refs(either),
    )
    aside = findings[findings["erratum"].isna()]
    set_aside = [
        f"findings:{r}/{f}" for r, f in aside[["reader", "finding"]].itertuples(index=False)
    ]
    yield _count("readers.aside", Unit.FINDINGS, "採らない指摘", "Findings set aside", set_aside)


def _of_rederived(rederived: pd.DataFrame, entries: Mapping[str, Entry]) -> Iterator[Tally]:
    def refs(chosen: pd.DataFrame) -> list[str]:
        return [f"rederived:{name}" for name in chosen["claim"]]

    now = rederived["claim"].map(lambda name: entries[name].verdict.value)
    same = rederived[rederived["ledger_verdict"] == rederived["verdict"]]
    mended = rederived[rederived["ledger_verdict"] != now]
    strictness = {v.value: k for k, v in enumerate(_STRICTEST_FIRST)}
    by_hand, by_ledger = (rederived[c].map(strictness) for c in ("verdict", "ledger_verdict"))
    kinder = rederived[by_ledger > by_hand]
    read = rederived[rederived["value_agrees"]]
    yield _count(
        "rederived.all",
        Unit.CLAIMS,
        "手で導き直した判定",
        "Verdicts derived by hand",
        refs(rederived),
    )
    yield _count(
        "rederived.same", Unit.CLAIMS, "手の判定と一致", "Same verdict by hand", refs(same)
    )
    yield _count(
        "rederived.kinder",
        Unit.CLAIMS,
        "手の判定より台帳が甘かったもの",
        "Where the ledger was kinder than the hand",
        refs(kinder),
    )
    yield _count(
        "rederived.mended",
        Unit.CLAIMS,
        "比べたあとに改めた判定",
        "Verdicts mended after the comparison",
        refs(mended),
    )
    yield _count(
        "rederived.read",
        Unit.CLAIMS,
        "値を読み直して一致",
        "Same value when read again",
        refs(read),
    )
