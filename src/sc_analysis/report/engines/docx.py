"""DOCX by pandoc, for those who edit: captions, references, sideways pages, alternative texts.

A reference document of the project's own brings its own heads and feet. Not checked: how Word lays
the text out.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from sc_analysis.report.engines import docx_lists, pandoc, tables
from sc_analysis.report.engines.blocks import Callout, by_page
from sc_analysis.report.engines.compose import Job, Pen, compose, toc_depth
from sc_analysis.report.engines.docx_parts import finished
from sc_analysis.report.engines.docx_styles import LANDSCAPE, PORTRAIT, reference
from sc_analysis.report.engines.floats import Float
from sc_analysis.report.engines.pictures import picture_file
from sc_analysis.report.engines.project import files_of
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr,
    div,
    para,
    raw_block,
    stringify,
)

_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif")
_PORTRAIT = tables.Room(line=52.0, padding=1.5, tight_padding=1.5)
_LANDSCAPE = tables.Room(line=79.0, padding=1.5, tight_padding=1.5)
"""The type areas of `docx_styles` in em of a table's letters; padding has a little slack."""


def write_docx(job: Job) -> bytes:
    """The document as DOCX."""
    floats: list[tuple[Float, str]] = []

    def float_(item: Float, caption: list[Node], content: list[Node]) -> list[Node]:
        floats.append((item, stringify(caption)))
        return _float(item, caption, content)

    tree = compose(job, Pen(float_, _callout, _landscape, prints_numbers=True))
    changes: dict[str, Change] = {"Image": lambda node: _checked_picture(node, job)}
    upright = {**changes, "Table": _fitting(_PORTRAIT)}
    sideways = {**changes, "Table": _fitting(_LANDSCAPE)}
    body = by_page(tree["blocks"], upright, sideways)
    tree["blocks"] = [*_lists(job, body, floats), *body]
    with tempfile.TemporaryDirectory(dir=job.work) as folder:
        styles, out = Path(folder) / "reference.docx", Path(folder) / "out.docx"
        own = files_of(job.project, job.settings, "reference-doc")
        styles.write_bytes(own[0].read_bytes() if own else reference(job.settings, job.words))
        options = [f"--reference-doc={styles}", f"--output={out}", "--syntax-highlighting=none"]
        pandoc.write(tree, to="docx", options=options, cwd=job.project.root)
        title = None if own else stringify(tree["meta"].get("title", {}))
        return finished(out.read_bytes(), title)


def _lists(job: Job, body: list[Node], floats: list[tuple[Float, str]]) -> list[Node]:
    """The contents, and the lists of figures and tables, where contents are asked for."""
    if not job.settings.get("toc"):
        return []
    table = job.words.table
    title = str(job.settings.get("toc-title") or table["toc-title-document"])
    return [
        *docx_lists.contents(body, title, toc_depth(job)),
        *docx_lists.captions(floats, "fig", table["crossref-lof-title"]),
        *docx_lists.captions(floats, "tbl", table["crossref-lot-title"]),
    ]


def _float(item: Float, caption: list[Node], content: list[Node]) -> list[Node]:
    style = "Table Caption" if item.kind == "tbl" else "Image Caption"
    words = div(attr("", (), {"custom-style": style}), [para(caption)])
    if item.kind == "tbl":
        return [div(attr(item.identifier), [words, *content])]
    pictures = div(attr("", (), {"custom-style": "Captioned Figure"}), _as_paragraphs(content))
    return [div(attr(item.identifier), [pictures, words])]


def _as_paragraphs(content: list[Node]) -> list[Node]:
    return [para(block["c"]) if block["t"] == "Plain" else block for block in content]


def _callout(callout: Callout) -> list[Node]:
    title = div(attr("", (), {"custom-style": "Callout Title"}), [para(callout.title)])
    body = div(attr("", (), {"custom-style": "Callout"}), callout.body)
    return [div(attr(callout.identifier), [title, body])]


def _landscape(content: list[Node]) -> list[Node]:
    """A section of its own: the break before ends an upright one, the break after this one."""
    section = [_section_break(PORTRAIT), *content, _section_break(LANDSCAPE)]
    return [div(attr("", ("landscape",)), section)]


def _section_break(page: str) -> Node:
    return raw_block("openxml", f"<w:p><w:pPr>{page}</w:pPr></w:p>")


def _checked_picture(node: Node, job: Job) -> None:
    """Pictures must exist and be of a kind that Word can show."""
    picture_file(job, node["c"][2][0], _SUFFIXES)


def _fitting(room: tables.Room) -> Change:
    """Gives every table its widths, since not every program takes them from the content."""

    def change(node: Node) -> list[Node]:
        shares = tables.fit(node, room, tables.estimate).shares
        natural = tables.natural_shares(node, room, tables.estimate)
        return [tables.with_shares(node, shares or natural)]

    return change
