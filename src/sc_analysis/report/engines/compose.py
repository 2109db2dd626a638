"""One document's tree, ready for a format: read, filtered, numbered, linked and checked.

What differs by format is drawn by the format's own module (`Pen`). Project filters run first, as in
Quarto, and see the format as FORMAT. Spelling, typography and raw HTML are not looked at.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sc_analysis.report.engines import blocks as blocks_
from sc_analysis.report.engines import floats, pandoc, refs, sections, tables
from sc_analysis.report.engines.blocks import Callout
from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.dates import shown_date
from sc_analysis.report.engines.floats import Float
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import Project, Settings, listed, project_file
from sc_analysis.report.engines.qmd import fault
from sc_analysis.report.engines.tree import Change, Node, either, rewrite, text

METADATA = ("title", "subtitle", "author", "date", "description", "keywords", "lang")
_IMAGES = {"html": "png", "typst": "svg", "docx": "png"}
"""What Quarto takes for images without an extension, unless told otherwise."""
_MARKS = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


@dataclass(frozen=True, slots=True)
class Job:
    """One document in one format."""

    project: Project
    manuscript: Manuscript
    form: str
    settings: Settings
    words: Words
    work: Path
    """A folder for files that are thrown away."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How a format draws what pandoc does not know."""

    float_: floats.Builder
    callout: Callable[[Callout], list[Node]]
    landscape: Callable[[list[Node]], list[Node]]
    prints_numbers: bool
    """Whether section numbers are written into the headings (Typst counts by itself)."""


def compose(job: Job, pen: Pen) -> dict[str, Any]:
    """The tree of a document, with everything resolved for the job's format."""
    tree, told = _read(job), job.manuscript
    condition = blocks_.conditions(job.form, told)
    body = rewrite(tree["blocks"], {"Div": condition, "Span": condition})
    body = rewrite(body, _settling(job))
    numbered = floats.collect(body, job.words, told)
    headings = sections.numbers(body) if job.settings.get("number-sections") else {}
    body = rewrite(body, {"Cite": refs.resolving(numbered, headings, job.words, told)})
    refs.check_identifiers(body, told)
    body = rewrite(body, _drawing(pen, numbered, headings))
    return {**tree, "blocks": blocks_.draw_landscape(body, told, pen.landscape)}


def _settling(job: Job) -> dict[str, Change]:
    """What is the same in every format."""
    return {
        "Quoted": _quotation_marks,
        "Image": floats.alternative_texts(job.manuscript),
        "Table": tables.preparing(job.manuscript),
        "Div": blocks_.settling_callouts(job.words, job.manuscript),
    }


def _drawing(pen: Pen, numbered: dict[str, Float], headings: dict[str, str]) -> dict[str, Change]:
    callouts = blocks_.drawing_callouts(pen.callout)
    changes = {"Div": either(floats.drawing(numbered, pen.float_), callouts)}
    if pen.prints_numbers:
        changes["Header"] = sections.printing(headings)
    return changes


def toc_depth(job: Job) -> int:
    return int(job.settings.get("toc-depth") or 3)


def _read(job: Job) -> dict[str, Any]:
    metadata = {key: job.settings[key] for key in METADATA if job.settings.get(key) is not None}
    metadata["lang"] = job.words.tag
    if "date" in metadata:
        metadata["date"] = shown_date(metadata["date"], job.words, job.manuscript.name)
    head = f"---\n{json.dumps(metadata, ensure_ascii=False)}\n---\n\n"
    extension = job.settings.get("default-image-extension") or _IMAGES[job.form]
    options = [f"--default-image-extension={extension}"]
    with tempfile.TemporaryDirectory(dir=job.work) as folder:
        for index, name in enumerate(listed(job.settings.get("filters"))):
            wrapped = Path(folder) / f"{index}.lua"
            wrapped.write_text(_filter(project_file(job.project, str(name)), job.form), "utf-8")
            options.append(f"--lua-filter={wrapped}")
        tree, remarks = pandoc.read(
            head + job.manuscript.markdown,
            reader=str(job.settings.get("from") or "markdown"),
            options=options,
            cwd=job.project.root,
        )
    for remark in remarks:
        _refuse_remark(remark, head.count("\n"), job.manuscript)
    return tree


def _refuse_remark(remark: str, above: int, manuscript: Manuscript) -> None:
    """A warning of pandoc's reader as an error (double identifiers are found again, later)."""
    if remark.startswith("Duplicate identifier"):
        return
    at = re.search(r"at line (\d+)", remark)
    line = manuscript.origin_of(int(at[1]) - above) if at else 1
    said = re.sub(r"\s*at line \d+ column \d+", "", remark)
    raise fault(manuscript.name, line, f"pandoc: {said}", f"pandoc: {said}")


def _filter(path: Path, form: str) -> str:
    """A Lua filter that runs the given one as if pandoc were writing the format."""
    name = json.dumps(str(path), ensure_ascii=False)
    return f"FORMAT = '{form}'\nPANDOC_SCRIPT_FILE = {name}\nreturn dofile({name})\n"


def _quotation_marks(node: Node) -> list[Node]:
    """Quotation marks as characters, alike in every format (Typst would choose its own)."""
    left, right = _MARKS[node["c"][0]["t"]]
    return [text(left), *node["c"][1], text(right)]
