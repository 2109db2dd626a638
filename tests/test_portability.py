"""What would only fail on another system: encodings, Unix-only modules, line ends.

No Windows runs here; these tests read the code for the mistakes that Linux forgives.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("src", "tests", "tools", "benchmarks")
UNIX_ONLY = {"fcntl", "grp", "pwd", "pty", "resource", "termios", "posix", "tty"}
TEXT_MODES = {"text", "universal_newlines"}
"""What makes a process's output text when it is true."""
ENCODING_AT = {"read_text": 0, "write_text": 1}
"""The place of the encoding among the arguments of a path's methods."""


def trees() -> Iterator[tuple[str, ast.AST]]:
    """Every module of the project."""
    for part in PARTS:
        for path in sorted((ROOT / part).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def in_the_systems_encoding(tree: ast.AST) -> Iterator[int]:
    """Lines that read or write text without naming an encoding."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        named = {keyword.arg for keyword in call.keywords}
        if "encoding" in named:
            continue
        if any(k.arg in TEXT_MODES and ast.unparse(k.value) == "True" for k in call.keywords):
            yield call.lineno
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if method in ENCODING_AT and len(call.args) <= ENCODING_AT[method]:
            yield call.lineno


def unix_imports(tree: ast.AST) -> Iterator[str]:
    """Modules that no other system has."""
    for node in ast.walk(tree):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        yield from (name for name in names if name.split(".")[0] in UNIX_ONLY)


def test_no_text_is_read_in_the_systems_own_encoding() -> None:
    """Every file and every process names its encoding: a Japanese Windows would assume cp932."""
    modules = list(trees())
    assert len(modules) > 300
    assert [] == [
        f"{name}:{line}" for name, tree in modules for line in in_the_systems_encoding(tree)
    ]


def test_no_unix_only_module_is_imported() -> None:
    """What Windows lacks is not imported anywhere."""
    assert [] == [f"{name}: {found}" for name, tree in trees() for found in unix_imports(tree)]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("p.read_text()", 1),
        ("p.read_text('utf-8')", 0),
        ("p.write_text('a')", 1),
        ("p.write_text('a', 'utf-8')", 0),
        ("run(['git'], text=True)", 1),
        ("frame.assign(text=other)", 0),
        ("run(['git'], text=True, encoding='utf-8')", 0),
    ],
)
def test_the_search_for_encodings_finds_them(code: str, found: int) -> None:
    """The search itself notices what it looks for, and nothing else."""
    assert found == len(list(in_the_systems_encoding(ast.parse(code))))


def test_the_search_for_imports_finds_them() -> None:
    """Both forms of import are seen."""
    code = "import fcntl\nfrom resource import getrusage\nimport os"
    assert ["fcntl", "resource"] == list(unix_imports(ast.parse(code)))


def test_checkouts_keep_line_ends() -> None:
    """Text is checked out with LF everywhere, pictures and fonts are left alone."""
    asked = ["data/raw/survey_answers.csv", "reports/report.ja.qmd", "docs/report.png"]
    done = subprocess.run(
        ["git", "check-attr", "eol", "text", "--", *asked],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    said = done.stdout.splitlines()
    assert [f"{name}: eol: lf" for name in asked[:2]] == [said[0], said[2]]
    assert "docs/report.png: text: unset" == said[5]
