"""Membership of JASCA by date and category."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_bars, styled
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT, MIDDLE
from sc_analysis.vocab import MemberCategory, MemberStatement

_ORDER = (
    MemberCategory.PRIVATE_FIRM,
    MemberCategory.PUBLIC_BODY,
    MemberCategory.LOCAL_GOVERNMENT,
    MemberCategory.RELATED_ORGANISATION,
)
_COLOURS = dict(zip(_ORDER, (DARK, MIDDLE, LIGHT, ACCENT), strict=True))
_STATEMENTS = (MemberStatement.TABLE, MemberStatement.SENTENCE)


@styled
def membership(built: Built, lang: Lang) -> Figure:
    """Stacked bars: founding (outside source, undivided), 表-9, text; parts written behind."""
    members, facts = built.frames["jasca_members"], built.frames["external_facts"]
    founding = facts[facts["fact_id"] == "x09"].iloc[0]
    figure, (axes,) = canvas(2.3)
    names = [f"{Text('設立時(外部資料)', 'At founding (outside)')(lang)}\n{founding['as_of']}"]
    undivided = axes.barh(
        [0], [int(founding["value_count"])], color="white", edgecolor=GREY, hatch="///", height=0.62
    )
    axes.bar_label(undivided, padding=4, fontsize=9.5)
    ends = [0.0, 0.0]
    for category in _ORDER:
        values = [_count(built, s, category) for s in _STATEMENTS]
        bars = axes.barh(
            [1, 2],
            values,
            left=ends,
            color=_COLOURS[category],
            height=0.62,
            label=category.label(lang),
            edgecolor="white",
            linewidth=0.8,
        )
        if category is _ORDER[0]:
            label_bars(axes, bars, values, "white")
        ends = [end + value for end, value in zip(ends, values, strict=True)]
    for row, statement in enumerate(_STATEMENTS, 1):
        as_of = members.loc[members["statement"] == statement.value, "as_of"].iloc[0]
        names.append(f"{statement.label(lang)}\n{as_of}")
        total = built.tallies[f"jasca.members.{statement.value}.sum"].value
        parts = " + ".join(f"{_count(built, statement, category)}" for category in _ORDER)
        axes.text(ends[row - 1] + 3, row - 0.13, f"{float(total):g}", va="center", fontsize=9.5)
        axes.text(ends[row - 1] + 3, row + 0.21, f"= {parts}", va="center", fontsize=7.5)
    axes.set_yticks(range(3), names)
    axes.set_xlim(0, max(ends) * 1.34)
    axes.set_xlabel(Text("会員数(団体)", "Members (organisations)")(lang))
    axes.invert_yaxis()
    figure.legend(loc="outside upper right", ncols=4, frameon=False, handlelength=1.2)
    return figure


def _count(built: Built, statement: MemberStatement, category: MemberCategory) -> int:
    members = built.frames["jasca_members"].set_index(["statement", "category"])["members_count"]
    return int(members[statement.value, category.value])


def membership_caption(built: Built, lang: Lang) -> str:
    """Caption with the totals."""
    table, text = (int(built.tallies[f"jasca.members.{s.value}.sum"].value) for s in _STATEMENTS)
    return Text(
        f"JASCAの会員数。表-9は計{table}、本文は計{text}団体で、時点が違う",
        f"Members of JASCA: {table} in table 9, {text} in the text, at different dates",
    )(lang)


def membership_alt(built: Built, lang: Lang) -> str:
    """What the figure shows, bar by bar."""
    parts = []
    for statement in _STATEMENTS:
        counts = ", ".join(f"{c.label(lang)} {_count(built, statement, c)}" for c in _ORDER)
        parts.append(f"{statement.label(lang)}: {counts}")
    facts = built.frames["external_facts"].set_index("fact_id")
    founding = int(facts.at["x09", "value_count"])
    lead = Text(
        f"積み上げ棒グラフ。設立時は内訳なしで{founding}。",
        f"Stacked bars. At founding {founding}, undivided. ",
    )
    return lead(lang) + Text("。", ". ")(lang).join(parts)


FIGURES = {"fig-membership": FigureSpec(membership, membership_caption, membership_alt)}
