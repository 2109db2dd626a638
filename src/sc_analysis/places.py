"""Where the data are and the checkout is. Needs no library, for `doctor` asks without any."""

from __future__ import annotations

from pathlib import Path

from sc_analysis.errors import Text, UsageError

PACKAGED_NAME = "_data"
PACKAGED = Path(__file__).resolve().parent / PACKAGED_NAME


def find_folder(start: Path | None = None) -> Path:
    """The nearest parent of the working directory that has `data/raw`, else the packaged data.

    Raises `UsageError` if there is neither.
    """
    here = (start or Path.cwd()).resolve()
    for parent in (here, *here.parents):
        if (parent / "data" / "raw").is_dir():
            return parent / "data"
    if PACKAGED.is_dir():
        return PACKAGED
    raise UsageError(
        Text(
            f"{here} から上に data/raw がありません。`--data` で示してください",
            f"no data/raw in {here} or above; name the folder with `--data`",
        )
    )


def checkout(start: Path | None = None) -> Path | None:
    """The project's folder, with `pyproject.toml` and sources, that holds `start` or this file."""
    here = (start or Path(__file__)).resolve()
    for folder in (here, *here.parents):
        if (folder / "pyproject.toml").is_file() and (folder / "src" / "sc_analysis").is_dir():
            return folder
    return None
