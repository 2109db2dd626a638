"""The errata on the network and table 14: each holds on the data and fails once it is repaired."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.claims import Evidence
from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.errata import CONDITIONS, figures_differ
from sc_analysis.claims.errata_network import CONDITIONS as NETWORK
from sc_analysis.claims.testing import Bench
from sc_analysis.claims.values import Time
from sc_analysis.numerals import Interval, parse_period

HANOI = [19, 20, 21, 22]
FIGURES = {
    "jasca.first_meeting_cities": ("claim:jasca.meetings.first.cities", Interval.point(22)),
    "smart_jamp.proposals_unlisted": ("claim:smart_jamp.proposals", Interval.point(27)),
    "outlook.research_period_over": (
        "claim:survey.reported",
        Time(parse_period("2021年3月"), period=False),
    ),
}


@dataclass(frozen=True)
class Repair:
    """One cell set right: in which frame of which stage, and what it then says."""

    stage: str
    frame: str
    key: dict[str, object]
    column: str
    value: object


def phrase(name: str, text: str) -> Repair:
    """The phrase printed as it should be."""
    return Repair("raw", "source_phrases", {"phrase": name}, "text_ja", text)


def proposal(row: int, column: str, value: object) -> Repair:
    """A cell of table 14 set right."""
    return Repair("raw", "smart_jamp_proposals", {"row": row}, column, value)


def mark(row: int, wrong: str, right: str) -> Repair:
    """A mark of table 14 moved to another kind of work."""
    key = {"row": row, "work_type": wrong}
    return Repair("processed", "smart_jamp_marks", key, "work_type", right)


REPAIRS = {
    "jasca.member_class_name": phrase("members.related", "連携組織"),
    "jasca.yangon_without_memorandum": Repair(
        "raw",
        "jasca_memorandum_parties",
        {"statement": "table_10", "memorandum": 5, "position": 2},
        "party_ja",
        "ミャンマー・ヤンゴン市",
    ),
    "smart_jamp.pre_feasibility_marks": Repair(
        "processed",
        "smart_jamp_work_counts",
        {"work_type": "pre_feasibility_study"},
        "proposals_count",
        6,
    ),
    "smart_jamp.siem_reap_mark": mark(4, "human_resources", "pre_feasibility_study"),
    "smart_jamp.chonburi_mark": mark(17, "demonstration", "feasibility_study"),
    "smart_jamp.no_field_columns": phrase("smart_jamp.head", "調査業務、調査対象分野"),
    "smart_jamp.legend_feasibility": Repair(
        "raw", "smart_jamp_notes", {"mark": "C"}, "label_ja", "実施可能性調査"
    ),
    "smart_jamp.bus_shelter": proposal(2, "titles_ja", "スマートバスシェルター導入に関する調査"),
    "smart_jamp.government_row_empty": proposal(1, "mark_e", "●"),
}


def repaired(evidence: Evidence, repair: Repair) -> Evidence:
    """The evidence with one cell of a copied frame changed."""
    frames = dict(getattr(evidence, repair.stage))
    frame = frames[repair.frame].copy()
    chosen = pd.Series(True, index=frame.index)
    for column, value in repair.key.items():
        chosen &= frame[column] == value
    assert 1 == chosen.sum()
    frame.loc[chosen, repair.column] = repair.value
    frames[repair.frame] = frame
    return replace(evidence, **{repair.stage: frames})


def said(evidence: Evidence, claim: str, value: Interval | Time) -> Evidence:
    """The evidence with a claim that says something else."""
    changed: dict[str, Comparison] = {
        **evidence.bench.comparisons,
        claim: replace(evidence.bench.comparisons[claim], value=value),
    }
    return replace(evidence, bench=replace(evidence.bench, comparisons=changed))


@pytest.mark.parametrize("erratum", sorted(NETWORK))
def test_the_contradiction_stands(built: Built, erratum: str) -> None:
    """Each condition holds on the committed data."""
    assert CONDITIONS[erratum](built.evidence)


@pytest.mark.parametrize("erratum", sorted(REPAIRS))
def test_the_contradiction_ends_when_a_cell_is_repaired(built: Built, erratum: str) -> None:
    """Each condition fails once the wrong cell is set right."""
    assert not CONDITIONS[erratum](repaired(built.evidence, REPAIRS[erratum]))


@pytest.mark.parametrize(
    ("erratum", "claim", "value"),
    [
        ("smart_jamp.hanoi_extra_city", "smart_jamp.cities", 18),
        ("smart_jamp.governments_unplaced", "smart_jamp.first_batch_cities", 14),
    ],
)
def test_the_contradiction_ends_when_the_text_counts_otherwise(
    built: Built, erratum: str, claim: str, value: int
) -> None:
    """With Hanoi counted, or the governments put into the first batch, the text adds up."""
    assert not CONDITIONS[erratum](said(built.evidence, claim, Interval.point(value)))


def test_without_hanoi_the_cities_are_as_many_as_the_text_counts(built: Built) -> None:
    """The printed 17 cities (§2(8)d ¶2) are those of table 14 without Hanoi."""
    proposals = built.evidence.raw["smart_jamp_proposals"]
    kept = proposals[~proposals["row"].isin(HANOI)]
    raw = {**built.evidence.raw, "smart_jamp_proposals": kept}
    assert not NETWORK["smart_jamp.hanoi_extra_city"](replace(built.evidence, raw=raw))


def test_a_memorandum_matters_only_while_yangon_is_supported(built: Built) -> None:
    """The missing memorandum contradicts nothing once Yangon is not among the cities."""
    repair = Repair(
        "raw", "jasca_support_named", {"list": "city", "position": 4}, "name_ja", "マンダレー"
    )
    condition = NETWORK["jasca.yangon_without_memorandum"]
    assert not condition(repaired(built.evidence, repair))


@pytest.mark.parametrize("erratum", sorted(FIGURES))
def test_figures_contradict_until_one_of_them_changes(built: Built, erratum: str) -> None:
    """Errata of figures alone hold while the figures differ, and end when they are the same."""
    errata = built.inputs.ledger["errata"].set_index("erratum")
    figures = errata.at[erratum, "figures"]
    operand, value = FIGURES[erratum]
    changed = said(built.evidence, operand.partition(":")[2], value)
    assert [True, False] == [figures_differ(e, figures) for e in (built.evidence, changed)]


def test_every_finding_is_an_erratum_or_set_aside(built: Built) -> None:
    """No finding of a reader is both, or neither."""
    findings = built.inputs.ledger["findings"]
    assert len(findings) > 60
    assert (findings["erratum"].notna() != findings["aside_ja"].notna()).all()
    assert (findings["aside_ja"].notna() == findings["aside_en"].notna()).all()


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        ("x56", "jasca.conferences.indonesia_forum.date"),
        ("x57", "jasca.conferences.indonesia_forum.participants"),
        ("x61", "smart_jamp.measures.loans"),
        ("x62", "smart_jamp.measures.equity"),
    ],
)
def test_an_outside_fact_confirms_the_claim(built: Built, fact: str, claim: str) -> None:
    """The co-host counted 264 where some 300 are printed; the press gives the same funds."""
    bench: Bench = built.evidence.bench
    assert not figures_differ(built.evidence, f"claim:{claim};fact:{fact}")
    assert bench.rows(f"fact:{fact}") == (f"external_facts:{fact}",)
