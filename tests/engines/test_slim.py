"""Drawings inside a page lose what a screen cannot show, and nothing else."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.report.engines.slim import slim

PLACES = st.lists(st.tuples(st.floats(-500, 5000), st.floats(-500, 5000)), min_size=2, max_size=12)


def drawn(shape: str) -> bytes:
    """A drawing of one shape."""
    return f'<svg><path d="{shape}"/></svg>'.encode()


def ends(path: bytes) -> list[tuple[float, float]]:
    """Where the steps of a path of lines lead, from its start on."""
    start, *rest = re.findall(r"-?(?:\d+\.?\d*|\.\d+)", path.decode().split('d="')[1].split('"')[0])
    numbers = [float(start), *(float(n) for n in rest)]
    x, y = numbers[0], numbers[1]
    found = [(x, y)]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x, y))
    return found


@given(PLACES)
def test_a_line_leads_where_it_led(places: list[tuple[float, float]]) -> None:
    """Every corner stays within a twentieth of a point, however many steps lead to it."""
    first, *others = (f"{x:.6f} {y:.6f}" for x, y in places)
    found = ends(slim(drawn(f"M {first} " + " ".join(f"L {place}" for place in others))))
    assert len(places) == len(found)
    for (x, y), (a, b) in zip(places, found, strict=True):
        assert abs(x - a) < 0.0501
        assert abs(y - b) < 0.0501


def test_curves_and_closed_shapes_are_written_in_steps() -> None:
    """A closed shape goes back to its start; the points of a curve count from its beginning."""
    shape = "M 1 1 L 3 1 Q 4 2 5 1 C 6 0 7 0 8 1 z M 2 2 L 3 3"
    assert b'd="M1 1l2 0q1 1 2 0c1-1 2-1 3 0zm1 1l1 1"' in slim(drawn(shape))


def test_a_shape_of_other_commands_stays_as_it_is() -> None:
    """Arcs and shapes that are written in steps already are left alone."""
    for shape in ("M 0.123 0 A 5.123 5 0 0 1 9 9", "m 0.123 0 l 1 1"):
        assert drawn(shape) == slim(drawn(shape))


def test_only_names_that_nothing_uses_go() -> None:
    """A clip keeps a name, a short one, for who uses it; remarks and bare groups go."""
    svg = (
        b'<?xml version="1.0"?>\n<svg><metadata>by</metadata><g id="axes_1">'
        b'<clipPath id="p1"/><g clip-path="url(#p1)"><path '
        b'style="fill: #fff; stroke: none"/></g></g></svg>\n'
    )
    assert (
        b'<svg><clipPath id="n0"/><g clip-path="url(#n0)"><path '
        b'style="fill:#fff;stroke:none"/></g></svg>'
    ) == slim(svg)


def test_letters_are_found_under_their_short_names() -> None:
    """What a drawing defines once and uses twice keeps one name in all places."""
    letter = b'<use xlink:href="#DejaVu-41" transform="translate(0.123456 0)"/>'
    found = slim(b'<svg><path id="DejaVu-41" d="M 0 0"/>' + letter + letter + b"</svg>")
    used = b'<use href="#n0" transform="translate(0.12 0)"/>'
    assert b'<svg><path id="n0" d="M0 0"/>' + used + used + b"</svg>" == found


def test_a_colour_is_no_name() -> None:
    """A colour that looks like the name of a shape stays a colour."""
    svg = b'<svg><path id="fff" d="M0 0"/><path style="fill:#fff"/><use href="#fff"/></svg>'
    assert b'style="fill:#fff"' in slim(svg)
    assert b'<use href="#n0"/>' in slim(svg)
