"""Needs by field: the printed total, and what the source and outside documents support."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT, SAND
from sc_analysis.vocab import NeedField, Support
from sc_analysis.vocab.needs import Body, Standing


def _count(built: Built, field: NeedField, part: str) -> int:
    return int(built.tallies[f"needs.{field.value}.{part}"].value)


def _reported(built: Built) -> dict[NeedField, int]:
    """Fields whose number of cities is printed."""
    fields = built.frames["needs_fields"].dropna(subset="cities_count")
    return {
        NeedField(code): int(count)
        for code, count in zip(fields["field"], fields["cities_count"], strict=True)
    }


@styled
def needs_by_field(built: Built, lang: Lang) -> Figure:
    """Bars of cities by their support; the printed total as an outline."""
    cities = int(built.tallies["asean.cities.registered"].value)
    figure, (axes,) = canvas(3.1)
    rows = list(range(len(NeedField)))
    direct = [_count(built, f, Support.DIRECT.value) for f in NeedField]
    indirect = [_count(built, f, Support.INDIRECT.value) for f in NeedField]
    outside = [_count(built, f, f"standing.{Standing.OUTSIDE.value}") for f in NeedField]
    left = [0] * len(rows)
    source = Body.SOURCE.label(lang)
    for values, colour, hatch, ink, label in (
        (direct, DARK, None, "white", f"{source}: {Support.DIRECT.label(lang)}"),
        (indirect, LIGHT, "////", "black", f"{source}: {Support.INDIRECT.label(lang)}"),
        (outside, SAND, None, "black", Standing.OUTSIDE.label(lang)),
    ):
        bars = axes.barh(
            rows, values, left=left, color=colour, hatch=hatch, height=0.55, label=label,
            edgecolor=GREY, linewidth=0.4,
        )  # fmt: skip
        axes.bar_label(
            bars,
            labels=[f"{v:g}" if v else "" for v in values],
            label_type="center",
            fontsize=8,
            color=ink,
            bbox={"facecolor": colour, "edgecolor": "none", "pad": 0.8},
        )
        left = [before + value for before, value in zip(left, values, strict=True)]
    label = Text("報告の数(都市名は印刷されていない)", "as reported (cities not named)")(lang)
    for field, reported in _reported(built).items():
        row = list(NeedField).index(field)
        axes.barh(
            [row], [reported], fill=False, edgecolor=ACCENT, linewidth=1.6, height=0.74, label=label
        )
        axes.text(
            cities + 0.3, row, Text(f"報告 {reported}", f"reported {reported}")(lang),
            va="center", color=ACCENT, fontsize=8.5,
        )  # fmt: skip
    axes.axvline(cities, color=GREY, linewidth=0.8, linestyle=":")
    axes.text(
        cities + 0.3, rows[-1], Text(f"全{cities}都市", f"all {cities} cities")(lang),
        ha="left", va="center", fontsize=7.5, color=GREY,
    )  # fmt: skip
    axes.set_yticks(rows, [f.label(lang) for f in NeedField])
    axes.set_xlim(0, cities + 5)
    axes.set_xlabel(Text("都市数", "Cities")(lang))
    axes.invert_yaxis()
    figure.legend(
        loc="outside upper left", ncols=2, frameon=False, handlelength=1.4, columnspacing=1.2
    )
    return figure


def needs_by_field_caption(built: Built, lang: Lang) -> str:
    """Caption that states the printed total and what supports it."""
    field, reported = next(iter(_reported(built).items()))
    source = _count(built, field, Support.DIRECT.value) + _count(
        built, field, Support.INDIRECT.value
    )
    either = _count(built, field, "either")
    return Text(
        f"分野別の課題・ニーズ。{field.label.ja}は報告では{reported}都市、"
        f"原文に裏付けがあるのは{source}都市、外部の文書を足すと{either}都市",
        f"Needs by field. {field.label.en}: {reported} cities reported, {source} supported by the"
        f" source, {either} with outside documents",
    )(lang)


def needs_by_field_alt(built: Built, lang: Lang) -> str:
    """Every bar in words, and which fields have no printed number."""
    reported = _reported(built)
    parts = []
    for field in NeedField:
        direct, indirect, outside = (
            _count(built, field, part)
            for part in (
                Support.DIRECT.value,
                Support.INDIRECT.value,
                f"standing.{Standing.OUTSIDE.value}",
            )
        )
        said = Text(
            f"報告{reported.get(field, '数なし')}", f"reported {reported.get(field, 'no number')}"
        )
        parts.append(
            Text(
                f"{field.label.ja}は原文の直接{direct}、間接{indirect}、外部だけ{outside}、{said.ja}",
                f"{field.label.en}: source direct {direct}, indirect {indirect},"
                f" outside only {outside}, {said.en}",
            )(lang)
        )
    return Text("横棒グラフ。", "Horizontal bars. ")(lang) + Text("。", "; ")(lang).join(parts)


FIGURES = {"fig-needs": FigureSpec(needs_by_field, needs_by_field_caption, needs_by_field_alt)}
