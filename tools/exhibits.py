"""Write `docs/exhibits.md`: each figure and table of the documents and the module that makes it.

Run after a figure or table is added: `python tools/exhibits.py`. A test compares the page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sc_analysis.figures import FIGURES
from sc_analysis.report.tables import TABLES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "exhibits.md"
_HEAD = """# 図表と作るコード / Exhibits and the code that makes them

`tools/exhibits.py` が作るページで、手では直さない。図表はどちらの言語の文書でも同じ名前を持つ。
文書全体は `sc-analysis report`、図だけは `sc-analysis figures 名前` で作れる。
Written by `tools/exhibits.py`; do not edit. An exhibit has the same label in the documents of both
languages. `sc-analysis report` makes them all, `sc-analysis figures LABEL` one figure.
"""
_COLUMNS = "| 名前 / label | コード / code |\n| --- | --- |"


def exhibits() -> str:
    """The whole page."""
    figures = {label: spec.draw for label, spec in FIGURES.items()}
    parts = [_HEAD, "## 図 / Figures\n", _table(figures), "\n## 表 / Tables\n", _table(TABLES)]
    return "\n".join(parts) + "\n"


def _table(makers: dict[str, Callable[..., Any]]) -> str:
    return "\n".join([_COLUMNS, *(f"| `{label}` | `{_place(f)}` |" for label, f in makers.items())])


def _place(maker: Callable[..., Any]) -> str:
    """File and function; the redrawn figures are made by a table of specs, so by the file."""
    name = maker.__qualname__.partition(".<locals>")[0].lstrip("_")
    file = "src/" + maker.__module__.replace(".", "/") + ".py"
    return file if name in ("spec", "<lambda>") else f"{file}: {name}"


if __name__ == "__main__":
    PAGE.write_bytes(exhibits().encode("utf-8"))
