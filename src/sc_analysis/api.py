"""The library's face: data, tallies and claims of the nearest data folder, else the packaged one.

What is read is kept for the process; `folder` reads another folder. Frames are copies: changing one
changes nothing else.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from sc_analysis.catalog import Stage, dataset, read_processed
from sc_analysis.catalog import datasets as _datasets
from sc_analysis.catalog.reading import read
from sc_analysis.claims import Entry, as_json
from sc_analysis.errors import DataError, Lang, Text
from sc_analysis.markup import Shown
from sc_analysis.session import built, chosen_folder
from sc_analysis.showing import shown
from sc_analysis.tallies import Tally, find, frame
from sc_analysis.tallies.model import refs
from sc_analysis.vocab import unknown_name

Folder = Path | str | None


def datasets() -> pd.DataFrame:
    """All datasets: name, stage, titles in both languages, key (columns joined by `/`)."""
    rows = [(d.name, d.stage.value, d.title.ja, d.title.en, "/".join(d.key)) for d in _datasets()]
    return pd.DataFrame(rows, columns=["name", "stage", "title_ja", "title_en", "key"])


def load(name: str, folder: Folder = None) -> pd.DataFrame:
    """The processed table of that name; a register that needs no cleaning comes from `coded`.

    Raises `UsageError` with near misses for an unknown name, `DataError` for a broken file.
    """
    return read_processed(chosen_folder(folder), dataset(name, Stage.PROCESSED, Stage.CODED))


def raw(name: str, folder: Folder = None) -> pd.DataFrame:
    """The transcription of that name, as it stands in the source, indexed by line of the file."""
    frame, problems = read(chosen_folder(folder), dataset(name, Stage.RAW))
    if frame is None or problems:
        raise DataError(problems)
    return frame


def sources(folder: Folder = None) -> pd.DataFrame:
    """Every document that a row cites: title, producer, dates, licence, allowed use."""
    return load("sources", folder)


def tally(key: str, folder: Folder = None) -> Tally:
    """One tally with its exact value (a `Fraction`) and the rows behind it."""
    return find(built(chosen_folder(folder)).tallies, key)


def tallies(folder: Folder = None) -> pd.DataFrame:
    """All tallies, one a row: key, value, unit, how it was computed, label, rows behind it."""
    return frame(built(chosen_folder(folder)).tallies)


def claim(name: str, folder: Folder = None) -> Entry:
    """One printed number with its tests, its verdict and the reason in both languages.

    Raises `UsageError` with near misses for an unknown name.
    """
    known = built(chosen_folder(folder)).entries
    if name not in known:
        raise unknown_name(Text("主張", "claim"), name, known)
    return known[name]


def claims(folder: Folder = None) -> pd.DataFrame:
    """The ledger, one claim a row in its order, with the fields of `sc-analysis claims --json`."""
    entries = built(chosen_folder(folder)).entries.values()
    return pd.DataFrame([as_json(entry) for entry in entries])


def errata(folder: Folder = None) -> pd.DataFrame:
    """The contradictions of the source with itself or a cited fact, one a row."""
    return built(chosen_folder(folder)).inputs.ledger["errata"].reset_index(drop=True)


def erratum(name: str, folder: Folder = None) -> pd.Series:
    """One contradiction; raises `UsageError` with near misses for an unknown name."""
    known = errata(folder).set_index("erratum")
    if name not in known.index:
        raise unknown_name(Text("正誤", "erratum"), name, known.index)
    return known.loc[name]


def rows(of: Tally | Entry | str, folder: Folder = None) -> dict[str, pd.DataFrame]:
    """The rows behind a tally or a claim, by dataset; a string is the key of a tally.

    Of a claim they are the rows of all its tests: one that nothing could test has none.
    """
    if isinstance(of, str):
        of = tally(of, folder)
    wanted = of.rows if isinstance(of, Tally) else [r for test in of.tests for r in test.rows]
    whole = built(chosen_folder(folder))
    frames = {**whole.inputs.ledger, **whole.frames}
    names = dict.fromkeys(reference.partition(":")[0] for reference in wanted)
    behind = set(wanted)
    return {
        name: frames[name][[ref in behind for ref in refs(name, frames[name])]].copy()
        for name in names
    }


def show(what: Entry | Tally | pd.DataFrame, lang: Lang = "ja") -> Shown:
    """A claim, a tally, or a frame with a column `verdict`, for a notebook, in one language."""
    return shown(what, lang)
