"""Lint of translations: documents of one name in several languages say the same things.

Compared: sections by id and order, blocks such as landscape pages, figures and tables by order, and
within each section the keys and references with how often they stand there. Not compared: words,
and the order of keys, which follows the grammar of the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sc_analysis.errors import Problem, Text

_HEADING = re.compile(r"^(#+) .*\{([^{}]*#sec-[^{}]*)\} *$")
_CALL = re.compile(r"\bdoc\.(n|printed|figure|table)\(\s*[\"']([^\"']+)[\"']")
_REFERENCE = re.compile(r"\[@([^\]]+)\]")
_BLOCK = re.compile(r"^:::+ *\{([^{}]*)\}")
_FLOATS = ("figure", "table")
_FRONT = "–"
"""What stands before the first section."""


@dataclass(slots=True)
class Section:
    """What a section asks for; its heading is named by level and attributes."""

    heading: str
    floats: list[str] = field(default_factory=list)
    """Blocks, figures and tables in their order."""
    keys: Counter[str] = field(default_factory=Counter)


def outline(text: str) -> list[Section]:
    """The sections of a document in its order."""
    sections = [Section(_FRONT)]
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            sections.append(Section(f"{heading[1]} {heading[2]}"))
        now = sections[-1]
        if block := _BLOCK.match(line):
            now.floats.append(f"::: {block[1]}")
        for call, key in _CALL.findall(line):
            if call in _FLOATS:
                now.floats.append(key)
            else:
                now.keys[f"{call} {key}"] += 1
        now.keys.update(f"@{label}" for label in _REFERENCE.findall(line))
    return sections


def lint_parity(texts: Mapping[str, str]) -> list[Problem]:
    """Differences between the languages of each document; `texts` maps file names to sources."""
    first: dict[str, str] = {}
    problems: list[Problem] = []
    for name in sorted(texts):
        model = first.setdefault(_stem(name), name)
        if model != name:
            problems += _differences(name, outline(texts[name]), model, outline(texts[model]))
    return problems


def _stem(name: str) -> str:
    """`report` of `report.en.qmd`."""
    return name.removesuffix(".qmd").rpartition(".")[0] or name


def _differences(
    name: str, sections: list[Section], model: str, wanted: list[Section]
) -> Iterator[Problem]:
    headings, expected = [s.heading for s in sections], [s.heading for s in wanted]
    if headings != expected:
        yield _problem(name, _FRONT, _first_apart(headings, expected), model)
        return
    for own, other in zip(sections, wanted, strict=True):
        if own.floats != other.floats:
            yield _problem(name, own.heading, _first_apart(own.floats, other.floats), model)
        for key in sorted({*own.keys, *other.keys}):
            counts = own.keys[key], other.keys[key]
            if counts[0] != counts[1]:
                yield _problem(name, own.heading, (f"{key} × {counts[0]}", f"× {counts[1]}"), model)


def _first_apart(found: list[str], wanted: list[str]) -> tuple[str, str]:
    """The first place where two lists differ."""
    length = max(len(found), len(wanted))
    pairs = zip(
        found + [_FRONT] * (length - len(found)),
        wanted + [_FRONT] * (length - len(wanted)),
        strict=True,
    )
    return next((a, b) for a, b in pairs if a != b)


def _problem(name: str, place: str, apart: tuple[str, str], model: str) -> Problem:
    found, wanted = apart
    return Problem(
        name,
        Text(f"{model} と同じ: {wanted}", f"{wanted}, as in {model}"),
        Text("二つの文書をそろえる", "bring the documents into line"),
        column=place,
        found=found,
    )
