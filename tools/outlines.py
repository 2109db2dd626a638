"""Cut the outlines for the map of cities out of the world atlas, once.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/outlines.py package/countries-50m.json

writes `src/sc_analysis/figures/outlines.json`. The member states are kept whole, their neighbours
are clipped to the frame; islands too small to be seen in print are left out, a country's largest
part never. Borders stand as the atlas draws them, disputed ones too: nothing is moved here.
"""

from __future__ import annotations

import hashlib
import json
import sys
from math import hypot
from pathlib import Path

ATLAS_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
TARGET = Path(__file__).resolve().parents[1] / "src" / "sc_analysis" / "figures" / "outlines.json"
FRAME = (91.0, -11.5, 141.6, 29.0)
"""West, south, east, north in degrees."""
SMALLEST_DEG2 = 0.006
"""About four square points of the printed map; below that an island is a speck."""
FINEST_DEG = 0.05
"""Less than half a point of the printed map."""
MEMBERS = {
    "096": "BRN",
    "104": "MMR",
    "116": "KHM",
    "360": "IDN",
    "418": "LAO",
    "458": "MYS",
    "608": "PHL",
    "702": "SGP",
    "704": "VNM",
    "764": "THA",
}
"""ISO 3166-1 numbers, which the atlas uses, and the codes of our register."""

Point = tuple[float, float]
Ring = list[Point]


def decoded_arcs(topology: dict) -> list[Ring]:
    """The arcs in degrees: the file holds steps on an integer grid."""
    transform = topology["transform"]
    (east, north), (west, south) = transform["scale"], transform["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * east + west, y * north + south))
        arcs.append(thinned(arc))
    return arcs


def thinned(arc: Ring) -> Ring:
    """The arc without points that print on top of the one before; both ends stay.

    Neighbours share their arcs, so that no gap opens between them.
    """
    kept = [arc[0]]
    for point in arc[1:-1]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= FINEST_DEG:
            kept.append(point)
    return [*kept, arc[-1]]


def rings(geometry: dict, arcs: list[Ring]) -> list[Ring]:
    """Outer rings of a country; holes are other countries, which are drawn themselves."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [joined(polygon[0], arcs) for polygon in polygons]


def joined(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Arcs end to end; a negative number is an arc backwards."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def clipped(ring: Ring) -> Ring:
    """The ring inside the frame (Sutherland and Hodgman): one side after the other."""
    west, south, east, north = FRAME
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        kept: Ring = []
        for k, point in enumerate(ring):
            before = ring[k - 1]
            inside, was = (sign * (p[axis] - limit) >= 0 for p in (point, before))
            if inside != was:
                part = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append(
                    (
                        before[0] + part * (point[0] - before[0]),
                        before[1] + part * (point[1] - before[1]),
                    )
                )
            if inside:
                kept.append(point)
        ring = kept
    return ring


def area(ring: Ring) -> float:
    """Square degrees inside the ring."""
    return (
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)))
        / 2
    )


def rounded(ring: Ring) -> list[list[float]]:
    """Two decimals are a tenth of a point in print; repeated points fall out."""
    points = [[round(x, 2), round(y, 2)] for x, y in ring]
    return [p for k, p in enumerate(points) if k == 0 or p != points[k - 1]]


def outlines(topology: dict) -> dict:
    """Rings of each member state and of the land around them."""
    arcs = decoded_arcs(topology)
    members: dict[str, list] = {}
    around: list = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        found = rings(geometry, arcs)
        if code := MEMBERS.get(geometry.get("id", "")):
            largest = max(found, key=area)
            members[code] = [rounded(r) for r in found if r is largest or area(r) >= SMALLEST_DEG2]
        else:
            inside = (clipped(r) for r in found)
            around += [rounded(r) for r in inside if r and area(r) >= SMALLEST_DEG2]
    return {
        "source_id": "world_atlas",
        "frame": FRAME,
        "members": dict(sorted(members.items())),
        "around": around,
    }


def main(atlas: Path) -> None:
    """Read the atlas, check that it is the one meant, write the outlines."""
    data = atlas.read_bytes()
    if hashlib.sha256(data).hexdigest() != ATLAS_SHA256:
        raise SystemExit(f"{atlas}: not countries-50m.json of world-atlas 2.0.2")
    result = outlines(json.loads(data))
    missing = set(MEMBERS.values()) - set(result["members"])
    if missing:
        raise SystemExit(f"{atlas}: no outline for {', '.join(sorted(missing))}")
    text = json.dumps(result, separators=(",", ":")) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(text)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
