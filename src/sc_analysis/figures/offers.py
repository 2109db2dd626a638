"""What cities ask for against what members see and offer, by common theme.

The lists of fields differ, so that the crosswalk carries each of them to our themes. A field that
bundles themes, or overlaps one only in part, is hatched: its number stands in each of its themes
and must not be added up. A theme that a list has no field for is a dash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT, SAND
from sc_analysis.vocab import (
    FieldList,
    NeedField,
    ProposalField,
    Question,
    Relation,
    Support,
    SurveyField,
    Theme,
)

_LETTERS = 16
_ASKED, _OFFERED = DARK, ACCENT
_PALE = {_ASKED: LIGHT, _OFFERED: SAND}


@dataclass(frozen=True, slots=True)
class _Side:
    """One list of fields with its numbers."""

    fields: FieldList
    title: Text
    unit: Text
    values: Mapping[str, int]
    colour: str

    @property
    def pale(self) -> str:
        """The ground of a hatched bar."""
        return _PALE[self.colour]


def _sides(built: Built) -> list[_Side]:
    """Two lists of the cities, then two of the members."""
    cities = int(built.tallies["asean.cities.registered"].value)
    proposals = built.frames["smart_jamp_field_counts"].set_index("field")["proposals_count"]
    total = int(built.tallies["smart_jamp.fields.printed_sum"].value)
    answers = built.frames["survey_answers"]
    issues = answers[answers["question"] == Question.FIELD_ISSUES.value].set_index("option")
    mentions = int(built.tallies[f"survey.{Question.FIELD_ISSUES.value}.sum"].value)
    solutions = built.frames["survey_solutions"]["field_ja"]
    supported = (Support.DIRECT.value, Support.INDIRECT.value)
    return [
        _Side(
            FieldList.NEED_FIELD,
            Text("都市: 課題・ニーズ\n(原文の裏付け)", "Cities: needs\n(source's support)"),
            Text(f"都市(n={cities})", f"cities (n={cities})"),
            {
                f.value: sum(int(built.tallies[f"needs.{f.value}.{s}"].value) for s in supported)
                for f in NeedField
            },
            _ASKED,
        ),
        _Side(
            FieldList.PROPOSAL_FIELD,
            Text("都市: 提案\n(印刷値)", "Cities: proposals\n(as printed)"),
            Text(f"件(和{total})", f"proposals (sum {total})"),
            {f.value: int(proposals[f.value]) for f in ProposalField},
            _ASKED,
        ),
        _Side(
            FieldList.SURVEY_FIELD,
            Text("会員: みる課題\n(表-15)", "Members: issues\n(table 15)"),
            Text(f"回答(延べ{mentions})", f"mentions ({mentions})"),
            {f.value: int(issues.at[f.value, "answers_count"]) for f in SurveyField},
            _OFFERED,
        ),
        _Side(
            FieldList.SURVEY_FIELD,
            Text("会員: 示す技術\n(表-15)", "Members: offers\n(table 15)"),
            Text(f"技術(計{len(solutions)})", f"items ({len(solutions)} in all)"),
            {f.value: int((solutions == f.label.ja).sum()) for f in SurveyField},
            _OFFERED,
        ),
    ]


def _by_theme(built: Built, side: _Side) -> dict[Theme, tuple[int, bool]]:
    """Theme → the number of its field, and whether the field is the theme and nothing else."""
    crosswalk = built.frames["needs_crosswalk"]
    rows = crosswalk[crosswalk["vocabulary"] == side.fields.value]
    return {
        Theme(theme): (side.values[code], relation == Relation.EXACT.value)
        for theme, code, relation in zip(rows["theme"], rows["code"], rows["relation"], strict=True)
    }


def _themes(built: Built) -> list[Theme]:
    """The themes that some list has a field for."""
    known = {theme for side in _sides(built) for theme in _by_theme(built, side)}
    return [theme for theme in Theme if theme in known]


def _draw(axes: Axes, built: Built, side: _Side, themes: list[Theme], lang: Lang) -> None:
    found = _by_theme(built, side)
    most = max(value for value, _ in found.values())
    for k, theme in enumerate(themes):
        value, is_exact = found.get(theme, (0, True))
        axes.barh(
            [k], [value], height=0.68, color=side.colour if is_exact else side.pale,
            hatch=None if is_exact else "////", edgecolor=GREY, linewidth=0.4,
        )  # fmt: skip
        axes.text(
            value + most * 0.04, k, f"{value}" if theme in found else "–", va="center", fontsize=7.6
        )
    axes.set_xlim(0, most * 1.3)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_ylim(len(themes) - 0.4, -0.6)
    axes.set_title(side.title(lang), loc="left", fontsize=7.6)
    axes.set_xlabel(side.unit(lang), loc="left", fontsize=7.4)


def _wrapped(label: str) -> str:
    """The label on lines of a width that leaves room for the panels; Japanese ones are short."""
    return fill(label, _LETTERS) if " " in label else label


@styled
def offers(built: Built, lang: Lang) -> Figure:
    """Four panels on common themes: two of what cities ask, two of what members say."""
    themes = _themes(built)
    sides = _sides(built)
    figure, panels = canvas(3.5, 1, len(sides))
    for axes, side in zip(panels, sides, strict=True):
        _draw(axes, built, side, themes, lang)
    labels = [_wrapped(theme.label(lang)) for theme in themes]
    panels[0].set_yticks(range(len(themes)), labels, fontsize=8)
    hatched = Text(
        "束ねた、または重なるだけの分野(足し合わせられない)",
        "field that bundles or overlaps themes (not to be added up)",
    )
    handles = [Patch(facecolor="white", edgecolor=GREY, hatch="////", label=hatched(lang))]
    figure.legend(handles=handles, loc="outside lower left", frameon=False, fontsize=7.6)
    return figure


def offers_caption(built: Built, lang: Lang) -> str:
    """Caption that says how many solutions the members' list holds, and what a dash is."""
    count = len(built.frames["survey_solutions"])
    return Text(
        f"都市が求めるものと会員が示すもの(共通の主題に直した)。表-15の技術は{count}項目だけが例として並ぶ。"
        "「–」はその一覧に分野がない",
        f"What cities ask and what members offer, on common themes. Table 15 lists only {count}"
        " solutions, as examples; a dash: the list has no such field",
    )(lang)


def offers_alt(built: Built, lang: Lang) -> str:
    """Every bar in words, and the themes that a list has no field for."""
    themes = _themes(built)
    comma = Text("、", ", ")(lang)
    said = []
    for side in _sides(built):
        found = _by_theme(built, side)
        listed = comma.join(f"{t.label(lang)} {found[t][0]}" for t in themes if t in found)
        missing = comma.join(t.label(lang) for t in themes if t not in found)
        title = side.title(lang).replace("\n", "" if lang == "ja" else " ")
        rest = Text(f"分野なし: {missing}", f"no field: {missing}")(lang)
        said.append(f"{title}, {side.unit(lang)}: {listed} ({rest})")
    lead = Text("横棒グラフの組。", "Panels of bars. ")(lang)
    return lead + Text("。", "; ")(lang).join(said)


FIGURES = {"fig-offers": FigureSpec(offers, offers_caption, offers_alt)}
