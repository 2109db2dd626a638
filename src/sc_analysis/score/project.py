"""What a project's own files declare: metadata, make targets, packages."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from sc_analysis.score.tree import Tree

_TARGET = re.compile(r"^([a-z][a-z0-9_-]*)\s*:", re.MULTILINE)


def pyproject(tree: Tree) -> dict[str, Any]:
    """`pyproject.toml`; empty if there is none."""
    return tomllib.loads(tree.text("pyproject.toml"))


def project_table(tree: Tree) -> dict[str, Any]:
    """Its table `project`."""
    table: dict[str, Any] = pyproject(tree).get("project", {})
    return table


def make_targets(tree: Tree) -> set[str]:
    """The targets of the Makefile."""
    return set(_TARGET.findall(tree.text("Makefile")))


def declared(tree: Tree) -> dict[str, list[str]]:
    """The packages asked for: group → normalised names; the group of the plain ones is empty."""
    table = project_table(tree)
    groups = {"": table.get("dependencies", []), **table.get("optional-dependencies", {})}
    return {group: [normal(_name(line)) for line in lines] for group, lines in groups.items()}


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found[0] if found else requirement


def workflows(tree: Tree) -> list[str]:
    """The files that run without anybody's hand: workflows, and the script they share."""
    return tree.matching(
        ".github/workflows/*.yml", ".github/workflows/*.yaml", ".ci/*", ".gitlab-ci.yml"
    )
