"""Figures: legible, without overlap or missing letters, the same bytes each time."""

from __future__ import annotations

import itertools
import warnings
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.figures import FIGURES, save

CASES = list(itertools.product(FIGURES, ("ja", "en")))


def texts(figure: Figure) -> list[Text]:
    """All visible texts of a laid-out figure."""
    figure.draw_without_rendering()
    found = [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    beyond = {
        label
        for axes in figure.axes
        for label in axes.get_xticklabels()
        if not axes.get_xlim()[0] <= label.get_position()[0] <= axes.get_xlim()[1]
    }
    return [t for t in found if t not in beyond]


@pytest.mark.parametrize(("label", "lang"), CASES)
def test_no_letter_is_missing(label: str, lang: Lang, built: Built, tmp_path: Path) -> None:
    """Drawing raises no warning about fonts or glyphs."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        save(FIGURES[label].draw(built, lang), tmp_path / label)
    assert (tmp_path / f"{label}.svg").stat().st_size > 1000


@pytest.mark.parametrize(("label", "lang"), CASES)
def test_text_is_at_least_seven_points(label: str, lang: Lang, built: Built) -> None:
    """No text is smaller than seven points at the width it prints."""
    sizes = [t.get_fontsize() for t in texts(FIGURES[label].draw(built, lang))]
    assert len(sizes) > 10
    assert min(sizes) >= 7


@pytest.mark.parametrize(("label", "lang"), CASES)
def test_texts_do_not_overlap_and_stay_inside(label: str, lang: Lang, built: Built) -> None:
    """No two texts share more than a sliver, and none leaves the figure."""
    figure = FIGURES[label].draw(built, lang)
    boxes = [(t.get_text(), t.get_window_extent()) for t in texts(figure)]
    for (a, box), (b, other) in itertools.combinations(boxes, 2):
        width = min(box.x1, other.x1) - max(box.x0, other.x0)
        height = min(box.y1, other.y1) - max(box.y0, other.y0)
        assert not (width > 1.5 and height > 1.5), (a, b)
    for text, box in boxes:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.x1 + 1, text


@pytest.mark.parametrize(("label", "lang"), CASES)
def test_bytes_are_the_same_each_time(label: str, lang: Lang, built: Built, tmp_path: Path) -> None:
    """Two drawings give equal SVG and PNG files."""
    for name in ("a", "b"):
        save(FIGURES[label].draw(built, lang), tmp_path / name)
    for suffix in (".svg", ".png"):
        first, second = ((tmp_path / n).with_suffix(suffix).read_bytes() for n in ("a", "b"))
        assert first == second


@pytest.mark.parametrize(("label", "lang"), CASES)
def test_alternative_text_says_more_than_the_caption(label: str, lang: Lang, built: Built) -> None:
    """It holds numbers of the data, and is no copy of the caption."""
    spec = FIGURES[label]
    alt = spec.alt(built, lang)
    assert any(c.isdigit() for c in alt)
    assert spec.caption(built, lang) != alt
