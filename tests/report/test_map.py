"""The map: labels that find room, outlines that hold their cities, marks that come from rows."""

from __future__ import annotations

import itertools
import json
from importlib.resources import files

import pytest
from matplotlib.patches import Wedge
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.figures import FIGURES
from sc_analysis.figures.cities_map import Told, outlines, told
from sc_analysis.figures.placing import Box, Ground, Place, place_area_name, place_labels

LANGS: tuple[Lang, ...] = ("ja", "en")
LARGEST_BYTES = 200_000
SHORE_DEG = 0.25
"""How far a city by the sea may stand off its outline, which is drawn coarsely."""


def drawn(built: Built, lang: Lang) -> tuple[list[tuple[str, Bbox]], list[Bbox], Bbox]:
    """Texts and marks of the map with their boxes, and the box of the figure."""
    figure = FIGURES["fig-map"].draw(built, lang)
    figure.draw_without_rendering()
    texts = [
        (t.get_text(), t.get_window_extent())
        for t in figure.findobj(Text)
        if t.get_visible() and t.get_text()
    ]
    marks = [wedge.get_window_extent() for wedge in figure.findobj(Wedge)]
    return texts, marks, figure.bbox


def shared(one: Bbox, other: Bbox) -> float:
    """Area of print that two boxes share, in square pixels."""
    both = Bbox.intersection(one, other)
    return both.width * both.height if both else 0.0


@pytest.mark.parametrize("lang", LANGS)
def test_every_city_and_country_is_named_once(lang: Lang, built: Built) -> None:
    """All cities, and all countries but one that is a city itself."""
    texts = [text for text, _ in drawn(built, lang)[0]]
    cities = list(built.frames["asean_cities"][f"name_{lang}"])
    countries = list(built.frames["asean_countries"][f"name_{lang}"])
    assert (26, 10) == (len(cities), len(countries))
    for name in {*cities, *countries}:
        assert 1 == texts.count(name), name


@pytest.mark.parametrize("lang", LANGS)
def test_no_label_of_the_map_meets_another(lang: Lang, built: Built) -> None:
    """Texts share no ink with texts or with marks, and all stay inside the picture."""
    texts, marks, frame = drawn(built, lang)
    assert len(texts) > 30 and len(marks) > 26
    for (a, box), (b, other) in itertools.combinations(texts, 2):
        assert shared(box, other) < 4, (a, b)
    for text, box in texts:
        assert all(shared(box, mark) < 4 for mark in marks), text
        assert frame.x0 <= box.x0 and box.x1 <= frame.x1, text
        assert frame.y0 <= box.y0 and box.y1 <= frame.y1, text


def test_outlines_are_those_of_the_register_and_small(built: Built) -> None:
    """Ten countries, none missing and none besides, in a file that may be committed."""
    register = set(built.frames["asean_countries"]["country"])
    data = (files("sc_analysis.figures") / "outlines.json").read_bytes()
    assert register == set(json.loads(data)["members"])
    assert len(data) <= LARGEST_BYTES
    assert json.loads(data)["source_id"] in set(built.inputs.coded["sources"]["source_id"])


def test_every_city_stands_on_its_country(built: Built) -> None:
    """Coordinates and outlines come from different sources and agree."""
    cities = built.frames["asean_cities"].to_dict("records")
    assert 26 == len(cities)
    near = (-SHORE_DEG, 0.0, SHORE_DEG)
    for city in cities:
        shapes = [Outline(ring) for ring in outlines()["members"][city["country"]]]
        around = [(city["longitude_deg"] + a, city["latitude_deg"] + b) for a in near for b in near]
        assert any(shape.contains_points(around).any() for shape in shapes), city["city"]


def test_marks_count_each_printed_place_once(built: Built) -> None:
    """Proposals are the cities of 表-14, support those of 表-12, needs those named elsewhere."""
    known = told(built)
    found = {kind: {city for city, kinds in known.items() if kind in kinds} for kind in Told}
    assert 17 == len(found[Told.PROPOSAL])
    assert {"siem_reap", "luang_prabang", "phuket", "yangon", "makassar"} == found[Told.SUPPORT]
    elsewhere = {"bangkok", "chonburi", "hanoi", "ho_chi_minh_city", "jakarta", "makassar"}
    assert elsewhere | {"manila", "singapore"} == found[Told.NEED]


def test_crowded_labels_find_room_and_no_lines_cross() -> None:
    """Points closer than their labels are wide get places that share nothing."""
    points = [(100.0 + 3 * k, 100.0 + 2 * (k % 3)) for k in range(6)]
    ground = Ground(Box(0, 0, 240, 200), [], points)
    places = place_labels([50.0] * len(points), 4.0, ground)
    for one, other in itertools.combinations(places, 2):
        assert not one.box.meets(other.box)
    assert places == place_labels([50.0] * len(points), 4.0, ground)


def test_a_map_too_small_for_its_labels_is_refused() -> None:
    """Rather than overlap, the search says that there is no room."""
    points = [(10.0 + k, 10.0) for k in range(9)]
    with pytest.raises(ValueError, match="no room"):
        place_labels([30.0] * 9, 4.0, Ground(Box(0, 0, 60, 30), [], points))


def test_a_name_beside_its_area_has_a_line() -> None:
    """Where the land is taken, the name moves off it, never onto foreign land."""
    frame, dot = Box(0, 0, 200, 100), (50.0, 50.0)
    over = place_area_name([dot], (20, 8), Ground(frame, [], []), lambda _: False)
    assert over.start == over.end == dot
    beside = place_area_name([dot], (20, 8), Ground(frame, [], [dot]), lambda p: p[0] < 60)
    assert isinstance(beside, Place) and beside.length > 0
    assert beside.box.left >= 60
