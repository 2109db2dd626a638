"""What the code must be: open, declared, seeded, free of one machine's paths, documented."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache

from sc_analysis.score.model import Evidence, Mark, Outcome, either, flagged, passed
from sc_analysis.score.project import declared, normal, project_table, pyproject, workflows
from sc_analysis.score.tree import Tree

_CLOSED = ("*.do", "*.ado", "*.sas", "*.sps", "*.mlx", "*.xlsm", "*.xlsb")
_USERS = re.compile(
    r"[A-Z]:[\\/]Users[\\/]|/Users/[a-z]|(?<![\w.])/home/[a-z]|(?<![\w.])/root/|Dropbox[\\/]|OneDrive[\\/]"
)
_READ = ("*.py", "*.R", "*.qmd", "*.ipynb", "*.yml", "*.toml", "*.sh", "Makefile", "*.lua", "*.md")
_RANDOM = {
    "random",
    "shuffle",
    "choice",
    "choices",
    "sample",
    "randint",
    "uniform",
    "gauss",
    "rand",
}
_MAKERS = {"Random", "default_rng", "RandomState"}
_PACKAGES = {
    "yaml": "pyyaml",
    "pypandoc": "pypandoc-binary",
    "PIL": "pillow",
    "fontTools": "fonttools",
}
_BROUGHT = {
    "numpy": "pandas", "fonttools": "matplotlib", "pillow": "matplotlib", "dateutil": "pandas",
    "nbformat": "nbclient", "jupyter-client": "nbclient", "traitlets": "nbclient",
    "ipython": "ipykernel", "lxml": "pikepdf",
}  # fmt: skip
"""Packages that come with one that is declared, because that one cannot be used without them."""


def open_languages(tree: Tree) -> Outcome:
    """There is code, and none of it is in a language that only a paid program runs."""
    code = tree.matching("*.py", "*.R", "*.jl", "*.sql")
    wrong = [Evidence(name) for name in tree.matching(*_CLOSED)]
    right = [Evidence(code[0].split("/")[0] + "/", None, f"{len(code)}")] if code else []
    return either(wrong, right, Evidence(".", None, "no code"))


def version_control(tree: Tree) -> Outcome:
    """The folder is a git checkout that holds the code."""
    if tree.in_git and tree.matching("*.py", "*.R", "*.jl", "*.sql"):
        return passed(Evidence(".git"))
    return flagged(Evidence(".", None, "not a checkout with code"))


def no_user_paths(tree: Tree) -> Outcome:
    """No file that is read or run names a folder of one person's machine."""
    names = tree.matching(*_READ)
    wrong = [
        Evidence(name, line, found[0])
        for name in names
        if not name.endswith("score/checks/code.py")
        for line, text in tree.lines(name)
        if (found := _USERS.search(text))
    ]
    return either(wrong, [Evidence(".", None, f"{len(names)}")] if names else [], Evidence("."))


def no_chdir(tree: Tree) -> Outcome:
    """No module changes the working directory."""
    calls = [
        Evidence(name, call.lineno, "chdir")
        for name, call in _calls(tree, "src/*.py", "tools/*.py")
        if isinstance(call.func, ast.Attribute) and call.func.attr == "chdir"
    ]
    modules = tree.matching("src/*.py", "tools/*.py")
    return either(
        calls, [Evidence("src/", None, f"{len(modules)}")] if modules else [], Evidence("src/")
    )


def seeded(tree: Tree) -> Outcome:
    """Every generator of random numbers in the code is made with a seed; none is the shared one."""
    wrong: list[Evidence] = []
    right: list[Evidence] = []
    for name, call in _calls(tree, "src/*.py", "tools/*.py"):
        owner, method = _called(call)
        if method in _MAKERS:
            (right if call.args or call.keywords else wrong).append(
                Evidence(name, call.lineno, method)
            )
        elif owner in ("random", "np.random", "numpy.random") and method in _RANDOM:
            wrong.append(Evidence(name, call.lineno, f"{owner}.{method}"))
    if not wrong and not right:
        return Outcome(Mark.NOT_APPLICABLE, (Evidence("src/", None, "no random numbers"),))
    return flagged(*wrong) if wrong else passed(*right)


def imports_declared(tree: Tree) -> Outcome:
    """Every package that the code imports is declared, or comes with one that is."""
    asked = {name for names in declared(tree).values() for name in names}
    wrong, seen = [], set()
    for name, line, module in _imports(tree):
        package = normal(_PACKAGES.get(module, module))
        if package in asked or _BROUGHT.get(package) in asked:
            seen.add(package)
        else:
            wrong.append(Evidence(name, line, module))
    line_of = tree.line_of("pyproject.toml", "^dependencies")
    right = [Evidence("pyproject.toml", line_of, f"{len(seen)}")] if seen else []
    return either(wrong, right, Evidence("pyproject.toml", None, "no dependencies"))


def pinned(tree: Tree) -> Outcome:
    """Each declared package has one exact version in the file of constraints or a lock file."""
    pins = "constraints.txt" if tree.has("constraints.txt") else "requirements.txt"
    have = {normal(found) for found in re.findall(r"(?m)^([\w.-]+)==", tree.text(pins))}
    lines = {n: line for n, line in tree.lines("pyproject.toml")}
    wrong = []
    names = [name for group in declared(tree).values() for name in group]
    for name in (n for n in names if n not in have):
        loose = name.replace("-", "[-_.]")
        at = next((n for n, t in lines.items() if re.search(rf"(?i)\"{loose}\b", t)), None)
        wrong.append(Evidence("pyproject.toml", at, name))
    return either(wrong, [Evidence(pins, None, f"{len(have)}")] if have else [], Evidence(pins))


def docstrings(tree: Tree) -> Outcome:
    """Every module with code, public class and public function says what it is for."""
    wrong, seen = [], 0
    for name in tree.matching("src/*.py"):
        module = _parsed(tree.text(name))
        if module.body and not ast.get_docstring(module):
            wrong.append(Evidence(name, 1, "module"))
        for node in module.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                seen += 1
                if not ast.get_docstring(node):
                    wrong.append(Evidence(name, node.lineno, node.name))
    return either(wrong, [Evidence("src/", None, f"{seen}")] if seen else [], Evidence("src/"))


def layout(tree: Tree) -> Outcome:
    """The usual folders are there: a package below `src`, tests, documentation, data."""
    wanted = {
        "src/*/__init__.py": "src/",
        "tests/*": "tests/",
        "docs/*": "docs/",
        "data/*": "data/",
    }
    lost = [Evidence(shown, None, "missing") for p, shown in wanted.items() if not tree.matching(p)]
    return either(lost, [Evidence(shown) for shown in wanted.values()], Evidence("."))


def style(tree: Tree) -> Outcome:
    """A linter is set up, and what runs by itself calls it."""
    line = tree.line_of("pyproject.toml", r"^\[tool\.(ruff|black|flake8|pylint)")
    runs = _lines(tree, r"make .*\blint\b|ruff check|pre-commit run")
    if line is None or not runs:
        return flagged(Evidence("pyproject.toml", line, "no linter that runs by itself"))
    return passed(Evidence("pyproject.toml", line), *runs[:2])


def packaged(tree: Tree) -> Outcome:
    """The code is a package: a build system, a name, a version."""
    table = project_table(tree)
    lost = [part for part in ("name", "version") if not table.get(part)]
    lost += [] if "build-system" in pyproject(tree) else ["build-system"]
    if lost:
        return flagged(Evidence("pyproject.toml", None, f"no {', '.join(lost)}"))
    places = (r"^\[build-system\]", r"^name =", r"^version =")
    found = [tree.line_of("pyproject.toml", place) for place in places]
    return passed(*(Evidence("pyproject.toml", line) for line in found))


def entry_point(tree: Tree) -> Outcome:
    """There is one command: a script of the package, or a main file at the top."""
    scripts = project_table(tree).get("scripts", {})
    mains = [Evidence(name) for name in tree.files if re.fullmatch(r"main\.\w+", name)]
    line = tree.line_of("pyproject.toml", r"^\[project\.scripts\]")
    found = [Evidence("pyproject.toml", line)] if scripts else []
    return either([], found + mains, Evidence("pyproject.toml", None, "no command"))


def _lines(tree: Tree, pattern: str) -> list[Evidence]:
    return [Evidence(n, line) for n in workflows(tree) if (line := tree.line_of(n, pattern))]


def _called(call: ast.Call) -> tuple[str, str]:
    """Owner and name of what is called: `np.random.rand()` is np.random, rand."""
    owner, _, name = ast.unparse(call.func).rpartition(".")
    return owner, name


def _calls(tree: Tree, *patterns: str) -> Iterator[tuple[str, ast.Call]]:
    for name in tree.matching(*patterns):
        for node in ast.walk(_parsed(tree.text(name))):
            if isinstance(node, ast.Call):
                yield name, node


def _imports(tree: Tree) -> Iterator[tuple[str, int, str]]:
    """Modules from outside that `src` imports: not the standard library's, not its own."""
    own = {name.split("/")[1] for name in tree.matching("src/*/__init__.py")}
    known = own | set(sys.stdlib_module_names)
    for name in tree.matching("src/*.py"):
        for node in ast.walk(_parsed(tree.text(name))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            else:
                continue
            for module in {n.split(".")[0] for n in names} - known:
                yield name, node.lineno, module


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)
