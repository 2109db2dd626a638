"""Datasets of the chapter on expansion abroad."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import expansion

_TITLES = {
    "expansion_measures": ("measure", "表-4の施策", "Measures of table 4"),
    "expansion_items": ("measure position", "表-4の内容", "Items of table 4"),
    "expansion_events": ("event statement", "会合の日付の記載", "Statements about events"),
    "expansion_strategies": ("entry", "戦略と会議", "Strategies and meetings"),
    "expansion_solutions": ("category position", "表-5のソリューション", "Solutions of table 5"),
}
_RAW = {
    "expansion_measures": expansion.Measures,
    "expansion_items": expansion.Items,
    "expansion_events": expansion.EventsRaw,
    "expansion_strategies": expansion.StrategiesRaw,
    "expansion_solutions": expansion.Solutions,
}
_PROCESSED = {
    **_RAW,
    "expansion_events": expansion.Events,
    "expansion_strategies": expansion.Strategies,
}

DATASETS: tuple[Dataset, ...] = tuple(
    define(name, stage, model, *_TITLES[name])
    for stage, models in ((Stage.RAW, _RAW), (Stage.PROCESSED, _PROCESSED))
    for name, model in models.items()
)
