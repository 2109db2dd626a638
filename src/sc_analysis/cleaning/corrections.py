"""Corrections: named repairs on the way from raw to processed.

A correction names dataset, column, row and what it expects to find there. One that matches less or
more often than it says is an error: the source or the raw file has changed under it.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.vocab import CorrectionAction


def corrected(
    raw: Mapping[str, pd.DataFrame], corrections: pd.DataFrame, chosen: Mapping[str, str]
) -> dict[str, pd.DataFrame]:
    """Raw frames with the corrections in force applied; `raw` itself stays as it is.

    Raises `DataError` listing every correction that does not match as it says.
    """
    frames = {name: frame.copy() for name, frame in raw.items()}
    problems: list[Problem] = []
    for row in corrections.index:
        correction = corrections.loc[row]
        reading = correction["reading"]
        name = correction["dataset"]
        if name not in frames or correction["column"] not in frames[name]:
            problems.append(_problem(row, correction, "column" if name in frames else "dataset", 0))
            continue
        replaces = correction["action"] == CorrectionAction.REPLACE.value
        if replaces and not pd.api.types.is_string_dtype(frames[name][correction["column"]]):
            problems.append(_problem(row, correction, "column", 0))
            continue
        matches = _matches(raw[name], correction)
        if len(matches) != correction["expected_matches_count"]:
            problems.append(_problem(row, correction, "found", len(matches)))
        elif pd.isna(reading) or chosen[str(reading)] == correction["option"]:
            _apply(frames, correction, matches)
    if problems:
        raise DataError(problems)
    return frames


def _matches(frame: pd.DataFrame, correction: pd.Series) -> pd.Index:
    """Rows of the raw frame that the correction is about and that hold what it expects."""
    wanted = pd.Series(True, index=frame.index)
    for part in str(correction["row_key"]).split(","):
        column, _, value = part.partition("=")
        if column not in frame:
            return frame.index[:0]
        wanted &= frame[column].astype(str) == value
    cells = frame[correction["column"]].astype("object").fillna("").astype(str)
    return frame.index[wanted & cells.map(lambda cell: str(correction["found"]) in cell)]


def _apply(frames: dict[str, pd.DataFrame], correction: pd.Series, matches: pd.Index) -> None:
    frame = frames[correction["dataset"]]
    if correction["action"] == CorrectionAction.DROP_ROW.value:
        frames[correction["dataset"]] = frame.drop(index=matches)
        return
    column, found = correction["column"], str(correction["found"])
    replacement = "" if pd.isna(correction["replacement"]) else str(correction["replacement"])
    frame[column] = frame[column].where(
        ~frame.index.isin(matches), frame[column].str.replace(found, replacement, regex=False)
    )


def _problem(row: int, correction: pd.Series, column: str, matches: int) -> Problem:
    times = correction["expected_matches_count"]
    return Problem(
        "coded/corrections.csv",
        Text(
            f"{correction['dataset']} の {correction['row_key']} で {times} 回の一致"
            f"(実際 {matches} 回)",
            f"{times} match(es) in {correction['dataset']} at {correction['row_key']}"
            f" (there are {matches})",
        ),
        Text("訂正の対象を確かめ、要らなければ除く", "check its target; remove it if not needed"),
        row=int(row),
        column=column,
        found=str(correction[column]),
        source=str(correction["locator"]),
    )
