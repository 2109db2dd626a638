"""What a rendered document should show, computed now from the data and the document's source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sc_analysis.build import Built
from sc_analysis.report.document import Document
from sc_analysis.report.engines.dates import shown_date
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import (
    EXTENSIONS,
    Project,
    open_document,
    settings_of,
    words_of,
)
from sc_analysis.report.format import number
from sc_analysis.report.lint.documents import calls, prose
from sc_analysis.report.lint.numerals import Names, read_names
from sc_analysis.report.markdown import Cell, anchor, cells
from sc_analysis.report.readback.model import Form
from sc_analysis.report.tables import TABLES

_HEADING = re.compile(r"^(#{1,6}) +(.*?)(?: *\{([^{}]*)\})? *$")
_ID = re.compile(r"#([\w-]+)")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a rendered figure must say."""

    caption: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a rendered table must hold, row by row."""

    caption: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the number it must bear."""

    label: str | None
    level: int
    number: str


@dataclass(frozen=True, slots=True)
class Expected:
    """The texts that one document in one format should show."""

    values: dict[str, str]
    """Anchor → the value that a link to it shows."""
    figures: dict[str, Figure]
    tables: dict[str, Table]
    """Both in the document's order, captions with their numbers."""
    references: dict[str, str]
    """Label → the text of a reference to it."""
    sections: list[Section]
    contents_depth: int
    """Down to which level headings stand in the table of contents (0: there is none)."""
    title: str
    names: Names
    """Names and dates that may hold a numeral."""


def expected(built: Built, project: Project, name: str, form: Form) -> Expected:
    """What the document of that name should show in the format."""
    settings = settings_of(project, source := open_document(project, name), _engine_form(form))
    words = words_of(project, settings)
    text = (project.root / name).read_text(encoding="utf-8")
    doc = Document(words.lang, built=built)
    labels = [key for call, key in calls(text) if call in ("figure", "table")]
    titles, references = _numbered(labels, words)
    sections = _sections(text, source.first_line) if settings.get("number-sections") else []
    references |= {s.label: _after(words.prefix_of("sec"), s.number) for s in sections if s.label}
    shown = [settings["date"]] if settings.get("date") else []
    generated = [shown_date(date, words, name) for date in shown]
    return Expected(
        values=values(built),
        figures={label: _figure(doc, label, titles) for label in labels if _is_figure(label)},
        tables={
            label: _table(doc, label, titles, references)
            for label in labels
            if not _is_figure(label)
        },
        references=references,
        sections=sections,
        contents_depth=int(settings.get("toc-depth") or 3) if settings.get("toc") else 0,
        title=str(settings.get("title") or ""),
        names=Names([*read_names(project.root), *generated]),
    )


def values(built: Built) -> dict[str, str]:
    """Anchor → the value as readers should see it."""
    tallies = {anchor("tally", t.key): number(t.value, t.unit) for t in built.tallies.values()}
    claims = {anchor("claim", key): c.printed for key, c in built.comparisons.items()}
    return {**tallies, **claims}


def _engine_form(form: Form) -> str:
    return next(name for name, suffix in EXTENSIONS.items() if suffix == f".{form}")


def _is_figure(label: str) -> bool:
    return label.startswith("fig-")


def _numbered(labels: list[str], words: Words) -> tuple[dict[str, str], dict[str, str]]:
    """What stands before each caption, and the text of a reference to it."""
    titles, references = {}, {}
    counts = {"fig": 0, "tbl": 0}
    for label in labels:
        kind = label[:3]
        counts[kind] += 1
        titles[label] = f"{words.title_of(kind)}\u00a0{counts[kind]}: "
        references[label] = _after(words.prefix_of(kind), str(counts[kind]))
    return titles, references


def _after(prefix: str, counted: str) -> str:
    return f"{prefix}\u00a0{counted}" if prefix else counted


def _figure(doc: Document, label: str, titles: dict[str, str]) -> Figure:
    caption, alternative = doc.described(label)
    return Figure(titles[label] + caption, alternative)


def _table(doc: Document, label: str, titles: dict[str, str], references: dict[str, str]) -> Table:
    body, caption = TABLES[label](doc)
    return Table(titles[label] + caption, cells(body, lambda key: references.get(key, key)))


def _sections(text: str, first_line: int) -> list[Section]:
    """The numbered headings of a document; a callout's first heading is its title."""
    counters = [0] * 6
    found = []
    before = ""
    for row, line in prose(text):
        heading = _HEADING.match(line) if row >= first_line else None
        if heading and not (before.startswith(":::") and "callout" in before):
            attributes = heading[3] or ""
            level = len(heading[1])
            if ".unnumbered" not in attributes:
                counters[level - 1] += 1
                counters[level:] = [0] * (6 - level)
                label = _ID.search(attributes)
                shown = ".".join(str(count) for count in counters[:level])
                found.append(Section(label[1] if label else None, level, shown))
        before = line if line.strip() else before
    return found
