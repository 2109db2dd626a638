"""Boxes and arrows: a diagram laid out by rows, its boxes as high as their words need.

A box has a title and parts; an arrow has a label. Words are measured and broken to fit, so that one
plan serves both languages. Not done here: finding places for boxes; each figure plans its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import BoxStyle, FancyBboxPatch
from matplotlib.textpath import TextPath

from sc_analysis.figures.style import WIDTH_IN, canvas
from sc_analysis.palette import DARK, GREY, LIGHT

TITLE_PT, TEXT_PT = 8.0, 7.3
_POINTS = 72
_PAD, _CHIP_PAD, _SPACE = 0.07, 0.05, 0.06
_LEADING = 1.32
_SHORT = 10
_TOKEN = re.compile(
    rf"\([^()]{{,{_SHORT}}}\)|\(?[\w.,;)'&/-]+ ?|[ァ-ヺー]+[、。・)」』]*|.[、。・)」』]*", re.ASCII
)
"""Brackets of few letters, Latin words, katakana words, else single letters."""
_EDGE = 0.04
_LEAST_ROOM = 0.9
"""Inches beside an arrow below which its label would break after every word."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box stands: left and right as shares of the width, its row, and rows it spans."""

    left: float
    right: float
    row: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A title, a note below it (empty for none), and the parts inside."""

    title: str
    note: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one box to another, with a label; `both` has two heads."""

    origin: str
    target: str
    label: str
    both: bool


@dataclass(frozen=True, slots=True)
class _Area:
    """A rectangle in inches; y grows downwards."""

    left: float
    right: float
    top: float
    bottom: float


def diagram(
    plan: Mapping[str, Place], boxes: Mapping[str, Box], arrows: Sequence[Arrow], gap_in: float
) -> Figure:
    """The figure; a box without a place, or an arrow between boxes out of line, is an error."""
    areas = _areas(plan, boxes, gap_in)
    height = max(area.bottom for area in areas.values()) + _EDGE
    figure, (axes,) = canvas(height)
    figure.set_layout_engine("none")
    axes.set_position((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH_IN)
    axes.set_ylim(height, 0)
    for code, box in boxes.items():
        _draw_box(axes, box, areas[code])
    for arrow in arrows:
        _draw_arrow(axes, arrow, areas[arrow.origin], areas[arrow.target])
    return figure


def _areas(plan: Mapping[str, Place], boxes: Mapping[str, Box], gap_in: float) -> dict[str, _Area]:
    """Rows as high as their highest box; a box that spans rows stretches the last of them."""
    heights = [0.0] * max(plan[code].row + plan[code].span for code in boxes)
    for code in sorted(boxes, key=lambda code: plan[code].span):
        place = plan[code]
        above = sum(heights[place.row : place.row + place.span - 1]) + gap_in * (place.span - 1)
        last = place.row + place.span - 1
        heights[last] = max(heights[last], _height(boxes[code], _width(place)) - above)
    tops = [_EDGE + sum(heights[:k]) + gap_in * k for k in range(len(heights))]
    return {
        code: _Area(
            _x(plan[code].left),
            _x(plan[code].right),
            tops[plan[code].row],
            tops[last := plan[code].row + plan[code].span - 1] + heights[last],
        )
        for code in boxes
    }


def _x(share: float) -> float:
    return _EDGE + share * (WIDTH_IN - 2 * _EDGE)


def _width(place: Place) -> float:
    return _x(place.right) - _x(place.left)


def _line(points: float) -> float:
    return points * _LEADING / _POINTS


@cache
def _measured(text: str, points: float) -> float:
    if not text.strip():
        return 0.0
    path = TextPath((0, 0), text, size=points, prop=FontProperties(family="IPAexGothic"))
    return float(path.get_extents().width) / _POINTS


def wrapped(text: str, width_in: float, points: float) -> list[str]:
    """Lines that fit the width; words, short brackets and closing marks stay whole."""
    lines = [""]
    for token in _TOKEN.findall(text):
        if lines[-1] and _measured(lines[-1] + token.rstrip(), points) > width_in:
            lines.append("")
        lines[-1] += token
    return [line.strip() for line in lines]


def _flow(parts: Sequence[str], width_in: float) -> list[list[list[str]]]:
    """Rows of parts side by side, each part as its lines."""
    inner = width_in - 2 * _PAD - 2 * _CHIP_PAD
    rows: list[list[list[str]]] = []
    used = width_in
    for part in parts:
        lines = wrapped(part, inner, TEXT_PT)
        needed = _part_width(lines)
        if used + _SPACE + needed > width_in - 2 * _PAD:
            rows.append([])
            used = -_SPACE
        rows[-1].append(lines)
        used += _SPACE + needed
    return rows


def _part_width(lines: list[str]) -> float:
    return max(_measured(line, TEXT_PT) for line in lines) + 2 * _CHIP_PAD


def _row_height(row: list[list[str]]) -> float:
    return max(len(lines) for lines in row) * _line(TEXT_PT) + _CHIP_PAD


def _height(box: Box, width_in: float) -> float:
    titles = wrapped(box.title, width_in - 2 * _PAD, TITLE_PT)
    rows = _flow(box.parts, width_in)
    note = _line(TEXT_PT) if box.note else 0.0
    parts = sum(_row_height(row) + _SPACE for row in rows)
    return 2 * _PAD + len(titles) * _line(TITLE_PT) + note + parts


def _rounded(area: _Area, face: str, edge: str) -> FancyBboxPatch:
    return FancyBboxPatch(
        (area.left, area.top), area.right - area.left, area.bottom - area.top,
        boxstyle=BoxStyle.Round(pad=0, rounding_size=_EDGE),
        facecolor=face, edgecolor=edge, linewidth=0.9,
    )  # fmt: skip


def _draw_box(axes: Axes, box: Box, area: _Area) -> None:
    axes.add_patch(_rounded(area, "white", DARK))
    width, middle = area.right - area.left, (area.left + area.right) / 2
    y = area.top + _PAD + max(0.0, area.bottom - area.top - _height(box, width)) / 2
    for line in wrapped(box.title, width - 2 * _PAD, TITLE_PT):
        _centred(axes, middle, y, line, TITLE_PT, DARK)
        y += _line(TITLE_PT)
    if box.note:
        _centred(axes, middle, y, box.note, TEXT_PT - 0.3, GREY)
        y += _line(TEXT_PT)
    for row in _flow(box.parts, width):
        y += _SPACE
        high = _row_height(row)
        x = middle - (sum(map(_part_width, row)) + _SPACE * (len(row) - 1)) / 2
        for lines in row:
            wide = _part_width(lines)
            axes.add_patch(_rounded(_Area(x, x + wide, y, y + high), LIGHT, LIGHT))
            above = (high - len(lines) * _line(TEXT_PT)) / 2
            for k, line in enumerate(lines):
                _centred(axes, x + wide / 2, y + above + k * _line(TEXT_PT), line, TEXT_PT, "black")
            x += wide + _SPACE
        y += high


def _centred(axes: Axes, x: float, top: float, text: str, points: float, colour: str) -> None:
    y = top + _line(points) / 2
    axes.text(x, y, text, ha="center", va="center", fontsize=points, color=colour)


def _draw_arrow(axes: Axes, arrow: Arrow, origin: _Area, target: _Area) -> None:
    """A straight arrow along the rows or the columns that both boxes share."""
    top, bottom = max(origin.top, target.top), min(origin.bottom, target.bottom)
    left, right = max(origin.left, target.left), min(origin.right, target.right)
    if top < bottom:
        y = (top + bottom) / 2
        forward = origin.right <= target.left
        ends = (origin.right, target.left) if forward else (origin.left, target.right)
        _line_with_heads(axes, (ends[0], y), (ends[1], y), arrow.both)
        _label_above(axes, arrow.label, ends, y)
    elif left < right:
        x = (left + right) / 2
        forward = origin.bottom <= target.top
        tips = (origin.bottom, target.top) if forward else (origin.top, target.bottom)
        _line_with_heads(axes, (x, tips[0]), (x, tips[1]), arrow.both)
        _label_beside(axes, arrow.label, x, tips)
    else:
        raise ValueError(f"{arrow.origin} and {arrow.target} share no row and no column")


def _line_with_heads(
    axes: Axes, start: tuple[float, float], end: tuple[float, float], both: bool
) -> None:
    style = "<|-|>" if both else "-|>"
    drawn = {"arrowstyle": style, "color": GREY, "linewidth": 1.2, "shrinkA": 1, "shrinkB": 1}
    axes.annotate("", xy=end, xytext=start, arrowprops=drawn)


def _label_above(axes: Axes, label: str, ends: tuple[float, float], y: float) -> None:
    width = abs(ends[1] - ends[0])
    lines = wrapped(label, width - _SPACE, TEXT_PT) if label else []
    top = y - _SPACE - len(lines) * _line(TEXT_PT)
    for k, line in enumerate(lines):
        _centred(axes, sum(ends) / 2, top + k * _line(TEXT_PT), line, TEXT_PT, "black")


def _label_beside(axes: Axes, label: str, x: float, tips: tuple[float, float]) -> None:
    """On the side of the arrow that faces the middle of the figure, and no farther than there.

    An arrow in the middle has nobody to share its row with, and takes its left side.
    """
    on_left_half = x < WIDTH_IN / 2
    inner = abs(WIDTH_IN / 2 - x) - _PAD - _SPACE
    room = inner if inner > _LEAST_ROOM else WIDTH_IN / 2 - _PAD - _EDGE
    lines = wrapped(label, room, TEXT_PT) if label else []
    top = sum(tips) / 2 - len(lines) * _line(TEXT_PT) / 2
    for k, line in enumerate(lines):
        axes.text(
            x + _PAD if on_left_half else x - _PAD, top + (k + 0.5) * _line(TEXT_PT), line,
            ha="left" if on_left_half else "right", va="center", fontsize=TEXT_PT,
        )  # fmt: skip
