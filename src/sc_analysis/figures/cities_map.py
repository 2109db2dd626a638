"""The cities of the network on a map, marked by what the source tells of each.

A city has a mark of three sectors beside its name: a need, a proposal, support. The place of a
sector tells it apart as well as its colour does, so that the map can be read in grey. Each printed
place counts in one sector only: what table 14 says is a proposal, what table 12 says is support,
and a need is what the source says anywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import hypot
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import Wedge
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke
from matplotlib.text import Text as Label

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.placing import Box, Ground, Place, place_area_name, place_labels
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import WIDTH_IN, canvas, styled
from sc_analysis.palette import ACCENT, DARK, LIGHT
from sc_analysis.vocab.needs import Body
from sc_analysis.vocab.term import Term

_LAND, _AROUND, _INK, _FAINT = "#d6d6cf", "#efefec", "#222222", "#4c4c46"
_RADIUS = 4.4
_PAD = 2.0
_CITY_SIZE, _COUNTRY_SIZE, _LEGEND_SIZE = 7.2, 7.6, 7.6
_FRAME = (91.8, -11.2, 141.2, 28.8)
_LEGEND_LEFT, _LEGEND_TOP = 124.6, 25.6
_GRID_DEG = 0.5
_SHAPE = 20
"""Parts of fewer corners are islets, over which a name of another country may stand."""


class Told(Term):
    """What the source tells of a city; each has a sector of the mark."""

    NEED = "need", "課題・ニーズ", "Need"
    PROPOSAL = "proposal", "Smart JAMPの提案", "Smart JAMP proposal"
    SUPPORT = "support", "JASCAの支援", "JASCA support"


_SECTORS = {
    Told.NEED: (90, 210, ACCENT),
    Told.PROPOSAL: (-30, 90, DARK),
    Told.SUPPORT: (210, 330, LIGHT),
}


@dataclass(frozen=True, slots=True)
class _City:
    name: str
    x: float
    y: float
    told: frozenset[Told]


def _tables(built: Built, frame: str) -> set[str]:
    """The printed tables that a processed table stands for: the first part of its locators."""
    return set(built.frames[frame]["locator"].str.split("/").str[0])


def told(built: Built) -> dict[str, frozenset[Told]]:
    """City → what the source tells of it, each printed place once."""
    proposals, support = (
        built.frames[name] for name in ("smart_jamp_proposals", "jasca_supported_cities")
    )
    other = _tables(built, "smart_jamp_proposals") | _tables(built, "jasca_supported_cities")
    evidence = built.frames["needs_evidence"]
    own = evidence[evidence["body"] == Body.SOURCE.value]
    needs = own[~own["locator"].str.split("/").str[0].isin(other)]
    holders = {
        Told.NEED: set(needs["city"]),
        Told.PROPOSAL: set(proposals["city"].dropna()),
        Told.SUPPORT: set(support["city"]),
    }
    return {
        city: frozenset(kind for kind, cities in holders.items() if city in cities)
        for city in built.frames["asean_cities"]["city"]
    }


@cache
def outlines() -> dict[str, Any]:
    """Rings of the member states and of the land around them, in degrees."""
    source = files("sc_analysis.figures") / "outlines.json"
    shapes: dict[str, Any] = json.loads(source.read_bytes())
    return shapes


def _scale() -> float:
    """Points of print per degree; a degree is as long northwards as eastwards."""
    return WIDTH_IN * 72 / (_FRAME[2] - _FRAME[0])


def _land(axes: Axes) -> None:
    shapes = outlines()
    for rings, colour, order in (
        (shapes["around"], _AROUND, 0),
        ([ring for member in shapes["members"].values() for ring in member], _LAND, 1),
    ):
        paths = [Outline(ring, closed=True) for ring in rings]
        axes.add_collection(
            PathCollection(paths, facecolor=colour, edgecolor="white", linewidth=0.7, zorder=order),
            autolim=False,
        )


def _mark(axes: Axes, x: float, y: float, kinds: frozenset[Told]) -> None:
    """The three sectors, filled where the source tells something."""
    for kind, (start, end, colour) in _SECTORS.items():
        axes.add_patch(
            Wedge(
                (x, y), _RADIUS / _scale(), start, end, linewidth=0.5, edgecolor=_INK,
                facecolor=colour if kind in kinds else "white", zorder=5,
            )
        )  # fmt: skip


def _written(axes: Axes, text: str, size: float, **style: Any) -> tuple[Label, float, float]:
    """A text of the map with its width and height in points; it is put into place later."""
    label = axes.text(0, 0, text, fontsize=size, zorder=6, **style)
    box = label.get_window_extent()
    to_points = 72 / axes.figure.dpi
    return label, box.width * to_points, box.height * to_points


def _cities(built: Built, lang: Lang) -> list[_City]:
    known = told(built)
    return [
        _City(row[f"name_{lang}"], row["longitude_deg"], row["latitude_deg"], known[row["city"]])
        for row in built.frames["asean_cities"].to_dict("records")
    ]


def _name_cities(axes: Axes, cities: list[_City], closed: list[Box], names: list[Place]) -> None:
    """Dot, line, mark and name of each city; the mark stands on the side of the dot."""
    scale = _scale()
    written = [_written(axes, city.name, _CITY_SIZE, va="center") for city in cities]
    widths = [2 * _RADIUS + _PAD + width for _, width, _ in written]
    ground = Ground(_frame_box(), closed, _dots(cities), names)
    places = place_labels(widths, _RADIUS, ground)
    for city, place, (label, *_) in zip(cities, places, written, strict=True):
        box = place.box
        middle = (box.bottom + box.top) / 2 / scale
        side = box.left + _RADIUS if place.is_right else box.right - _RADIUS
        ends = [end / scale for end in place.end]
        axes.plot([city.x, ends[0]], [city.y, ends[1]], color=_INK, linewidth=0.5, zorder=4)
        axes.plot([city.x], [city.y], marker="o", markersize=2.4, color=_INK, zorder=4)
        _mark(axes, side / scale, middle, city.told)
        start = box.left + 2 * _RADIUS + _PAD if place.is_right else box.left
        label.set_position((start / scale, middle))
        label.set_path_effects([withStroke(linewidth=1.6, foreground="white")])


def _dots(cities: list[_City]) -> list[tuple[float, float]]:
    """The cities in points of print."""
    return [(city.x * _scale(), city.y * _scale()) for city in cities]


def _frame_box() -> Box:
    scale = _scale()
    west, south, east, north = _FRAME
    return Box(west * scale + 3, south * scale + 3, east * scale - 3, north * scale - 3)


def _inner_points(rings: list[list[list[float]]]) -> list[tuple[float, float]]:
    """Grid points (in points of print) inside the largest part, those amid it first."""
    largest = max(rings, key=len)
    xs, ys = zip(*largest, strict=True)
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    shape = Outline(largest, closed=True)
    west, south = min(xs), min(ys)
    grid = [
        (west + column * _GRID_DEG, south + row * _GRID_DEG)
        for column in range(int((max(xs) - west) / _GRID_DEG) + 1)
        for row in range(int((max(ys) - south) / _GRID_DEG) + 1)
    ]
    inside = [p for p, is_in in zip(grid, shape.contains_points(grid), strict=True) if is_in]
    inside.sort(key=lambda p: hypot(p[0] - middle[0], p[1] - middle[1]))
    return [(x * _scale(), y * _scale()) for x, y in inside]


def _is_foreign(code: str) -> Callable[[tuple[float, float]], bool]:
    """Whether a point of the print lies on the land of another country; islets do not count."""
    shapes = [
        Outline(ring)
        for other, rings in outlines()["members"].items()
        for ring in rings
        if other != code and len(ring) > _SHAPE
    ]
    scale = _scale()
    return lambda point: any(
        shape.contains_point((point[0] / scale, point[1] / scale)) for shape in shapes
    )


def _name_countries(axes: Axes, built: Built, lang: Lang, closed: list[Box]) -> list[Place]:
    """Names of countries over their land, else beside; a city that is its country is named once."""
    scale = _scale()
    names = built.frames["asean_countries"].set_index("country")[f"name_{lang}"]
    cities = set(built.frames["asean_cities"][f"name_{lang}"])
    members = outlines()["members"]
    placed: list[Place] = []
    for code, rings in members.items():
        if (name := str(names[code])) in cities:
            continue
        label, width, height = _written(
            axes, name, _COUNTRY_SIZE, color=_FAINT, ha="center", va="center", style="italic"
        )
        ground = Ground(_frame_box(), closed, _dots(_cities(built, lang)), placed)
        place = place_area_name(_inner_points(rings), (width, height), ground, _is_foreign(code))
        box = place.box
        label.set_position(((box.left + box.right) / 2 / scale, (box.bottom + box.top) / 2 / scale))
        if place.start != place.end:
            xs, ys = zip(place.start, place.end, strict=True)
            axes.plot(
                [x / scale for x in xs], [y / scale for y in ys],
                color=_FAINT, linewidth=0.9, linestyle=":", zorder=3,
            )  # fmt: skip
        placed.append(place)
    return placed


def _legend(axes: Axes, built: Built, lang: Lang) -> Box:
    """A mark with one sector filled for each kind, and how many cities have it."""
    counts, total = _counts(built)
    scale = _scale()
    step = 15 / scale
    right = _LEGEND_LEFT
    rows = [(frozenset({kind}), kind.label(lang), counts[kind]) for kind in Told]
    nothing = Text("記載なし", "Nothing told")(lang)
    rows.append((frozenset(), nothing, sum(not kinds for kinds in told(built).values())))
    for k, (kinds, label, count) in enumerate(rows):
        y = _LEGEND_TOP - k * step
        _mark(axes, _LEGEND_LEFT + _RADIUS / scale, y, kinds)
        text, width, _ = _written(
            axes, Text(f"{label} {count}/{total}都市", f"{label}: {count}/{total}")(lang),
            _LEGEND_SIZE, va="center",
        )  # fmt: skip
        left = _LEGEND_LEFT + (2 * _RADIUS + 3) / scale
        text.set_position((left, y))
        right = max(right, left + width / scale)
    bottom = _LEGEND_TOP - (len(rows) - 1) * step
    return Box(
        _LEGEND_LEFT * scale - 4, bottom * scale - 9, right * scale + 4, _LEGEND_TOP * scale + 9
    )


@styled
def cities_map(built: Built, lang: Lang) -> Figure:
    """Outlines, cities with marks and names, countries, legend."""
    west, south, east, north = _FRAME
    figure, (axes,) = canvas(WIDTH_IN * (north - south) / (east - west))
    figure.set_layout_engine("none")
    axes.set_position((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    _land(axes)
    legend = _legend(axes, built, lang)
    names = _name_countries(axes, built, lang, [legend])
    _name_cities(axes, _cities(built, lang), [legend], names)
    return figure


def _counts(built: Built) -> tuple[dict[Told, int], int]:
    """Cities of each kind, and cities in all."""
    known = told(built)
    return {kind: sum(kind in kinds for kinds in known.values()) for kind in Told}, len(known)


def cities_map_caption(built: Built, lang: Lang) -> str:
    """Caption that says what is redrawn, how places count and whose borders these are."""
    _, total = _counts(built)
    return Text(
        f"ASCNの{total}都市(図-6は絵が残らないため描き直した)。印の左は課題、右は表-14の提案、下は表-12の支援で、"
        "原文の各箇所はどれかの印にだけ数える。輪郭はworld-atlas(Natural Earth)により、"
        "係争のある境界もその描き方のままである",
        f"The {total} ASCN cities (figure 6 is lost as a picture and redrawn). Sectors: left, a"
        " need; right, a proposal of table 14; bottom, support of table 12; each printed place"
        " counts in one of them. Outlines: world-atlas (Natural Earth), disputed borders as drawn"
        " there",
    )(lang)


def cities_map_alt(built: Built, lang: Lang) -> str:
    """Every sector in words: how many cities, which of them, and those without any."""
    counts, total = _counts(built)
    names = built.frames["asean_cities"].set_index("city")[f"name_{lang}"]
    known = told(built)
    comma = Text("、", ", ")(lang)
    parts = [
        f"{kind.label(lang)} {counts[kind]}/{total}: "
        + comma.join(str(names[city]) for city, kinds in known.items() if kind in kinds)
        for kind in Told
    ]
    without = comma.join(str(names[city]) for city, kinds in known.items() if not kinds)
    parts.append(Text(f"どれもない都市: {without}", f"none of these: {without}")(lang))
    lead = Text("東南アジアの地図。", "Map of Southeast Asia. ")(lang)
    return lead + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-map": FigureSpec(cities_map, cities_map_caption, cities_map_alt)}
