"""Work types of the proposals, counted three ways."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_ends, styled
from sc_analysis.palette import ACCENT, DARK, LIGHT
from sc_analysis.vocab import WorkType

_WAYS = (
    (Text("本文の印刷値(件)", "printed in the text (proposals)"), ACCENT),
    (Text("表-14の印(行)", "marks of table 14 (rows)"), LIGHT),
    (Text("題名が示す(題)", "named in titles (titles)"), DARK),
)


def _values(built: Built) -> list[list[int]]:
    """Printed, marks, titles; each in the order of `WorkType`."""
    printed = built.frames["smart_jamp_work_counts"].set_index("work_type")["proposals_count"]
    return [
        [int(printed[w.value]) for w in WorkType],
        [int(built.tallies[f"smart_jamp.work_types.{w.value}.marks"].value) for w in WorkType],
        [int(built.tallies[f"smart_jamp.work_types.{w.value}.titles"].value) for w in WorkType],
    ]


@styled
def work_types_three_ways(built: Built, lang: Lang) -> Figure:
    """Grouped bars, a zero written out, so that no bar is taken for missing."""
    figure, (axes,) = canvas(3.2)
    height = 0.26
    for k, ((label, colour), values) in enumerate(zip(_WAYS, _values(built), strict=True)):
        rows = [row + (k - 1) * height for row in range(len(WorkType))]
        bars = axes.barh(rows, values, height=height * 0.94, color=colour, label=label(lang))
        label_ends(axes, bars, values)
    axes.set_yticks(range(len(WorkType)), [w.label(lang) for w in WorkType])
    axes.set_xlabel(Text("件・行・題", "Proposals, rows, titles")(lang))
    axes.invert_yaxis()
    figure.legend(loc="outside upper left", ncols=3, frameon=False, handlelength=1.2)
    return figure


def work_types_three_ways_caption(built: Built, lang: Lang) -> str:
    """Caption with the printed sum against the printed total."""
    total = int(built.tallies["smart_jamp.work_types.printed_sum"].value)
    return Text(
        f"調査業務の種別。印刷値(計{total})、表の印、題名の語では数が違う",
        f"Work types: the printed numbers (sum {total}), the marks and the words of titles differ",
    )(lang)


def work_types_three_ways_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    printed, marks, titles = _values(built)
    parts = [
        Text(
            f"{w.label.ja}は印刷{p}、印{m}、題名{t}",
            f"{w.label.en}: printed {p}, marks {m}, titles {t}",
        )(lang)
        for w, p, m, t in zip(WorkType, printed, marks, titles, strict=True)
    ]
    return Text("横棒グラフ。", "Horizontal bars. ")(lang) + Text("。", "; ")(lang).join(parts)


FIGURES = {
    "fig-work-types": FigureSpec(
        work_types_three_ways, work_types_three_ways_caption, work_types_three_ways_alt
    )
}
