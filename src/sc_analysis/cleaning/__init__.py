"""Raw and coded → processed: pure functions over frames.

`process` applies the corrections in force, then each chapter's cleaning. It reads and writes no
files. Not decided here: which reading is adopted (`coded/readings.csv`).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.catalog import Inputs
from sc_analysis.cleaning import (
    asean,
    concept,
    events,
    evidence,
    expansion,
    japan,
    jasca,
    meetings,
    needs,
    overseas,
    projects,
    smart_jamp,
    support,
    survey,
)
from sc_analysis.cleaning.corrections import corrected
from sc_analysis.cleaning.readings import choices

__all__ = ["CHAPTERS", "choices", "corrected", "process"]

CHAPTERS = (
    concept,
    overseas,
    japan,
    expansion,
    asean,
    projects,
    jasca,
    meetings,
    needs,
    evidence,
    support,
    smart_jamp,
    survey,
    events,
)


def process(inputs: Inputs, readings: Mapping[str, str] | None = None) -> dict[str, pd.DataFrame]:
    """The processed frames by name, before the tallies.

    `readings` switches readings away from the adopted option (`{"smart_jamp.repeated_rows":
    "as_printed"}`). Raises `UsageError` for an unknown reading or option, `DataError` if a
    correction does not match as often as it says.
    """
    chosen = choices(inputs.coded["readings"], readings or {})
    raw = corrected(inputs.raw, inputs.coded["corrections"], chosen)
    frames: dict[str, pd.DataFrame] = {}
    for chapter in CHAPTERS:
        frames |= chapter.processed(raw, inputs.coded)
    return {name: frame.reset_index(drop=True) for name, frame in frames.items()}
