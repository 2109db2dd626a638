"""Decoys in documents and in the Python of captions; the lint should find them."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from pathlib import Path

from sc_analysis.report.lint import typed_numerals
from sc_analysis.report.lint.sources import typed_in_source

from .model import Decoy, Rate, decoys, gaps

_CLOSED = re.compile(r"`[^`]*`|\{[^{}]*\}|\[@[^\]]*\]")
_FIELD = re.compile(r"\{[^{}]+\}")


def in_document(text: str, names: list[str], each: int, seed: int) -> list[Rate]:
    """Numerals in prose, headings and callouts of a `.qmd`, `each` per place."""
    chance = random.Random(seed)
    supply = decoys(chance)
    assert not typed_numerals("a.qmd", text, names)
    lines = text.split("\n")
    rates = []
    for place, rows in _rows(lines).items():
        rate = Rate(f"document: {place}")
        while rate.planted < each:
            row, decoy = chance.choice(rows), next(supply)
            changed = _planted(lines[row], decoy, names, chance)
            if changed is not None:
                spoilt = "\n".join([*lines[:row], changed, *lines[row + 1 :]])
                rate.note(decoy.named_by(typed_numerals("a.qmd", spoilt, names)), changed)
        rates.append(rate)
    return rates


def _rows(lines: list[str]) -> dict[str, list[int]]:
    """The lines that readers see, by place."""
    rows: dict[str, list[int]] = {"prose": [], "headings": [], "callouts": []}
    code = callout = False
    for row, line in enumerate(lines):
        if line.startswith("```"):
            code = not code
        elif line.startswith(":::"):
            callout = "callout" in line
        elif not code and row > lines.index("---", 1) and line.strip():
            kind = "callouts" if callout else "headings" if line.startswith("#") else "prose"
            rows[kind].append(row)
    return rows


def _planted(line: str, decoy: Decoy, names: list[str], chance: random.Random) -> str | None:
    closed = [match.span() for match in _CLOSED.finditer(line)]
    closed += [m.span() for name in names if name for m in re.finditer(re.escape(name), line)]
    open_places = gaps(line, closed)
    if not open_places:
        return None
    at = chance.choice(open_places)
    return line[:at] + decoy.text + line[at:]


def in_sources(package: Path, names: list[str], each: int, seed: int) -> list[Rate]:
    """Numerals in captions, alternative texts and table heads, typed or in place of a field."""
    chance = random.Random(seed)
    supply = decoys(chance)
    found = list(_strings(package))
    rates = []
    for place in ("captions", "alternative texts", "tables"):
        rate = Rate(f"sources: {place}")
        strings = [(path, node) for kind, path, node in found if kind == place]
        while strings and rate.planted < each:
            path, node = chance.choice(strings)
            decoy = next(supply)
            source = path.read_text(encoding="utf-8")
            spoilt = _spoilt(source, node, decoy, chance)
            problems, _ = typed_in_source(path.name, spoilt, names)
            rate.note(decoy.named_by(problems), f"{path.name}:{node.lineno} {decoy.text}")
        rates.append(rate)
    return rates


def _strings(package: Path) -> Iterator[tuple[str, Path, ast.expr]]:
    """Strings that `Text(...)` and `say(...)` take, with the kind of function they stand in."""
    for folder in ("figures", "report/tables"):
        for path in sorted((package / folder).glob("*.py")):
            for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(function, ast.FunctionDef):
                    continue
                kind = _kind(function.name, folder)
                for call in ast.walk(function):
                    if kind and isinstance(call, ast.Call) and _says(call):
                        yield from ((kind, path, x) for x in call.args if _is_text(x))


def _kind(function: str, folder: str) -> str | None:
    if folder != "figures":
        return "tables"
    ends = {"_caption": "captions", "_alt": "alternative texts"}
    return next((kind for end, kind in ends.items() if function.endswith(end)), None)


def _says(call: ast.Call) -> bool:
    name = call.func
    return (isinstance(name, ast.Name) and name.id == "Text") or (
        isinstance(name, ast.Attribute) and name.attr == "say"
    )


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _spoilt(source: str, node: ast.expr, decoy: Decoy, chance: random.Random) -> str:
    """The source with a decoy at the start of a string, or in the place of one of its fields."""
    segment = ast.get_source_segment(source, node)
    assert segment is not None
    fields = list(_FIELD.finditer(segment)) if isinstance(node, ast.JoinedStr) else []
    if fields and chance.random() < 0.5:
        field = chance.choice(fields)
        changed = f"{segment[: field.start()]} {decoy.text} {segment[field.end() :]}"
    else:
        start = min(segment.find(quote) % len(segment) for quote in "\"'") + 1
        changed = f"{segment[:start]}{decoy.text} {segment[start:]}"
    lines = source.split("\n")
    offset = len("\n".join(lines[: node.lineno - 1]).encode()) + (node.lineno > 1)
    at = len(source.encode()[: offset + node.col_offset].decode())
    assert source.startswith(segment, at)
    return source[:at] + changed + source[at + len(segment) :]
