"""図-4 redrawn: which fields the programmes of each ministry name, and who cooperates.

The fields are our coding of names and outlines in 表-2; the relations that the lost picture drew
between fields and ministries are known only where 表-2 states them.
"""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.diagram import wrapped
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import DARK, GREY, LIGHT
from sc_analysis.vocab.japan import Ministry
from sc_analysis.vocab.overseas import Topic
from sc_analysis.vocab.redrawn import Picture, Tie

_HEAD_IN, _NAME_IN, _HEAD_PT = 0.52, 1.15, 7.3
_MARK_PT = 7.5


@dataclass(frozen=True, slots=True)
class Matrix:
    """Fields in use, programmes by ministry and field, and cooperation by the same pair."""

    fields: list[Topic]
    programmes: dict[tuple[Ministry, Topic], int]
    cooperating: set[tuple[Ministry, Topic]]


def matrix(built: Built) -> Matrix:
    """Counted from the coding of 表-2 and its statements on cooperation."""
    programmes, coded = built.frames["japan_programmes"], built.frames["japan_programme_fields"]
    named = coded.merge(programmes[["row", "ministry", "line"]], on="row", validate="many_to_one")
    pairs = [
        (Ministry(m), Topic(t)) for m, t in zip(named["ministry"], named["theme"], strict=True)
    ]
    relations = built.frames["redrawn_relations"]
    helping = relations[
        (relations["picture"] == Picture.MINISTRY_FIELDS.value)
        & (relations["tie"] == Tie.WORKS_WITH.value)
    ]
    cooperating = {
        (Ministry(ministry), Topic(topic))
        for ministry, line in zip(helping["origin"], helping["line"], strict=True)
        for topic in named.loc[named["line"] == line, "theme"]
    }
    fields = [topic for topic in Topic if any(topic is t for _, t in pairs)]
    return Matrix(fields, {pair: pairs.count(pair) for pair in pairs}, cooperating)


@styled
def ministry_fields(built: Built, lang: Lang) -> Figure:
    """A filled cell with the number of programmes; a ring where a ministry cooperates."""
    found = matrix(built)
    figure, (axes,) = canvas(2.6 if lang == "ja" else 2.9)
    most = max(found.programmes.values())
    for y, ministry in enumerate(Ministry):
        for x, topic in enumerate(found.fields):
            count = found.programmes.get((ministry, topic), 0)
            face = "white" if not count else DARK if count == most > 1 else LIGHT
            axes.add_patch(Rectangle((x, y), 1, 1, facecolor=face, edgecolor=GREY, linewidth=0.6))
            if count:
                colour = "white" if face == DARK else "black"
                axes.text(x + 0.5, y + 0.5, f"{count}", ha="center", va="center", color=colour)
            if (ministry, topic) in found.cooperating:
                beside = 0.82 if count else 0.5
                axes.plot(
                    [x + beside], [y + 0.5], "o", markersize=_MARK_PT, color=GREY,
                    markerfacecolor="white",
                )  # fmt: skip
    _name_axes(axes, built, found, lang)
    ring = Line2D(
        [], [], marker="o", linestyle="none", color=GREY, markerfacecolor="white",
        label=Text("他府省の施策の実証に協力", "Cooperates in trials of another ministry")(lang),
    )  # fmt: skip
    box = Rectangle(
        (0, 0), 1, 1, facecolor=LIGHT, edgecolor=GREY,
        label=Text("施策の数", "Number of programmes")(lang),
    )  # fmt: skip
    figure.legend(handles=[box, ring], loc="outside lower center", ncols=2, frameon=False)
    return figure


def _name_axes(axes: Axes, built: Built, found: Matrix, lang: Lang) -> None:
    """Fields above, ministries with their number of programmes at the left."""
    heads = ["\n".join(wrapped(t.label(lang), _HEAD_IN, _HEAD_PT)) for t in found.fields]
    axes.set_xlim(0, len(heads))
    axes.set_ylim(len(Ministry), 0)
    axes.set_xticks([k + 0.5 for k in range(len(heads))], heads, fontsize=_HEAD_PT)
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", length=0)
    rows = [_ministry(built, ministry, lang) for ministry in Ministry]
    names = ["\n".join(wrapped(name, _NAME_IN, _HEAD_PT)) for name in rows]
    axes.set_yticks([k + 0.5 for k in range(len(names))], names, fontsize=_HEAD_PT)
    axes.grid(False)
    axes.spines["bottom"].set_visible(False)


def _listed(built: Built, ministry: Ministry) -> int:
    return int(built.tallies[f"japan.programmes.{ministry.value}"].value)


def _ministry(built: Built, ministry: Ministry, lang: Lang) -> str:
    return f"{ministry.label(lang)} (n={_listed(built, ministry)})"


def caption(built: Built, lang: Lang) -> str:
    """What is counted, and what the text does not tell of the lost picture."""
    listed = int(built.tallies["japan.programmes.listed"].value)
    without = int(built.tallies["japan.programmes.without_topic"].value)
    picture = Picture.MINISTRY_FIELDS.label
    return Text(
        f"府省の施策{listed}件が挙げる分野(私たちの判定。{without}件は分野を挙げない)。"
        f"{picture.ja}を表-2から描き直した。元の絵は失われ、関連性と役割は、"
        "本文にある協力のほか分からない",
        f"Fields that the {listed} programmes of the ministries name (our coding; {without} names"
        f" none). {picture.en.capitalize()} of the source, redrawn from table 2; the picture is"
        " lost, and of relations and roles only the cooperation that the text states is known",
    )(lang)


def alt(built: Built, lang: Lang) -> str:
    """Every ministry with the fields it names, where it cooperates, and what nobody names."""
    found = matrix(built)
    comma, stop = Text("、", ", ")(lang), Text("。", ". ")(lang)
    parts = []
    for ministry in Ministry:
        named = [
            f"{topic.label(lang)} {count}"
            for topic in found.fields
            if (count := found.programmes.get((ministry, topic), 0))
        ]
        helped = [t.label(lang) for t in found.fields if (ministry, t) in found.cooperating]
        also = Text("協力: ", "cooperates: ")(lang) + comma.join(helped) if helped else ""
        told = [comma.join(named), also]
        parts.append(f"{_ministry(built, ministry, lang)}: " + "; ".join(t for t in told if t))
    absent = comma.join(t.label(lang) for t in Topic if t not in found.fields)
    lead = Text(
        f"府省と分野{len(found.fields)}の表。",
        f"Grid of ministries and {len(found.fields)} fields. ",
    )(lang)
    gaps = Text(f"どの施策も挙げない分野: {absent}", f"Named by no programme: {absent}")(lang)
    return lead + stop.join([*parts, gaps])


FIGURES = {"fig-ministry-fields": FigureSpec(ministry_fields, caption, alt)}
