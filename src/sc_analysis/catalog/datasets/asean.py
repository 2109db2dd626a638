"""Datasets of the ASEAN chapter."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import asean

_FORECASTS = ("forecast", "地域の予測", "Regional forecasts")
_STATEMENTS = ("statement", "ASCNについての記載", "Statements about the ASCN")
_STATUS = ("表-6の項目", "Items of table 6")
_VALUES = ("表-6の数", "Numbers of table 6")
_PARTS = ("表-6の列挙", "Lists inside table 6")

DATASETS: tuple[Dataset, ...] = (
    define("asean_forecasts", Stage.RAW, asean.ForecastsRaw, *_FORECASTS),
    define("asean_statements", Stage.RAW, asean.StatementsRaw, *_STATEMENTS),
    define("asean_status", Stage.RAW, asean.StatusRaw, "country_ja position", *_STATUS),
    define(
        "asean_status_values",
        Stage.RAW,
        asean.StatusValuesRaw,
        "country_ja item position",
        *_VALUES,
    ),
    define(
        "asean_status_parts", Stage.RAW, asean.StatusPartsRaw, "country_ja item position", *_PARTS
    ),
    define(
        "asean_places",
        Stage.CODED,
        asean.Places,
        "place country item city",
        "場所とASCN都市",
        "Places and ASCN cities",
    ),
    define(
        "asean_partners",
        Stage.CODED,
        asean.Partners,
        "place country item name_ja",
        "相手の種類",
        "Kinds of partners",
    ),
    define("asean_forecasts", Stage.PROCESSED, asean.Forecasts, *_FORECASTS),
    define("asean_statements", Stage.PROCESSED, asean.Statements, *_STATEMENTS),
    define("asean_status", Stage.PROCESSED, asean.Status, "country position", *_STATUS),
    define(
        "asean_status_values",
        Stage.PROCESSED,
        asean.StatusValues,
        "country item position",
        *_VALUES,
    ),
    define(
        "asean_status_parts", Stage.PROCESSED, asean.StatusParts, "country item position", *_PARTS
    ),
)
