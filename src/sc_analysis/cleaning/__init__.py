"""Raw and coded → processed: pure functions over frames.

`process` applies the corrections in force, then each chapter's cleaning. It reads and writes no
files. Not decided here: which reading is adopted (`coded/readings.csv`).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.catalog import Inputs
from sc_analysis.cleaning import jasca, needs, smart_jamp, survey
from sc_analysis.cleaning.corrections import corrected
from sc_analysis.cleaning.readings import choices

__all__ = ["choices", "process"]


def process(inputs: Inputs, readings: Mapping[str, str] | None = None) -> dict[str, pd.DataFrame]:
    """The processed frames by name, before the tallies.

    `readings` switches readings away from the adopted option (`{"smart_jamp.repeated_rows":
    "as_printed"}`). Raises `UsageError` for an unknown reading or option, `DataError` if a
    correction does not match as often as it says.
    """
    chosen = choices(inputs.coded["readings"], readings or {})
    raw = corrected(inputs.raw, inputs.coded["corrections"], chosen)
    coded = inputs.coded
    frames = {
        "jasca_members": jasca.members(raw["jasca_members"]),
        "jasca_overview": jasca.overview(raw["jasca_overview"]),
        "needs_fields": needs.fields(raw["needs_fields"]),
        "needs_statements": needs.statements(raw["needs_statements"]),
        "needs_examples": raw["needs_examples"],
        "needs_city_fields": needs.city_fields(coded["asean_cities"], coded["needs_evidence"]),
        "smart_jamp_proposals": smart_jamp.proposals(raw["smart_jamp_proposals"], coded),
        "smart_jamp_marks": smart_jamp.marks(raw["smart_jamp_proposals"], coded),
        "smart_jamp_notes": raw["smart_jamp_notes"],
        "smart_jamp_title_codes": smart_jamp.title_codes(
            coded["smart_jamp_title_codes"], raw["smart_jamp_proposals"]
        ),
        "smart_jamp_field_counts": raw["smart_jamp_field_counts"],
        "smart_jamp_work_counts": raw["smart_jamp_work_counts"],
        "smart_jamp_statements": smart_jamp.statements(raw["smart_jamp_statements"]),
        "survey_questions": survey.questions(raw["survey_questions"]),
        "survey_answers": survey.answers(raw["survey_answers"], coded),
        "survey_solutions": raw["survey_solutions"],
    }
    return {name: frame.reset_index(drop=True) for name, frame in frames.items()}
