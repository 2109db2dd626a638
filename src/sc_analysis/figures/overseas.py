"""Cases abroad by region and kind of lead."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_bars, styled
from sc_analysis.palette import ACCENT, DARK, LIGHT
from sc_analysis.vocab.overseas import LeadKind, Region

_COLOURS = dict(zip(LeadKind, (DARK, ACCENT, LIGHT), strict=True))


def _count(built: Built, region: Region, kind: LeadKind) -> int:
    return int(built.tallies[f"overseas.leads.{region.value}.{kind.value}"].value)


@styled
def leads(built: Built, lang: Lang) -> Figure:
    """Stacked bars: one for each region, divided by the kind of lead."""
    figure, (axes,) = canvas(2.3)
    rows = list(range(len(Region)))
    ends = [0.0] * len(rows)
    for kind in LeadKind:
        values = [_count(built, region, kind) for region in Region]
        bars = axes.barh(
            rows,
            values,
            left=ends,
            color=_COLOURS[kind],
            height=0.66,
            label=kind.label(lang),
            edgecolor="white",
            linewidth=0.8,
        )
        label_bars(axes, bars, values, "black" if kind is LeadKind.PARTNERSHIP else "white")
        ends = [end + value for end, value in zip(ends, values, strict=True)]
    for row, end in zip(rows, ends, strict=True):
        axes.text(end + 0.06, row, f"{end:g}", va="center", fontsize=8.5)
    axes.set_yticks(rows, [region.label(lang) for region in Region])
    axes.set_xlim(0, max(ends) * 1.1)
    axes.set_xticks(range(int(max(ends)) + 1))
    axes.set_xlabel(Text("表-1の事例(か所)", "Cases in table 1 of the source")(lang))
    axes.invert_yaxis()
    figure.legend(loc="outside upper right", ncols=3, frameon=False, handlelength=1.2)
    return figure


def leads_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of cases and of those that government leads alone."""
    cases = int(built.tallies["overseas.cases.listed"].value)
    own = int(built.tallies[f"overseas.leads.{LeadKind.GOVERNMENT.value}"].value)
    return Text(
        f"海外の事例{cases}か所の開発主体。{own}か所は政府・自治体だけが主導する。類型は本文の名称、割り当ては本プロジェクトの判断",
        f"Who leads the {cases} cases abroad; government alone leads {own}."
        " The kinds are the source's, their assignment ours",
    )(lang)


def leads_alt(built: Built, lang: Lang) -> str:
    """What the figure shows, region by region."""
    parts = []
    for region in Region:
        counts = ", ".join(f"{k.label(lang)} {_count(built, region, k)}" for k in LeadKind)
        parts.append(f"{region.label(lang)}: {counts}")
    lead = Text("積み上げ棒グラフ。", "Stacked bars. ")
    return lead(lang) + Text("。", ". ")(lang).join(parts)


FIGURES = {"fig-leads": FigureSpec(leads, leads_caption, leads_alt)}
