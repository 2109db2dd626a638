"""One function per figure, one style. Each has a caption and an alternative text of its own.

The functions take what the pipeline built and a language, and return a matplotlib `Figure`; they
draw nothing that is not in the data.
"""

from __future__ import annotations

from sc_analysis.figures import expansion, jasca, needs, projects, smart_jamp, survey
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import save

__all__ = ["FIGURES", "FigureSpec", "save"]

_CHAPTERS = (expansion, projects, jasca, needs, smart_jamp, survey)

FIGURES: dict[str, FigureSpec] = {
    label: spec for chapter in _CHAPTERS for label, spec in chapter.FIGURES.items()
}
"""Label in the documents → figure."""
