"""All checks of documents in one call: the lint of documents and sources, and the read-back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sc_analysis.build import Built
from sc_analysis.errors import Problem, Text
from sc_analysis.report.lint import lint_documents, lint_sources
from sc_analysis.report.lint.numerals import read_names
from sc_analysis.report.places import places
from sc_analysis.report.readback import read_back


@dataclass(slots=True)
class ReportChecks:
    """What the checks found, how much they read, and what they left out."""

    problems: list[Problem] = field(default_factory=list)
    documents: int = 0
    sources: int = 0
    """Texts in the code of figures and tables."""
    read: dict[str, dict[str, int]] = field(default_factory=dict)
    lines: list[Text] = field(default_factory=list)
    not_checked: list[Text] = field(default_factory=list)


def check_reports(data: Path, built: Built) -> ReportChecks:
    """Check the documents beside a data folder, and what was rendered of them."""
    where = places(data)
    if where is None:
        project = data.parent / "reports"
        missing = Text(f"文書: {project} がない", f"documents: there is no {project}")
        return ReportChecks(not_checked=[missing])
    project = where.documents
    found, documents = lint_documents(project, built)
    typed, sources = lint_sources(read_names(project))
    back = read_back(data, built)
    linted = Text(
        f"文書 {documents} 個、図と表の文字列 {sources} 個: 手で書いた数はない",
        f"{documents} document(s), {sources} texts of figures and tables: no typed numeral",
    )
    return ReportChecks(
        [*found, *typed, *back.problems],
        documents,
        sources,
        back.counts,
        [linted, *back.lines()],
        back.not_checked,
    )
