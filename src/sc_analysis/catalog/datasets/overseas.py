"""Datasets of the chapter on cases abroad."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import overseas

DATASETS: tuple[Dataset, ...] = (
    define(
        "overseas_cases",
        Stage.RAW,
        overseas.CasesRaw,
        "row",
        "海外の先進地事例",
        "Leading cases abroad",
    ),
    define(
        "overseas_cases",
        Stage.PROCESSED,
        overseas.Cases,
        "row",
        "海外の先進地事例",
        "Leading cases abroad",
    ),
    define(
        "overseas_lead_kinds",
        Stage.RAW,
        overseas.LeadKindsRaw,
        "position",
        "開発主体の類型",
        "Kinds of lead",
    ),
    define(
        "overseas_lead_kinds",
        Stage.PROCESSED,
        overseas.LeadKinds,
        "kind",
        "開発主体の類型",
        "Kinds of lead",
    ),
    define(
        "overseas_numbers",
        Stage.RAW,
        overseas.NumbersRaw,
        "row position",
        "表-1の中の数",
        "Numbers in table 1",
    ),
    define(
        "overseas_numbers",
        Stage.PROCESSED,
        overseas.Numbers,
        "row position",
        "表-1の中の数",
        "Numbers in table 1",
    ),
    define(
        "overseas_lead_crosswalk",
        Stage.CODED,
        overseas.LeadCrosswalk,
        "lead_ja",
        "開発主体と類型の対応",
        "Leads and their kinds",
    ),
    define(
        "overseas_themes",
        Stage.CODED,
        overseas.Themes,
        "row theme",
        "海外事例の主題",
        "Topics of the cases",
    ),
)
