"""One function per figure, one style. Each has a caption and an alternative text of its own.

The functions take what the pipeline built and a language, and return a matplotlib `Figure`; they
draw nothing that is not in the data.

In a notebook each figure of the report is a function of its own, listed by `dir(sc.figures)`:
`sc.figures.needs_by_field(lang="ja")`.
"""

from __future__ import annotations

from sc_analysis.figures import (
    cities_map,
    demand,
    errata,
    events,
    evidence,
    expansion,
    japan,
    jasca,
    ledger,
    meetings,
    ministry_fields,
    needs,
    offers,
    overseas,
    projects,
    redrawn,
    smart_jamp,
    support,
    survey,
)
from sc_analysis.figures.drawing import Drawing, python_name
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import FORMATS, save, to_bytes
from sc_analysis.vocab import near_misses

__all__ = ["FIGURES", "FORMATS", "Drawing", "FigureSpec", "save", "to_bytes"]

_CHAPTERS = (
    redrawn,
    overseas,
    japan,
    ministry_fields,
    expansion,
    projects,
    jasca,
    meetings,
    cities_map,
    needs,
    evidence,
    support,
    smart_jamp,
    survey,
    demand,
    offers,
    events,
    ledger,
    errata,
)

FIGURES: dict[str, FigureSpec] = {
    label: spec for chapter in _CHAPTERS for label, spec in chapter.FIGURES.items()
}
"""Label in the documents → figure."""

_DRAWINGS = {python_name(label): Drawing(label, spec) for label, spec in FIGURES.items()}


def __getattr__(name: str) -> Drawing:
    if name in _DRAWINGS:
        return _DRAWINGS[name]
    near = [] if name.startswith("_") else near_misses(name, list(_DRAWINGS))
    raise AttributeError(
        f"there is no figure {name!r}; near misses: {', '.join(near) or 'none'};"
        " dir(sc_analysis.figures) lists them"
    )


def __dir__() -> list[str]:
    return sorted([*__all__, *_DRAWINGS])
