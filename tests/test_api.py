"""The library as a notebook uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sc_analysis as sc
from sc_analysis.catalog import Stage
from sc_analysis.catalog import datasets as catalogued
from sc_analysis.errors import UsageError


def test_every_public_name_is_there() -> None:
    """Each listed name can be had, and no other can."""
    assert set(sc.__all__) == {name for name in dir(sc) if hasattr(sc, name)}
    with pytest.raises(AttributeError, match="nothing"):
        _ = sc.nothing


def test_every_dataset_loads(data_folder: Path) -> None:
    """Processed tables and registers load with rows and a plain index; raw ones too."""
    names = [d.name for d in catalogued(Stage.PROCESSED, Stage.CODED)]
    assert len(names) > 20
    for name in names:
        frame = sc.load(name, data_folder)
        assert list(range(len(frame))) == frame.index.tolist(), name
    assert 23 == len(sc.raw("smart_jamp_proposals", data_folder))


def test_a_number_can_be_followed_to_its_rows(data_folder: Path) -> None:
    """Claim → tally → rows of a processed table."""
    entry = sc.claim("smart_jamp.remaining_proposals", data_folder)
    claim = entry.claim
    assert "13案件" == claim.printed
    assert "contradicted" == entry.verdict
    tally = sc.tally(claim.tally or "", data_folder)
    titles = sc.load("smart_jamp_proposals", data_folder)
    keys = {f"smart_jamp_proposals:{r}/{i}" for r, i in zip(titles["row"], titles["item"])}  # noqa: B905
    assert set(tally.rows) <= keys
    assert 13 == tally.value == len(tally.rows)


@pytest.mark.parametrize("call", [sc.load, sc.raw, sc.tally, sc.claim])
def test_misspelt_names_are_answered_with_near_misses(call, data_folder: Path) -> None:  # type: ignore[no-untyped-def]
    """An unknown name raises a usage error."""
    with pytest.raises(UsageError, match="near misses"):
        call("survey_answrs", data_folder)


def test_importing_the_package_imports_no_frame_library() -> None:
    """`import sc_analysis` alone does not load pandas."""
    code = "import sys, sc_analysis; print('pandas' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert "False" == done.stdout.strip()
