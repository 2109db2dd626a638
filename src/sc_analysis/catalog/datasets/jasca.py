"""Datasets of the JASCA chapter."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import jasca

DATASETS: tuple[Dataset, ...] = (
    define(
        "jasca_members",
        Stage.RAW,
        jasca.MembersRaw,
        "statement category",
        "JASCAの会員数",
        "Members of JASCA",
    ),
    define(
        "jasca_overview",
        Stage.RAW,
        jasca.OverviewRaw,
        "row group position",
        "表-9の項目",
        "Items of table 9",
    ),
    define(
        "jasca_members",
        Stage.PROCESSED,
        jasca.Members,
        "statement category",
        "JASCAの会員数",
        "Members of JASCA",
    ),
    define(
        "jasca_overview",
        Stage.PROCESSED,
        jasca.Overview,
        "row group position",
        "表-9の項目",
        "Items of table 9",
    ),
)
