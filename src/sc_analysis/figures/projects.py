"""Areas of developments on a logarithmic scale, as tables 6 and 7 print them."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import ACCENT, DARK, GREY
from sc_analysis.vocab.asean import Place

_COLOURS = {Place.STATUS: DARK, Place.EXAMPLE: ACCENT}
_MARKERS = {Place.STATUS: "o", Place.EXAMPLE: "D"}
_TICKS = (200, 500, 1000, 2000, 5000, 10000)
_OFFSETS = {Place.STATUS: -0.17, Place.EXAMPLE: 0.17}


def _areas(built: Built) -> pd.DataFrame:
    """Areas with the largest development first."""
    areas = built.frames["projects_areas"]
    largest = areas.groupby("development")["area_ha"].transform("max")
    return areas.assign(largest=largest).sort_values(
        ["largest", "development"], ascending=[False, True], kind="stable"
    )


@styled
def areas(built: Built, lang: Lang) -> Figure:
    """A point for each printed area, a line for what the printed string can denote."""
    frame = _areas(built)
    names = list(dict.fromkeys(frame[f"name_{lang}"]))
    figure, (axes,) = canvas(2.9)
    for place in Place:
        rows = frame[frame["place"] == place.value]
        heights = [names.index(name) + _OFFSETS[place] for name in rows[f"name_{lang}"]]
        values = rows["area_ha"].astype(float).tolist()
        axes.hlines(
            heights,
            rows["area_low_ha"].astype(float),
            rows["area_high_ha"].astype(float),
            color=_COLOURS[place],
            linewidth=1.4,
        )
        axes.scatter(
            values,
            heights,
            color=_COLOURS[place],
            marker=_MARKERS[place],
            s=26,
            label=place.label(lang),
            zorder=3,
        )
        ends = rows["area_high_ha"].astype(float).tolist()
        for height, end, printed in zip(heights, ends, rows["area_printed"], strict=True):
            axes.text(end * 1.1, height, printed, va="center", fontsize=7.5)
    axes.set_xscale("log")
    axes.set_xlim(200, 27000)
    axes.xaxis.set_major_locator(FixedLocator(_TICKS))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel(Text("面積(ha、対数目盛)", "Area (ha, logarithmic)")(lang))
    axes.invert_yaxis()
    axes.tick_params(axis="x", colors=GREY)
    figure.legend(loc="outside upper right", ncols=2, frameon=False)
    return figure


def areas_caption(built: Built, lang: Lang) -> str:
    """Caption that states the difference for the development printed twice with two areas."""
    difference = int(built.tallies["projects.areas.deltamas.difference"].value)
    return Text(
        f"印刷された開発の面積(線は印刷値が指す範囲)。デルタマス・シティは表-6と表-7で{difference:,}ha違う",
        f"Areas of developments as printed (lines: what the string can denote);"
        f" Deltamas City differs by {difference:,} ha between tables 6 and 7",
    )(lang)


def areas_alt(built: Built, lang: Lang) -> str:
    """Every point in words."""
    parts = [
        f"{row[f'name_{lang}']} {row['area_printed']} ({Place(row['place']).label(lang)})"
        for row in _areas(built).to_dict("records")
    ]
    return Text("点グラフ。", "Points. ")(lang) + Text("、", ", ")(lang).join(parts)


FIGURES = {"fig-areas": FigureSpec(areas, areas_caption, areas_alt)}
