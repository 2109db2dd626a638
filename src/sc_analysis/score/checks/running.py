"""What must run by itself: outputs from code, tests, triggers, records, signposted changes."""

from __future__ import annotations

import ast
import re

from sc_analysis.score.model import Evidence, Outcome, either, flagged, passed
from sc_analysis.score.project import project_table, workflows
from sc_analysis.score.tree import Tree

_PICTURE = re.compile(r"!\[[^\]]*\]\((?!data:)[^)]+\)")
_MADE = re.compile(r"doc\.(?:figure|table|n)\(")
CHANGES = "CHANGELOG.md"


def outputs_by_code(tree: Tree) -> Outcome:
    """The documents take every figure and table from code; none embeds a finished picture."""
    wrong, made = [], 0
    for name in tree.matching("reports/*.qmd"):
        for line, text in tree.lines(name):
            wrong += [Evidence(name, line, found) for found in _PICTURE.findall(text)]
            made += bool(_MADE.search(text))
    right = [Evidence("reports/", None, f"{made}")] if made else []
    return either(wrong, right, Evidence("reports/", None, "no document takes anything from code"))


def read_back(tree: Tree) -> Outcome:
    """What runs by itself renders the documents and then compares them with what is computed."""
    found = []
    for name in workflows(tree):
        rendered = tree.line_of(name, r"(make|sc_analysis|sc-analysis).* report\b")
        checked = [
            n
            for n, t in tree.lines(name)
            if re.search(r"(make|sc_analysis|sc-analysis).* check\b", t)
        ]
        if rendered and any(line > rendered for line in checked):
            found.append(Evidence(name, max(checked)))
    return either([], found, Evidence(".ci/", None, "no check after the render"))


def outputs_kept(tree: Tree) -> Outcome:
    """A release attaches the rendered outputs, or they are part of the package."""
    attached = [
        Evidence(name, line)
        for name in workflows(tree)
        if tree.line_of(name, r"release|tags:")
        and (line := tree.line_of(name, r"_output|\.pdf|report\."))
        and tree.line_of(name, r"gh release|upload|action-gh-release")
    ]
    return either([], attached, Evidence(".github/workflows/", None, "no release with outputs"))


def tests(tree: Tree) -> Outcome:
    """There are test functions, and none of the files meant to hold some is empty of them."""
    wrong, count = [], 0
    names = tree.matching("tests/test_*.py", "tests/*/test_*.py")
    for name in names:
        nodes = ast.walk(ast.parse(tree.text(name)))
        here = sum(isinstance(n, ast.FunctionDef) and n.name.startswith("test_") for n in nodes)
        wrong += [] if here else [Evidence(name, 1, "no test")]
        count += here
    return either(
        wrong, [Evidence("tests/", None, f"{count}")] if count else [], Evidence("tests/")
    )


def tests_by_themselves(tree: Tree) -> Outcome:
    """A workflow or the script it shares runs the tests."""
    return _run(tree, r"pytest|make .*\b(test|ci)\b|\.ci/run", "no tests in a workflow")


def triggers(tree: Tree) -> Outcome:
    """A workflow starts on an event and one on a schedule."""
    found, lost = [], []
    for what in (r"pull_request|push:", r"schedule:"):
        places = [
            Evidence(n, line)
            for n in tree.matching(".github/workflows/*")
            if (line := tree.line_of(n, what))
        ]
        found += places[:1]
        lost += [] if places else [Evidence(".github/workflows/", None, f"no {what}")]
    return either(lost, found, Evidence(".github/workflows/"))


def records(tree: Tree) -> Outcome:
    """The code writes a record of its run: a log, or a file of versions, inputs and results."""
    pattern = r"^import logging|render\.json\"|getLogger"
    found = [
        Evidence(n, line) for n in tree.matching("src/*.py") if (line := tree.line_of(n, pattern))
    ]
    writes = [p for p in found if re.search(r"write_|os\.replace|logging", tree.text(p.path))]
    ours = [place for place in writes if "/score/" not in place.path]
    return either([], ours, Evidence("src/", None, "no record of a run"))


def changes(tree: Tree) -> Outcome:
    """The list of changes has a heading for the version of the package, or one not yet released."""
    version = str(project_table(tree).get("version", "")) or "?"
    pattern = rf"^## .*({re.escape(version)}|Unreleased|未公開)"
    line = tree.line_of(CHANGES, pattern)
    if line is None:
        return flagged(Evidence(CHANGES, None, f"no heading {version}"))
    return passed(Evidence(CHANGES, line))


def _run(tree: Tree, pattern: str, lack: str) -> Outcome:
    found = [Evidence(n, line) for n in workflows(tree) if (line := tree.line_of(n, pattern))]
    return either([], found, Evidence(".github/workflows/", None, lack))
