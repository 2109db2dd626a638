"""Needs by field: the printed total, what the text supports, and the gap."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import ACCENT, DARK, GREY, LIGHT, canvas, label_bars, styled
from sc_analysis.vocab import NeedField, Support


def _count(built: Built, field: NeedField, support: Support) -> int:
    return int(built.tallies[f"needs.{field.value}.{support.value}"].value)


def _reported(built: Built) -> dict[NeedField, int]:
    """Fields whose number of cities is printed."""
    fields = built.frames["needs_fields"].dropna(subset="cities_count")
    return {
        NeedField(code): int(count)
        for code, count in zip(fields["field"], fields["cities_count"], strict=True)
    }


@styled
def needs_by_field(built: Built, lang: Lang) -> Figure:
    """Bars of cities supported directly and indirectly; the printed total as an outline."""
    cities = int(built.tallies["asean.cities.registered"].value)
    figure, (axes,) = canvas(2.9)
    rows = list(range(len(NeedField)))
    direct = [_count(built, f, Support.DIRECT) for f in NeedField]
    indirect = [_count(built, f, Support.INDIRECT) for f in NeedField]
    solid = axes.barh(rows, direct, color=DARK, height=0.55, label=Support.DIRECT.label(lang))
    light = axes.barh(
        rows,
        indirect,
        left=direct,
        color=LIGHT,
        edgecolor=GREY,
        linewidth=0.4,
        height=0.55,
        hatch="////",
        label=Support.INDIRECT.label(lang),
    )
    label_bars(axes, solid, direct, "white")
    axes.bar_label(
        light,
        labels=[f"{v:g}" if v else "" for v in indirect],
        label_type="center",
        fontsize=8,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8},
    )
    label = Text("報告の数(都市名は印刷されていない)", "as reported (cities not named)")(lang)
    for field, reported in _reported(built).items():
        row = list(NeedField).index(field)
        axes.barh(
            [row], [reported], fill=False, edgecolor=ACCENT, linewidth=1.6, height=0.74, label=label
        )
        gap = int(built.tallies["needs.transport.gap_any"].value)
        supported = direct[row] + indirect[row]
        axes.text(
            (supported + reported) / 2,
            row,
            Text(f"{gap}以上は\n裏付けなし", f"{gap} or more\nunsupported")(lang),
            ha="center",
            va="center",
            color=ACCENT,
            fontsize=7.2,
            linespacing=1.1,
        )
        axes.text(reported + 0.3, row, f"{reported}", va="center", color=ACCENT, fontsize=9.5)
    axes.axvline(cities, color=GREY, linewidth=0.8, linestyle=":")
    axes.text(
        cities - 0.2,
        rows[-1],
        Text(f"全{cities}都市", f"all {cities} cities")(lang),
        ha="right",
        va="center",
        fontsize=7.5,
        color=GREY,
    )
    axes.set_yticks(rows, [f.label(lang) for f in NeedField])
    axes.set_xlim(0, cities + 0.5)
    axes.set_xlabel(Text("都市数", "Cities")(lang))
    axes.invert_yaxis()
    figure.legend(
        loc="outside upper left", ncols=3, frameon=False, handlelength=1.4, columnspacing=1.2
    )
    return figure


def needs_by_field_caption(built: Built, lang: Lang) -> str:
    """Caption that states the printed total and the gap."""
    field, reported = next(iter(_reported(built).items()))
    direct = _count(built, field, Support.DIRECT)
    return Text(
        f"分野別の課題・ニーズ。{field.label.ja}は報告では{reported}都市、本文が直接裏付けるのは{direct}都市",
        f"Needs by field. {field.label.en}: {reported} cities reported,"
        f" {direct} supported directly by the text",
    )(lang)


def needs_by_field_alt(built: Built, lang: Lang) -> str:
    """Every bar in words, and which fields have no printed number."""
    reported = _reported(built)
    parts = []
    for field in NeedField:
        direct, indirect = (_count(built, field, s) for s in (Support.DIRECT, Support.INDIRECT))
        said = Text(
            f"報告{reported.get(field, '数なし')}", f"reported {reported.get(field, 'no number')}"
        )
        parts.append(
            Text(
                f"{field.label.ja}は直接{direct}、間接{indirect}、{said.ja}",
                f"{field.label.en}: direct {direct}, indirect {indirect}, {said.en}",
            )(lang)
        )
    return Text("横棒グラフ。", "Horizontal bars. ")(lang) + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-needs": FigureSpec(needs_by_field, needs_by_field_caption, needs_by_field_alt)}
