"""Verdicts on the printed numbers, chapter by chapter."""

from __future__ import annotations

from collections import Counter

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_bars, styled
from sc_analysis.palette import GREY, VERDICT_PAINTS
from sc_analysis.vocab import Chapter
from sc_analysis.vocab.verdicts import Verdict


def _counts(built: Built) -> dict[Chapter, Counter[Verdict]]:
    counts: dict[Chapter, Counter[Verdict]] = {chapter: Counter() for chapter in Chapter}
    for entry in built.entries.values():
        counts[entry.claim.chapter][entry.verdict] += 1
    return {chapter: count for chapter, count in counts.items() if count}


@styled
def verdicts(built: Built, lang: Lang) -> Figure:
    """One bar for each chapter, its claims split by verdict."""
    counts = _counts(built)
    rows = range(len(counts))
    figure, (axes,) = canvas(0.9 + 0.3 * len(counts))
    left = [0] * len(counts)
    for verdict, paint in VERDICT_PAINTS.items():
        values = [count[verdict] for count in counts.values()]
        bars = axes.barh(
            rows,
            values,
            left=left,
            height=0.68,
            color=paint.ground,
            edgecolor=GREY if paint.ground == "white" else "white",
            linewidth=0.5,
            hatch=paint.hatch,
            label=verdict.label(lang),
        )
        shown = [v if v > 2 else 0 for v in values]
        label_bars(axes, bars, shown, paint.ink, paint.ground if paint.hatch else None)
        left = [a + b for a, b in zip(left, values, strict=True)]
    for row, total in zip(rows, left, strict=True):
        axes.text(total + 0.8, row, f"{total}", va="center", fontsize=8)
    axes.set_yticks(list(rows), [chapter.label(lang) for chapter in counts])
    axes.invert_yaxis()
    axes.set_xlabel(Text("主張の数", "claims")(lang))
    figure.legend(loc="outside upper left", ncols=5, frameon=False, handlelength=1.2)
    return figure


def verdicts_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of claims."""
    return Text(
        f"章ごとの判定(主張 {len(built.entries)}件)。棒の端の数は章の主張の数",
        f"Verdicts by chapter ({len(built.entries)} claims); the number at the end is their sum",
    )(lang)


def verdicts_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    chapters = []
    for chapter, count in _counts(built).items():
        parts = [f"{v.label(lang)} {count[v]}" for v in Verdict if count[v]]
        chapters.append(f"{chapter.label(lang)}: {Text('、', ', ')(lang).join(parts)}")
    lead = Text("積み上げ棒グラフ。", "Stacked bars. ")
    return lead(lang) + Text("。", "; ")(lang).join(chapters)


FIGURES = {"fig-verdicts": FigureSpec(verdicts, verdicts_caption, verdicts_alt)}
