"""The Data Package and the page of licences: true to the models, the files and the register."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd
import pytest

from sc_analysis.build import Built, differences, files
from sc_analysis.catalog import PACKAGE_NAME, datasets
from sc_analysis.cli import main


@pytest.fixture(scope="module")
def package(data_folder: Path) -> dict[str, Any]:
    """The committed descriptor."""
    value: dict[str, Any] = json.loads((data_folder / PACKAGE_NAME).read_text(encoding="utf-8"))
    return value


def test_frictionless_finds_every_resource_valid(data_folder: Path) -> None:
    """Structure and data: types, constraints, keys, references, bytes and hashes of all files."""
    report = frictionless.validate(str(data_folder / PACKAGE_NAME))
    assert [] == report.errors
    assert [] == [(task.name, task.errors[:2]) for task in report.tasks if not task.valid]
    assert len(datasets()) == len(report.tasks)


def test_frictionless_notices_spoilt_cells(data_copy: Path) -> None:
    """So the validation above has teeth: a changed file, a wrong form, an unknown source."""
    path = data_copy / "coded" / "asean_countries.csv"
    text = path.read_text(encoding="utf-8")
    for old, new in (("MYS", "mys"), ("THA,タイ,Thailand,asean_records", "THA,タイ,Thailand,none")):
        assert old in text
        text = text.replace(old, new)
    path.write_bytes(text.encode("utf-8"))
    report = frictionless.validate(str(data_copy / PACKAGE_NAME))
    found = {e.type for t in report.tasks if t.name == "coded_asean_countries" for e in t.errors}
    assert {"hash-count", "constraint-error", "foreign-key"} <= found


def test_every_field_is_titled_in_both_languages(package: dict[str, Any]) -> None:
    """Package, resources and fields tell what they are in Japanese and in English."""
    fields = [f for r in package["resources"] for f in r["schema"]["fields"]]
    assert len(fields) > 1000
    titled = [package, *package["resources"], *fields]
    assert [] == [x["name"] for x in titled if not all(x["titles"].get(k) for k in ("ja", "en"))]


def test_each_row_has_its_key_and_its_references(package: dict[str, Any]) -> None:
    """Every resource has a primary key or, where a part may be empty, a unique key."""
    schemas = {r["name"]: r["schema"] for r in package["resources"]}
    assert [] == [n for n, s in schemas.items() if not {"primaryKey", "uniqueKeys"} & set(s)]
    foreign = [k["reference"] for s in schemas.values() for k in s.get("foreignKeys", [])]
    targets = {reference["resource"] for reference in foreign if "resource" in reference}
    assert "coded_sources" in targets


def test_a_changed_input_is_a_difference(
    data_copy: Path, built: Built, edit: Callable[..., None]
) -> None:
    """The hash of an input stands in the package, so `build --check` notices the change."""
    assert [] == differences(data_copy, built)
    edit("coded/asean_countries.csv", "Malaysia", "Malaisie")
    assert {PACKAGE_NAME} == {p.file for p in differences(data_copy, built)}


def test_a_folder_without_inputs_gets_no_package(data_folder: Path, tmp_path: Path) -> None:
    """A package would describe files that are not there."""
    assert 0 == main(["build", "--data", str(data_folder), "--out", str(tmp_path)])
    assert not (tmp_path / PACKAGE_NAME).exists()
    assert (tmp_path / "LICENCES.md").exists()


def test_the_page_of_licences_names_every_source_once(data_folder: Path, built: Built) -> None:
    """Each source stands under its licence, with what is used of it in both languages."""
    page = files(data_folder, built)["LICENCES.md"].decode("utf-8")
    sources = pd.read_csv(data_folder / "coded" / "sources.csv", dtype=str)
    assert len(sources) > 200
    assert {1} == {page.count(f"| `{name}` |") for name in sources["source_id"]}
    for row in sources.itertuples():
        section = page.split(f"\n## {row.licence} (")[1].split("\n## ")[0]
        part = section.split(f"**{row.reuse_en} / {row.reuse_ja}**")[1].split("\n**")[0]
        assert f"| `{row.source_id}` |" in part
