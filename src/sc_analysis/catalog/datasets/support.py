"""Datasets of the support of cities and of the measures of Smart JAMP."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import support as s

_R, _C, _P = Stage.RAW, Stage.CODED, Stage.PROCESSED
_CITIES = ("row", "支援する都市", "Cities supported")
_ITEMS = ("row position", "支援の内容", "Items of support")
_STATEMENTS = ("statement", "支援についての記載", "Statements about support")
_NAMED = ("list position", "本文が挙げる国と都市", "Countries and cities named")
_MEASURES = ("measure", "支援策", "Measures")
_MEASURE_ITEMS = ("measure position", "支援策の内容", "Items of the measures")

DATASETS: tuple[Dataset, ...] = (
    define("jasca_supported_cities", _R, s.SupportedCitiesRaw, *_CITIES),
    define("jasca_support_items", _R, s.SupportItems, *_ITEMS),
    define("jasca_support_statements", _R, s.SupportStatementsRaw, *_STATEMENTS),
    define("jasca_support_named", _R, s.SupportNamed, *_NAMED),
    define("smart_jamp_measures", _R, s.Measures, *_MEASURES),
    define("smart_jamp_measure_items", _R, s.MeasureItemsRaw, *_MEASURE_ITEMS),
    define("jasca_support_codes", _C, s.SupportCodes, "row", "支援の状況", "State of the support"),
    define("jasca_supported_cities", _P, s.SupportedCities, *_CITIES),
    define("jasca_support_items", _P, s.SupportItems, *_ITEMS),
    define("jasca_support_statements", _P, s.SupportStatements, *_STATEMENTS),
    define("jasca_support_named", _P, s.SupportNamed, *_NAMED),
    define("smart_jamp_measures", _P, s.Measures, *_MEASURES),
    define("smart_jamp_measure_items", _P, s.MeasureItems, *_MEASURE_ITEMS),
)
