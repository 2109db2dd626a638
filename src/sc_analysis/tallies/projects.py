"""Projects: sizes of 表-7 and 表-8, and areas against each other."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import Unit
from sc_analysis.vocab.asean import Place


def tallies(frames: Frames) -> Iterator[Tally]:
    """Rows of both tables; areas, and those printed for the same development."""
    for name, label, ja, en in (
        ("projects_examples", "examples", "表-7の事例", "Examples of table 7"),
        ("projects_schemes", "schemes", "表-8の支援", "Schemes of table 8"),
        ("projects_areas", "areas", "印刷された面積", "Areas printed"),
    ):
        yield counted(f"projects.{label}.listed", name, frames[name], Unit.ITEMS, ja, en)
    areas = frames["projects_areas"]
    yield distinct(
        "projects.areas.developments",
        "projects_areas",
        areas,
        "development",
        Unit.ITEMS,
        "面積のある開発",
        "Developments with an area",
    )
    yield from _deltamas(frames)
    values = [Fraction(int(v)) for v in areas["area_ha"]]
    yield derived(
        "projects.areas.ratio",
        max(values) / min(values),
        Unit.TIMES,
        "最大と最小の面積の比",
        "Largest over smallest area",
        refs("projects_areas", areas),
    )


def _deltamas(frames: Frames) -> Iterator[Tally]:
    areas = frames["projects_areas"]
    rows = areas[areas["development"] == "deltamas"]
    value = {p: Fraction(int(v)) for p, v in zip(rows["place"], rows["area_ha"], strict=True)}
    status, example = value[Place.STATUS.value], value[Place.EXAMPLE.value]
    source = refs("projects_areas", rows)
    yield derived(
        "projects.areas.deltamas.difference",
        status - example,
        Unit.HECTARES,
        "デルタマス・シティ: 表-6と表-7の差",
        "Deltamas City: table 6 less table 7",
        source,
    )
    yield derived(
        "projects.areas.deltamas.ratio",
        status / example,
        Unit.TIMES,
        "デルタマス・シティ: 表-6と表-7の比",
        "Deltamas City: table 6 over table 7",
        source,
    )
