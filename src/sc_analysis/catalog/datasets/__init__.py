"""The datasets: name → stage, schema, key, title. The one place that knows file names."""

from __future__ import annotations

from sc_analysis.catalog.datasets import (
    asean,
    concept,
    events,
    evidence,
    expansion,
    japan,
    jasca,
    meetings,
    needs,
    overseas,
    projects,
    redrawn,
    registers,
    smart_jamp,
    support,
    survey,
)
from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.errors import Text, UsageError
from sc_analysis.schemas import registers as register_models
from sc_analysis.schemas import smart_jamp as smart_jamp_models
from sc_analysis.vocab import near_misses

__all__ = ["DATASETS", "DERIVED", "Dataset", "Stage", "dataset", "datasets"]

_CHAPTERS = (
    registers,
    concept,
    overseas,
    japan,
    expansion,
    asean,
    projects,
    jasca,
    meetings,
    needs,
    evidence,
    support,
    smart_jamp,
    survey,
    events,
    redrawn,
)
DATASETS: tuple[Dataset, ...] = tuple(
    d for stage in Stage for chapter in _CHAPTERS for d in chapter.DATASETS if d.stage is stage
)

DERIVED: tuple[Dataset, ...] = (
    define(
        "smart_jamp_reading_effects",
        Stage.PROCESSED,
        smart_jamp_models.ReadingEffects,
        "reading option claim",
        "読み方の帰結",
        "Effects of the readings",
    ),
    define(
        "smart_jamp_ways",
        Stage.PROCESSED,
        smart_jamp_models.CountingWays,
        "way",
        "表-14の数え方",
        "Ways of counting table 14",
    ),
    define(
        "smart_jamp_way_figures",
        Stage.PROCESSED,
        smart_jamp_models.WayFigures,
        "way figure",
        "数え方ごとの数",
        "Figures of each way of counting",
    ),
    define(
        "open_readings",
        Stage.PROCESSED,
        smart_jamp_models.OpenReadings,
        "place position claim",
        "ほかの読み方",
        "Other open readings",
    ),
    define("tallies", Stage.PROCESSED, register_models.Tallies, "tally", "集計値", "Tallies"),
)
"""Written after the tallies: they hold what was computed from the processed rows."""


def datasets(*stages: Stage) -> tuple[Dataset, ...]:
    """The datasets of the stages, in order; of all stages if none is named."""
    known = (*DATASETS, *DERIVED)
    return tuple(d for d in known if not stages or d.stage in stages)


def dataset(name: str, *stages: Stage) -> Dataset:
    """The dataset of that name in the first of `stages` that has it.

    Raises `UsageError` naming near misses for an unknown name.
    """
    known = datasets(*stages)
    for stage in stages or tuple(Stage):
        for d in known:
            if d.name == name and d.stage == stage:
                return d
    near = near_misses(name, sorted({d.name for d in known}))
    raise UsageError(
        Text(
            f"データ「{name}」はありません。近い名前: {'、'.join(near) or 'なし'}",
            f"there is no dataset {name!r}; near misses: {', '.join(near) or 'none'}",
        )
    )
