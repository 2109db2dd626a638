"""The score sheet: how the project stands against three published lists of good practice.

An item is passed, flagged, not applicable, or for a person to judge. A flag is no failure: it is to
be mended, or explained in `docs/score_explained.csv`. An explanation of what is not flagged is an
error, so that none outlives its flag.
"""

from __future__ import annotations

import csv
import io
from collections import Counter

from sc_analysis.errors import Text, UsageError
from sc_analysis.score.items import ITEMS
from sc_analysis.score.model import Item, Mark, Outcome, Scored
from sc_analysis.score.tree import Tree

__all__ = ["EXPLAINED", "ITEMS", "Item", "Mark", "Outcome", "Scored", "Tree", "counts", "score"]

EXPLAINED = "docs/score_explained.csv"


def score(tree: Tree) -> list[Scored]:
    """Every item with its outcome; raises `UsageError` for an explanation that explains nothing."""
    reasons = _explanations(tree)
    scored = [_scored(tree, item, reasons) for item in ITEMS]
    idle = reasons.keys() - {s.item.id for s in scored if s.explained}
    if idle:
        names = ", ".join(sorted(idle))
        raise UsageError(
            Text(
                f"{EXPLAINED} の説明に当たる指摘がありません: {names}",
                f"{EXPLAINED} explains what is not flagged: {names}",
            )
        )
    return scored


def counts(scored: list[Scored]) -> dict[Mark, int]:
    """How many items have each outcome."""
    found = Counter(s.outcome.mark for s in scored)
    return {mark: found[mark] for mark in Mark}


def _scored(tree: Tree, item: Item, reasons: dict[str, Text]) -> Scored:
    outcome = Outcome(Mark.PERSON, ()) if item.check is None else item.check(tree)
    explained = reasons.get(item.id) if outcome.mark is Mark.FLAG else None
    return Scored(item, outcome, explained)


def _explanations(tree: Tree) -> dict[str, Text]:
    rows = csv.DictReader(io.StringIO(tree.text(EXPLAINED)))
    return {row["item"]: Text(row["reason_ja"], row["reason_en"]) for row in rows}
