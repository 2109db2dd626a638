"""The library's face: data, tallies and claims of the nearest data folder, else the packaged one.

What is read is kept for the process; `folder` reads another folder. Frames are copies: changing one
changes nothing else.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

from sc_analysis import build as pipeline
from sc_analysis.catalog import Stage, dataset, find_folder, read_processed
from sc_analysis.catalog import datasets as _datasets
from sc_analysis.catalog.reading import read
from sc_analysis.claims import Entry
from sc_analysis.errors import DataError, Text, UsageError
from sc_analysis.tallies import Tally, find
from sc_analysis.vocab import near_misses


@cache
def _built(folder: Path) -> pipeline.Built:
    return pipeline.build(folder)


def _folder(folder: Path | str | None) -> Path:
    return find_folder() if folder is None else Path(folder)


def datasets() -> pd.DataFrame:
    """All datasets: name, stage, titles in both languages, key (columns joined by `/`)."""
    rows = [(d.name, d.stage.value, d.title.ja, d.title.en, "/".join(d.key)) for d in _datasets()]
    return pd.DataFrame(rows, columns=["name", "stage", "title_ja", "title_en", "key"])


def load(name: str, folder: Path | str | None = None) -> pd.DataFrame:
    """The processed table of that name; a register that needs no cleaning comes from `coded`.

    Raises `UsageError` with near misses for an unknown name, `DataError` for a broken file.
    """
    return read_processed(_folder(folder), dataset(name, Stage.PROCESSED, Stage.CODED))


def raw(name: str, folder: Path | str | None = None) -> pd.DataFrame:
    """The transcription of that name, as it stands in the source, indexed by line of the file."""
    frame, problems = read(_folder(folder), dataset(name, Stage.RAW))
    if frame is None or problems:
        raise DataError(problems)
    return frame


def tally(key: str, folder: Path | str | None = None) -> Tally:
    """One tally with its exact value (a `Fraction`) and the rows behind it."""
    return find(_built(_folder(folder)).tallies, key)


def claim(name: str, folder: Path | str | None = None) -> Entry:
    """One printed number with its tests, its verdict and the reason in both languages.

    Raises `UsageError` with near misses for an unknown name.
    """
    known = _built(_folder(folder)).entries
    if name not in known:
        near = near_misses(name, list(known))
        raise UsageError(
            Text(
                f"主張「{name}」はありません。近いもの: {'、'.join(near) or 'なし'}",
                f"there is no claim {name!r}; near misses: {', '.join(near) or 'none'}",
            )
        )
    return known[name]
