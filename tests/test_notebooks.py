"""The notebooks: bare in the repository, and running from their first cell to their last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
NAMES = ("ask_the_proposals", "follow_a_number", "quick_start")


def _notebook(name: str) -> Any:
    return nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)


def _code(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebooks_are_the_ones_known_here() -> None:
    """A notebook that nothing runs would rot."""
    assert list(NAMES) == sorted(path.stem for path in FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("name", NAMES)
def test_no_output_is_kept(name: str) -> None:
    """Valid, without outputs and execution counts; nothing of an editor's state in the metadata."""
    notebook = _notebook(name)
    nbformat.validate(notebook)
    cells = _code(notebook)
    assert len(cells) > 5
    assert [] == [output for cell in cells for output in cell.outputs]
    assert {None} == {cell.execution_count for cell in cells}
    assert {"kernelspec", "language_info"} == set(notebook.metadata)


@pytest.mark.parametrize("name", NAMES)
def test_every_heading_is_in_both_languages(name: str) -> None:
    """Japanese first, then English, after a stroke."""
    cells = [cell for cell in _notebook(name).cells if cell.cell_type == "markdown"]
    headings = [line for cell in cells for line in cell.source.splitlines() if line.startswith("#")]
    assert headings
    for heading in headings:
        japanese, stroke, english = heading.partition(" / ")
        assert stroke, heading
        assert JAPANESE.search(japanese) and not JAPANESE.search(english), heading


def test_a_number_is_followed_in_under_ten_steps() -> None:
    """From the sentence to the printed rows, one code cell a step."""
    assert len(_code(_notebook("follow_a_number"))) < 10


def test_every_notebook_runs() -> None:
    """One kernel, emptied before each; a cell that raises is a failure."""
    whole = nbformat.v4.new_notebook()
    for name in NAMES:
        whole.cells.append(nbformat.v4.new_code_cell("%reset -f"))
        whole.cells.extend(_notebook(name).cells)
    NotebookClient(whole, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    shown = [output for cell in _code(whole) for output in cell.outputs]
    kinds = {kind for output in shown for kind in output.get("data", {})}
    assert {"text/html", "image/png"} <= kinds
