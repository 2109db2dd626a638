"""The rendered report, made once for all tests that read it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sc_analysis.errors import Text
from sc_analysis.report.render import render_reports


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that read the rendered report go to one worker, so that it is rendered once."""
    for item in items:
        if "output" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("report"))


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """The report, rendered once."""
    return rendered(tmp_path_factory.mktemp("report"), data_folder)


@pytest.fixture(scope="session")
def render() -> Callable[[Path, Path, list[str] | None], Path]:
    """`render(root, data, documents)` renders a copy of data and documents below a folder."""
    return rendered
