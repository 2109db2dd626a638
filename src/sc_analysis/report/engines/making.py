"""One document in all its formats, by the embedded engine: run once, read once, written thrice.

Nothing is written outside the project's work folder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sc_analysis.errors import Text
from sc_analysis.report.engines.cells import Manuscript, execute
from sc_analysis.report.engines.compose import Job
from sc_analysis.report.engines.docx import write_docx
from sc_analysis.report.engines.html import write_html
from sc_analysis.report.engines.memory import without_collector
from sc_analysis.report.engines.pdf import write_pdf
from sc_analysis.report.engines.project import (
    EXTENSIONS,
    Document,
    Project,
    formats_of,
    open_document,
    settings_of,
    words_of,
)
from sc_analysis.report.engines.reading import Readings

Progress = Callable[[Text], None]
Plan = list[tuple[str, dict[str, Any]]]
"""Formats with their settings."""


@dataclass(frozen=True, slots=True)
class Made:
    """One output file, before it is written."""

    name: str
    data: bytes
    fonts: tuple[str, ...] | None = None
    remarks: tuple[Text, ...] = ()


def plan(project: Project, document: Document, formats: Sequence[str] | None) -> Plan:
    """The formats of a document with their settings; faults of the settings show up here."""
    chosen = formats_of(project, document, formats)
    return [(form, settings_of(project, document, form)) for form in chosen]


def make_document(
    project: Project, name: str, formats: Sequence[str] | None, progress: Progress
) -> list[Made]:
    """The document in every format, in order, or an error and nothing."""
    document = open_document(project, name)
    planned = plan(project, document, formats)
    work = project.root / "_work"
    work.mkdir(exist_ok=True)
    with without_collector(), ThreadPoolExecutor(max(1, len(planned))) as pool:
        manuscript = _execute(project, document, planned, work, progress)
        jobs = _jobs(project, manuscript, planned, work)
        return list(pool.map(lambda job: _make(job, progress), jobs))


def _execute(
    project: Project, document: Document, planned: Plan, work: Path, progress: Progress
) -> Manuscript:
    progress(Text(f"{document.name} を実行しています", f"executing {document.name}"))
    defaults = planned[0][1].get("execute") or {}
    manuscript = execute(document, defaults, project.root)
    (work / f"{document.name}.md").write_text(manuscript.markdown, encoding="utf-8")
    return manuscript


def _jobs(project: Project, manuscript: Manuscript, planned: Plan, work: Path) -> list[Job]:
    readings = Readings()
    return [
        Job(project, manuscript, form, settings, words_of(project, settings), work, readings)
        for form, settings in planned
    ]


def _make(job: Job, progress: Progress) -> Made:
    name = job.manuscript.name.removesuffix(".qmd") + EXTENSIONS[job.form]
    progress(Text(f"{name} を書き出しています", f"writing {name}"))
    if job.form == "typst":
        pdf = write_pdf(job)
        return Made(name, pdf.data, pdf.fonts, pdf.remarks)
    return Made(name, write_html(job) if job.form == "html" else write_docx(job))
