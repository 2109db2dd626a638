"""Errata: contradictions of the source, each with a condition that must still hold.

`ledger/errata.csv` describes them; the functions here, by erratum id, say whether the contradiction
is (still) there. An erratum bound to a rule of the schemas holds while that rule breaks at its key.
What is not judged here: the cause, which the row states.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from sc_analysis.claims import errata_asean, errata_japan, errata_meetings
from sc_analysis.claims.compare import Comparison, Outcome
from sc_analysis.errors import Problem, Text
from sc_analysis.schemas.rules import Break
from sc_analysis.tallies import Tally

_FILE = "ledger/errata.csv"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the conditions may look at."""

    processed: Mapping[str, pd.DataFrame]
    raw: Mapping[str, pd.DataFrame]
    tallies: Mapping[str, Tally]
    comparisons: Mapping[str, Comparison]
    breaks: tuple[Break, ...]


def _disagrees(claim: str) -> Callable[[Evidence], bool]:
    return lambda evidence: evidence.comparisons[claim].outcome is Outcome.DISAGREES


def _hanoi_repeats_da_nang(evidence: Evidence) -> bool:
    titles = evidence.raw["smart_jamp_proposals"].set_index("row")["titles_ja"]
    da_nang, hanoi = str(titles[18]).split("○"), str(titles[19]).split("○")
    return da_nang[-2:] == hanoi[-2:]


def _human_resources_marks(evidence: Evidence) -> bool:
    counts = evidence.processed["smart_jamp_work_counts"].set_index("work_type")["proposals_count"]
    marks = evidence.tallies["smart_jamp.work_types.human_resources.marks"]
    return marks.value > int(counts["human_resources"])


def _field_sum_over_total(evidence: Evidence) -> bool:
    statements = evidence.processed["smart_jamp_statements"].set_index("statement")["value"]
    return evidence.tallies["smart_jamp.fields.printed_sum"].value > int(statements["proposals"])


def _matching_denominator(evidence: Evidence) -> bool:
    largest = evidence.tallies["survey.matching.denominator.largest"].value
    return largest < evidence.tallies["survey.respondents.sum"].value


CONDITIONS: dict[str, Callable[[Evidence], bool]] = {
    **errata_japan.CONDITIONS,
    "smart_jamp.hanoi_repeats_da_nang": _hanoi_repeats_da_nang,
    "smart_jamp.countries_short": _disagrees("smart_jamp.countries"),
    "smart_jamp.human_resources_marks": _human_resources_marks,
    "smart_jamp.field_sum_over_total": _field_sum_over_total,
    "survey.majority_is_half": _disagrees("survey.partner_method.majority"),
    "survey.matching_denominator": _matching_denominator,
    **errata_meetings.CONDITIONS,
    **errata_asean.CONDITIONS,
}


def errata_problems(errata: pd.DataFrame, evidence: Evidence) -> list[Problem]:
    """Errata whose condition fails or is missing, and disagreements that no erratum explains."""
    broken = {(b.rule, b.key) for b in evidence.breaks}
    problems = []
    for row, erratum, rule, key in errata[["erratum", "rule", "rule_key"]].itertuples():
        if pd.notna(rule):
            holds = (rule, key) in broken
        elif erratum in CONDITIONS:
            holds = CONDITIONS[erratum](evidence)
        else:
            problems.append(
                _problem(
                    row,
                    erratum,
                    Text("条件の関数か規則", "a condition or a rule"),
                    Text("claims.errata に条件を加える", "add a condition to claims.errata"),
                )
            )
            continue
        if not holds:
            problems.append(
                _problem(
                    row,
                    erratum,
                    Text("なお成り立つ矛盾", "a contradiction that still holds"),
                    Text(
                        "正誤の行を除くか、データの変更を確かめる",
                        "remove the erratum, or look at what changed in the data",
                    ),
                )
            )
    return [*problems, *_unexplained(errata, evidence)]


def by_claim(errata: pd.DataFrame) -> dict[str, list[str]]:
    """Claim → the errata that bear on it."""
    found: dict[str, list[str]] = {}
    for erratum, claims in errata[["erratum", "claims"]].dropna().itertuples(index=False):
        for claim in str(claims).split(";"):
            found.setdefault(claim, []).append(erratum)
    return found


def _unexplained(errata: pd.DataFrame, evidence: Evidence) -> list[Problem]:
    """Claims that disagree with their tally and no erratum, and errata of unknown claims."""
    explained = by_claim(errata)
    problems = []
    for claim in explained:
        if claim not in evidence.comparisons:
            problems.append(
                Problem(
                    _FILE,
                    Text("台帳にある主張", "a claim of the ledger"),
                    Text("主張の番号を直す", "mend the id"),
                    column="claims",
                    found=claim,
                )
            )
    for comparison in evidence.comparisons.values():
        if comparison.outcome is Outcome.DISAGREES and comparison.claim not in explained:
            problems.append(
                Problem(
                    "ledger/claims.csv",
                    Text(
                        f"{comparison.tally} = {comparison.computed} を含む印刷値、または正誤",
                        f"a value that holds {comparison.tally} = {comparison.computed},"
                        " or an erratum",
                    ),
                    Text("原文を読み直すか、正誤に加える", "read again, or add an erratum"),
                    column="printed",
                    found=comparison.printed,
                    source=comparison.locator,
                )
            )
    return problems


def _problem(row: int, erratum: str, expected: Text, advice: Text) -> Problem:
    return Problem(_FILE, expected, advice, row=int(row), column="erratum", found=erratum)
