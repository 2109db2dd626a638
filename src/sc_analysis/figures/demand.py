"""Needs, proposals and member interest side by side, for countries and for cities.

The three come from different places and units, so that each has a panel and a scale of its own and
none is divided by another. What the source does not print is a dash, which is not zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import DARK, GREY, MIDDLE, SAND
from sc_analysis.vocab import Question, Support

_TITLE_SIZE = 7.6


@dataclass(frozen=True, slots=True)
class _Panel:
    """One kind of number for every row; a missing key is not printed."""

    title: Text
    unit: Text
    values: Mapping[str, int]
    colour: str
    wholes: Mapping[str, int] | None = None
    """What each value is a part of, where there is such a number."""

    def end(self, row: str) -> str:
        """The label at the end of a bar."""
        if row not in self.values:
            return "–"
        whole = f"/{self.wholes[row]}" if self.wholes else ""
        return f"{self.values[row]}{whole}"


def _names(built: Built, level: str, lang: Lang) -> pd.Series:
    register = {"country": "asean_countries", "city": "asean_cities"}[level]
    return built.frames[register].set_index(level)[f"name_{lang}"]


def _needs(built: Built, level: str) -> _Panel:
    """City × field that the source supports, out of all of the row."""
    fields = built.frames["needs_city_fields"]
    supported = fields[fields["support"] != Support.NONE.value].groupby(level).size()
    wholes = {str(key): int(n) for key, n in fields.groupby(level).size().items()}
    return _Panel(
        Text("原文に裏付けのある\n課題・ニーズ", "Needs that the\nsource supports"),
        {
            "country": Text("都市×分野の組", "city × field pairs"),
            "city": Text("分野", "fields"),
        }[level],
        {key: int(supported.get(key, 0)) for key in wholes},
        DARK,
        wholes,
    )


def _titles(built: Built, level: str) -> _Panel:
    """Titles of table 14; a row without any is zero, since the table is complete."""
    titles = built.frames["smart_jamp_proposals"].dropna(subset=level).groupby(level).size()
    total = int(titles.sum())
    return _Panel(
        Text("Smart JAMPの題名\n(表-14)", "Smart JAMP titles\n(table 14)"),
        Text(f"題(計{total})", f"titles ({total} in all)"),
        {str(key): int(titles.get(key, 0)) for key in _names(built, level, "en").index},
        MIDDLE,
    )


def _answers(built: Built, question: Question) -> dict[str, int]:
    """The printed options of a question; the others are not printed."""
    answers = built.frames["survey_answers"]
    rows = answers[answers["question"] == question.value]
    return {
        str(option): int(count)
        for option, count in zip(rows["option"], rows["answers_count"], strict=True)
    }


def _interest(built: Built, question: Question) -> _Panel:
    respondents = int(built.tallies["survey.respondents.sum"].value)
    return _Panel(
        Text("関心をもつ会員\n(上位のみ印刷)", "Members interested\n(top ones printed)"),
        Text(f"団体(n={respondents})", f"members (n={respondents})"),
        _answers(built, question),
        SAND,
    )


def _issues(built: Built) -> _Panel:
    """Issues that members see in a country: mentions, since they outnumber the members."""
    total = int(built.tallies[f"survey.{Question.COUNTRY_ISSUES.value}.sum"].value)
    return _Panel(
        Text("会員がみる課題\n(上位のみ印刷)", "Issues members see\n(top ones printed)"),
        Text(f"回答(延べ{total})", f"mentions ({total})"),
        _answers(built, Question.COUNTRY_ISSUES),
        SAND,
    )


def _country_panels(built: Built) -> list[_Panel]:
    return [
        _needs(built, "country"),
        _titles(built, "country"),
        _interest(built, Question.INTEREST_COUNTRY),
        _issues(built),
    ]


def _city_panels(built: Built) -> list[_Panel]:
    return [
        _needs(built, "city"),
        _titles(built, "city"),
        _interest(built, Question.INTEREST_CITY),
    ]


def _country_order(built: Built) -> list[str]:
    """Most members interested first, then most issues, then most titles, then the register."""
    _, titles, interest, issues = (panel.values for panel in _country_panels(built))
    return sorted(
        _names(built, "country", "en").index,
        key=lambda c: (-interest.get(c, 0), -issues.get(c, 0), -titles[c]),
    )


def _city_order(built: Built) -> list[str]:
    """Countries as in the other figure, cities as in the register."""
    countries = _country_order(built)
    register = built.frames["asean_cities"]
    rank = register["country"].map(countries.index)
    return register.assign(rank=rank).sort_values(["rank", "city"])["city"].tolist()


def _draw(axes: Axes, panel: _Panel, rows: list[str], lang: Lang) -> None:
    """Bars with their numbers at the end; the whole of a part as an outline."""
    values = [panel.values.get(row, 0) for row in rows]
    wholes = [panel.wholes[row] for row in rows] if panel.wholes else values
    most = max(*values, *wholes)
    places = range(len(rows))
    if panel.wholes:
        axes.barh(places, wholes, height=0.72, fill=False, edgecolor=GREY, linewidth=0.5)
    axes.barh(places, values, height=0.72, color=panel.colour, edgecolor=GREY, linewidth=0.3)
    for k, (row, whole) in enumerate(zip(rows, wholes, strict=True)):
        axes.text(whole + most * 0.04, k, panel.end(row), va="center", fontsize=7.4)
    axes.set_xlim(0, most * 1.42)
    axes.set_xticks([])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_title(panel.title(lang), loc="left", fontsize=_TITLE_SIZE)
    axes.set_xlabel(panel.unit(lang), loc="left", fontsize=7.4)
    axes.set_yticks([])


def _side_by_side(
    panels: list[_Panel], rows: list[str], names: pd.Series, height: float, lang: Lang
) -> Figure:
    figure, axes = canvas(height, 1, len(panels))
    for part, panel in zip(axes, panels, strict=True):
        _draw(part, panel, rows, lang)
    axes[0].set_yticks(range(len(rows)), [str(names[row]) for row in rows], fontsize=8)
    return figure


@styled
def countries(built: Built, lang: Lang) -> Figure:
    """A panel for needs, titles, interest and issues; a row for each country."""
    rows = _country_order(built)
    names = _names(built, "country", lang)
    return _side_by_side(_country_panels(built), rows, names, 0.75 + 0.2 * len(rows), lang)


@styled
def cities(built: Built, lang: Lang) -> Figure:
    """A panel for needs, titles and interest; a row for each city, a line between countries."""
    rows = _city_order(built)
    names = _names(built, "city", lang)
    figure = _side_by_side(_city_panels(built), rows, names, 0.75 + 0.148 * len(rows), lang)
    country = built.frames["asean_cities"].set_index("city")["country"]
    for axes in figure.axes:
        for k in range(1, len(rows)):
            if country[rows[k]] != country[rows[k - 1]]:
                axes.axhline(k - 0.5, color=GREY, linewidth=0.5)
    return figure


def _dash(lang: Lang) -> str:
    return Text("「–」は印刷されていない", "a dash: not printed")(lang)


def countries_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of countries and what a dash is."""
    count = len(_names(built, "country", lang))
    return Text(
        f"{count}か国の課題・ニーズ、提案、会員の関心。枠は全体(都市×分野)、{_dash('ja')}",
        f"Needs, proposals and member interest in {count} countries. Outline: all city × field"
        f" pairs; {_dash('en')}",
    )(lang)


def cities_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of cities and what a dash is."""
    count = len(_names(built, "city", lang))
    return Text(
        f"{count}都市の課題・ニーズ、提案、会員の関心(線は国の境)。枠は全体(分野)、中央政府の題名は除く。{_dash('ja')}",
        f"Needs, proposals and member interest in {count} cities (lines: countries). Outline: all"
        f" fields; titles of central governments left out; {_dash('en')}",
    )(lang)


def _in_words(panels: list[_Panel], rows: list[str], names: pd.Series, lang: Lang) -> str:
    """Every panel in words: all rows above zero by name, and how many are zero or not printed."""
    said = []
    for panel in panels:
        above = [row for row in rows if panel.values.get(row)]
        zero = sum(panel.values.get(row) == 0 for row in rows)
        missing = sum(row not in panel.values for row in rows)
        listed = Text("、", ", ")(lang).join(f"{names[row]} {panel.end(row)}" for row in above)
        title = panel.title(lang).replace("\n", "" if lang == "ja" else " ")
        rest = Text(f"零{zero}、印刷なし{missing}", f"zero {zero}, not printed {missing}")(lang)
        said.append(f"{title} ({panel.unit(lang)}): {listed} ({rest})")
    lead = Text("横棒グラフの組。", "Panels of bars. ")(lang)
    return lead + Text("。", "; ")(lang).join(said)


def countries_alt(built: Built, lang: Lang) -> str:
    """Every bar of every country in words."""
    names = _names(built, "country", lang)
    return _in_words(_country_panels(built), _country_order(built), names, lang)


def cities_alt(built: Built, lang: Lang) -> str:
    """Every bar of every city in words."""
    names = _names(built, "city", lang)
    return _in_words(_city_panels(built), _city_order(built), names, lang)


FIGURES = {
    "fig-demand-countries": FigureSpec(countries, countries_caption, countries_alt),
    "fig-demand-cities": FigureSpec(cities, cities_caption, cities_alt),
}
