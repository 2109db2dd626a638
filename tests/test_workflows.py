"""Workflows, hooks and Makefile name what exists, and the same things.

Whether GitHub runs the workflows as meant is not tested; `make workflows` checks their syntax.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from sc_analysis.cli.commands import COMMANDS
from sc_analysis.vocab import Answer

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z0-9]+):", MAKEFILE, re.MULTILINE))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*_*.yml"))
_VERB = re.compile(r"-m sc_analysis ([a-z]+)")
_MAKE = re.compile(r"\bmake ((?:[a-z0-9]+ ?)+)")


def read(path: Path) -> dict[str, Any]:
    """A YAML file; `on` is read as True by YAML and stays so."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def steps(path: Path) -> list[dict[str, Any]]:
    """All steps of a workflow."""
    return [step for job in read(path)["jobs"].values() for step in job.get("steps", [])]


def commands(path: Path) -> str:
    """All that a workflow runs."""
    return "\n".join(step["run"] for step in steps(path) if "run" in step)


def test_there_are_workflows_and_forms() -> None:
    """The tests below have something to look at."""
    names = {path.stem for path in WORKFLOWS}
    assert {"ci", "data", "weekly", "release"} == names
    assert 2 == len(FORMS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_name_targets_and_verbs_that_exist(path: Path) -> None:
    """Each `make` target is in the Makefile, each verb in the command."""
    run = commands(path)
    made = {target for found in _MAKE.findall(run) for target in found.split()}
    verbs = set(_VERB.findall(run))
    assert made | verbs
    assert set() == made - TARGETS
    assert set() == verbs - set(COMMANDS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_grant_little_and_pin_their_actions(path: Path) -> None:
    """Nothing is granted to all jobs; actions of others are named by commit."""
    assert {} == read(path)["permissions"]
    foreign = [step["uses"] for step in steps(path) if "uses" in step]
    assert foreign
    assert [] == [uses for uses in foreign if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", uses)]


def test_one_target_does_what_ci_does() -> None:
    """`make ci` and the workflow run the same script; the other systems run its verbs."""
    ci = commands(ROOT / ".github" / "workflows" / "ci.yml")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make ci" in ci
    assert "bash .ci/run" in MAKEFILE
    in_script = {
        name
        for found in _MAKE.findall(script.replace(' VENV="$VENV"', ""))
        for name in found.split()
    }
    assert {"test", "report", "check"} <= in_script
    assert "-m pytest" in ci
    assert {"report", "check"} <= set(_VERB.findall(ci))


def test_ci_covers_the_pythons_that_the_project_promises() -> None:
    """The matrix begins with the oldest Python of pyproject.toml and has no gap."""
    matrix = read(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]["systems"]["strategy"][
        "matrix"
    ]
    oldest = re.search(
        r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text("utf-8")
    )
    assert oldest
    first = int(oldest[1])
    assert [f"3.{first + k}" for k in range(len(matrix["python"]))] == matrix["python"]
    assert any(system.startswith("windows") for system in matrix["system"])


def test_hooks_check_what_the_target_checks() -> None:
    """Every hook's command stands in `make quick`, and no other."""
    hooks = [
        h["entry"]
        for repo in read(ROOT / ".pre-commit-config.yaml")["repos"]
        for h in repo["hooks"]
    ]
    quick = MAKEFILE.partition("\nquick:")[2].partition("\n\n")[0]
    verbs = set(re.findall(r"\$\(COMMAND\) ([^\n]+)", quick))
    tools = set(re.findall(r"\$\(BIN\)/ruff (check|format)", quick))
    assert verbs == {h.partition("sc_analysis ")[2] for h in hooks if "sc_analysis" in h}
    assert tools == {m[1] for h in hooks if (m := re.search(r"-m ruff (check|format)", h))}


def test_the_form_asks_for_all_that_the_data_keep_of_an_answer() -> None:
    """Fields of the form are the columns of an answer, the address and both answers included."""
    form = read(ROOT / ".github" / "ISSUE_TEMPLATE" / "erratum_answer.yml")
    asked = {item["id"] for item in form["body"] if "id" in item}
    assert {"erratum", "answer", "answered", "by", "address", "summary"} == asked
    (answer,) = (item for item in form["body"] if item.get("id") == "answer")
    codes = {option.rpartition(" / ")[2] for option in answer["attributes"]["options"]}
    assert {a.value for a in Answer if a is not Answer.OPEN} == codes
