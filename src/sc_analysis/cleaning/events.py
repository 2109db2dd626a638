"""Cleaning of the dated events: kind and year joined to each."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the events by name."""
    return {
        "outlook_events": events(raw["outlook_events"], coded["outlook_event_kinds"]),
        "outlook_statements": raw["outlook_statements"],
    }


def events(raw: pd.DataFrame, kinds: pd.DataFrame) -> pd.DataFrame:
    """Events with `kind` and `year`, the year of the start or else of the end."""
    year = raw["first"].fillna(raw["last"]).str[:4].astype("Int64")
    kind = raw["event"].map(kinds.set_index("event")["kind"]).astype("str")
    return raw.assign(year=year, kind=kind)
