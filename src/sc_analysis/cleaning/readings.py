"""Readings: which option of each ambiguous place is in force."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import Text, UsageError
from sc_analysis.vocab import near_misses


def choices(readings: pd.DataFrame, switched: Mapping[str, str]) -> dict[str, str]:
    """Reading → option in force: the adopted one unless it is switched.

    Raises `UsageError` naming near misses for an unknown reading or option.
    """
    adopted = readings[readings["adopted"]]
    chosen = dict(zip(adopted["reading"], adopted["option"], strict=True))
    for reading, option in switched.items():
        _known(reading, list(chosen), Text("読み方", "reading"))
        options = readings.loc[readings["reading"] == reading, "option"].tolist()
        _known(option, options, Text(f"{reading} の選択肢", f"option of {reading}"))
        chosen[reading] = option
    return chosen


def _known(value: str, known: list[str], what: Text) -> None:
    if value not in known:
        near = near_misses(value, known) or known
        raise UsageError(
            Text(
                f"{what.ja}「{value}」はありません。近いもの: {'、'.join(near)}",
                f"there is no {what.en} {value!r}; near misses: {', '.join(near)}",
            )
        )
