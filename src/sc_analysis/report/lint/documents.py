"""Lint of documents: no typed numeral, known keys and constructs, the same in every language.

Read from the `.qmd` sources, outside code, attributes, references and front matter. Names that hold
a numeral are listed in `reports/names.txt`. Not checked: what the numbers mean (the pipeline
computes them) and how the documents look.
"""

from __future__ import annotations

import re
from pathlib import Path

from sc_analysis.build import Built
from sc_analysis.errors import Problem, Text
from sc_analysis.figures import FIGURES
from sc_analysis.report.lint.constructs import untried_constructs
from sc_analysis.report.lint.numerals import Names, numerals, read_names
from sc_analysis.report.lint.parity import lint_parity
from sc_analysis.report.tables import TABLES
from sc_analysis.vocab import near_misses

_FENCE = re.compile(r"^(`{3,}|~{3,})")
_INLINE = re.compile(r"`\{python\} *([^`]*)`")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}|\]\([^()]*\)|\[@[^\]]*\]|<!--.*?-->")
_CALL = re.compile(r"\bdoc\.(n|printed|figure|table)\(\s*[\"']([^\"']+)[\"']")


def lint_documents(project: Path, built: Built) -> tuple[list[Problem], int]:
    """Problems of all documents of the folder, and how many documents were read.

    A folder without documents is a problem: there would be nothing to check.
    """
    documents = sorted(project.glob("*.qmd"))
    if not documents:
        wanted = Text("文書が一つ以上", "at least one document")
        return [Problem(project.name, wanted, Text("文書を置く", "add a document"))], 0
    names = read_names(project)
    known = {
        "n": list(built.tallies),
        "printed": list(built.comparisons),
        "figure": list(FIGURES),
        "table": list(TABLES),
    }
    texts = {path.name: path.read_text(encoding="utf-8") for path in documents}
    problems = lint_parity(texts)
    for name, text in texts.items():
        problems += untried_constructs(name, text)
        problems += typed_numerals(name, text, names)
        problems += unknown_keys(name, text, known)
    return problems, len(documents)


def typed_numerals(name: str, text: str, names: list[str]) -> list[Problem]:
    """Numerals that somebody typed into prose."""
    exempt = Names(names)
    advice = Text(
        "doc.n か doc.printed で書くか、名称なら names.txt に加える",
        "use doc.n or doc.printed; if it is a name, add it to names.txt",
    )
    wanted = Text("計算された数", "a computed number")
    return [
        Problem(name, wanted, advice, row=row, found=found)
        for row, line in prose(text)
        for found in numerals(_ATTRIBUTES.sub(" ", _INLINE.sub(" ", line)), exempt)
    ]


def calls(text: str) -> list[tuple[str, str]]:
    """What a document asks for, in its order: call (`n`, `figure`, ...) and key."""
    return _CALL.findall(text)


def unknown_keys(name: str, text: str, known: dict[str, list[str]]) -> list[Problem]:
    """Keys and labels that nothing answers to."""
    problems = []
    for row, line in enumerate(text.split("\n"), 1):
        for call, key in _CALL.findall(line):
            if key not in known[call]:
                near = near_misses(key, known[call])
                problems.append(
                    Problem(
                        name,
                        Text(f"doc.{call} の知る名前", f"a name that doc.{call} knows"),
                        Text(
                            f"近いもの: {'、'.join(near) or 'なし'}",
                            f"near misses: {', '.join(near) or 'none'}",
                        ),
                        row=row,
                        found=key,
                    )
                )
    return problems


def prose(text: str) -> list[tuple[int, str]]:
    """Lines outside front matter and fenced code, with their numbers."""
    lines = text.split("\n")
    start = lines.index("---", 1) + 1 if lines[:1] == ["---"] else 0
    prose = []
    fence = None
    for row, line in enumerate(lines[start:], start + 1):
        mark = _FENCE.match(line)
        if fence is None and mark:
            fence = mark.group(1)
        elif fence is not None and line.startswith(fence):
            fence = None
        elif fence is None:
            prose.append((row, line))
    return prose
