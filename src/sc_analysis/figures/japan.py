"""Programmes of the ministries by the year in which they start."""

from __future__ import annotations

import textwrap

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import ACCENT, DARK, GREY, MIDDLE
from sc_analysis.vocab.japan import Ministry

_STYLES = dict(zip(Ministry, (("o", DARK), ("s", ACCENT), ("^", MIDDLE), ("D", GREY)), strict=True))
_WIDTH = {"ja": 19, "en": 36}


def _programmes(built: Built) -> pd.DataFrame:
    return built.frames["japan_programmes"]


def _name(row: pd.Series, lang: Lang) -> str:
    """The name without its brackets, wrapped."""
    return textwrap.fill(str(row[f"programme_{lang}"]).partition("(")[0].strip(), _WIDTH[lang])


@styled
def programmes(built: Built, lang: Lang) -> Figure:
    """A line for each programme from its first year on; the mark tells the ministry."""
    frame = _programmes(built)
    first, last = (int(year) for year in (frame["start"].min(), frame["start"].max()))
    figure, (axes,) = canvas(3.9)
    for y, (_, row) in enumerate(frame.iterrows()):
        mark, colour = _STYLES[Ministry(row["ministry"])]
        axes.plot([int(row["start"]), last + 1.6], [y, y], color=colour, linewidth=1.4)
        axes.plot([int(row["start"])], [y], marker=mark, markersize=6.5, color=colour)
        axes.text(int(row["start"]) - 0.36, y, row["start"], ha="right", va="center", fontsize=7.5)
    axes.set_yticks(range(len(frame)), [_name(row, lang) for _, row in frame.iterrows()])
    axes.tick_params(axis="y", labelsize=7.2)
    axes.set_ylim(len(frame) - 0.5, -0.5)
    axes.set_xlim(first - 2.4, last + 1.6)
    axes.set_xticks(range(first, last + 1, 3))
    axes.set_xlabel(
        Text("始まる年(終わりは印刷されていない)", "First year (no end is printed)")(lang)
    )
    handles = [
        Line2D([], [], marker=mark, color=colour, label=ministry.label(lang), markersize=6)
        for ministry, (mark, colour) in _STYLES.items()
    ]
    columns = len(handles) if lang == "ja" else len(handles) // 2
    figure.legend(
        handles=handles, loc="outside upper right", ncols=columns, frameon=False, handlelength=1.6
    )
    return figure


def programmes_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of programmes and of those that start last."""
    listed = int(built.tallies["japan.programmes.listed"].value)
    latest = int(built.tallies["japan.programmes.latest"].value)
    year = _programmes(built)["start"].max()
    return Text(
        f"府省の施策{listed}件の始まる年。{latest}件が{year}年に始まる",
        f"First years of the {listed} programmes of ministries; {latest} start in {year}",
    )(lang)


def programmes_alt(built: Built, lang: Lang) -> str:
    """Every programme with its ministry and first year."""
    parts = [
        f"{Ministry(row['ministry']).label(lang)}, {row[f'programme_{lang}']} {row['start']}"
        for _, row in _programmes(built).iterrows()
    ]
    lead = Text("年の軸に並べた線。", "Lines along an axis of years. ")
    return lead(lang) + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-programmes": FigureSpec(programmes, programmes_caption, programmes_alt)}
