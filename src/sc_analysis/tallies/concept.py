"""The concept: sizes of lists, and what the sources of figures leave out."""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.tallies.model import Frames, Tally, counted
from sc_analysis.vocab import Unit


def tallies(frames: Frames) -> Iterator[Tally]:
    """Definitions, stages, and sources with and without a date."""
    yield counted(
        "concept.definitions.listed",
        "concept_definitions",
        frames["concept_definitions"],
        Unit.ITEMS,
        "引用された定義",
        "Definitions quoted",
    )
    yield counted(
        "concept.society.listed",
        "concept_society",
        frames["concept_society"],
        Unit.ITEMS,
        "社会の段階",
        "Stages of society",
    )
    figures = frames["concept_figures"]
    yield counted(
        "concept.sources.listed",
        "concept_figures",
        figures,
        Unit.ITEMS,
        "出典のある図と表",
        "Figures and tables with a source",
    )
    yield counted(
        "concept.sources.undated",
        "concept_figures",
        figures[figures["published_printed"].isna()],
        Unit.ITEMS,
        "出典に時期のない図と表",
        "Figures and tables whose source bears no date",
    )
