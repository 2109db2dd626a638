"""The rendered report, made once for all tests that read it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sc_analysis.errors import Text
from sc_analysis.report.render import render_reports

_ENDED = "ended"
_LONGEST_SECONDS = 600


def rendered(root: Path, data_folder: Path, documents: list[str] | None = None) -> Path:
    """A copy of data and documents below `root`, rendered (all documents by default); returns the
    output folder.
    """
    shutil.copytree(data_folder, root / "data")
    shutil.copytree(
        data_folder.parent / "reports",
        root / "reports",
        ignore=shutil.ignore_patterns("_*put", "_work"),
    )
    said: list[Text] = []
    render_reports(root / "data", "embedded", documents, None, said.append)
    assert said
    return root / "reports" / "_output"


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """The report, rendered once, also where several workers test side by side."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return rendered(tmp_path_factory.mktemp("report"), data_folder)
    root = tmp_path_factory.getbasetemp().parent / "report"
    try:
        root.mkdir()
    except FileExistsError:
        return _made_by_another(root)
    try:
        return rendered(root, data_folder)
    finally:
        (root / _ENDED).touch()


def _made_by_another(root: Path) -> Path:
    for _ in range(_LONGEST_SECONDS):
        if (root / _ENDED).is_file():
            return root / "reports" / "_output"
        time.sleep(1)
    raise TimeoutError(f"nothing rendered in {root}")


@pytest.fixture(scope="session")
def render() -> Callable[[Path, Path, list[str] | None], Path]:
    """`render(root, data, documents)` renders a copy of data and documents below a folder."""
    return rendered
