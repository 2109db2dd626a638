"""Timeline of strategies and meetings: a line for each, so that no label meets another."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.dates import DateFormatter, MonthLocator, date2num
from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, styled
from sc_analysis.numerals import parse_date
from sc_analysis.palette import ACCENT, DARK, GREY, LIGHT, MIDDLE
from sc_analysis.vocab.events import EventKind

_COLOURS = {
    EventKind.MEETING: DARK,
    EventKind.STRATEGY: ACCENT,
    EventKind.FOUNDING: MIDDLE,
    EventKind.SUPPORT: LIGHT,
    EventKind.OTHER: GREY,
}


def _drawn(built: Built, lang: Lang) -> pd.DataFrame:
    """The events with a label, in the order of time."""
    kinds = built.frames["outlook_event_kinds"].dropna(subset="label_ja")
    labels = kinds.set_index("event")[f"label_{lang}"]
    events = built.frames["outlook_events"]
    drawn = events[events["event"].isin(labels.index)]
    return drawn.assign(label=drawn["event"].map(labels)).sort_values(["first", "event"])


def _span(row: dict[Any, Any]) -> tuple[float, float]:
    first = parse_date(row["first"])
    last = first if pd.isna(row["last"]) else parse_date(row["last"])
    return float(date2num(first.first)), float(date2num(last.last)) + 1


@styled
def timeline(built: Built, lang: Lang) -> Figure:
    """A mark as long as the date is imprecise, with its label on the side that has room."""
    rows = _drawn(built, lang).to_dict("records")
    spans = [_span(row) for row in rows]
    left, right = spans[0][0], max(end for _, end in spans)
    figure, (axes,) = canvas(0.5 + 0.22 * len(rows))
    seen: set[EventKind] = set()
    for k, (row, (start, end)) in enumerate(zip(rows, spans, strict=True)):
        kind = EventKind(row["kind"])
        label = None if kind in seen else kind.label(lang)
        seen.add(kind)
        width = max(end - start, 9)
        axes.barh([k], [width], left=start, height=0.6, color=_COLOURS[kind], label=label)
        late = start > (left + right) / 2
        axes.text(
            start - 8 if late else start + width + 8,
            k,
            f"{row['label']} {row['first']}",
            ha="right" if late else "left",
            va="center",
            fontsize=7.5,
        )
    axes.set_yticks([])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(left, right + 30)
    axes.xaxis.set_major_locator(MonthLocator(bymonth=(1, 7)))
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m"))
    figure.legend(loc="outside upper left", ncols=5, frameon=False, handlelength=1.2)
    return figure


def timeline_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of events drawn."""
    count = len(_drawn(built, lang))
    return Text(
        f"戦略と会合の流れ({count}件)。帯の長さは日付の粗さを示す",
        f"Strategies and meetings ({count}); a mark is as long as its date is imprecise",
    )(lang)


def timeline_alt(built: Built, lang: Lang) -> str:
    """Every mark in words."""
    parts = [f"{row['first']} {row['label']}" for row in _drawn(built, lang).to_dict("records")]
    lead = Text("年表。", "Timeline. ")
    return lead(lang) + Text("、", "; ")(lang).join(parts)


FIGURES = {"fig-timeline": FigureSpec(timeline, timeline_caption, timeline_alt)}
