"""City × field: what the source itself and outside documents of the period support."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT, SAND
from sc_analysis.vocab import Grade, NeedField, Support
from sc_analysis.vocab.needs import Standing

_SHADES = {
    "support": {Support.DIRECT: DARK, Support.INDIRECT: LIGHT},
    "outside": {Support.DIRECT: ACCENT, Support.INDIRECT: SAND},
}
_LABEL_LETTERS = 12
_HALVES = {"support": 0.0, "outside": 0.5}
_SIDES = {"support": Text("原文", "source"), "outside": Text("外部", "outside")}


def _grid(built: Built) -> pd.DataFrame:
    """City × field in the order of countries and cities of the register."""
    register = built.frames["asean_cities"].sort_values(["country", "city"])
    grid = built.frames["needs_city_fields"].set_index(["city", "field"])
    return grid.loc[[(c, f.value) for c in register["city"] for f in NeedField]].reset_index()


@styled
def matrix(built: Built, lang: Lang) -> Figure:
    """A cell for each city and field: its left half is the source, its right half outside."""
    grid = _grid(built)
    cities = list(dict.fromkeys(grid["city"]))
    figure, (axes,) = canvas(6.3)
    for row in grid.to_dict("records"):
        y, x = cities.index(row["city"]), NeedField.codes().index(row["field"])
        for column, shift in _HALVES.items():
            colour = _SHADES[column].get(Support(row[column]), "white")
            axes.add_patch(
                Rectangle((x + 0.06 + shift * 0.88, y + 0.1), 0.44, 0.8, facecolor=colour)
            )
        axes.add_patch(
            Rectangle((x + 0.06, y + 0.1), 0.88, 0.8, fill=False, edgecolor=GREY, linewidth=0.5)
        )
        if row["standing"] == Standing.NONE.value and row["later"] != Support.NONE.value:
            axes.plot([x + 0.5], [y + 0.5], marker="o", markersize=3, color=GREY)
    _countries(axes, built, grid, cities, lang)
    names = built.frames["asean_cities"].set_index("city")[f"name_{lang}"]
    axes.set_xlim(0, len(NeedField))
    axes.set_ylim(len(cities), 0)
    axes.set_yticks([k + 0.5 for k in range(len(cities))], [str(names[c]) for c in cities])
    labels = [fill(f.label(lang), _LABEL_LETTERS).replace("・", "・\n") for f in NeedField]
    axes.set_xticks([k + 0.5 for k in range(len(NeedField))], labels, fontsize=7.2)
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", length=0)
    axes.grid(False)
    axes.spines["bottom"].set_visible(False)
    patches = [
        Patch(facecolor=colour, label=f"{_SIDES[column](lang)}: {Grade(support.value).label(lang)}")
        for column, shades in _SHADES.items()
        for support, colour in shades.items()
    ]
    figure.legend(handles=patches, loc="outside lower center", ncols=4, frameon=False)
    return figure


def _countries(axes: Axes, built: Built, grid: pd.DataFrame, cities: list[str], lang: Lang) -> None:
    """A line between countries, and their names at the right."""
    names = built.frames["asean_countries"].set_index("country")[f"name_{lang}"]
    country = grid.drop_duplicates("city").set_index("city")["country"]
    starts = [k for k, c in enumerate(cities) if k == 0 or country[c] != country[cities[k - 1]]]
    for start, end in zip(starts, [*starts[1:], len(cities)], strict=True):
        if start:
            axes.axhline(start, color=GREY, linewidth=0.8)
        axes.text(
            len(NeedField) + 0.06, (start + end) / 2, str(names[country[cities[start]]]),
            va="center", ha="left", fontsize=7.5, color=GREY,
        )  # fmt: skip


def _count(built: Built, key: str) -> int:
    return int(built.tallies[key].value)


def matrix_caption(built: Built, lang: Lang) -> str:
    """Caption that reads the halves and gives the number of cities."""
    cities = _count(built, "asean.cities.registered")
    return Text(
        f"{cities}都市と分野の裏付け。枠の左半分は原文、右半分は外部の文書、点は後の時期だけ",
        f"Support for {cities} cities by field. Left half: the source; right half: outside"
        " documents; dot: later documents only",
    )(lang)


def matrix_alt(built: Built, lang: Lang) -> str:
    """Every field in words: cities by where their support stands, those without by name."""
    grid = _grid(built)
    names = built.frames["asean_cities"].set_index("city")[f"name_{lang}"]
    parts = []
    for field in NeedField:
        counts = [
            f"{s.label(lang)} {_count(built, f'needs.{field.value}.standing.{s.value}')}"
            for s in Standing
        ]
        rows = grid[(grid["field"] == field.value) & (grid["standing"] == Standing.NONE.value)]
        without = Text("、", ", ")(lang).join(str(names[c]) for c in rows["city"])
        listed = Text("、", ", ")(lang).join(counts)
        named = f" ({without})" if without else ""
        parts.append(f"{field.label(lang)}: {listed}{named}")
    lead = Text("都市と分野の表。", "Grid of cities and fields. ")(lang)
    return lead + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-needs-matrix": FigureSpec(matrix, matrix_caption, matrix_alt)}
