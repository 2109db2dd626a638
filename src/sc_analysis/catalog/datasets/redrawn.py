"""Datasets of the figures that are redrawn from the text."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import redrawn

DATASETS: tuple[Dataset, ...] = (
    define(
        "redrawn_nodes",
        Stage.CODED,
        redrawn.Nodes,
        "picture node",
        "描き直した図の要素",
        "Nodes of the figures redrawn",
    ),
    define(
        "redrawn_relations",
        Stage.CODED,
        redrawn.Relations,
        "picture origin target locator",
        "描き直した図の関係",
        "Relations of the figures redrawn",
    ),
)
