"""Projects for the engine tests: the fixture folder rendered once, and small throwaway ones."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from sc_analysis.report.engines import Rendering, render

HERE = Path(__file__).parent
FIXTURE = HERE.parent / "fixtures" / "both_engines"
FONTS = HERE.parents[1] / "reports" / "fonts"

SMALL = """\
project:
  render: [text.qmd]
  execute-dir: project
from: markdown-implicit_figures
number-sections: true
lang: en
execute:
  echo: false
format:
  html: {toc: true}
  typst:
    mainfont: BIZ UDPGothic
    font-paths: [fonts]
    pdf-standard: ua-1
  docx: {}
"""


def copy_fixture(folder: Path) -> Path:
    """The fixture project with the fonts put into it."""
    root = folder / "project"
    shutil.copytree(FIXTURE, root, ignore=shutil.ignore_patterns("__pycache__", "_*put", "_work"))
    _fonts(root)
    return root


def _fonts(root: Path) -> None:
    (root / "fonts").mkdir()
    for path in FONTS.glob("*.ttf"):
        shutil.copy(path, root / "fonts")


@dataclass(frozen=True, slots=True)
class Rendered:
    """The fixture project after a render."""

    root: Path
    rendering: Rendering

    def path(self, name: str) -> Path:
        return self.root / "_output" / name

    def html(self, lang: str) -> str:
        return self.path(f"survey.{lang}.html").read_text(encoding="utf-8")

    def pdf(self, lang: str) -> pikepdf.Pdf:
        return pikepdf.open(self.path(f"survey.{lang}.pdf"))


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """The fixture project, rendered once by the embedded engine in all formats."""
    root = copy_fixture(tmp_path_factory.mktemp("first"))
    return Rendered(root, render(root, engine="embedded", inputs_hash="abc", commit="def"))


Small = Callable[..., Path]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Makes a project of one document from its text, with further files by name."""

    def make(text: str, config: str = SMALL, **files: str) -> Path:
        root = tmp_path / "small"
        root.mkdir()
        _fonts(root)
        (root / "_quarto.yml").write_text(config, encoding="utf-8")
        (root / "text.qmd").write_text(f"---\ntitle: Small\n---\n\n{text}", encoding="utf-8")
        for name, content in files.items():
            (root / name.replace("_dot_", ".")).write_text(content, encoding="utf-8")
        return root

    return make
