"""Small grey pictures of every figure, which later drawings are compared with.

A picture is 192 pixels wide and has 16 greys: enough to see that a bar, a label or a legend has
moved, too little to read a digit by (the numbers have tests of their own). All of
them together stay small enough for the repository.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from sc_analysis.errors import Lang
from sc_analysis.figures import FIGURES

FOLDER = Path(__file__).parent
RENEW = "make baselines (or: PYTHONPATH=tests python -m baselines)"
WIDTH_PX, FINER, GREYS = 192, 4, 16
TOLERANCE = 3
"""Greys that a pixel may be off: what another version of a font or of the renderer may change."""


def cases() -> Iterator[tuple[str, Lang]]:
    """Every figure in both languages."""
    langs: tuple[Lang, ...] = ("ja", "en")
    return product(FIGURES, langs)


def path(label: str, lang: str) -> Path:
    """Where the baseline of a figure stands."""
    return FOLDER / lang / f"{label}.png"


def thumbnail(figure: Figure) -> np.ndarray:
    """The figure in few pixels and greys, each the mean of what it covers."""
    buffer = BytesIO()
    figure.savefig(buffer, format="png", dpi=WIDTH_PX * FINER / figure.get_figwidth())
    grey = Image.open(buffer).convert("L")
    size = (WIDTH_PX, round(grey.height / FINER))
    return np.asarray(grey.resize(size, Image.Resampling.BOX)) // (256 // GREYS)


def to_png(picture: np.ndarray) -> bytes:
    """The thumbnail as a PNG of four bits a pixel."""
    image = Image.fromarray(picture.astype(np.uint8))
    image = image.convert("P")
    image.putpalette([level * 255 // (GREYS - 1) for level in range(GREYS) for _ in range(3)])
    buffer = BytesIO()
    image.save(buffer, format="PNG", bits=4, optimize=True)
    return buffer.getvalue()


def read(file: Path) -> np.ndarray:
    """A committed thumbnail, as greys."""
    return np.asarray(Image.open(file))


def difference(picture: np.ndarray, baseline: np.ndarray) -> str | None:
    """How the picture differs from its baseline, in words; None if it does not."""
    if picture.shape != baseline.shape:
        return f"it is {picture.shape} pixels high and wide, the baseline {baseline.shape}"
    off = np.abs(picture.astype(int) - baseline.astype(int))
    if off.max() <= TOLERANCE:
        return None
    row, column = np.unravel_index(off.argmax(), off.shape)
    return (
        f"{int((off > TOLERANCE).sum())} of {off.size} pixels are off,"
        f" most at {100 * row // off.shape[0]} % from the top,"
        f" {100 * column // off.shape[1]} % from the left"
    )
