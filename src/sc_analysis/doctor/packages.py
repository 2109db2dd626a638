"""The packages: what the project asks for, what is here, and whether it can be imported.

What is asked for is read from `pyproject.toml` in a checkout, else from the installed package; only
lower bounds are understood, which are all that the project sets. A package that the verbs use is
imported, since one that is installed may still be broken; whatever it raises is the finding.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from sc_analysis.doctor.model import ABSENT, Found, same
from sc_analysis.errors import Text

DISTRIBUTION = "sc-analysis"
CORE = "core"
_IMPORTED = (CORE, "report", "export")
"""The groups that verbs import; of the others the version is enough."""
_MODULES = {"pyyaml": "yaml", "pypandoc-binary": "pypandoc"}
_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9._-]+)[^;>]*(?:>=\s*([0-9][0-9.]*))?")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([^\"']+)[\"']")
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One package of one group, with the lowest version that will do."""

    group: str
    name: str
    at_least: str


def requirements(project: Path | None) -> tuple[Requirement, ...]:
    """What the project asks for; empty if neither a checkout nor an installed package says."""
    if project is not None:
        table = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
        groups = {CORE: table["dependencies"], **table.get("optional-dependencies", {})}
        return tuple(_parsed(line, group) for group, lines in groups.items() for line in lines)
    try:
        lines = requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        return ()
    found = [(_EXTRA.search(line), line) for line in lines]
    return tuple(_parsed(line, extra[1] if extra else CORE) for extra, line in found)


def tested(project: Path | None) -> Mapping[str, str]:
    """The versions the project is tested with, by name; only a checkout knows them."""
    if project is None or not (project / "constraints.txt").is_file():
        return {}
    text = (project / "constraints.txt").read_text("utf-8")
    return {_plain(name): pinned for name, pinned in _PINNED.findall(text)}


def examine(requirement: Requirement, pinned: Mapping[str, str]) -> Found:
    """One package: its version against what is asked for, and whether it can be imported."""
    name = f"{requirement.group}/{requirement.name}"
    try:
        here = version(requirement.name)
    except PackageNotFoundError:
        return Found(
            name, ABSENT, Text(f"{requirement.name} がない", f"{requirement.name} is missing")
        )
    wrong = _too_old(requirement, here)
    if wrong is None and requirement.group in _IMPORTED:
        wrong = _broken(requirement.name)
    known = pinned.get(_plain(requirement.name))
    remark = None
    if known not in (None, here):
        remark = Text(f"試験した版は {known}", f"tested with {known}")
    return Found(name, same(here), wrong, remark)


def _broken(name: str) -> Text | None:
    """What importing the package raises, if it raises: any exception is what was looked for."""
    module = _MODULES.get(_plain(name), _plain(name).replace("-", "_"))
    try:
        import_module(module)
    except Exception as error:
        said = f"{type(error).__name__}: {error}".splitlines()[0]
        return Text(f"{name} を読み込めない({said})", f"{name} cannot be imported ({said})")
    return None


def _too_old(requirement: Requirement, here: str) -> Text | None:
    if _numbers(here) >= _numbers(requirement.at_least):
        return None
    name, wanted = requirement.name, requirement.at_least
    return Text(
        f"{name} {here} は古い({wanted} 以上が必要)",
        f"{name} {here} is too old ({wanted} is needed)",
    )


def _numbers(text: str) -> tuple[int, ...]:
    """The leading numbers of a version, without trailing zeros: 3.0 is 3."""
    found = re.match(r"\d+(?:\.\d+)*", text)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _parsed(line: str, group: str) -> Requirement:
    found = _REQUIREMENT.match(line)
    if found is None:
        raise ValueError(f"not a requirement: {line!r}")
    return Requirement(group, found[1], found[2] or "0")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
