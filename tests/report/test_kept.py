"""What is kept between renders: taken when nothing changed, made anew when anything did."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.report import kept as module
from sc_analysis.report.kept import Kept, kept


def test_equal_inputs_are_kept_together(data_copy: Path, tmp_path: Path) -> None:
    """The same data lead to the same folder."""
    assert kept(data_copy, tmp_path) == kept(data_copy, tmp_path)


def test_a_changed_cell_drops_what_was_kept(data_copy: Path, tmp_path: Path) -> None:
    """Data that changed have a folder of their own, and the old one goes."""
    before = kept(data_copy, tmp_path).folder
    path = next((data_copy / "raw").glob("*.csv"))
    path.write_bytes(path.read_bytes() + b"\n")
    assert before != kept(data_copy, tmp_path).folder
    assert not before.exists()


def test_another_version_of_a_library_drops_what_was_kept(
    data_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Results of other versions are not trusted."""
    before = kept(data_copy, tmp_path)
    monkeypatch.setattr(module, "version", lambda name: "0")
    assert before != kept(data_copy, tmp_path)


def test_data_are_built_once(data_copy: Path, tmp_path: Path) -> None:
    """The second call takes what the first one made, with equal tallies."""
    place = kept(data_copy, tmp_path)
    first, again = place.built(data_copy), place.built(data_copy)
    assert first is not again
    assert first.tallies == again.tallies
    assert first.files() == again.files()


def test_pictures_are_drawn_once(tmp_path: Path) -> None:
    """A picture whose files are there is not drawn again."""
    drawn: list[Path] = []

    def draw(stem: Path) -> None:
        drawn.append(stem)
        stem.parent.mkdir(parents=True, exist_ok=True)
        for suffix in module.PICTURES:
            stem.with_suffix(suffix).write_text("picture", "utf-8")

    stems = {Kept(tmp_path).picture("figures/ja/fig-x", draw) for _ in range(2)}
    assert {tmp_path / "figures/ja/fig-x"} == stems
    assert 1 == len(drawn)
    assert ["fig-x.png", "fig-x.svg"] == sorted(p.name for p in (tmp_path / "figures/ja").iterdir())
