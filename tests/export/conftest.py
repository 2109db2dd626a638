"""One export of everything, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.catalog import write_all
from sc_analysis.export import FORMATS, Selection, choose, select


@pytest.fixture(scope="session")
def selection(built: Built) -> Selection:
    """All datasets with their dictionary; not to be changed."""
    return select(built, choose([]))


@pytest.fixture(scope="session")
def exported(selection: Selection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all datasets in all formats; not to be changed."""
    folder = tmp_path_factory.mktemp("export")
    for write in FORMATS.values():
        write_all(folder, write(selection))
    return folder
