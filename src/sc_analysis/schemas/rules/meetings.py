"""Rules for meetings, conferences and memoranda."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.schemas.rules.dates import misdated
from sc_analysis.vocab.meetings import Meeting, MeetingItem, MeetingStatement

Frames = Mapping[str, pd.DataFrame]
_MEETINGS = "raw/jasca_meetings.csv"
_CONFERENCES = "raw/jasca_conferences.csv"
_MEMORANDA = "raw/jasca_memoranda.csv"
_PARTIES = "raw/jasca_memorandum_parties.csv"
_NEEDED = (
    MeetingItem.DATE,
    MeetingItem.PARTICIPANTS,
    MeetingItem.COUNTRIES,
    MeetingItem.CITIES,
)
_DATE = Text("印刷された日付と同じ日付", "the date that is printed")


def meeting_dates(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Dates of meetings and conferences hold the numbers printed beside them."""
    meetings, conferences = raw["jasca_meetings"], raw["jasca_conferences"]
    for row in misdated(meetings, "value_printed"):
        key = "/".join(meetings.loc[row, ["meeting", "statement", "item"]])
        yield broken("meetings.date", key, _MEETINGS, meetings, row, "first", _DATE)
    for row in misdated(conferences, "date_printed"):
        key = str(conferences.at[row, "conference"])
        yield broken("conferences.date", key, _CONFERENCES, conferences, row, "first", _DATE)


def meetings_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The table of each meeting prints date, participants, countries and cities."""
    meetings = raw["jasca_meetings"]
    tables = meetings[meetings["statement"] == MeetingStatement.TABLE.value]
    printed = set(tables[["meeting", "item"]].itertuples(index=False, name=None))
    for meeting in Meeting:
        for item in _NEEDED:
            if (meeting.value, item.value) not in printed:
                yield broken(
                    "meetings.item_missing",
                    f"{meeting}/{item}",
                    _MEETINGS,
                    meetings,
                    int(meetings.index[-1]),
                    "item",
                    Text(f"{meeting} の {item} の行", f"a row for {item} of {meeting}"),
                    Text("行を加える", "add the row"),
                )


def cities_within_network(raw: Frames, coded: Frames) -> Iterator[Break]:
    """No meeting had more countries or cities than the registers hold."""
    sizes = {
        MeetingItem.COUNTRIES: len(coded["asean_countries"]),
        MeetingItem.DELEGATE_COUNTRIES: len(coded["asean_countries"]),
        MeetingItem.CITIES: len(coded["asean_cities"]),
        MeetingItem.DELEGATE_CITIES: len(coded["asean_cities"]),
    }
    meetings = raw["jasca_meetings"]
    for row, item in meetings["item"].items():
        size = sizes.get(MeetingItem(item))
        if size is not None and number(meetings.at[row, "value_printed"]) > size:
            key = "/".join(meetings.loc[row, ["meeting", "statement", "item"]])
            yield broken(
                "meetings.network",
                key,
                _MEETINGS,
                meetings,
                int(str(row)),
                "value_printed",
                Text(f"登録簿の {size} 以下", f"{size} or less, as registered"),
            )


def memoranda_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Memoranda and parties are numbered; parties stand in the printed string in order."""
    memoranda, parties = raw["jasca_memoranda"], raw["jasca_memorandum_parties"]
    yield from positions_run(
        "memoranda.numbers", _MEMORANDA, memoranda, ["statement"], column="memorandum"
    )
    yield from positions_run(
        "memoranda.party_positions", _PARTIES, parties, ["statement", "memorandum"]
    )
    names = parties.groupby(["statement", "memorandum"])["party_ja"].agg(list)
    for row, statement, memorandum in memoranda[["statement", "memorandum"]].itertuples():
        own = names.get((statement, memorandum), [])
        if len(own) < 2 or not _in_order(own, str(memoranda.at[row, "parties_printed"])):
            yield broken(
                "memoranda.parties",
                f"{statement}/{memorandum}",
                _MEMORANDA,
                memoranda,
                row,
                "parties_printed",
                Text(f"当事者 {'、'.join(own)}", f"the parties {', '.join(own)}"),
            )


def _in_order(names: list[str], printed: str) -> bool:
    at = 0
    for name in names:
        at = printed.find(name, at)
        if at < 0:
            return False
        at += len(name)
    return True


def lists_as_counted(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Courses and proposing members are as many as printed; items are numbered."""
    meetings, visits = raw["jasca_meetings"], raw["jasca_site_visits"]
    courses = meetings[meetings["item"] == MeetingItem.VISIT_COURSES.value]
    for row in courses.index:
        if number(courses.at[row, "value_printed"]) != len(visits):
            yield broken(
                "meetings.courses",
                str(courses.at[row, "meeting"]),
                _MEETINGS,
                meetings,
                row,
                "value_printed",
                Text(f"挙げられた {len(visits)}", f"{len(visits)}, as listed"),
            )
    conferences, proposals = raw["jasca_conferences"], raw["jasca_conference_proposals"]
    for row, printed in conferences["firms_printed"].dropna().items():
        name = conferences.at[row, "conference"]
        listed = int((proposals["conference"] == name).sum())
        if number(printed) != listed:
            yield broken(
                "conferences.firms",
                str(name),
                _CONFERENCES,
                conferences,
                int(str(row)),
                "firms_printed",
                Text(f"挙げられた {listed}", f"{listed}, as listed"),
            )
    items = raw["jasca_meeting_items"]
    file = "raw/jasca_meeting_items.csv"
    yield from positions_run("meetings.item_positions", file, items, ["meeting", "part"])


RULES = (
    meeting_dates,
    meetings_whole,
    cities_within_network,
    memoranda_whole,
    lists_as_counted,
)
