"""The doctor names what is missing, also where everything is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sc_analysis.cli.commands import COMMANDS
from sc_analysis.doctor import examine, packages
from sc_analysis.doctor.packages import Requirement

ROOT = Path(__file__).resolve().parents[1]
SHADOWED = {
    "figures": ("matplotlib", "japanize_matplotlib"),
    "report": ("nbclient", "typst", "pikepdf", "yaml", "tabulate", "pypdfium2"),
}
VERBS = {name: command.needs for name, command in COMMANDS.items()}


def run(
    *argv: str, path: Path | None = None, bare: bool = False
) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own; `bare` has the standard library only."""
    places = [str(place) for place in (path, ROOT / "src") if place]
    return subprocess.run(
        [sys.executable, *(["-S"] if bare else []), "-m", "sc_analysis", *argv],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places), "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def broken(folder: Path, *modules: str) -> Path:
    """A folder whose modules stand before the real ones and cannot be imported."""
    for name in modules:
        (folder / f"{name}.py").write_text(f"raise ImportError('{name} is broken')", "utf-8")
    return folder


def possible(report: dict[str, Any], kind: str) -> set[str]:
    """The names of what can be done."""
    return {a["name"] for a in report["allows"] if a["kind"] == kind and a["possible"]}


def test_everything_the_tests_need_is_here() -> None:
    """Where this suite runs every verb is possible, and each core package has a version."""
    seen = examine(VERBS)
    assert () == seen.plain
    verbs = [a for a in seen.abilities if a.kind == "verb"]
    assert list(COMMANDS) == [a.name for a in verbs]
    assert [] == [
        (a.name, [m.en for m in a.missing]) for a in verbs if not a.possible and a.name != "export"
    ]
    core = [f for f in seen.found if f.name.startswith("core/")]
    assert {"core/pandas", "core/matplotlib"} <= {f.name for f in core if f.value.en}


@pytest.mark.parametrize(("lang", "said"), [("ja", "pandas がない"), ("en", "pandas is missing")])
def test_without_any_library_the_doctor_speaks(lang: str, said: str) -> None:
    """With the standard library alone it runs, names pandas, and fails."""
    done = run("doctor", "--lang", lang, bare=True)
    assert (1, "") == (done.returncode, done.stderr)
    assert said in done.stdout


def test_without_any_library_what_is_possible_is_told_truly() -> None:
    """The verbs called possible exit 0 or 1 there, the others say what is missing."""
    report = json.loads(run("doctor", "--json", bare=True).stdout)
    assert "pandas is missing" in run("doctor", "--lang", "en", "--json", bare=True).stdout
    can = possible(report, "verb")
    assert "doctor" in can and "validate" not in can
    assert set() == possible(report, "engine") | possible(report, "format")
    done = run("validate", "--lang", "en", bare=True)
    assert 2 == done.returncode
    assert "is missing; `sc-analysis doctor` says what is needed" in done.stderr


def test_a_broken_library_is_named_with_what_it_raises(tmp_path: Path) -> None:
    """A pandas that is installed and cannot be imported counts as missing."""
    done = run("doctor", "--lang", "en", path=broken(tmp_path, "pandas"))
    assert 1 == done.returncode
    assert "pandas cannot be imported (ImportError: pandas is broken)" in done.stdout


def test_without_the_optional_packages_the_plain_verbs_remain(tmp_path: Path) -> None:
    """Nothing of the report extra: no finding, no format, and the verbs keep to what is said."""
    path = broken(tmp_path, *SHADOWED["report"], *SHADOWED["figures"])
    done = run("doctor", "--json", path=path)
    report = json.loads(done.stdout)
    assert (0, []) == (done.returncode, report["plain_verbs_lack"])
    assert set() == possible(report, "format")
    can = possible(report, "verb")
    assert {"validate", "build", "tally", "claims", "coverage"} <= can
    assert not {"report", "check", "figures"} & can
    assert 0 == run("validate", path=path).returncode


def test_a_missing_data_folder_is_a_finding(tmp_path: Path) -> None:
    """The data folder that is asked for has no raw tables: the plain verbs lack it."""
    seen = examine(VERBS, tmp_path)
    assert [f"{tmp_path} holds no raw"] == [text.en for text in seen.plain]


def test_a_version_below_the_range_is_too_old() -> None:
    """The version is compared number by number, and the tested one is remarked."""
    found = packages.examine(Requirement("test", "pytest", "900.10"), {"pytest": "900.9"})
    assert found.wrong is not None and "too old (900.10 is needed)" in found.wrong.en
    assert found.remark is not None and "tested with 900.9" == found.remark.en
    assert packages.examine(Requirement("test", "pytest", "8"), {}).fine


def test_requirements_are_those_of_the_project() -> None:
    """A checkout's file and the installed package ask for the same, bounds included."""
    asked = packages.requirements(ROOT)
    assert Requirement("core", "pandas", "3.0") in asked
    assert {"core", "report", "test"} <= {r.group for r in asked}
    installed = {r.name for r in packages.requirements(None) if r.group == "core"}
    assert {r.name for r in asked if r.group == "core"} == installed
