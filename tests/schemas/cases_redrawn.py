"""Minimal changes of the figures redrawn from the text, each breaking one rule at one place."""

from __future__ import annotations

import csv
from pathlib import Path

from schemas.cases import Case, drop, put

_CODED = Path(__file__).parents[2] / "data/coded"
N, R = "redrawn_nodes", "redrawn_relations"


def _lines(name: str, **wanted: str) -> list[int]:
    """Lines of the rows with these values; raises `ValueError` for none."""
    with (_CODED / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        rows = enumerate(csv.DictReader(stream), 2)
        found = [k for k, row in rows if all(row[c] == v for c, v in wanted.items())]
    if not found:
        raise ValueError(f"{name} has no row with {wanted}")
    return found


_ENERGY = _lines(N, picture="concept", node="specialised_energy")[0]
_GROUNDS = _lines(N, picture="concept", node="grounds")[0]
_WHOLE = _lines(N, picture="concept", node="whole")[0]
_STAGE = _lines(N, picture="society", node="society_2")[0]
_FUNCTIONS = _lines(N, picture="functions")
_LAST = _lines(N, picture="jasca_network")[-1]
_RESTS = _lines(R, picture="concept", origin="grounds")[0]
_LOCAL = _lines(R, picture="government_bodies", target="local_governments")[0]

CASES = (
    Case("nodes_within_nodes", "redrawn.within", "concept/specialised_energy", _ENERGY, "within",
         put("coded", N, _ENERGY, "within", "society_1")),
    Case("relations_join_nodes", "redrawn.joined", "concept/grounds_needs/whole", _RESTS, "origin",
         put("coded", R, _RESTS, "origin", "grounds_needs")),
    Case("relations_join_nodes", "redrawn.joined", "concept/grounds/society_1", _RESTS, "target",
         put("coded", R, _RESTS, "target", "society_1")),
    Case("relations_join_nodes", "redrawn.loop", "concept/grounds", _RESTS, "target",
         put("coded", R, _RESTS, "target", "grounds")),
    Case("nodes_related", "redrawn.unrelated", "concept/grounds", _GROUNDS, "node",
         drop("coded", R, _RESTS)),
    Case("nodes_related", "redrawn.empty", "functions", _LAST, "picture",
         drop("coded", N, *_FUNCTIONS)),
    Case("stages_as_transcribed", "redrawn.stage", "2", _STAGE, "label_ja",
         put("coded", N, _STAGE, "label_ja", "2.0(工業社会)")),
    Case("lines_near_their_locators", "redrawn.line", "redrawn_nodes/§2(1) ¶3/都市全体", _WHOLE,
         "line", put("coded", N, _WHOLE, "line", 33)),
    Case("lines_near_their_locators", "redrawn.line", "redrawn_relations/§2(3)c ¶1/支援", _LOCAL,
         "line", put("coded", R, _LOCAL, "line", 133)),
    Case("lines_near_their_locators", "redrawn.line", "redrawn_nodes/§9 ¶1", _ENERGY, "line",
         put("coded", N, _ENERGY, "locator", "§9 ¶1")),
)  # fmt: skip
