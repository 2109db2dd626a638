"""Participants of meetings and conferences, and memoranda by country and kind of party."""

from __future__ import annotations

from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import canvas, label_ends, styled
from sc_analysis.palette import DARK, LIGHT, MIDDLE
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab.meetings import Meeting, PartyKind


def _participants(built: Built, lang: Lang) -> list[tuple[str, str, int, bool]]:
    """Name, date, printed number and whether it is a high-level meeting, by date."""
    statements = built.frames["jasca_meetings"].set_index(["meeting", "statement", "item"])
    rows = [
        (
            meeting.label(lang),
            str(statements.at[(meeting.value, "table", "date"), "first"]),
            int(statements.at[(meeting.value, "table", "participants"), "value_count"]),
            True,
        )
        for meeting in Meeting
    ]
    conferences = built.frames["jasca_conferences"].dropna(subset="participants_printed")
    for row in conferences.to_dict("records"):
        count = int(number(row["participants_printed"]))
        rows.append((_short(built, row["first"], lang), str(row["first"]), count, False))
    return sorted(rows, key=lambda row: row[1])


def _short(built: Built, day: object, lang: Lang) -> str:
    """The label that the timeline uses for the event of that day."""
    events, kinds = built.frames["outlook_events"], built.frames["outlook_event_kinds"]
    labelled = kinds.dropna(subset="label_ja").set_index("event")[f"label_{lang}"]
    own = events[(events["first"] == day) & events["event"].isin(labelled.index)]
    return str(labelled[own["event"].iloc[0]])


@styled
def participants(built: Built, lang: Lang) -> Figure:
    """Bars of the printed numbers of participants in the order of time."""
    rows = _participants(built, lang)
    figure, (axes,) = canvas(2.2)
    values = [count for _, _, count, _ in rows]
    bars = axes.barh(
        range(len(rows)),
        values,
        color=[DARK if high else MIDDLE for *_, high in rows],
        height=0.6,
    )
    label_ends(axes, bars, values)
    axes.set_yticks(range(len(rows)), [f"{name}\n{day}" for name, day, *_ in rows])
    axes.set_xlim(0, max(values) * 1.1)
    axes.set_xlabel(Text("参加者(印刷値、人)", "Participants as printed")(lang))
    axes.invert_yaxis()
    return figure


def participants_caption(built: Built, lang: Lang) -> str:
    """Caption that says what the numbers are."""
    rows = _participants(built, lang)
    return Text(
        f"会合と会議の参加者({len(rows)}件)。第2回会合は参加登録数、フォーラムは概数",
        f"Participants of meetings and conferences ({len(rows)}); the second meeting counts"
        " registrations, the forum is an estimate",
    )(lang)


def participants_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    parts = [f"{name} ({day}): {count}" for name, day, count, _ in _participants(built, lang)]
    lead = Text("横棒グラフ。", "Horizontal bars. ")
    return lead(lang) + Text("。", "; ")(lang).join(parts)


def _by_country(built: Built, lang: Lang) -> list[tuple[str, int]]:
    """Partner country and its memoranda, most first."""
    names = built.frames["asean_countries"].set_index("country")[f"name_{lang}"]
    partners = set(built.frames["jasca_memorandum_parties"]["country"])
    counts = [
        (str(name), int(built.tallies[f"jasca.memoranda.{country}"].value))
        for country, name in names.items()
        if country in partners
    ]
    return sorted(counts, key=lambda row: -row[1])


def _by_kind(built: Built, lang: Lang) -> list[tuple[str, int]]:
    """Kind of party and the memoranda with it."""
    return [
        (kind.label(lang), int(built.tallies[f"jasca.memoranda.{kind.value}"].value))
        for kind in PartyKind
    ]


@styled
def memoranda(built: Built, lang: Lang) -> Figure:
    """A panel by partner country, a panel by kind of party."""
    figure, panels = canvas(3.6, 2, 1)
    titles = (
        Text("相手国", "Partner country"),
        Text("当事者の種類(重複あり)", "Kind of party (a memorandum may count twice)"),
    )
    data = (_by_country(built, lang), _by_kind(built, lang))
    most = max(count for rows in data for _, count in rows)
    for axes, title, rows, colour in zip(panels, titles, data, (DARK, LIGHT), strict=True):
        values = [count for _, count in rows]
        bars = axes.barh(range(len(rows)), values, color=colour, height=0.65)
        label_ends(axes, bars, values)
        axes.set_yticks(range(len(rows)), [name for name, _ in rows])
        axes.set_xlim(0, most + 1)
        axes.set_xticks(range(0, most + 1, 2))
        axes.set_title(title(lang), loc="left")
        axes.invert_yaxis()
    panels[-1].set_xlabel(Text("覚書", "Memoranda")(lang))
    return figure


def memoranda_caption(built: Built, lang: Lang) -> str:
    """Caption with the number of memoranda."""
    total = int(built.tallies["jasca.memoranda.total"].value)
    return Text(
        f"会合で交わされた覚書{total}通の相手国と当事者の種類",
        f"The {total} memoranda of the meetings by partner country and kind of party",
    )(lang)


def memoranda_alt(built: Built, lang: Lang) -> str:
    """Every bar in words."""
    rows = [*_by_country(built, lang), *_by_kind(built, lang)]
    lead = Text("横棒グラフの組。", "Panels of bars. ")
    return lead(lang) + Text("、", "; ")(lang).join(f"{name} {count}" for name, count in rows)


FIGURES = {
    "fig-participants": FigureSpec(participants, participants_caption, participants_alt),
    "fig-memoranda": FigureSpec(memoranda, memoranda_caption, memoranda_alt),
}
