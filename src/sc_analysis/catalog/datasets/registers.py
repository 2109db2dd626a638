"""Registers, corrections, readings and the ledger."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import registers

DATASETS: tuple[Dataset, ...] = (
    define("sources", Stage.CODED, registers.Sources, "source_id", "出典", "Sources"),
    define(
        "asean_countries",
        Stage.CODED,
        registers.AseanCountries,
        "country",
        "ASEAN加盟国",
        "ASEAN member states",
    ),
    define("asean_cities", Stage.CODED, registers.AseanCities, "city", "ASCN都市", "ASCN cities"),
    define(
        "external_facts",
        Stage.CODED,
        registers.ExternalFacts,
        "fact_id",
        "外部の事実",
        "Outside facts",
    ),
    define(
        "corrections", Stage.CODED, registers.Corrections, "correction_id", "訂正", "Corrections"
    ),
    define("readings", Stage.CODED, registers.Readings, "reading option", "読み方", "Readings"),
    define("claims", Stage.LEDGER, registers.Claims, "claim", "主張", "Claims"),
    define("errata", Stage.LEDGER, registers.Errata, "erratum", "正誤", "Errata"),
)
