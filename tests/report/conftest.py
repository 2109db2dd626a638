"""The rendered report, made once for all tests that read it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sc_analysis.errors import Text
from sc_analysis.report.render import render_reports


def rendered(root: Path, data_folder: Path) -> Path:
    """A copy of data and documents below `root`, rendered; returns the output folder."""
    shutil.copytree(data_folder, root / "data")
    shutil.copytree(
        data_folder.parent / "reports",
        root / "reports",
        ignore=shutil.ignore_patterns("_*put", "_work"),
    )
    said: list[Text] = []
    render_reports(root / "data", "embedded", None, None, said.append)
    assert said
    return root / "reports" / "_output"


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """The report, rendered once."""
    return rendered(tmp_path_factory.mktemp("report"), data_folder)


@pytest.fixture(scope="session")
def render() -> Callable[[Path, Path], Path]:
    """`render(root, data)` renders a copy of data and documents below a folder."""
    return rendered
