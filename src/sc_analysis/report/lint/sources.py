"""Lint of the Python that writes captions, alternative texts and table heads: no typed numeral.

All text in `figures` and `report/tables` is looked at, the labels inside pictures too; numbers come
from expressions, names with a numeral from `names.txt`. Left out: docstrings, keys and column names
(`needs.top_5`), subscripts, format specifications, colours, numbers of decimals. Not checked:
labels that come from enums, tallies and data, and which number an expression gives.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from sc_analysis.errors import Problem, Text
from sc_analysis.report.lint.numerals import Names, numerals

_FOLDERS = ("figures", "report/tables")
_KEY = re.compile(r"(?:fig|tbl|sec)-[a-z0-9-]+|[a-z][a-z0-9]*(?:[._][a-z0-9_]*)+")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|[CQ][0-9]|0\.[0-9]+")
_FIELD = "x"


def lint_sources(names: list[str]) -> tuple[list[Problem], int]:
    """Problems of the package's own modules, and how many texts were read."""
    package = Path(str(files("sc_analysis")))
    problems: list[Problem] = []
    read = 0
    for path in sorted(p for folder in _FOLDERS for p in (package / folder).glob("*.py")):
        name = path.relative_to(package).as_posix()
        found, count = typed_in_source(name, path.read_text(encoding="utf-8"), names)
        problems += found
        read += count
    if not read:
        problems.append(
            Problem(
                "sc_analysis",
                Text("図と表の文字列", "texts of figures and tables"),
                Text("パッケージを入れ直す", "install the package again"),
            )
        )
    return problems, read


def typed_in_source(name: str, source: str, names: list[str]) -> tuple[list[Problem], int]:
    """Typed numerals in the texts of one module, and how many texts it holds."""
    exempt = Names(names)
    shown = list(texts(ast.parse(source)))
    wanted = Text("計算された数", "a computed number")
    advice = Text(
        "集計値から作るか、名称なら names.txt に加える",
        "take it from a tally; if it is a name, add it to names.txt",
    )
    problems = [
        Problem(name, wanted, advice, row=row, found=found)
        for row, text in shown
        for found in numerals(text, exempt)
    ]
    return problems, len(shown)


def texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every string that readers may see; fields of f-strings are an `x`."""
    for child in ast.iter_child_nodes(tree):
        if _is_docstring(tree, child) or _is_subscript(tree, child) or _is_codec(tree, child):
            continue
        if isinstance(child, ast.JoinedStr):
            text = "".join(
                str(part.value) if isinstance(part, ast.Constant) else _field(part)
                for part in child.values
            )
            if not _is_key(text):
                yield child.lineno, text
            for part in child.values:
                if isinstance(part, ast.FormattedValue):
                    yield from texts(ast.Expression(part.value))
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str) and not _is_key(child.value):
                yield child.lineno, child.value
        else:
            yield from texts(child)


def _field(part: ast.expr) -> str:
    """What a field shows as far as it is typed: `{12}` is a typed numeral too."""
    if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Constant):
        return str(part.value.value)
    return _FIELD


def _is_docstring(parent: ast.AST, child: ast.AST) -> bool:
    return isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)


def _is_subscript(parent: ast.AST, child: ast.AST) -> bool:
    return isinstance(parent, ast.Subscript) and child is parent.slice


def _is_codec(parent: ast.AST, child: ast.AST) -> bool:
    """Whether the child is what `text.encode(...)` takes."""
    if not isinstance(parent, ast.Call) or not isinstance(parent.func, ast.Attribute):
        return False
    return child in parent.args and parent.func.attr == "encode"


def _is_key(text: str) -> bool:
    return bool(_KEY.fullmatch(text) or _COLOUR.fullmatch(text))
