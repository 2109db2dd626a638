"""Every example of the documentation and of docstrings is run: nothing is shown that was not seen.

A page's examples run in order: shell blocks by bash, Python blocks as doctests. Recipes may change
things and run in a copy of `data/` and `reports/`; the other pages only read, in the checkout.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\{?[\w-]*\}?)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAGES = sorted(
    path
    for path in (ROOT / "docs").rglob("*.md")
    if not {"_build", "_made"} & set(path.relative_to(ROOT).parts)
)
EXAMPLES = [page for page in PAGES if re.search(r"^```(python|sh)$", page.read_text("utf-8"), re.M)]
MODULES = sorted(
    ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "src").rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _blocks(page: Path) -> Iterator[tuple[str, str]]:
    """Language and content of each fence; directives have no language of their own."""
    for fence in FENCE.finditer(page.read_text(encoding="utf-8")):
        if not fence[1].startswith("{"):
            yield fence[1], fence[2]


def _run(test: doctest.DocTest) -> str:
    """What went wrong, empty if nothing did."""
    said: list[str] = []
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append, clear_globs=False)
    return "".join(said)


def _copy(folder: Path) -> Path:
    """A folder like a checkout's, with nothing rendered."""
    shutil.copytree(ROOT / "data", folder / "data")
    ignored = shutil.ignore_patterns("_work", "_output")
    shutil.copytree(ROOT / "reports", folder / "reports", ignore=ignored)
    return folder


def test_there_are_examples() -> None:
    """The pages and modules that this file is about are found."""
    assert len(EXAMPLES) > 5
    assert "sc_analysis" in MODULES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_block_escapes(page: Path) -> None:
    """A block that is neither Python nor shell would be an example that nothing runs."""
    assert {"python", "sh"} >= {language for language, _ in _blocks(page)}
    blocks = [text for language, text in _blocks(page) if language == "python"]
    assert all(text.startswith(">>> ") for text in blocks)


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.stem)
def test_the_examples_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of the page, each seeing what those before it did."""
    monkeypatch.chdir(_copy(tmp_path) if page.parent.name == "how-to" else ROOT)
    names: dict[str, Any] = {"__name__": "__main__"}
    parser = doctest.DocTestParser()
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for number, (language, text) in enumerate(_blocks(page)):
        if language == "sh":
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", text],
                capture_output=True,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PATH": scripts, "LC_ALL": "C.UTF-8"},
            )
            assert 0 == done.returncode, f"{text}\n{done.stdout}\n{done.stderr}"
        else:
            test = parser.get_doctest(text, names, f"{page.stem}, block {number}", None, 0)
            names = test.globs
            assert test.examples
            assert "" == _run(test)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_docstrings_run(name: str) -> None:
    """Those of a module and of what it defines."""
    tests = doctest.DocTestFinder().find(import_module(name))
    with_examples = [test for test in tests if test.examples]
    assert with_examples
    assert [""] * len(with_examples) == [_run(test) for test in with_examples]
