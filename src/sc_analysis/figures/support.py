"""Periods of support of the cities as a Gantt chart."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.dates import DateFormatter, MonthLocator, date2num
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.numerals import parse_date
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT
from sc_analysis.vocab.support import SupportStatus

_COLOURS = {
    SupportStatus.ONGOING: DARK,
    SupportStatus.ENDED: LIGHT,
    SupportStatus.SUSPENDED: ACCENT,
}


def _day(iso: object, end: bool = False) -> Any:
    span = parse_date(str(iso))
    return date2num(span.last if end else span.first)


def _as_of(built: Built) -> str:
    return str(built.frames["jasca_support_statements"]["as_of"].iloc[0])


@styled
def support(built: Built, lang: Lang) -> Figure:
    """A bar for each city; an open period runs to the edge with a hatch."""
    cities = built.frames["jasca_supported_cities"]
    names = built.frames["asean_cities"].set_index("city")[f"name_{lang}"]
    figure, (axes,) = canvas(2.7)
    left, right = _day(cities["first"].min()) - 40, _day(cities["last"].dropna().max(), True) + 40
    for k, row in enumerate(cities.to_dict("records")):
        start, is_open = _day(row["first"]), pd.isna(row["last"])
        end = right if is_open else _day(row["last"], True)
        colour = _COLOURS[SupportStatus(row["status"])]
        hatch = "///" if is_open else None
        axes.barh(
            [k],
            [end - start],
            left=start,
            color=colour,
            height=0.55,
            hatch=hatch,
            edgecolor="white",
        )
        axes.text(
            start + 12, k, _length(built, row["city"], lang), va="center", fontsize=7.5,
            color="black" if colour == LIGHT else "white",
            bbox={"facecolor": colour, "edgecolor": "none", "pad": 0.8},
        )  # fmt: skip
    axes.axvline(_day(_as_of(built)), color=GREY, linewidth=1, linestyle="--")
    axes.set_yticks(range(len(cities)), [str(names[c]) for c in cities["city"]])
    axes.set_ylim(len(cities) - 0.4, -0.6)
    axes.set_xlim(left, right)
    axes.xaxis.set_major_locator(MonthLocator(bymonth=(1, 7)))
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m"))
    axes.set_xlabel(
        Text(f"破線は状況の時点 {_as_of(built)}", f"Dashed line: state as of {_as_of(built)}")(lang)
    )
    patches = [Patch(color=c, label=s.label(lang)) for s, c in _COLOURS.items()]
    figure.legend(handles=patches, loc="outside upper right", ncols=3, frameon=False)
    return figure


def _length(built: Built, city: str, lang: Lang) -> str:
    key = f"jasca.support.months.{city}"
    if key not in built.tallies:
        return Text("終わりの印刷なし", "no end printed")(lang)
    months = int(built.tallies[key].value)
    return Text(f"{months}か月", f"{months} months")(lang)


def support_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of cities."""
    count = int(built.tallies["jasca.support.cities"].value)
    return Text(
        f"JASCAが支援する{count}都市の印刷された期間",
        f"Printed periods of the support of {count} cities",
    )(lang)


def support_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    names = built.frames["asean_cities"].set_index("city")[f"name_{lang}"]
    parts = []
    for row in built.frames["jasca_supported_cities"].to_dict("records"):
        end = "" if pd.isna(row["last"]) else row["last"]
        status = SupportStatus(row["status"]).label(lang)
        months = _length(built, row["city"], lang)
        parts.append(f"{names[row['city']]} {row['first']}/{end} ({months}, {status})")
    lead = Text("期間の棒グラフ。", "Gantt chart. ")
    return lead(lang) + Text("、", "; ")(lang).join(parts)


FIGURES = {"fig-support": FigureSpec(support, support_caption, support_alt)}
