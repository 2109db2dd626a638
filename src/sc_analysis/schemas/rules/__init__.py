"""Cross-row rules: what must hold between rows and tables of raw and coded data.

Each rule yields its breaks. A break that the source itself causes is accounted for by an erratum
(`ledger/errata.csv`: rule and key); any other is a problem of the data. An erratum whose rule no
longer breaks is found by the erratum's own condition, not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from sc_analysis.schemas.rules import (
    asean,
    concept,
    events,
    evidence,
    expansion,
    japan,
    jasca,
    meetings,
    needs,
    notices,
    overseas,
    platform,
    projects,
    redrawn,
    registers,
    smart_jamp,
    support,
    survey,
)
from sc_analysis.schemas.rules.common import Break

Frames = Mapping[str, pd.DataFrame]
Rule = Callable[[Frames, Frames], Iterator[Break]]

RULES: tuple[Rule, ...] = (
    *registers.RULES,
    *concept.RULES,
    *overseas.RULES,
    *japan.RULES,
    *platform.RULES,
    *expansion.RULES,
    *asean.RULES,
    *projects.RULES,
    *jasca.RULES,
    *meetings.RULES,
    *needs.RULES,
    *evidence.RULES,
    *support.RULES,
    *smart_jamp.RULES,
    *notices.RULES,
    *survey.RULES,
    *events.RULES,
    *redrawn.RULES,
)

__all__ = ["RULES", "Break", "broken_rules"]


def broken_rules(raw: Frames, coded: Frames) -> list[Break]:
    """All breaks of all rules, in the order of the rules."""
    return [found for rule in RULES for found in rule(raw, coded)]
