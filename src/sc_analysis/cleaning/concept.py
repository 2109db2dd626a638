"""Cleaning of the concept chapter: stages to numbers, printed dates to ISO."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.cleaning.printed import iso_dates
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import Kind

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    events = raw["concept_events"]
    return {
        "concept_figures": raw["concept_figures"],
        "concept_definitions": raw["concept_definitions"],
        "concept_society": society(raw["concept_society"]),
        "concept_events": events.assign(date=iso_dates(events["date_printed"])),
    }


def society(raw: pd.DataFrame) -> pd.DataFrame:
    """Stages by their whole number (1.0 → 1)."""
    stages = [int(number(printed, Kind.MEASURE)) for printed in raw["stage_printed"]]
    return raw.drop(columns="position").assign(
        stage=pd.Series(stages, index=raw.index, dtype="Int64")
    )
