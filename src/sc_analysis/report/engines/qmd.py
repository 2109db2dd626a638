"""A `.qmd` file taken apart: running text, inline expressions, Python cells, each with its line.

Only Python is executed. Cells of other languages, shortcodes and unknown cell options are refused
with document and line. Text inside other fenced blocks and HTML comments is left alone. Nothing is
executed here and no Markdown is understood beyond fences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from sc_analysis.errors import RenderError, Text
from sc_analysis.report.engines.project import Document

_FENCE = re.compile(r"^( {0,3})(`{3,}|~{3,})(.*)$")
_INLINE = re.compile(r"(?<!`)`\{python\}[ \t]+([^`\n]+)`(?!`)")
_NESTED = re.compile(r"^[ \t>]+(?:`{3,}|~{3,})[ \t]*\{[A-Za-z]", re.MULTILINE)
_SHORTCODE = re.compile(r"\{\{<.*?>\}\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CELL = re.compile(r"\{([A-Za-z][\w-]*)(.*)\}")
_OPTIONS: Mapping[str, tuple[object, ...]] = {
    "include": (True, False),
    "echo": (True, False),
    "eval": (True, False),
    "output": (True, False, "asis"),
    "warning": (True, False),
    "error": (True, False),
}
_DEFAULTS = {
    "include": True,
    "echo": True,
    "eval": True,
    "output": True,
    "warning": True,
    "error": False,
}
_NO_EFFECT = ("enabled", "freeze", "daemon", "daemon-restart", "debug")


@dataclass(frozen=True, slots=True)
class Prose:
    """Text between cells, with the line it starts on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Inline:
    """Code within a sentence."""

    expression: str
    line: int


@dataclass(frozen=True, slots=True)
class Options:
    """The `#|` options of a cell that the embedded engine honours."""

    label: str | None
    include: bool
    echo: bool
    eval: bool
    output: bool | str
    warning: bool
    error: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of code with its options."""

    source: str
    """The code below the `#|` lines."""
    line: int
    """The line of the file on which `source` starts."""
    options: Options


Part = Prose | Inline | Cell


def fault(document: str, line: int, ja: str, en: str) -> RenderError:
    """An error at a line of a document."""
    return RenderError(Text(f"{document}:{line}: {ja}", f"{document}:{line}: {en}"))


def parts(document: Document, execute: Mapping[str, Any]) -> tuple[Part, ...]:
    """The document's parts in order; `execute` holds the defaults of cell options."""
    defaults = _defaults(document.name, execute)
    out: list[Part] = []
    prose: list[tuple[int, str]] = []
    labels: dict[str, int] = {}
    for line, block, kind in _blocks(document):
        if kind == "prose":
            prose.append((line, block))
            continue
        out.extend(_prose(document.name, prose))
        prose = []
        if kind == "verbatim":
            out.append(Prose(block, line))
            continue
        cell = _cell(document.name, block, line, defaults)
        _remember(document.name, cell, labels)
        out.append(cell)
    out.extend(_prose(document.name, prose))
    return tuple(out)


def _blocks(document: Document) -> Iterator[tuple[int, str, str]]:
    """(line, text, kind): single lines of prose, and whole fenced blocks."""
    lines = document.body.splitlines(keepends=True)
    at = 0
    while at < len(lines):
        line = document.first_line + at
        opened = _FENCE.match(lines[at].rstrip("\n"))
        if opened is None or ("`" in opened[3] and opened[2][0] == "`"):
            yield line, lines[at], "prose"
            at += 1
            continue
        end = _closing(lines, at, opened[2])
        info = opened[3].strip()
        language = _CELL.fullmatch(info)
        if end is None:
            raise fault(
                document.name, line, "コードの囲みが閉じていません", "the fence is not closed"
            )
        if language is None:
            yield line, "".join(lines[at : end + 1]), "verbatim"
        elif language[1] != "python" or language[2].strip():
            raise fault(
                document.name,
                line,
                f"実行できるのは {{python}} だけです（{info}）",
                f"only {{python}} can be executed here, without attributes (found {info})",
            )
        else:
            yield line + 1, "".join(lines[at + 1 : end]), "cell"
        at = end + 1


def _closing(lines: list[str], start: int, fence: str) -> int | None:
    closing = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    for at in range(start + 1, len(lines)):
        if closing.match(lines[at].rstrip("\n")):
            return at
    return None


def _prose(document: str, lines: list[tuple[int, str]]) -> Iterator[Part]:
    """Running text with its inline expressions taken out."""
    if not lines:
        return
    start, source = lines[0][0], "".join(text for _, text in lines)
    _check_prose(document, start, source)
    comments = [found.span() for found in _COMMENT.finditer(source)]
    at = 0
    for found in _INLINE.finditer(source):
        if any(low <= found.start() < high for low, high in comments):
            continue
        if found.start() > at:
            yield Prose(source[at : found.start()], start + source.count("\n", 0, at))
        yield Inline(found[1].strip(), start + source.count("\n", 0, found.start()))
        at = found.end()
    if at < len(source):
        yield Prose(source[at:], start + source.count("\n", 0, at))


def _check_prose(document: str, start: int, source: str) -> None:
    shortcode, nested = _SHORTCODE.search(source), _NESTED.search(source)
    if shortcode:
        raise fault(
            document,
            start + source.count("\n", 0, shortcode.start()),
            f"ショートコードは使えません: {shortcode[0]}",
            f"shortcodes are not supported by the embedded engine: {shortcode[0]}",
        )
    if nested:
        raise fault(
            document,
            start + source.count("\n", 0, nested.start()),
            "字下げや引用の中のセルは実行できません",
            "a cell inside a list or a quotation cannot be executed",
        )


def _cell(document: str, block: str, line: int, defaults: dict[str, Any]) -> Cell:
    lines = block.splitlines(keepends=True)
    count = next((n for n, text in enumerate(lines) if not text.startswith("#|")), len(lines))
    given: dict[str, Any] = {}
    for offset, text in enumerate(lines[:count]):
        try:
            loaded = yaml.safe_load(text[2:])
        except yaml.YAMLError:
            loaded = None
        if not isinstance(loaded, dict):
            raise fault(
                document,
                line + offset,
                f"セルオプションを読めません: {text.strip()}",
                f"cannot read the cell option: {text.strip()}",
            )
        for key, value in loaded.items():
            _check_option(document, line + offset, str(key), value)
            given[str(key)] = value
    options = Options(label=given.pop("label", None), **{**defaults, **given})
    return Cell("".join(lines[count:]), line + count, options)


def _check_option(document: str, line: int, key: str, value: Any) -> None:
    if key == "label":
        if str(value).startswith(("fig-", "tbl-", "lst-")):
            raise fault(
                document,
                line,
                f"label: {value} は使えません。::: {{#{value}}} で囲んで出力してください",
                f"label: {value} is not supported; print a ::: {{#{value}}} block instead",
            )
        return
    if key not in _OPTIONS:
        known = ", ".join(["label", *_OPTIONS])
        raise fault(
            document,
            line,
            f"知らないセルオプション {key}（使えるもの: {known}）",
            f"unknown cell option {key} (known: {known})",
        )
    if not any(value is allowed or value == allowed == "asis" for allowed in _OPTIONS[key]):
        raise fault(
            document,
            line,
            f"セルオプション {key} の値 {value!r} は使えません",
            f"cell option {key} cannot be {value!r}",
        )


def _defaults(document: str, execute: Mapping[str, Any]) -> dict[str, Any]:
    defaults: dict[str, Any] = dict(_DEFAULTS)
    for key, value in execute.items():
        if key in _NO_EFFECT or (key == "cache" and value is False):
            continue
        _check_option(document, 1, key, value)
        defaults[key] = value
    return defaults


def _remember(document: str, cell: Cell, labels: dict[str, int]) -> None:
    label = cell.options.label
    if label is None:
        return
    if label in labels:
        raise fault(
            document,
            cell.line,
            f"label: {label} は {labels[label]} 行目でも使われています",
            f"label: {label} is already used at line {labels[label]}",
        )
    labels[label] = cell.line
