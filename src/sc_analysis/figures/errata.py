"""Where the source contradicts itself: errata by chapter and by how sure we are."""

from __future__ import annotations

from collections import Counter

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_bars, styled
from sc_analysis.palette import ACCENT, GREY, SAND
from sc_analysis.vocab import Chapter, Confidence

_COLOURS = {
    Confidence.SURE: (ACCENT, "white"),
    Confidence.LIKELY: (SAND, "black"),
    Confidence.OPEN: ("white", "black"),
}


def _counts(built: Built) -> dict[Chapter, Counter[Confidence]]:
    """Chapters in the order of the report, those without any too."""
    counts: dict[Chapter, Counter[Confidence]] = {chapter: Counter() for chapter in Chapter}
    errata = built.inputs.ledger["errata"]
    for chapter, confidence in zip(errata["chapter"], errata["confidence"], strict=True):
        counts[Chapter(chapter)][Confidence(confidence)] += 1
    return counts


def _claims(built: Built) -> Counter[Chapter]:
    """How many claims each chapter makes: more claims can contradict more often."""
    return Counter(entry.claim.chapter for entry in built.entries.values())


@styled
def errata(built: Built, lang: Lang) -> Figure:
    """A bar for each chapter, split by confidence; its sum and the chapter's claims at the end."""
    counts, claims = _counts(built), _claims(built)
    rows = range(len(counts))
    figure, (axes,) = canvas(0.9 + 0.26 * len(counts))
    left = [0] * len(counts)
    for confidence, (colour, ink) in _COLOURS.items():
        values = [count[confidence] for count in counts.values()]
        bars = axes.barh(
            rows, values, left=left, height=0.68, color=colour, edgecolor=GREY, linewidth=0.5,
            label=confidence.label(lang),
        )  # fmt: skip
        label_bars(axes, bars, values, ink)
        left = [a + b for a, b in zip(left, values, strict=True)]
    for row, (chapter, total) in enumerate(zip(counts, left, strict=True)):
        end = Text(f"{total} (主張{claims[chapter]})", f"{total} ({claims[chapter]} claims)")(lang)
        axes.text(total + 0.3, row, end, va="center", fontsize=7.6)
    axes.set_xlim(0, max(left) * 1.24)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
    axes.set_yticks(list(rows), [chapter.label(lang) for chapter in counts])
    axes.invert_yaxis()
    axes.set_xlabel(Text("矛盾の数", "contradictions")(lang))
    figure.legend(loc="outside upper left", ncols=3, frameon=False, handlelength=1.2)
    return figure


def errata_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of errata and how many change a reading."""
    ledger = built.inputs.ledger["errata"]
    weighty = int(ledger["weight"].notna().sum())
    return Text(
        f"原文の矛盾{len(ledger)}件を章と確かさで分けた。うち{weighty}件は読み方を変える。"
        "括弧は章の主張の数で、矛盾は主張でない箇所にもある",
        f"The {len(ledger)} contradictions of the source by chapter and confidence; {weighty} of"
        " them change a reading. In brackets: claims of the chapter; not every contradiction is"
        " about a claim",
    )(lang)


def errata_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    comma = Text("、", ", ")(lang)
    claims = _claims(built)
    parts = [
        f"{chapter.label(lang)}: "
        + comma.join(f"{c.label(lang)} {count[c]}" for c in Confidence)
        + Text(f" (主張{claims[chapter]})", f" ({claims[chapter]} claims)")(lang)
        for chapter, count in _counts(built).items()
    ]
    lead = Text("積み上げ棒グラフ。", "Stacked bars. ")(lang)
    return lead + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-errata": FigureSpec(errata, errata_caption, errata_alt)}
