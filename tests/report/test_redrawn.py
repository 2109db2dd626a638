"""Figures redrawn from the text: all that is coded is drawn and told, and nothing else."""

from __future__ import annotations

import itertools

import pytest
from matplotlib.text import Text

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.figures import FIGURES
from sc_analysis.figures.diagram import TEXT_PT, Arrow, Box, Place, diagram, wrapped
from sc_analysis.figures.ministry_fields import matrix
from sc_analysis.vocab.japan import Ministry
from sc_analysis.vocab.overseas import Topic
from sc_analysis.vocab.redrawn import Picture

LABELS = {picture: f"fig-{picture.value.replace('_', '-')}" for picture in Picture}
LANGS: tuple[Lang, ...] = ("ja", "en")
CASES = list(itertools.product(Picture, LANGS))
DIAGRAMS = [case for case in CASES if case[0] is not Picture.MINISTRY_FIELDS]


def letters(text: str) -> str:
    """The text without the spaces at which it may be broken."""
    return "".join(text.split())


@pytest.mark.parametrize(("picture", "lang"), CASES)
def test_every_lost_picture_is_drawn_and_says_so(
    picture: Picture, lang: Lang, built: Built
) -> None:
    """The caption names the figure of the source and that its picture is missing."""
    caption = FIGURES[LABELS[picture]].caption(built, lang)
    assert picture.label(lang).casefold() in caption.casefold()
    assert {"ja": "失われ", "en": "lost"}[lang] in caption


@pytest.mark.parametrize(("picture", "lang"), DIAGRAMS)
def test_everything_coded_is_in_the_picture_and_its_description(
    picture: Picture, lang: Lang, built: Built
) -> None:
    """Each label of a node or relation is drawn, and stands in the alternative text."""
    spec = FIGURES[LABELS[picture]]
    drawn = letters("".join(t.get_text() for t in spec.draw(built, lang).findobj(Text)))
    told = spec.alt(built, lang)
    frames = [built.frames[name] for name in ("redrawn_nodes", "redrawn_relations")]
    wanted = [
        str(label)
        for frame in frames
        for label in frame.loc[frame["picture"] == picture.value, f"label_{lang}"].dropna()
    ]
    assert len(wanted) > 5
    assert [] == [label for label in wanted if label not in told]
    assert [] == [label for label in wanted if letters(label) not in drawn]


def test_the_matrix_counts_every_coded_field_once(built: Built) -> None:
    """The cells add up to the rows of the coding, and both ministries that cooperate are shown."""
    found = matrix(built)
    assert len(built.frames["japan_programme_fields"]) == sum(found.programmes.values())
    assert 2 == found.programmes[Ministry.CABINET_OFFICE, Topic.DATA]
    expected = {(Ministry.INTERNAL_AFFAIRS, Topic.DATA), (Ministry.LAND, Topic.DATA)}
    assert expected == found.cooperating


def test_lines_keep_words_and_short_brackets_whole() -> None:
    """Latin words, katakana words, and a bracketed line number are not cut."""
    assert ["日", "本", "スマート・", "シティ", "(25行)"] == wrapped(
        "日本スマート・シティ(25行)", 0.01, TEXT_PT
    )
    assert ["two", "words"] == wrapped("two words", 0.1, TEXT_PT)


def test_boxes_without_a_common_row_or_column_cannot_be_joined() -> None:
    """A plan that would need a slanting arrow is refused."""
    plan = {"a": Place(0, 0.3, 0), "b": Place(0.6, 1, 1)}
    boxes = {code: Box(code, "", ()) for code in plan}
    with pytest.raises(ValueError, match="share no row"):
        diagram(plan, boxes, [Arrow("a", "b", "", False)], 0.3)
