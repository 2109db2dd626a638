"""Where the labels of a map stand: a search without chance, so that every run gives the same map.

A label is a mark with a text beside it; a line leads from its point to the mark. Each label has
places around its point, nearest first, that stay in the frame and meet nothing fixed. Labels of
crowded points choose first; one that finds no place chooses first in a new try. Then a label may
take a nearer place from another one that finds a new place at less cost. The same is done from each
side of the map, and the shortest lines win. All lengths are in points of print. Not done: finding
the best of all arrangements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import cos, hypot, pi, sin

_ANGLES = tuple(2 * pi * k / 20 for k in range(20))
_DISTANCES = (8.5, 11.0, 14.0, 18.0, 23.0, 29.0, 36.0, 44.0, 53.0, 64.0, 76.0, 90.0)
_GAP = 1.2
_CROWD = 60.0
_PARTS = 6
_CLEARANCE = 10.0
"""What the name of an area leaves free around the points, whose own labels come later."""
_TRIES, _ROUNDS = 12, 4
_CHOICES = 60
"""Free places that a label weighs at first; all of them are weighed where that is not enough."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def row(self) -> list[Point]:
        """Points from its left end to its right end at half its height."""
        width, y = self.right - self.left, (self.bottom + self.top) / 2
        return [(self.left + width * k / _PARTS, y) for k in range(_PARTS + 1)]

    def grown(self, margin: float) -> Box:
        """The box with a margin on each side."""
        return Box(self.left - margin, self.bottom - margin, self.right + margin, self.top + margin)

    def meets(self, other: Box) -> bool:
        """Whether the two come closer than the gap."""
        return (
            self.left < other.right + _GAP
            and other.left < self.right + _GAP
            and self.bottom < other.top + _GAP
            and other.bottom < self.top + _GAP
        )

    def holds(self, point: Point) -> bool:
        """Whether the point is inside or closer than the gap."""
        x, y = point
        return self.left - _GAP < x < self.right + _GAP and self.bottom - _GAP < y < self.top + _GAP

    def within(self, frame: Box) -> bool:
        """Whether all of it is inside the frame."""
        return (
            self.left >= frame.left
            and self.right <= frame.right
            and self.bottom >= frame.bottom
            and self.top <= frame.top
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A box for a label, with the line that leads to it from its point."""

    box: Box
    start: Point
    end: Point
    is_right: bool = True
    """Whether the text stands to the right of its mark."""

    @property
    def length(self) -> float:
        """How far the line leads."""
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands before labels are placed: frame, closed boxes, all points, earlier places."""

    frame: Box
    closed: Sequence[Box]
    points: Sequence[Point]
    placed: Sequence[Place] = ()

    def allows(self, place: Place) -> bool:
        """Whether the place meets nothing that stands already."""
        box = place.box
        return (
            box.within(self.frame)
            and not any(box.holds(point) for point in self.points)
            and not any(box.meets(c) or _cuts(place, c) for c in self.closed)
            and not any(_clash(place, other) for other in self.placed)
            and not any(_passes(place, point) for point in self.points)
        )


def place_labels(widths: Sequence[float], radius: float, ground: Ground) -> list[Place]:
    """A free place for the label of each point: a mark of that radius and a text of that width.

    Raises `ValueError` if a label finds none: the map is too small for its labels.
    """
    for choices in (_CHOICES, None):
        free = [
            list(islice(filter(ground.allows, _marked(point, width, radius)), choices))
            for point, width in zip(ground.points, widths, strict=True)
        ]
        tried = (_arranged(order, free) for order in _orders(ground.points))
        if found := [places for places in tried if places is not None]:
            return min(found, key=lambda places: sum(place.length for place in places))
    raise ValueError("no room for all labels")


def _orders(points: Sequence[Point]) -> list[list[int]]:
    """Whose turn it is: the most crowded first, or from each side of the map to the other."""
    every = range(len(points))
    return [
        sorted(every, key=lambda k: (-_crowd(points, k), k)),
        *(
            sorted(every, key=lambda k: (sign * points[k][axis], k))
            for axis in (0, 1)
            for sign in (1, -1)
        ),
    ]


def _arranged(order: list[int], free: Sequence[Sequence[Place]]) -> list[Place] | None:
    """All labels placed, one that finds no place being asked first in the next try."""
    for _ in range(_TRIES):
        chosen, stuck = _in_turn(order, free)
        if stuck is None:
            return _nearer(chosen, free)
        order = [stuck, *(k for k in order if k != stuck)]
    return None


def _in_turn(
    order: Sequence[int], free: Sequence[Sequence[Place]]
) -> tuple[dict[int, Place], int | None]:
    """The nearest place that the labels before leave, and the first label that finds none."""
    chosen: dict[int, Place] = {}
    for k in order:
        place = _best(free[k], chosen.values())
        if place is None:
            return chosen, k
        chosen[k] = place
    return chosen, None


def _best(places: Sequence[Place], others: Iterable[Place]) -> Place | None:
    """The first place that clashes with none of the others."""
    return next((p for p in places if not any(_clash(p, other) for other in others)), None)


def _nearer(chosen: dict[int, Place], free: Sequence[Sequence[Place]]) -> list[Place]:
    """Each label tries nearer places; one other may move away if both together gain."""
    for _ in range(_ROUNDS):
        before = dict(chosen)
        for k in range(len(free)):
            _improve(k, chosen, free)
        if chosen == before:
            break
    return [chosen[k] for k in range(len(free))]


def _improve(k: int, chosen: dict[int, Place], free: Sequence[Sequence[Place]]) -> None:
    for place in free[k]:
        gain = chosen[k].length - place.length
        if gain <= 0:
            return
        met = [j for j, other in chosen.items() if j != k and _clash(place, other)]
        if not met:
            chosen[k] = place
            return
        if len(met) > 1:
            continue
        others = [place, *(p for j, p in chosen.items() if j not in (k, met[0]))]
        moved = _best(free[met[0]], others)
        if moved and moved.length - chosen[met[0]].length < gain:
            chosen[k], chosen[met[0]] = place, moved
            return


def _crowd(points: Sequence[Point], k: int) -> int:
    x, y = points[k]
    return sum(hypot(x - a, y - b) < _CROWD for a, b in points)


def _marked(point: Point, width: float, radius: float) -> Iterator[Place]:
    """Marks around the point, nearest first, each with its text on either side."""
    x, y = point
    for distance in _DISTANCES:
        for angle in _ANGLES:
            east, north = cos(angle), sin(angle)
            a, b = x + distance * east, y + distance * north
            end = (a - radius * east, b - radius * north)
            for is_right in (True, False):
                left = a - radius if is_right else a + radius - width
                yield Place(Box(left, b - radius, left + width, b + radius), point, end, is_right)


def place_area_name(
    inner: Sequence[Point],
    size: tuple[float, float],
    ground: Ground,
    is_foreign: Callable[[Point], bool],
) -> Place:
    """A free place for the name of an area: over one of its inner points, best first, else beside.

    It stands on no other area (`is_foreign`). Beside its area it has a line to it; over its point
    it has a line of no length. Raises `ValueError` if there is no room.
    """
    over = (Place(_around(point, size), point, point) for point in inner)
    beside = (place for point in inner for place in _plain(point, size))
    for place in chain(over, beside):
        roomy = place.box.grown(_CLEARANCE)
        if (
            ground.allows(place)
            and not any(map(roomy.holds, ground.points))
            and not any(map(is_foreign, place.box.row))
        ):
            return place
    raise ValueError("no room for the name of an area")


def _around(middle: Point, size: tuple[float, float]) -> Box:
    (x, y), (width, height) = middle, size
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _plain(point: Point, size: tuple[float, float]) -> Iterator[Place]:
    """Boxes around the point, nearest first, which the line meets on the side facing the point."""
    x, y = point
    for distance in _DISTANCES:
        for angle in _ANGLES:
            east, north = cos(angle), sin(angle)
            end = (x + distance * east, y + distance * north)
            middle = (end[0] + east * size[0] / 2, end[1] + north * size[1] / 2)
            yield Place(_around(middle, size), point, end)


def _clash(one: Place, other: Place) -> bool:
    return (
        one.box.meets(other.box)
        or _cuts(other, one.box)
        or _cuts(one, other.box)
        or _cross(one, other)
    )


def _cuts(place: Place, box: Box) -> bool:
    """Whether the line of the place enters a box that is not its own."""
    (x, y), (a, b) = place.start, place.end
    if max(x, a) < box.left - _GAP or min(x, a) > box.right + _GAP:
        return False
    if max(y, b) < box.bottom - _GAP or min(y, b) > box.top + _GAP:
        return False
    steps = max(2, int(place.length / 2))
    return any(
        box.holds((x + (a - x) * k / steps, y + (b - y) * k / steps)) for k in range(steps + 1)
    )


def _passes(place: Place, point: Point) -> bool:
    """Whether the line runs over a point other than its own, or one that all but coincides."""
    (x, y), (a, b) = place.start, place.end
    if not min(x, a) - _GAP < point[0] < max(x, a) + _GAP:
        return False
    if not min(y, b) - _GAP < point[1] < max(y, b) + _GAP or not _cuts(place, Box(*point, *point)):
        return False
    return hypot(place.start[0] - point[0], place.start[1] - point[1]) > 2 * _GAP


def _cross(one: Place, other: Place) -> bool:
    """Whether the two leader lines cross."""
    a, b, c, d = one.start, one.end, other.start, other.end
    if max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0]):
        return False
    return _turn(a, b, c) != _turn(a, b, d) and _turn(c, d, a) != _turn(c, d, b)


def _turn(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
