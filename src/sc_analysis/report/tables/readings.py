"""Tables of readings: ways of counting 表-14, and other places that can be read differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from sc_analysis.claims import Outcome
from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import escape, heading, pipe_table
from sc_analysis.vocab import (
    Bundle,
    HanoiRows,
    ProposalUnit,
    ReadingPlace,
    UntitledRow,
    WayFigure,
)

_WORK = "work_types."
_SIGNS = {True: "＝", False: "≠"}
_SHOWN = (
    WayFigure.PROPOSALS,
    WayFigure.FIRST_BATCH_PROPOSALS,
    WayFigure.REMAINING_PROPOSALS,
    WayFigure.COUNTRIES,
    WayFigure.CITIES,
    WayFigure.CENTRAL_GOVERNMENTS,
    WayFigure.MOST_CITY,
    WayFigure.MEAN_PER_CITY,
)


def _sign(agrees: bool, doc: Document) -> str:
    """Symbol and word, so that neither colour nor shape alone tells."""
    outcome = Outcome.AGREES if agrees else Outcome.DISAGREES
    return f"{_SIGNS[agrees]} {outcome.label(doc.lang)}"


def _value(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"


def _words(way: Mapping[str, Any], doc: Document) -> str:
    """The way in words; the treatment of the untitled row only where it is not the plain one."""
    parts = [HanoiRows(way["hanoi"]).label(doc.lang), ProposalUnit(way["unit"]).label(doc.lang)]
    parts += [bundle.label(doc.lang) for bundle in Bundle if way[bundle.value]]
    if UntitledRow(way["untitled"]) is not UntitledRow.PROPOSAL:
        parts.append(UntitledRow(way["untitled"]).label(doc.lang))
    adopted = doc.say("(採用)", " (adopted)") if way["adopted"] else ""
    return heading(doc.say("、", "; ").join(parts) + adopted)


def _outcomes(doc: Document) -> Iterator[tuple[pd.DataFrame, pd.DataFrame]]:
    """Ways with the same judgements, simplest first, and their figures; most figures met first."""
    ways = doc.built.frames["smart_jamp_ways"]
    figures = doc.built.frames["smart_jamp_way_figures"]
    columns = ["agrees", "agrees_notice"]
    judged = (
        figures.set_index(["way", "figure"])[columns].astype(pd.Int64Dtype()).fillna(-1).unstack()
    )
    pattern = judged.apply(tuple, axis=1)
    apart = ways[[b.value for b in Bundle]].sum(axis=1)
    ordered = ways.assign(pattern=ways["way"].map(pattern), apart=apart).sort_values(
        ["printed_agreeing_count", "notice_agreeing_count", "apart"],
        ascending=[False, False, True],
        kind="stable",
    )
    for _, same in ordered.groupby("pattern", sort=False):
        yield same, figures[figures["way"].isin(same["way"])]


def _listed(figures: pd.DataFrame, column: str, agrees: bool, doc: Document) -> str:
    """The figures judged so, each with its value, or the lowest and highest of several ways."""
    own = figures[figures[column].eq(agrees).fillna(False)]
    parts = []
    for code, values in own.groupby("figure", sort=False)["computed"]:
        ends = dict.fromkeys((_value(values.min()), _value(values.max())))
        parts.append(f"{WayFigure(code).label(doc.lang)} {doc.say('～', '–').join(ends)}")
    if not parts:
        return "–"
    return escape(f"{_sign(agrees, doc)}: {doc.say('、', ', ').join(parts)}")


def counting_ways(doc: Document) -> tuple[str, str]:
    """Every outcome of the ways of counting 表-14, with the simplest way that has it."""
    rows = []
    for same, figures in _outcomes(doc):
        simplest = same.iloc[0]
        own = figures[figures["way"] == simplest["way"]]
        printed, notice = own["agrees"].notna().sum(), own["agrees_notice"].notna().sum()
        rows.append(
            [
                _words(simplest, doc),
                str(len(same)),
                f"{simplest['printed_agreeing_count']}/{printed}",
                _listed(figures, "agrees", True, doc),
                _listed(figures, "agrees", False, doc),
                f"{simplest['notice_agreeing_count']}/{notice} "
                + _listed(figures, "agrees_notice", False, doc),
            ]
        )
    head = [
        doc.say("数え方(最も簡単なもの)", "Way (the simplest)"),
        doc.say("通り", "Ways"),
        doc.say("印刷値", "Printed"),
        doc.say("満たす印刷値", "Printed figures met"),
        doc.say("満たさない印刷値", "Printed figures not met"),
        doc.say("国の公表", "Notice"),
    ]
    count = len(doc.built.frames["smart_jamp_ways"])
    caption = doc.say(
        f"表-14の数え方({count}通り)を、満たす数の同じものでまとめた比較",
        f"Ways of counting table 14 ({count}), merged where they meet the same figures",
    )
    return pipe_table(head, rows, "lrrlll"), caption


def ways_to_total(doc: Document) -> tuple[str, str]:
    """The ways that reach the printed total, and the one adopted, figure by figure."""
    ways = doc.built.frames["smart_jamp_ways"]
    figures = doc.built.frames["smart_jamp_way_figures"]
    cells = figures.set_index(["way", "figure"])
    reaching = figures[
        (figures["figure"] == WayFigure.PROPOSALS.value) & figures["agrees"].fillna(False)
    ]
    shown = ways[ways["way"].isin(reaching["way"]) | ways["adopted"]].sort_values(
        ["printed_agreeing_count", "notice_agreeing_count"], ascending=False, kind="stable"
    )
    rows = []
    for way in shown.to_dict("records"):
        judged = [_judged(cells.loc[(way["way"], f.value)]) for f in _SHOWN]
        rows.append([_words(way, doc), *judged, str(way["printed_agreeing_count"])])
    head = [
        doc.say("数え方", "Way"),
        *(escape(figure.label(doc.lang)) for figure in _SHOWN),
        doc.say("満たす印刷値", "Printed met"),
    ]
    caption = doc.say(
        "印刷された総数に届く数え方と、採用した数え方(＝は印刷値と一致、≠は不一致)",
        "Ways that reach the printed total, and the one adopted (＝ agrees, ≠ disagrees)",
    )
    return pipe_table(head, rows, "l" + "r" * (len(_SHOWN) + 1)), caption


def _judged(cell: pd.Series) -> str:
    """A value with the sign of its judgement: by print, or by the notice where none is printed.

    The caption says the signs in words, as the table has no room for them in so many columns.
    """
    agrees = cell["agrees_notice"] if pd.isna(cell["agrees"]) else cell["agrees"]
    return escape(f"{_value(cell['computed'])} {_SIGNS[bool(agrees)]}")


def open_readings(doc: Document) -> tuple[str, str]:
    """Other places: each reading, what it computes, and which printed values it meets."""
    readings = doc.built.frames["open_readings"]
    rows = []
    for (place, _), part in readings.groupby(["place", "position"], sort=False):
        met, broken = part[part["agrees"]], part[~part["agrees"]]
        rows.append(
            [
                escape(ReadingPlace(place).label(doc.lang)),
                escape(str(part[f"reading_{doc.lang}"].iloc[0])),
                escape(" / ".join(_value(v) for v in part["computed"])),
                _claims(met, True, doc),
                _claims(broken, False, doc),
            ]
        )
    head = [
        doc.say("箇所", "Place"),
        doc.say("読み方", "Reading"),
        doc.say("計算値", "Computed"),
        doc.say("満たす印刷値", "Printed values met"),
        doc.say("満たさない印刷値", "Printed values not met"),
    ]
    caption = doc.say("ほかの箇所の読み方と印刷値", "Readings of other places and printed values")
    return pipe_table(head, rows, "llrll"), caption


def _claims(part: pd.DataFrame, agrees: bool, doc: Document) -> str:
    if part.empty:
        return "–"
    parts = []
    for claim in part["claim"]:
        short = f"{_work(claim, doc)} " if _WORK in claim else ""
        parts.append(escape(short) + doc.claim(claim))
    return f"{escape(_sign(agrees, doc))}: " + doc.say("、", ", ").join(parts)


def _work(claim: str, doc: Document) -> str:
    return WayFigure(claim.partition(".")[2]).label(doc.lang)


TABLES: dict[str, Table] = {
    "tbl-counting-ways": counting_ways,
    "tbl-counting-total": ways_to_total,
    "tbl-open-readings": open_readings,
}
