"""Documents made in other processes: the same files, and errors that arrive."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.errors import RenderError, Text
from sc_analysis.report.engines import render

from .conftest import SMALL, Small

TWO = SMALL.replace("render: [text.qmd]", "render: [text.qmd, other.qmd]")


def _other(root: Path, text: str) -> None:
    (root / "other.qmd").write_text(f"---\ntitle: Other\n---\n\n{text}", encoding="utf-8")


def test_a_second_document_is_made_as_the_first(small: Small) -> None:
    """Equal texts give equal files, and both processes tell what they write."""
    root = small("One line.\n", TWO)
    _other(root, "One line.\n")
    (root / "text.qmd").write_text((root / "other.qmd").read_text("utf-8"), "utf-8")
    said: list[Text] = []
    render(root, engine="embedded", progress=said.append)
    for suffix in ("html", "pdf", "docx"):
        first, second = (root / "_output" / f"{name}.{suffix}" for name in ("text", "other"))
        assert first.read_bytes() == second.read_bytes()
    assert {"writing text.pdf", "writing other.pdf"} <= {text.en for text in said}


def test_an_error_of_a_second_document_arrives(small: Small) -> None:
    """The fault is named with file and line, and no file is written."""
    root = small("Fine.\n", TWO)
    _other(root, "See [this](#nowhere).\n")
    with pytest.raises(RenderError, match=r"other\.qmd:5: the link's target #nowhere"):
        render(root, engine="embedded", formats=["html"])
    assert not (root / "_output").exists()
