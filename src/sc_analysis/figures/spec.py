"""What a figure is: how it is drawn, captioned and described."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """How a figure is drawn, captioned and described."""

    draw: Callable[[Built, Lang], Figure]
    caption: Callable[[Built, Lang], str]
    alt: Callable[[Built, Lang], str]
