"""Programs that are not Python packages, where they are on this machine. Needs no library."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path

from sc_analysis.errors import Text, UsageError

_CHROMIUM = ("chromium", "chromium-browser")


def chromium() -> str | None:
    """Chromium on PATH, which the tests in a browser drive."""
    return next((found for name in _CHROMIUM if (found := shutil.which(name))), None)


def pandoc() -> str | None:
    """The pandoc inside `pypandoc_binary`; one that happens to be on PATH is not used."""
    spec = importlib.util.find_spec("pypandoc")
    if spec is None or spec.origin is None:
        return None
    beside = Path(spec.origin).parent / "files"
    files = (beside / "pandoc", beside / "pandoc.exe")
    return next((str(path) for path in files if path.is_file()), None)


def quarto() -> str | None:
    """`quarto`: named by QUARTO_PATH, beside the running interpreter, or on PATH."""
    named = os.environ.get("QUARTO_PATH")
    if named:
        return _named(named)
    beside = str(Path(sys.executable).parent)
    return shutil.which("quarto", path=beside) or shutil.which("quarto")


def _named(path: str) -> str:
    """QUARTO_PATH may name the executable or its folder."""
    found = shutil.which(path) or shutil.which("quarto", path=path)
    if found is None:
        raise UsageError(
            Text(
                f"QUARTO_PATH に quarto がありません: {path}",
                f"QUARTO_PATH holds no quarto: {path}",
            )
        )
    return found
