"""The embedded engine: documents executed by nbclient, written by pandoc, set by Typst.

Documents run side by side, each in one kernel, and each is executed once for all its formats;
two documents must therefore not write the same file. Nothing reaches the output folder before
every document in every format is done.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sc_analysis.errors import Text
from sc_analysis.report.engines import pandoc
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
_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Made:
    """One output file, before it is written."""

    name: str
    data: bytes
    fonts: tuple[str, ...] | None = None
    remarks: tuple[Text, ...] = ()


def versions() -> dict[str, str]:
    """What made the files."""
    packages = {name: version(name) for name in ("typst", "nbclient", "ipykernel")}
    return {"pandoc": pandoc.version(), "python": platform.python_version(), **packages}


def make(
    project: Project, names: Sequence[str], formats: Sequence[str] | None, progress: Progress
) -> list[Made]:
    """Every document in every format, in order, or an error and nothing."""
    work = project.root / "_work"
    work.mkdir(exist_ok=True)
    documents = [open_document(project, name) for name in names]
    plans = [_plan(project, document, formats) for document in documents]
    with without_collector(), ThreadPoolExecutor(_WORKERS) as pool:
        runs = [
            pool.submit(_execute, project, document, plan, work, progress)
            for document, plan in zip(documents, plans, strict=True)
        ]
        jobs = [
            job
            for run, plan in zip(runs, plans, strict=True)
            for job in _jobs(project, run.result(), plan, work)
        ]
        return list(pool.map(lambda job: _make(job, progress), jobs))


Plan = list[tuple[str, dict[str, Any]]]


def _plan(project: Project, document: Document, formats: Sequence[str] | None) -> Plan:
    """The formats of a document with their settings; faults of the settings show up first."""
    chosen = formats_of(project, document, formats)
    return [(form, settings_of(project, document, form)) for form in chosen]


def _execute(
    project: Project, document: Document, plan: Plan, work: Path, progress: Progress
) -> Manuscript:
    progress(Text(f"{document.name} を実行しています", f"executing {document.name}"))
    defaults = plan[0][1].get("execute") or {}
    manuscript = execute(document, defaults, project.root)
    (work / f"{document.name}.md").write_text(manuscript.markdown, encoding="utf-8")
    return manuscript


def _jobs(project: Project, manuscript: Manuscript, plan: Plan, work: Path) -> list[Job]:
    readings = Readings()
    return [
        Job(project, manuscript, form, settings, words_of(project, settings), work, readings)
        for form, settings in plan
    ]


def _make(job: Job, progress: Progress) -> Made:
    name = job.manuscript.name.removesuffix(".qmd") + EXTENSIONS[job.form]
    progress(Text(f"{name} を書き出しています", f"writing {name}"))
    if job.form == "typst":
        pdf = write_pdf(job)
        return Made(name, pdf.data, pdf.fonts, pdf.remarks)
    return Made(name, write_html(job) if job.form == "html" else write_docx(job))
