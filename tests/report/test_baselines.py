"""Figures against committed baselines, so that no figure changes unseen."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from baselines import FOLDER, RENEW, cases, difference, path, read, thumbnail, to_png
from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.figures import FIGURES

LARGEST_BYTES = 500_000


@pytest.mark.parametrize(("label", "lang"), list(cases()))
def test_a_figure_looks_like_its_baseline(label: str, lang: Lang, built: Built) -> None:
    """Nothing has moved since somebody looked; if it should have, look and renew."""
    file = path(label, lang)
    if not file.is_file():
        pytest.fail(f"no baseline for {lang}/{label}: look at the figure, then {RENEW}")
    found = difference(thumbnail(FIGURES[label].draw(built, lang)), read(file))
    assert found is None, f"{lang}/{label}: {found}; look at it, then {RENEW}"


def test_every_baseline_has_a_figure_and_they_are_small() -> None:
    """Both languages of every figure and nothing else, small enough to be committed."""
    committed = set(FOLDER.glob("*/*.png"))
    wanted = {path(label, lang) for label, lang in cases()}
    assert len(wanted) > 20
    names = [
        sorted(f"{f.parent.name}/{f.stem}" for f in group)
        for group in (wanted - committed, committed - wanted)
    ]
    assert [[], []] == names, f"missing, needless: {names}; {RENEW}"
    assert sum(file.stat().st_size for file in committed) <= LARGEST_BYTES


def test_a_changed_value_is_seen(built: Built) -> None:
    """One answer fewer in a list of the survey moves a bar far enough to be named."""
    answers = built.frames["survey_answers"].copy()
    answers.loc[answers["option"] == "VNM", "answers_count"] -= 1
    changed = dataclasses.replace(built, frames={**built.frames, "survey_answers": answers})
    before, after = (
        thumbnail(FIGURES["fig-demand-countries"].draw(b, "ja")) for b in (built, changed)
    )
    assert difference(before, before) is None
    assert "pixels are off" in str(difference(after, before))


def test_a_baseline_reads_back_as_written(tmp_path: Path) -> None:
    """Writing and reading keep every grey, and another size is a difference."""
    picture = np.arange(192 * 32, dtype=np.uint8).reshape(32, 192) % 16
    file = tmp_path / "picture.png"
    file.write_bytes(to_png(picture))
    assert (picture == read(file)).all()
    assert "pixels high" in str(difference(picture, picture[:-1]))
