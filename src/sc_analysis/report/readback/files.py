"""Reads each rendered file in its format and compares it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sc_analysis.build import Built
from sc_analysis.errors import Problem, Text
from sc_analysis.report.engines.project import Project, open_project
from sc_analysis.report.places import Places
from sc_analysis.report.readback import ReadBack
from sc_analysis.report.readback.compare import compare, number_links
from sc_analysis.report.readback.docx import read_docx
from sc_analysis.report.readback.expected import Expected, expected
from sc_analysis.report.readback.html import read_html
from sc_analysis.report.readback.model import Form, Seen
from sc_analysis.report.readback.pdf import read_pdf

_FORMS: dict[str, Form] = {".html": "html", ".pdf": "pdf", ".docx": "docx"}
_PICTURES = Text(
    "読み返し: 図の絵の中の文字、リンクに重ねた説明、PDF のしおり、Word の頁",
    "read-back: letters inside pictures, hover texts of links, bookmarks of the PDF, pages of Word",
)


def read_files(where: Places, names: list[str], built: Built, result: ReadBack) -> None:
    """Add the problems and counts of every file to the result."""
    opened = replace(open_project(where.documents), output_dir=where.output)
    if not names:
        wanted = Text("作ったファイルの名前", "names of rendered files")
        advice = Text("sc-analysis report で作り直す", "run sc-analysis report")
        result.problems.append(Problem("render.json", wanted, advice, column="files"))
    for name in names:
        form = _FORMS.get(Path(name).suffix)
        if form is None:
            result.not_checked.append(
                Text(
                    f"読み返し: {name}(この形式は読まない)", f"read-back: {name} (format not read)"
                )
            )
        else:
            _read_file(opened, name, form, built, result)
    for form in _FORMS.values():
        if not any(name.endswith(form) for name in names):
            result.not_checked.append(
                Text(f"読み返し: {form}(作っていない)", f"read-back: {form} (not rendered)")
            )
    result.not_checked.append(_PICTURES)


def _read_file(project: Project, name: str, form: Form, built: Built, result: ReadBack) -> None:
    path = project.output_dir / name
    if not path.is_file():
        wanted = Text("render.json が挙げるファイル", "a file that render.json names")
        advice = Text("sc-analysis report で作り直す", "run sc-analysis report")
        result.problems.append(Problem(name, wanted, advice))
        return
    wanted_texts = expected(built, project, f"{path.stem}.qmd", form)
    seen = read_file(path, form, wanted_texts)
    result.problems += compare(name, seen, wanted_texts)
    result.counts[name] = counts(seen)


def read_file(path: Path, form: Form, wanted: Expected) -> Seen:
    """What a file shows."""
    if form == "html":
        return read_html(path.read_text(encoding="utf-8"))
    return read_pdf(path, wanted) if form == "pdf" else read_docx(path, wanted)


def counts(seen: Seen) -> dict[str, int]:
    """How much was read."""
    found = {
        "links": len(seen.links),
        "numbers": number_links(seen),
        "headings": len(seen.headings),
        "tables": len(seen.tables),
        "cells": sum(len(row) for table in seen.tables for row in table.rows),
        "figures": len(seen.figures),
    }
    return found if seen.pages is None else {**found, "pages": seen.pages}
