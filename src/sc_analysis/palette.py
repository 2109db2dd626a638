"""The colours of verdicts and figures: the report, its figures and notebooks take them from here.

Okabe–Ito steps chosen to differ in lightness too, so that they survive grey printing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sc_analysis.vocab.verdicts import Verdict

DARK, MIDDLE, LIGHT, ACCENT, GREY = "#004c6d", "#3f8fb0", "#a9d3e6", "#d55e00", "#6b6b6b"
SAND = "#f5cba7"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a verdict is filled: the ground, the letters on it, and the hatch of a bar."""

    ground: str
    ink: str
    hatch: str = ""


VERDICT_PAINTS = {
    Verdict.CONTRADICTED: Paint(ACCENT, "white", "///"),
    Verdict.REPRODUCED: Paint(DARK, "white"),
    Verdict.CORROBORATED: Paint(MIDDLE, "white"),
    Verdict.CONSISTENT: Paint(LIGHT, "black"),
    Verdict.TRANSCRIBED: Paint("white", "black"),
}
