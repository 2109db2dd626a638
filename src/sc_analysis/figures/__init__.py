"""One function per figure, one style. Each has a caption and an alternative text of its own.

The functions take what the pipeline built and a language, and return a matplotlib `Figure`; they
draw nothing that is not in the data.
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
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import FORMATS, save, to_bytes

__all__ = ["FIGURES", "FORMATS", "FigureSpec", "save", "to_bytes"]

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
