"""One visual style for all figures: fonts, settings, bars with direct labels, saving.

Colours are those of `palette`. Text is at least 7 pt at print size (figures are drawn at the width
they print).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from io import BytesIO
from pathlib import Path
from typing import Any, ParamSpec

import japanize_matplotlib  # noqa: F401  (registers IPAexGothic as the default family)
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke

from sc_analysis.palette import GREY

WIDTH_IN = 5.4
"""Fits the text of an A4 page and, scaled, a narrow screen with its letters still legible."""

_SETTINGS: Any = {
    "font.size": 8.5,
    "axes.titlesize": 9,
    "axes.labelsize": 8,
    "xtick.labelsize": 8,
    "ytick.labelsize": 8.5,
    "legend.fontsize": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.edgecolor": GREY,
    "axes.axisbelow": True,
    "ytick.major.size": 0,
    "axes.grid": True,
    "axes.grid.axis": "x",
    "grid.color": "#dddddd",
    "grid.linewidth": 0.6,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "sc_analysis",
    "svg.fonttype": "path",
    # Letters as TrueType: Type 3 fonts cannot be searched or edited on slides.
    "pdf.fonttype": 42,
}


P = ParamSpec("P")


def styled(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """Draw under the project's settings, and leave those of the caller alone."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> Figure:
        with rc_context(_SETTINGS):
            return draw(*args, **kwargs)

    return drawn


class Picture(Figure):
    """A figure that a notebook shows by itself: no backend has to be chosen, no pyplot imported.

    `alternative` is what a screen reader says in its stead.
    """

    alternative = ""

    def _repr_png_(self) -> tuple[bytes, dict[str, str]]:
        return to_bytes(self, "png"), {"alt": self.alternative}


def canvas(height_in: float, rows: int = 1, columns: int = 1) -> tuple[Picture, list[Axes]]:
    """A figure of the common width with its axes in reading order."""
    figure = Picture(figsize=(WIDTH_IN, height_in), layout="constrained")
    grid = figure.subplots(rows, columns, squeeze=False)
    return figure, [axes for line in grid for axes in line]


def label_bars(
    axes: Axes, bars: BarContainer, values: Sequence[float], colour: str, ground: str | None = None
) -> None:
    """Write each value into the middle of its bar; zero is left out.

    `ground` is the colour around the letters, which keeps the lines of a hatch away from them.
    """
    labels = [f"{v:g}" if v else "" for v in values]
    written = axes.bar_label(bars, labels=labels, label_type="center", color=colour, fontsize=7.5)
    for text in written if ground else ():
        text.set_path_effects([withStroke(linewidth=2.4, foreground=ground)])


def label_ends(axes: Axes, bars: BarContainer, values: Sequence[float]) -> None:
    """Write each value behind the end of its bar, zero too."""
    axes.bar_label(bars, labels=[f"{v:g}" for v in values], padding=3, fontsize=8)


def label_bases(axes: Axes, rows: Sequence[float], values: Sequence[float]) -> None:
    """Write each value white into the foot of its bar, clear of lines that mark a bound."""
    pad = axes.get_xlim()[1] * 0.012
    for row, value in zip(rows, values, strict=True):
        axes.text(pad, row, f"{value:g}", ha="left", va="center", color="white", fontsize=8)


_NO_DATES: dict[str, Any] = {
    "svg": {"metadata": {"Date": None}},
    "png": {"metadata": {"Software": None}, "dpi": 200},
    "pdf": {"metadata": {"CreationDate": None, "Producer": None, "Creator": None}},
}
FORMATS = tuple(_NO_DATES)
"""What a figure can be written as."""


def to_bytes(figure: Figure, file_format: str) -> bytes:
    """The figure in one of `FORMATS`, the same bytes in every run."""
    buffer = BytesIO()
    with rc_context(_SETTINGS):
        figure.savefig(buffer, format=file_format, **_NO_DATES[file_format])
    return buffer.getvalue()


def save(figure: Figure, stem: Path) -> None:
    """Write `stem`.svg and `stem`.png."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    for file_format in ("svg", "png"):
        stem.with_suffix(f".{file_format}").write_bytes(to_bytes(figure, file_format))
