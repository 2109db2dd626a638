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
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import Project, Settings, listed, project_file
from sc_analysis.report.engines.qmd import fault
from sc_analysis.report.engines.tree import Node, rewrite, text

METADATA = ("title", "subtitle", "author", "date", "description", "keywords", "lang")
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
    tree = _read(job)
    told = job.manuscript
    body = blocks_.resolve_conditions(tree["blocks"], job.form, told)
    body = _straight_quotes(body)
    body = floats.give_alternative_texts(body, told)
    body = tables.prepare(body, told)
    numbered = floats.collect(body, job.words, told)
    headings = sections.numbers(_without_callout_titles(body, job)) if _numbers(job) else {}
    body = refs.resolve(body, numbered, headings, job.words, told)
    refs.check_identifiers(_without_callout_titles(body, job), told)
    if pen.prints_numbers:
        body = sections.print_numbers(body, headings)
    body = floats.draw(body, numbered, pen.float_)
    body = blocks_.draw_callouts(body, job.words, told, pen.callout)
    body = blocks_.draw_landscape(body, told, pen.landscape)
    return {**tree, "blocks": body}


def toc_depth(job: Job) -> int:
    return int(job.settings.get("toc-depth") or 3)


def _numbers(job: Job) -> bool:
    return bool(job.settings.get("number-sections"))


def _read(job: Job) -> dict[str, Any]:
    metadata = {key: job.settings[key] for key in METADATA if job.settings.get(key) is not None}
    metadata["lang"] = job.words.tag
    if "date" in metadata:
        metadata["date"] = shown_date(metadata["date"], job.words, job.manuscript.name)
    head = f"---\n{json.dumps(metadata, ensure_ascii=False)}\n---\n\n"
    options = []
    extension = job.settings.get("default-image-extension")
    if extension:
        options.append(f"--default-image-extension={extension}")
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


def _straight_quotes(body: list[Node]) -> list[Node]:
    """Quotation marks as characters, alike in every format (Typst would choose its own)."""

    def change(node: Node) -> list[Node] | None:
        if node["t"] != "Quoted":
            return None
        left, right = _MARKS[node["c"][0]["t"]]
        return [text(left), *node["c"][1], text(right)]

    changed: list[Node] = rewrite(body, change)
    return changed


def _without_callout_titles(body: list[Node], job: Job) -> list[Node]:
    """The tree in which a callout's heading is no section."""

    def draw(callout: Callout) -> list[Node]:
        attribute = [callout.identifier, [], []]
        return [{"t": "Div", "c": [attribute, [{"t": "Plain", "c": callout.title}, *callout.body]]}]

    return blocks_.draw_callouts(body, job.words, job.manuscript, draw)
