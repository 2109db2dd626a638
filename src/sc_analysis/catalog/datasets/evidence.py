"""Datasets of the evidence for city × field."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import evidence

DATASETS: tuple[Dataset, ...] = (
    define(
        "needs_coding_rules",
        Stage.CODED,
        evidence.CodingRules,
        "rule",
        "判定の規則",
        "Coding rules",
    ),
    define(
        "needs_documents",
        Stage.CODED,
        evidence.DocumentsCoded,
        "unit",
        "判定した文書と都市",
        "Documents coded, by city",
    ),
    define(
        "needs_documents_aside",
        Stage.CODED,
        evidence.DocumentsAside,
        "aside",
        "見たが判定しなかった文書",
        "Documents looked at and not coded",
    ),
    define(
        "needs_codings",
        Stage.CODED,
        evidence.Codings,
        "unit coder",
        "二人の判定",
        "Two codings",
    ),
    define(
        "needs_resolutions",
        Stage.CODED,
        evidence.Resolutions,
        "unit field",
        "判定の違いと決め方",
        "Disagreements settled",
    ),
    define(
        "needs_evidence",
        Stage.CODED,
        evidence.EvidenceCoded,
        "evidence_id",
        "都市と分野の根拠",
        "Evidence for city and field",
    ),
    define(
        "needs_spot_checks",
        Stage.CODED,
        evidence.SpotChecks,
        "evidence_id",
        "根拠の抜き取り検査",
        "Spot checks of evidence",
    ),
    define(
        "needs_evidence",
        Stage.PROCESSED,
        evidence.Evidence,
        "evidence_id",
        "都市と分野の根拠",
        "Evidence for city and field",
    ),
    define(
        "needs_documents",
        Stage.PROCESSED,
        evidence.Documents,
        "unit",
        "判定した文書と都市",
        "Documents coded, by city",
    ),
    define(
        "needs_coded_fields",
        Stage.PROCESSED,
        evidence.CodedFields,
        "unit field",
        "二人の判定と決めた程度",
        "Both codings and what was settled",
    ),
    define(
        "needs_city_fields",
        Stage.PROCESSED,
        evidence.CityFields,
        "city field",
        "都市×分野の裏付け",
        "Support by city and field",
    ),
)
