"""A document's Markdown as a tree, filtered as Quarto would; read once for all formats that agree.

Project filters see the format as FORMAT. Pandoc's reading is the slowest step of a render, so
formats share a tree where no filter can tell them apart. A shared tree must not be changed.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from sc_analysis.report.engines import pandoc
from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.dates import shown_date
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import Project, Settings, listed, project_file
from sc_analysis.report.engines.qmd import fault

METADATA = ("title", "subtitle", "author", "date", "description", "keywords", "lang")
_TELLS_FORMATS = re.compile(r"FORMAT|quarto|require|dofile|loadfile")
"""What a filter must name to see the format, or to load other code that may."""

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Readings:
    """The trees of one document, by all that they depend on."""

    trees: dict[tuple[str, ...], Tree] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def tree(
        self,
        project: Project,
        manuscript: Manuscript,
        form: str,
        settings: Settings,
        words: Words,
        work: Path,
    ) -> Tree:
        """The tree for a format; whoever asks second waits for the first."""
        head = _head(manuscript, settings, words)
        reader = str(settings.get("from") or "markdown")
        filters = [_filter(project_file(project, str(name)), form) for name in _filters(settings)]
        key = (head, reader, *filters)
        with self.lock:
            if key not in self.trees:
                self.trees[key] = _read(project, manuscript, head, reader, filters, work)
            return self.trees[key]


def _read(
    project: Project, manuscript: Manuscript, head: str, reader: str, filters: list[str], work: Path
) -> Tree:
    options = []
    with tempfile.TemporaryDirectory(dir=work) as folder:
        for index, source in enumerate(filters):
            wrapped = Path(folder) / f"{index}.lua"
            wrapped.write_text(source, "utf-8")
            options.append(f"--lua-filter={wrapped}")
        tree, remarks = pandoc.read(
            head + manuscript.markdown, reader=reader, options=options, cwd=project.root
        )
    for remark in remarks:
        _refuse_remark(remark, head.count("\n"), manuscript)
    return tree


def _head(manuscript: Manuscript, settings: Settings, words: Words) -> str:
    metadata = {key: settings[key] for key in METADATA if settings.get(key) is not None}
    metadata["lang"] = words.tag
    if "date" in metadata:
        metadata["date"] = shown_date(metadata["date"], words, manuscript.name)
    return f"---\n{json.dumps(metadata, ensure_ascii=False)}\n---\n\n"


def _filters(settings: Settings) -> list[Any]:
    return listed(settings.get("filters"))


def _filter(path: Path, form: str) -> str:
    """A Lua filter that runs the given one as if pandoc were writing the format."""
    name = json.dumps(str(path), ensure_ascii=False)
    tells = _TELLS_FORMATS.search(path.read_text(encoding="utf-8"))
    told = f"FORMAT = '{form}'\n" if tells else ""
    return f"{told}PANDOC_SCRIPT_FILE = {name}\nreturn dofile({name})\n"


def _refuse_remark(remark: str, above: int, manuscript: Manuscript) -> None:
    """A warning of pandoc's reader as an error (double identifiers are found again, later)."""
    if remark.startswith("Duplicate identifier"):
        return
    at = re.search(r"at line (\d+)", remark)
    line = manuscript.origin_of(int(at[1]) - above) if at else 1
    said = re.sub(r"\s*at line \d+ column \d+", "", remark)
    raise fault(manuscript.name, line, f"pandoc: {said}", f"pandoc: {said}")
