"""Conditions of errata in names, headings and the order of dates, from the sections up to §2(7).

Most are made of three parts: names that differ, words that stand in a printed phrase, and times of
which one ends before the other begins. What is printed comes from the raw tables and from
`raw/source_phrases.csv`; what happened elsewhere, from `coded/external_facts.csv`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from sc_analysis.claims.values import Time

if TYPE_CHECKING:
    from sc_analysis.claims.errata import Evidence

Condition = Callable[["Evidence"], bool]

_CO2_FACT = "x11"
_URBAN_RENAISSANCE = "都市再生機構"


def phrases_differ(*phrases: str) -> Condition:
    """Whether phrases that name one thing are not all the same."""
    return lambda evidence: len({evidence.phrase(p) for p in phrases}) > 1


def says(phrase: str, word: str) -> Condition:
    """Whether the printed phrase contains the word."""
    return lambda evidence: word in evidence.phrase(phrase)


def before(first: str, second: str) -> Condition:
    """Whether one time ends before the other begins; both are operands of a test."""
    return lambda evidence: _ends(evidence, first) < _begins(evidence, second)


def both(*conditions: Condition) -> Condition:
    """Whether all the conditions hold."""
    return lambda evidence: all(holds(evidence) for holds in conditions)


def _time(evidence: Evidence, operand: str) -> Time:
    value = evidence.bench.value(operand)
    if not isinstance(value, Time):
        raise TypeError(f"{operand} is no time")
    return value


def _ends(evidence: Evidence, operand: str) -> date:
    return _time(evidence, operand).span.last or date.max


def _begins(evidence: Evidence, operand: str) -> date:
    return _time(evidence, operand).span.first or date.min


def _cell(evidence: Evidence, dataset: str, key: tuple[str, object], column: str) -> str:
    frame = evidence.raw[dataset]
    return str(frame.loc[frame[key[0]] == key[1], column].item())


def _countries_among_cities(evidence: Evidence) -> bool:
    places = set(evidence.raw["overseas_cases"]["place_ja"])
    cities = set(evidence.processed["asean_cities"]["name_ja"])
    without_country = {place for place in places if "(" not in place} - cities
    return says("places.heading", "(国)")(evidence) and bool(without_country)


def _product_among_leads(evidence: Evidence) -> bool:
    lead = _cell(evidence, "overseas_cases", ("place_ja", "杭州市(中国)"), "lead_ja")
    return "アリババ、ET City Brain" in lead


def _week_named_network(evidence: Evidence) -> bool:
    week = _cell(evidence, "jasca_conferences", ("conference", "smart_city_week"), "name_ja")
    title = _cell(evidence, "expansion_measures", ("measure", 6), "title_ja")
    return title.startswith(evidence.phrase("week.table_4")) and week not in title


def _pillar_name(evidence: Evidence) -> bool:
    pillar = _cell(evidence, "expansion_strategies", ("entry", "pillar"), "name_ja")
    return pillar != evidence.phrase("pillar.outlook")


def _no_column_of_companies(evidence: Evidence) -> bool:
    headings = (evidence.phrase("table_5.heading_1"), evidence.phrase("table_5.heading_2"))
    announced = evidence.phrase("table_5.announced").removeprefix("対応可能").split("、")
    return not any(body in heading for body in announced for heading in headings)


def _gas_of_other_name(evidence: Evidence) -> bool:
    gas = evidence.phrase("co2.name").partition("(")[0]
    return gas not in str(evidence.bench.facts.at[_CO2_FACT, "subject_ja"])


def _public_body_called_private(evidence: Evidence) -> bool:
    members = evidence.raw["jasca_overview"].set_index("label_ja")["group"]
    public = members.get(_URBAN_RENAISSANCE) == "public_body"
    return public and says("ur.kind", "民間企業")(evidence)


def _developers_differ(evidence: Evidence) -> bool:
    status = evidence.raw["asean_status"].set_index(["country_ja", "position"])["partners_ja"]
    example = _cell(
        evidence, "projects_examples", ("project_ja", "デルタマス・シティ"), "partners_ja"
    )
    named = str(status["インドネシア", 5]).replace("グループ", "").split("、")
    return set(named) != set(example.split("、"))


def _scheme_without_body(evidence: Evidence) -> bool:
    cells = evidence.raw["projects_schemes"].set_index("abbreviation")["cells_count"]
    return bool(cells["JCM"] < cells.max())


CONDITIONS: dict[str, Condition] = {
    "overseas.alphabet_parent": both(
        says("toronto.lead", "Googleの子会社"), before("fact:x39", "claim:concept.sources.table_1")
    ),
    "overseas.toronto_withdrawn": before("fact:x38", "claim:concept.sources.table_1"),
    "overseas.hangzhou_product": _product_among_leads,
    "overseas.city_column": _countries_among_cities,
    "japan.task_force_before_strategy": before("claim:japan.events.task_force", "fact:x20"),
    "expansion.council_to_found": before(
        "claim:jasca.founded", "claim:expansion.strategies.meeting_44.date"
    ),
    "expansion.catalogue_before_strategy": before(
        "claim:expansion.strategies.catalogue.date", "claim:expansion.strategies.meeting_49.date"
    ),
    "expansion.figure_5_older": before(
        "claim:expansion.strategies.figure_5.date", "claim:expansion.strategies.meeting_44.date"
    ),
    "expansion.week_or_network": _week_named_network,
    "expansion.pillar_name": _pillar_name,
    "expansion.table_5_columns": _no_column_of_companies,
    "jasca.meeting_name": phrases_differ(
        "meeting.introduction", "meeting.table_4", "meeting.strategy", "meeting.first"
    ),
    "asean.co2_or_greenhouse": _gas_of_other_name,
    "asean.ur_private_firm": _public_body_called_private,
    "asean.bang_sue_site": both(
        says("bang_sue.table_6", "跡地"), says("bang_sue.table_7", "駅となる")
    ),
    "asean.thu_duc_merged": both(
        says("thu_duc.state", "検討"), before("fact:x37", "claim:smart_jamp.as_of")
    ),
    "jasca.makassar_paper": phrases_differ("makassar.paper_table_6", "makassar.paper_table_12"),
    "projects.deltamas_developer": _developers_differ,
    "projects.scheme_without_body": _scheme_without_body,
}
