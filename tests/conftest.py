"""The repository's data, the pipeline run on it once, and throwaway copies to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from sc_analysis.build import Built, build

Edit = Callable[..., None]
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
STAGES = ("raw", "coded", "ledger", "processed")


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The repository's `data/`."""
    return Path(__file__).resolve().parents[1] / "data"


@pytest.fixture(scope="session")
def built(data_folder: Path) -> Built:
    """What the pipeline derives from the repository's data; not to be changed."""
    return build(data_folder)


@pytest.fixture
def data_copy(data_folder: Path, tmp_path: Path) -> Path:
    """A copy of the data folder that a test may spoil."""
    copy = tmp_path / "data"
    for stage in STAGES:
        shutil.copytree(data_folder / stage, copy / stage)
    for path in data_folder.glob("*.*"):
        shutil.copy(path, copy / path.name)
    return copy


@pytest.fixture
def edit(data_copy: Path) -> Edit:
    """`edit(file, old, new)` replaces `old`, which must stand there `times` times."""

    def replace(file: str, old: str, new: str, times: int = 1) -> None:
        path = data_copy / file
        text = path.read_bytes().decode("utf-8")
        assert times == text.count(old), f"{old!r} in {file}"
        path.write_bytes(text.replace(old, new).encode("utf-8"))

    return replace
