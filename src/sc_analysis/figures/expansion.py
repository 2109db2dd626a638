"""Solutions of 表-5 by category."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_ends, styled
from sc_analysis.palette import DARK
from sc_analysis.vocab import SolutionCategory


def _counts(built: Built) -> dict[SolutionCategory, int]:
    """Categories by falling number, equal ones in printed order."""
    counts = {
        c: int(built.tallies[f"expansion.solutions.{c.value}"].value) for c in SolutionCategory
    }
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


@styled
def solutions(built: Built, lang: Lang) -> Figure:
    """One bar for each category."""
    counts = _counts(built)
    figure, (axes,) = canvas(2.4)
    values = list(counts.values())
    bars = axes.barh(range(len(counts)), values, color=DARK, height=0.62)
    label_ends(axes, bars, values)
    axes.set_yticks(range(len(counts)), [c.label(lang) for c in counts])
    axes.set_xlim(0, max(values) + 0.5)
    axes.set_xlabel(Text("ソリューションの数", "Solutions")(lang))
    axes.invert_yaxis()
    return figure


def solutions_caption(built: Built, lang: Lang) -> str:
    """Caption with the total."""
    total = int(built.tallies["expansion.solutions.listed"].value)
    return Text(
        f"課題の分類別にみた表-5のソリューション(計{total}、字下げした項目を除く)",
        f"Solutions of table 5 by category ({total} in all, without indented items)",
    )(lang)


def solutions_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    parts = [f"{c.label(lang)} {count}" for c, count in _counts(built).items()]
    return Text("横棒グラフ。", "Horizontal bars. ")(lang) + Text("、", ", ")(lang).join(parts)


FIGURES = {"fig-solutions": FigureSpec(solutions, solutions_caption, solutions_alt)}
