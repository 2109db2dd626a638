"""Processed rows → numbers; one module per chapter, pure functions.

A tally exists if a claim, a figure or a table of the report uses it (a test says so).
"""

from __future__ import annotations

import pandas as pd

from sc_analysis._answering import answer_calls
from sc_analysis.errors import Text
from sc_analysis.tallies import (
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
    ways,
)
from sc_analysis.tallies.model import Frames, Tally
from sc_analysis.vocab import unknown_name

__all__ = ["CHAPTERS", "Tally", "compute", "find", "frame", "of_ways"]

answer_calls(__name__)

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


def compute(frames: Frames, only: str | None = None) -> dict[str, Tally]:
    """All tallies by key, in chapter order; those of one module (`smart_jamp`) with `only`.

    `frames` are the processed frames together with the coded registers and outside facts.
    """
    found: dict[str, Tally] = {}
    chapters = [c for c in CHAPTERS if only is None or c.__name__.endswith(f".{only}")]
    for chapter in chapters:
        for tally in chapter.tallies(frames):
            if tally.key in found:
                raise ValueError(f"two tallies are named {tally.key}")
            found[tally.key] = tally
    return found


def of_ways(frames: Frames) -> dict[str, Tally]:
    """The tallies by key of the ways of counting, which are derived after all others."""
    return {tally.key: tally for tally in ways.tallies(frames)}


def find(tallies: dict[str, Tally], key: str) -> Tally:
    """The tally of that key; raises `UsageError` naming near misses for an unknown one."""
    if key not in tallies:
        raise unknown_name(Text("集計値", "tally"), key, tallies)
    return tallies[key]


def frame(tallies: dict[str, Tally]) -> pd.DataFrame:
    """The tallies as a table (`processed/tallies.csv`)."""
    rows = [
        {
            "tally": t.key,
            "value": float(t.value),
            "unit": t.unit.value,
            "basis": t.basis.value,
            "label_ja": t.label.ja,
            "label_en": t.label.en,
            "rows": ";".join(t.rows),
        }
        for t in tallies.values()
    ]
    return pd.DataFrame(rows).astype({"value": "Float64"})
