"""What this process has built already, by data folder; for the library's face, not for the verbs.

Nothing notices that files of a folder have changed: a new process, or `built.cache_clear()`, does.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sc_analysis.build import Built, build
from sc_analysis.catalog import find_folder


@cache
def built(folder: Path) -> Built:
    """All that is derived from a data folder, derived once."""
    return build(folder)


def chosen_folder(folder: Path | str | None) -> Path:
    """The folder that was named, else the nearest one, else the packaged one."""
    return find_folder() if folder is None else Path(folder)
