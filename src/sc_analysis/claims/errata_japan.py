"""Conditions of the errata of the chapters on the concept and on Japan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sc_analysis.vocab.japan import FounderStatement, NameSubject

if TYPE_CHECKING:
    from sc_analysis.claims.errata import Evidence


def _names(evidence: Evidence, subject: NameSubject) -> set[str]:
    names = evidence.raw["japan_names"]
    return set(names.loc[names["subject"] == subject.value, "name_ja"])


def _cited(evidence: Evidence, subject: NameSubject) -> str:
    return str(evidence.processed["japan_cited_names"].set_index("subject")["name_ja"][subject])


def _jasca_names_differ(evidence: Evidence) -> bool:
    return len(_names(evidence, NameSubject.JASCA)) > 1


def _strategy_name(evidence: Evidence) -> bool:
    cited = _cited(evidence, NameSubject.INNOVATION_STRATEGY)
    return not any(
        name.startswith(cited) for name in _names(evidence, NameSubject.INNOVATION_STRATEGY)
    )


def _council_name(evidence: Evidence) -> bool:
    cited = _cited(evidence, NameSubject.STRATEGY_COUNCIL)
    return cited not in _names(evidence, NameSubject.STRATEGY_COUNCIL)


def _energy_bureau(evidence: Evidence) -> bool:
    bureaus = evidence.raw["japan_programmes"].set_index("row")["bureau_ja"]
    return str(bureaus[5]) != _cited(evidence, NameSubject.ENERGY_BUREAU)


def _proposal_title(evidence: Evidence) -> bool:
    titles = set(evidence.raw["japan_industry_documents"]["document_ja"])
    return _cited(evidence, NameSubject.KEIDANREN_PROPOSAL) not in titles


def _founders_differ(evidence: Evidence) -> bool:
    founders = evidence.raw["japan_platform_founders"]
    named = {
        place: set(founders.loc[founders["statement"] == place.value, "name_ja"])
        for place in FounderStatement
    }
    return named[FounderStatement.INTRODUCTION] != named[FounderStatement.SECTION]


CONDITIONS: dict[str, Callable[[Evidence], bool]] = {
    "concept.strategy_name": _strategy_name,
    "concept.council_name": _council_name,
    "japan.jasca_name": _jasca_names_differ,
    "japan.energy_bureau": _energy_bureau,
    "japan.keidanren_title": _proposal_title,
    "japan.platform_founders": _founders_differ,
}
