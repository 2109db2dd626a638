"""The printed tables of the source: where each stands, which raw tables hold it, what shows it.

Kept true by a test: every printed line has a raw row, and every label is in the report. Figures of
the source are not here: only their captions are in the text edition.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """One printed table: lines in the text edition, raw tables, labels in the report."""

    name: str
    lines: tuple[int, ...]
    raw: tuple[str, ...]
    labels: tuple[str, ...]


def rows_of(table: PrintedTable, frame: pd.DataFrame) -> int:
    """Rows of a raw table that stand in the printed table."""
    locators = frame["locator"].str.partition("/")[0]
    return int((locators == table.name).sum())


def _t(name: str, lines: str, raw: str, labels: str) -> PrintedTable:
    numbers: list[int] = []
    for part in lines.split():
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return PrintedTable(name, tuple(numbers), tuple(raw.split()), tuple(labels.split()))


PRINTED_TABLES: tuple[PrintedTable, ...] = (
    _t("表-1", "60-67 72-75", "overseas_cases overseas_numbers", "tbl-overseas-cases"),
    _t("表-2", "89-91 95-99", "japan_programmes japan_programme_counts",
       "tbl-japan-programmes tbl-japan-programme-counts"),
    _t("表-3", "124-125", "japan_industry_documents", "tbl-japan-industry"),
    _t("表-4", "157-162", "expansion_measures expansion_items", "tbl-expansion-measures"),
    _t("表-5", "189-195", "expansion_solutions", "tbl-expansion-solutions"),
    _t("表-6", "229-232 235-236", "asean_status asean_status_values asean_status_parts",
       "tbl-asean-status tbl-asean-parts"),
    _t("表-7", "247-251", "projects_examples", "tbl-projects-examples"),
    _t("表-8", "260-262 265-267", "projects_schemes", "tbl-projects-schemes"),
    _t("表-9", "281-285", "jasca_overview jasca_members", "tbl-jasca-overview tbl-jasca-members"),
    _t("表-10", "302-309", "jasca_meetings jasca_meeting_items jasca_memoranda jasca_site_visits",
       "tbl-meetings tbl-meeting-items tbl-memoranda tbl-site-visits"),
    _t("表-11", "325-332", "jasca_meetings jasca_meeting_items jasca_memoranda",
       "tbl-meetings tbl-meeting-items tbl-memoranda"),
    _t("表-12", "355-356 360-362", "jasca_supported_cities jasca_support_items",
       "tbl-support tbl-support-items"),
    _t("表-13", "369-372", "smart_jamp_measures smart_jamp_measure_items", "tbl-measures"),
    _t("表-14", "386-408 410", "smart_jamp_proposals smart_jamp_notes",
       "tbl-jamp-titles tbl-jamp-notes"),
    _t("表-15", "425-432", "survey_questions survey_answers survey_solutions",
       "tbl-survey-answers tbl-survey-solutions"),
)  # fmt: skip
