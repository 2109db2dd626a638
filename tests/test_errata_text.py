"""Errata of the sections up to §2(7): each stands on the data and falls when one cell is mended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.claims.errata import Evidence, errata_problems, figures_differ
from sc_analysis.claims.errata_text import CONDITIONS, before
from sc_analysis.claims.values import Time
from sc_analysis.numerals import Interval, parse_period

Mend = tuple[str, ...]
"""Where a cell is and what it should say: a raw cell, an outside fact, or a claim."""

MENDED: list[tuple[str, Mend]] = [
    ("overseas.alphabet_parent", ("phrase", "toronto.lead", "Alphabet: Googleの親会社")),
    ("overseas.alphabet_parent", ("fact", "x39", "2021-10-02")),
    ("overseas.toronto_withdrawn", ("fact", "x38", "2021-05-07")),
    ("overseas.toronto_withdrawn", ("claim", "concept.sources.table_1", "2019-12-16")),
    (
        "overseas.hangzhou_product",
        ("overseas_cases", "row", "10", "lead_ja", "政府自治体・民間連携(杭州市、アリババ)"),
    ),
    ("overseas.city_column", ("phrase", "places.heading", "国・都市名")),
    ("japan.task_force_before_strategy", ("claim", "japan.events.task_force", "2019-07")),
    ("japan.task_force_before_strategy", ("fact", "x20", "2018-06-15")),
    ("expansion.council_to_found", ("claim", "jasca.founded", "2019-10-09")),
    (
        "expansion.catalogue_before_strategy",
        ("claim", "expansion.strategies.catalogue.date", "2021-01"),
    ),
    ("expansion.figure_5_older", ("claim", "expansion.strategies.figure_5.date", "2019-10")),
    (
        "expansion.week_or_network",
        ("expansion_measures", "measure", "6", "title_ja", "アジア・スマートシティ・ウィーク"),
    ),
    (
        "expansion.pillar_name",
        ("phrase", "pillar.outlook", "質の高いインフラと現地との協創モデルの推進"),
    ),
    ("expansion.table_5_columns", ("phrase", "table_5.heading_2", "対応可能な企業")),
    ("asean.co2_or_greenhouse", ("phrase", "co2.name", "温室効果ガス(GHG)")),
    ("asean.ur_private_firm", ("phrase", "ur.kind", "URや日系企業")),
    (
        "asean.ur_private_firm",
        ("jasca_overview", "label_ja", "都市再生機構", "group", "private_firm"),
    ),
    ("asean.bang_sue_site", ("phrase", "bang_sue.table_6", "バンサー中央駅周辺")),
    ("asean.bang_sue_site", ("phrase", "bang_sue.table_7", "パンスー駅")),
    ("asean.thu_duc_merged", ("phrase", "thu_duc.state", "トゥードゥック市")),
    ("asean.thu_duc_merged", ("fact", "x37", "2022-01-01")),
    ("jasca.makassar_paper", ("phrase", "makassar.paper_table_12", "協力覚書")),
    (
        "projects.deltamas_developer",
        ("projects_examples", "position", "5", "partners_ja", "双日、パナソニック・ホームズ"),
    ),
    (
        "projects.scheme_without_body",
        ("projects_schemes", "abbreviation", "JCM", "cells_count", "2"),
    ),
]


def with_cell(frame: pd.DataFrame, key: str, value: str, column: str, cell: str) -> pd.DataFrame:
    """The frame with one cell changed; integers stay integers."""
    changed = frame.copy()
    row = changed.index[changed[key].astype(str) == value]
    assert 1 == len(row)
    changed.loc[row, column] = int(cell) if cell.isdigit() else cell
    return changed


def mended(evidence: Evidence, mend: Mend) -> Evidence:
    """The evidence with one cell, fact or claim changed."""
    kind, name, value = mend[0], mend[1], mend[-1]
    if kind == "fact":
        facts = evidence.bench.facts.copy()
        column = "value_count" if value.isdigit() else "value_period"
        facts.loc[name, column] = int(value) if value.isdigit() else value
        return replace(evidence, bench=replace(evidence.bench, facts=facts))
    if kind == "claim":
        new = Interval.point(int(value)) if value.isdigit() else Time(parse_period(value), False)
        claims = dict(evidence.bench.comparisons)
        claims[name] = replace(claims[name], value=new)
        bench = replace(evidence.bench, comparisons=claims)
        return replace(evidence, comparisons=claims, bench=bench)
    dataset = "source_phrases" if kind == "phrase" else kind
    cell = ("phrase", name, "text_ja") if kind == "phrase" else mend[1:4]
    frame = with_cell(evidence.raw[dataset], *cell, value)
    return replace(evidence, raw={**evidence.raw, dataset: frame})


@pytest.mark.parametrize("erratum", sorted(CONDITIONS))
def test_a_contradiction_stands_on_the_data(built: Built, erratum: str) -> None:
    """The condition holds on the committed data."""
    assert CONDITIONS[erratum](built.evidence)


@pytest.mark.parametrize(("erratum", "mend"), MENDED)
def test_a_contradiction_falls_when_a_cell_is_mended(
    built: Built, erratum: str, mend: Mend
) -> None:
    """The condition fails once either place says what the other one says."""
    assert not CONDITIONS[erratum](mended(built.evidence, mend))


def test_a_meeting_with_one_name_is_no_contradiction(built: Built) -> None:
    """All four names of the meeting must be the same before the erratum falls."""
    evidence = built.evidence
    for phrase in ("meeting.introduction", "meeting.table_4", "meeting.strategy"):
        evidence = mended(evidence, ("phrase", phrase, evidence.phrase("meeting.first")))
    assert not CONDITIONS["jasca.meeting_name"](evidence)


def test_every_condition_of_the_text_can_fail() -> None:
    """No condition is without a mended cell that makes it fail."""
    covered = {erratum for erratum, _ in MENDED} | {"jasca.meeting_name"}
    assert set(CONDITIONS) == covered


@pytest.mark.parametrize(
    ("erratum", "mend"),
    [
        ("japan.needs_proposals", ("claim", "japan.counts.needs_proposals", "272")),
        ("japan.model_project_cities", ("fact", "x32", "15")),
        ("asean.thailand_target", ("claim", "asean.status.tha.2_1", "2022-01")),
        ("asean.bsd_transit_start", ("fact", "x40", "2019-09")),
        ("expansion.solution_fields", ("claim", "expansion.strategies.catalogue.fields", "7")),
    ],
)
def test_an_erratum_of_figures_falls_when_one_is_mended(
    built: Built, erratum: str, mend: Mend
) -> None:
    """Numbers set against each other differ on the data and agree once one is corrected."""
    errata = built.inputs.ledger["errata"].set_index("erratum")
    figures = str(errata.at[erratum, "figures"])
    assert figures_differ(built.evidence, figures)
    assert not figures_differ(mended(built.evidence, mend), figures)


def test_an_erratum_that_was_mended_is_reported(built: Built) -> None:
    """A mended phrase makes its erratum a problem of the ledger."""
    evidence = mended(built.evidence, ("phrase", "ur.kind", "URや日系企業"))
    problems = errata_problems(built.inputs.ledger["errata"], evidence)
    assert ["asean.ur_private_firm"] == [p.found for p in problems]


def test_only_times_can_be_in_order(built: Built) -> None:
    """A number among the operands of an order is refused."""
    ordered = before("claim:japan.counts.needs_bodies", "fact:x20")
    with pytest.raises(TypeError, match="no time"):
        ordered(built.evidence)


def test_every_finding_has_one_answer(data_folder: Path) -> None:
    """A finding of a reader names its erratum or the reason why it is none, and not both."""
    findings = pd.read_csv(data_folder / "ledger" / "findings.csv")
    answered = findings["erratum"].notna()
    assert not (answered == findings["aside_ja"].notna()).any()
    assert (findings["aside_ja"].notna() == findings["aside_en"].notna()).all()
