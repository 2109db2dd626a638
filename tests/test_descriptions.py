"""CITATION.cff, codemeta.json and the research crate say what the project itself says."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from rocrate.rocrate import ROCrate

from sc_analysis.catalog import datasets

ROOT = Path(__file__).resolve().parents[1]
NAMES = ["CITATION.cff", "codemeta.json", "ro-crate-metadata.json"]


@pytest.fixture(scope="module")
def describe() -> ModuleType:
    """The tool that writes the descriptions."""
    spec = importlib.util.spec_from_file_location("describe", ROOT / "tools" / "describe.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """What pyproject.toml says of the project."""
    value: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return value


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_description_is_what_the_tool_writes(name: str, describe: ModuleType) -> None:
    """After a change of pyproject.toml or of the catalog: `python tools/describe.py`."""
    assert describe.described(ROOT)[name] == (ROOT / name).read_bytes()


def test_name_version_licence_and_authors_have_one_source(project: dict[str, Any]) -> None:
    """All three descriptions repeat pyproject.toml."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    meta = json.loads((ROOT / "codemeta.json").read_text("utf-8"))
    authors = [author["name"] for author in project["authors"]]
    assert [project["version"]] * 2 == [citation["version"], meta["version"]]
    assert [project["license"]] == [citation["license"]]
    assert meta["license"].endswith(f"/{project['license']}")
    assert (
        authors == [a["name"] for a in citation["authors"]] == [a["name"] for a in meta["author"]]
    )


def test_the_crate_is_read_by_its_library_and_ties_everything() -> None:
    """Every file of the crate exists; every reference leads to an entity or to a public term."""
    crate = ROCrate(ROOT)
    files = [e.id for e in crate.data_entities]
    assert len(files) > len(datasets())
    assert [] == [name for name in files if not (ROOT / name).exists()]
    graph = json.loads((ROOT / "ro-crate-metadata.json").read_text("utf-8"))["@graph"]
    known = {entity["@id"] for entity in graph}
    assert len(graph) == len(known)
    dangling = referenced(graph) - known
    assert {"https://w3id.org/ro/crate/1.1"} == dangling
    actions = {e["@id"]: e for e in graph if e["@type"] == "CreateAction"}
    made = [e["@id"] for e in actions["#action-report"]["result"]]
    assert {"#report.ja.html", "#report.en.pdf", "#report.ja.docx"} <= set(made)
    assert {"@id": "#idi_2021"} == actions["#action-transcription"]["object"]


def referenced(value: object) -> set[str]:
    """All identifiers that stand alone as a reference."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            return {value["@id"]}
        return {found for part in value.values() for found in referenced(part)}
    if isinstance(value, list):
        return {found for part in value for found in referenced(part)}
    return set()


def test_nothing_is_claimed_that_is_not_known() -> None:
    """No DOI, no ORCID and no address of a repository that does not exist."""
    for name in NAMES:
        text = (ROOT / name).read_text("utf-8").lower()
        assert text
        assert [] == [word for word in ("doi.org", "orcid", "coderepository") if word in text]
