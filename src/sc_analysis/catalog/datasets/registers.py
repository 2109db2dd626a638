"""Registers, corrections, readings and the ledger."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import ledger, registers

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
        "glosses",
        Stage.CODED,
        registers.Glosses,
        "printed_ja",
        "名称と題名の英語",
        "Names and titles in English",
    ),
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
    define(
        "source_phrases",
        Stage.RAW,
        registers.SourcePhrases,
        "phrase",
        "正誤が突き合わせる語句",
        "Phrases that errata compare",
    ),
    define("claims", Stage.LEDGER, ledger.Claims, "claim", "主張", "Claims"),
    define(
        "tests",
        Stage.LEDGER,
        ledger.ClaimTests,
        "claims method operands",
        "主張の検査",
        "Tests of claims",
    ),
    define(
        "bounds",
        Stage.LEDGER,
        ledger.Bounds,
        "claim side tally",
        "根拠から言えること",
        "What evidence says of claims",
    ),
    define("verdicts", Stage.LEDGER, ledger.Verdicts, "claim", "判定", "Verdicts"),
    define(
        "numerals",
        Stage.LEDGER,
        ledger.Numerals,
        "line position",
        "原文の数字",
        "Numerals of the source",
    ),
    define("errata", Stage.LEDGER, ledger.Errata, "erratum", "正誤", "Errata"),
    define(
        "findings",
        Stage.LEDGER,
        ledger.Findings,
        "reader finding",
        "二人の読み手の指摘",
        "Findings of two readers",
    ),
    define(
        "rederived",
        Stage.LEDGER,
        ledger.Rederived,
        "claim",
        "手で導いた判定",
        "Verdicts derived by hand",
    ),
)
