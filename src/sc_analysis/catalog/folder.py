"""Which data folder is meant, and reading it whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from sc_analysis.catalog.checking import cell_problems, reference_problems
from sc_analysis.catalog.datasets import Dataset, Stage, datasets
from sc_analysis.catalog.reading import read
from sc_analysis.errors import DataError, Problem, Text, UsageError
from sc_analysis.places import PACKAGED, PACKAGED_NAME, find_folder
from sc_analysis.schemas.rules import Break, broken_rules
from sc_analysis.vocab import near_misses

__all__ = [
    "PACKAGED",
    "PACKAGED_NAME",
    "Inputs",
    "check_inputs",
    "find_folder",
    "load_inputs",
    "read_processed",
    "rule_breaks",
]

_INPUTS = (Stage.RAW, Stage.CODED, Stage.LEDGER)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Raw, coded and ledger frames of one data folder, validated."""

    raw: Mapping[str, pd.DataFrame]
    coded: Mapping[str, pd.DataFrame]
    ledger: Mapping[str, pd.DataFrame]

    def of(self, dataset: Dataset) -> pd.DataFrame:
        """The frame of an input dataset."""
        frames: Mapping[str, pd.DataFrame] = getattr(self, dataset.stage.value)
        return frames[dataset.name]


def load_inputs(folder: Path) -> Inputs:
    """Read and validate all inputs below `folder`.

    Raises `DataError` with all problems of all files at once.
    """
    problems, frames = check_inputs(folder)
    if problems:
        raise DataError(problems)
    return Inputs(frames[Stage.RAW], frames[Stage.CODED], frames[Stage.LEDGER])


def check_inputs(folder: Path) -> tuple[list[Problem], dict[Stage, dict[str, pd.DataFrame]]]:
    """Every problem of every input file, and the frames that could be read."""
    if not folder.is_dir():
        raise UsageError(
            Text(f"データのフォルダー {folder} がありません", f"there is no data folder {folder}")
        )
    problems = _strangers(folder)
    frames: dict[Stage, dict[str, pd.DataFrame]] = {stage: {} for stage in _INPUTS}
    for dataset in datasets(*_INPUTS):
        frame, found = read(folder, dataset)
        problems += found
        if frame is not None:
            reported = {(p.row, p.column) for p in found if p.row and p.column}
            problems += cell_problems(dataset, frame, reported)
            frames[dataset.stage][dataset.name] = frame
    known = {**frames[Stage.CODED], **frames[Stage.LEDGER]}
    for dataset in datasets(*_INPUTS):
        if dataset.name in frames[dataset.stage]:
            problems += reference_problems(dataset, frames[dataset.stage][dataset.name], known)
    if not problems:
        problems += _rule_problems(frames)
    return problems, frames


def _strangers(folder: Path) -> list[Problem]:
    """CSV files in an input folder that no dataset claims."""
    problems = []
    for stage in _INPUTS:
        known = {d.path: d.name for d in datasets(stage)}
        for path in sorted((folder / stage).glob("*.csv")):
            name = f"{stage}/{path.name}"
            if name not in known:
                near = near_misses(path.stem, list(known.values()))
                hint = Text(
                    f"名前を確かめる({', '.join(near) or '近い名前なし'})",
                    f"check its name ({', '.join(near) or 'no near miss'})",
                )
                wanted = Text("目録にあるファイル", "a file of the catalog")
                problems.append(Problem(name, wanted, hint, found=path.name))
    return problems


def _rule_problems(frames: Mapping[Stage, Mapping[str, pd.DataFrame]]) -> list[Problem]:
    """Breaks of cross-row rules that no erratum accounts for."""
    errata = frames[Stage.LEDGER]["errata"]
    excused = set(zip(errata["rule"].fillna(""), errata["rule_key"].fillna(""), strict=True))
    breaks = broken_rules(frames[Stage.RAW], frames[Stage.CODED])
    return [b.problem for b in breaks if (b.rule, b.key) not in excused]


def rule_breaks(inputs: Inputs) -> list[Break]:
    """All breaks of cross-row rules, with those that errata account for."""
    return broken_rules(inputs.raw, inputs.coded)


def read_processed(folder: Path, dataset: Dataset) -> pd.DataFrame:
    """One committed processed frame with a plain index; raises `DataError` if it is broken."""
    frame, problems = read(folder, dataset)
    if frame is None or problems:
        raise DataError(problems)
    more = cell_problems(dataset, frame, set())
    if more:
        raise DataError(more)
    return frame.reset_index(drop=True)
