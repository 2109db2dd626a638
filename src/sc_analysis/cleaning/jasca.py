"""Cleaning of membership and 表-9."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.schemas.jasca import TOTAL
from sc_analysis.schemas.rules.common import number

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "jasca_members": members(raw["jasca_members"]),
        "jasca_overview": overview(raw["jasca_overview"]),
    }


def members(raw: pd.DataFrame) -> pd.DataFrame:
    """Membership by statement and category; the printed total is left to the ledger."""
    return raw[raw["category"] != TOTAL]


def overview(raw: pd.DataFrame) -> pd.DataFrame:
    """Items of 表-9 with `target_count` parsed."""
    counts = [None if pd.isna(v) else int(number(v)) for v in raw["count_printed"]]
    parsed = pd.Series(counts, index=raw.index, dtype="Int64")
    return raw.drop(columns="count_printed").assign(target_count=parsed)
