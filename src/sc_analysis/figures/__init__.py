"""One function per figure, one style. Each has a caption and an alternative text of its own.

The functions take what the pipeline built and a language, and return a matplotlib `Figure`; they
draw nothing that is not in the data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.figures.jasca import membership, membership_alt, membership_caption
from sc_analysis.figures.needs import needs_by_field, needs_by_field_alt, needs_by_field_caption
from sc_analysis.figures.smart_jamp import (
    work_types_three_ways,
    work_types_three_ways_alt,
    work_types_three_ways_caption,
)
from sc_analysis.figures.style import save
from sc_analysis.figures.survey import survey_panels, survey_panels_alt, survey_panels_caption

__all__ = [
    "FIGURES",
    "FigureSpec",
    "membership",
    "needs_by_field",
    "save",
    "survey_panels",
    "work_types_three_ways",
]


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """How a figure is drawn, captioned and described."""

    draw: Callable[[Built, Lang], Figure]
    caption: Callable[[Built, Lang], str]
    alt: Callable[[Built, Lang], str]


FIGURES: dict[str, FigureSpec] = {
    "fig-membership": FigureSpec(membership, membership_caption, membership_alt),
    "fig-needs": FigureSpec(needs_by_field, needs_by_field_caption, needs_by_field_alt),
    "fig-work-types": FigureSpec(
        work_types_three_ways, work_types_three_ways_caption, work_types_three_ways_alt
    ),
    "fig-survey": FigureSpec(survey_panels, survey_panels_caption, survey_panels_alt),
}
"""Label in the documents → figure."""
