"""Where the documents of a data folder stand, and where goes what is rendered of them.

In a checkout both are beside the data. An installed package carries the documents; what it renders
goes below the working directory, since the package itself may not be written.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sc_analysis.catalog.datasets import Stage

CONFIG = "_quarto.yml"
PACKAGED = Path(__file__).resolve().parent.parent / "_reports"
OUTSIDE = Path("report_output")
"""Where an installed package renders to unless it is told otherwise."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the documents, and the one of what is rendered."""

    documents: Path
    output: Path
    packaged: bool


def places(data: Path) -> Places | None:
    """The documents beside the data, else the packaged ones, else none."""
    beside = data.parent / "reports"
    if (beside / CONFIG).is_file():
        return Places(beside, beside / "_output", packaged=False)
    if (PACKAGED / CONFIG).is_file():
        return Places(PACKAGED, OUTSIDE, packaged=True)
    return None


@contextmanager
def workshop(data: Path, found: Places) -> Iterator[Path]:
    """A folder of the documents that may be written, with the data beside it.

    Packaged documents are copied for the time of one render.
    """
    if not found.packaged:
        yield found.documents
        return
    with tempfile.TemporaryDirectory(prefix="sc_analysis-", ignore_cleanup_errors=True) as folder:
        for stage in Stage:
            _copy(data / stage, Path(folder) / "data" / stage)
        _copy(found.documents, Path(folder) / "reports")
        yield Path(folder) / "reports"


def _copy(source: Path, target: Path) -> None:
    """Files without their permissions: those of a package may forbid to write."""
    for file in source.rglob("*"):
        if file.is_file():
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
