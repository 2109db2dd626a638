"""One document's tree, ready for a format: read, filtered, numbered, linked and checked.

What differs by format is drawn by the format's own module (`Pen`). Project filters run first, as in
Quarto, and see the format as FORMAT. Spelling, typography and raw HTML are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from sc_analysis.report.engines import blocks as blocks_
from sc_analysis.report.engines import floats, refs, sections, tables
from sc_analysis.report.engines.blocks import Callout
from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.floats import Float
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import Project, Settings
from sc_analysis.report.engines.reading import Readings
from sc_analysis.report.engines.tree import Change, Node, either, rewrite, text

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
    readings: Readings
    """What pandoc has read of the document, shared by its formats."""


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
    told = job.manuscript
    tree = job.readings.tree(job.project, told, job.form, job.settings, job.words, job.work)
    condition = blocks_.conditions(job.form, told)
    extension = str(job.settings.get("default-image-extension") or _IMAGES[job.form])
    first = {"Div": condition, "Span": condition, "Image": _with_extension(extension)}
    body = rewrite(tree["blocks"], first)
    body = rewrite(body, _settling(job))
    numbered = floats.collect(body, job.words, told)
    headings = sections.numbers(body) if job.settings.get("number-sections") else {}
    body = rewrite(body, {"Cite": refs.resolving(numbered, headings, job.words, told)})
    refs.check_identifiers(body, told)
    body = rewrite(body, _drawing(pen, numbered, headings))
    if job.form != "html":
        body = blocks_.with_openings(body)
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
    """How deep the list of contents goes; pandoc's own default is three."""
    return int(job.settings.get("toc-depth") or 3)


def _with_extension(extension: str) -> Change:
    """Gives images the format's extension where none is written, as pandoc's option would."""

    def change(node: Node) -> list[Node] | None:
        attribute, inlines, (target, title) = node["c"]
        if PurePosixPath(target).suffix:
            return None
        return [{"t": "Image", "c": [attribute, inlines, [f"{target}.{extension}", title]]}]

    return change


def _quotation_marks(node: Node) -> list[Node]:
    """Quotation marks as characters, alike in every format (Typst would choose its own)."""
    left, right = _MARKS[node["c"][0]["t"]]
    return [text(left), *node["c"][1], text(right)]
