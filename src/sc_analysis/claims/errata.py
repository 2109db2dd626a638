"""Errata: contradictions of the source, each with a condition that must still hold.

`ledger/errata.csv` describes them; the functions here, by erratum id, say whether the contradiction
is (still) there. An erratum bound to a rule of the schemas holds while that rule breaks at its key;
one that sets numbers against each other (`figures`) and has no function of its own holds while they
differ. What is not judged here: the cause, which the row states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from sc_analysis.claims import (
    errata_asean,
    errata_japan,
    errata_meetings,
    errata_network,
    errata_text,
)
from sc_analysis.claims.compare import Comparison, Outcome
from sc_analysis.claims.testing import Bench
from sc_analysis.claims.values import same
from sc_analysis.errors import Problem, Text
from sc_analysis.schemas.rules import Break
from sc_analysis.tallies import Tally

_FILE = "ledger/errata.csv"
_DOCUMENT = "idi_2021"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the conditions may look at."""

    processed: Mapping[str, pd.DataFrame]
    raw: Mapping[str, pd.DataFrame]
    tallies: Mapping[str, Tally]
    comparisons: Mapping[str, Comparison]
    breaks: tuple[Break, ...]
    bench: Bench

    def phrase(self, phrase: str) -> str:
        """A short phrase as printed (`raw/source_phrases.csv`)."""
        phrases = self.raw["source_phrases"].set_index("phrase")
        return str(phrases.at[phrase, "text_ja"])


def figures_differ(evidence: Evidence, figures: str) -> bool:
    """Whether the numbers, named as operands of a test, cannot all be the same."""
    values = [evidence.bench.value(operand) for operand in figures.split(";")]
    return any(not same(a, b) for k, a in enumerate(values) for b in values[k + 1 :])


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


def _matching_denominator(evidence: Evidence) -> bool:
    largest = evidence.tallies["survey.matching.denominator.largest"].value
    return largest < evidence.tallies["survey.respondents.sum"].value


CONDITIONS: dict[str, Callable[[Evidence], bool]] = {
    **errata_japan.CONDITIONS,
    "smart_jamp.hanoi_repeats_da_nang": _hanoi_repeats_da_nang,
    "smart_jamp.countries_short": _disagrees("smart_jamp.countries"),
    "smart_jamp.human_resources_marks": _human_resources_marks,
    "survey.majority_is_half": _disagrees("survey.partner_method.majority"),
    "survey.matching_denominator": _matching_denominator,
    **errata_meetings.CONDITIONS,
    **errata_asean.CONDITIONS,
    **errata_network.CONDITIONS,
    **errata_text.CONDITIONS,
}


def errata_problems(errata: pd.DataFrame, evidence: Evidence) -> list[Problem]:
    """Errata whose condition fails or is missing, and errata of claims that do not exist."""
    own = [p for row in errata.index for p in erratum_problems(errata, int(row), evidence)]
    return [*own, *order_problems(errata)]


def erratum_problems(errata: pd.DataFrame, row: int, evidence: Evidence) -> Iterator[Problem]:
    """What is wrong with one erratum, whatever the others say."""
    erratum, claims = str(errata.at[row, "erratum"]), errata.at[row, "claims"]
    still = Text("なお成り立つ矛盾", "a contradiction that still holds")
    try:
        holds = _holds(errata.loc[row], evidence)
    except (KeyError, IndexError) as error:
        yield _problem(
            row,
            erratum,
            still,
            Text(
                f"条件の見る行がない({error})。行を確かめるか、正誤の行を除く",
                f"a row that the condition looks at is gone ({error}): look at it, or remove "
                "the erratum",
            ),
        )
        holds = True
    if holds is None:
        yield _problem(
            row,
            erratum,
            Text("条件の関数、規則、または突き合わせる数", "a condition, rule or figures"),
            Text("claims.errata に条件を加える", "add a condition to claims.errata"),
        )
    elif not holds:
        yield _problem(
            row,
            erratum,
            still,
            Text(
                "正誤の行を除くか、データの変更を確かめる",
                "remove the erratum, or look at what changed in the data",
            ),
        )
    if erratum.partition(".")[0] != errata.at[row, "chapter"]:
        yield _problem(
            row,
            erratum,
            Text("番号の頭にある章", "the chapter that the id begins with"),
            Text("chapter か番号を直す", "mend the chapter or the id"),
        )
    for claim in [] if pd.isna(claims) else claims.split(";"):
        if claim not in evidence.comparisons:
            yield Problem(
                _FILE,
                Text("台帳にある主張", "a claim of the ledger"),
                Text("主張の番号を直す", "mend the id"),
                row=int(row),
                column="claims",
                found=claim,
            )


def order_problems(errata: pd.DataFrame) -> list[Problem]:
    """Weights run from 1, weighed errata say what they change, and all are of the source."""
    weighed = errata[errata["weight"].notna()]
    wrong = weighed.index[weighed["weight"].rank() != weighed["weight"]]
    told = errata["effect_ja"].notna() & errata["effect_en"].notna()
    foreign = errata.index[errata["source_id"] != _DOCUMENT]
    half = errata.index[errata["weight"].notna() != told]
    expected = Text(
        "1から続く重みと、変わることの説明", "weights from 1 on, each with what the erratum changes"
    )
    advice = Text("weight と effect を揃える", "make weight and effect agree")
    source = Text(f"出典 {_DOCUMENT}", f"the source {_DOCUMENT}")
    mend = Text("出典を直す", "mend the source")
    return [
        *(
            _problem(row, str(errata.at[row, "erratum"]), expected, advice)
            for row in {*wrong, *half}
        ),
        *(_problem(row, str(errata.at[row, "erratum"]), source, mend) for row in foreign),
    ]


def _holds(erratum: pd.Series, evidence: Evidence) -> bool | None:
    """Whether the contradiction is there; `None` when nothing can say so, as with a number and a
    time for figures.
    """
    if pd.notna(erratum["rule"]):
        return (erratum["rule"], erratum["rule_key"]) in {(b.rule, b.key) for b in evidence.breaks}
    if erratum["erratum"] in CONDITIONS:
        return CONDITIONS[erratum["erratum"]](evidence)
    if pd.notna(erratum["figures"]):
        try:
            return figures_differ(evidence, erratum["figures"])
        except TypeError:
            return None
    return None


def by_claim(errata: pd.DataFrame) -> dict[str, list[str]]:
    """Claim → the errata that bear on it."""
    found: dict[str, list[str]] = {}
    for erratum, claims in errata[["erratum", "claims"]].dropna().itertuples(index=False):
        for claim in str(claims).split(";"):
            found.setdefault(claim, []).append(erratum)
    return found


def _problem(row: int, erratum: str, expected: Text, advice: Text) -> Problem:
    return Problem(_FILE, expected, advice, row=int(row), column="erratum", found=erratum)
