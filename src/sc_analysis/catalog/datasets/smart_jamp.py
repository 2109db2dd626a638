"""Datasets of the Smart JAMP chapter."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import smart_jamp

DATASETS: tuple[Dataset, ...] = (
    define(
        "smart_jamp_proposals",
        Stage.RAW,
        smart_jamp.ProposalsRaw,
        "row",
        "表-14の行",
        "Rows of table 14",
    ),
    define(
        "smart_jamp_notes",
        Stage.RAW,
        smart_jamp.Notes,
        "note position",
        "表-14の注",
        "Notes of table 14",
    ),
    define(
        "smart_jamp_field_counts",
        Stage.RAW,
        smart_jamp.FieldCounts,
        "field",
        "分野別の件数(印刷)",
        "Proposals by field as printed",
    ),
    define(
        "smart_jamp_work_counts",
        Stage.RAW,
        smart_jamp.WorkCounts,
        "work_type",
        "業務別の件数(印刷)",
        "Proposals by work type as printed",
    ),
    define(
        "smart_jamp_statements",
        Stage.RAW,
        smart_jamp.StatementsRaw,
        "statement",
        "提案についての記載",
        "Statements about the proposals",
    ),
    define(
        "smart_jamp_title_codes",
        Stage.CODED,
        smart_jamp.TitleCodes,
        "row item kind code",
        "題名の符号",
        "Coded words of titles",
    ),
    define(
        "smart_jamp_proposals",
        Stage.PROCESSED,
        smart_jamp.Proposals,
        "row item",
        "提案プロジェクト",
        "Project titles",
    ),
    define(
        "smart_jamp_marks",
        Stage.PROCESSED,
        smart_jamp.Marks,
        "row work_type",
        "表-14の印",
        "Marks of table 14",
    ),
    define(
        "smart_jamp_notes",
        Stage.PROCESSED,
        smart_jamp.Notes,
        "note position",
        "表-14の注",
        "Notes of table 14",
    ),
    define(
        "smart_jamp_title_codes",
        Stage.PROCESSED,
        smart_jamp.TitleCodes,
        "row item kind code",
        "題名の符号",
        "Coded words of titles",
    ),
    define(
        "smart_jamp_field_counts",
        Stage.PROCESSED,
        smart_jamp.FieldCounts,
        "field",
        "分野別の件数(印刷)",
        "Proposals by field as printed",
    ),
    define(
        "smart_jamp_work_counts",
        Stage.PROCESSED,
        smart_jamp.WorkCounts,
        "work_type",
        "業務別の件数(印刷)",
        "Proposals by work type as printed",
    ),
    define(
        "smart_jamp_statements",
        Stage.PROCESSED,
        smart_jamp.Statements,
        "statement",
        "提案についての記載",
        "Statements about the proposals",
    ),
)
