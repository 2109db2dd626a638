"""Meetings, conferences and memoranda: what is listed, by meeting, kind and country."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import Unit
from sc_analysis.vocab.meetings import (
    Meeting,
    MeetingItem,
    MeetingStatement,
    MemorandumStatement,
    Occasion,
    PartyKind,
)

_PARTIES, _MEMORANDA, _FACTS = "jasca_memorandum_parties", "jasca_memoranda", "external_facts"
_TABLES = {
    Meeting.FIRST: MemorandumStatement.TABLE_10,
    Meeting.SECOND: MemorandumStatement.TABLE_11,
}
_OUTSIDE = {Meeting.FIRST: "x06", Meeting.SECOND: "x07"}
JAPAN = "JPN"


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the meetings."""
    yield from _participants(frames)
    yield from _memoranda(frames)
    yield from _parties(frames)
    yield from _told_twice(frames)
    yield counted(
        "jasca.site_visits.listed",
        "jasca_site_visits",
        frames["jasca_site_visits"],
        Unit.COURSES,
        "挙げられた視察の経路",
        "Courses of site visits listed",
    )
    yield distinct(
        "jasca.conference_firms.listed",
        "jasca_conference_proposals",
        frames["jasca_conference_proposals"],
        "firm_ja",
        Unit.FIRMS,
        "オンライン会議で提案した会員",
        "Members that made proposals online",
    )
    conferences = frames["jasca_conferences"]
    yield counted(
        "jasca.conferences.dated",
        "jasca_conferences",
        conferences[conferences["first"].notna()],
        Unit.CONFERENCES,
        "日付のあるその他の会議",
        "Other conferences with a date",
    )


def _participants(frames: Frames) -> Iterator[Tally]:
    """Outside facts, and the cities of the network that were not at the first meeting."""
    facts, meetings = frames[_FACTS], frames["jasca_meetings"]
    for meeting, fact in _OUTSIDE.items():
        row = facts[facts["fact_id"] == fact]
        yield derived(
            f"jasca.meetings.{meeting.value}.participants_outside",
            int(row["value_count"].iloc[0]),
            Unit.PEOPLE,
            f"{meeting.label.ja}の参加者(外部資料)",
            f"{meeting.label.en}: participants (outside source)",
            refs(_FACTS, row),
        )
    papers = facts[facts["fact_id"] == "x08"]
    yield derived(
        "jasca.meetings.second.memoranda_outside",
        int(papers["value_count"].iloc[0]),
        Unit.MEMORANDA,
        "第2回会合の覚書(外部資料)",
        "Second meeting: memoranda (outside source)",
        refs(_FACTS, papers),
    )
    cities = frames["asean_cities"]
    row = meetings[
        (meetings["meeting"] == Meeting.FIRST.value)
        & (meetings["statement"] == MeetingStatement.TABLE.value)
        & (meetings["item"] == MeetingItem.CITIES.value)
    ]
    yield derived(
        "jasca.meetings.first.cities_absent",
        len(cities) - int(row["value_count"].iloc[0]),
        Unit.CITIES,
        "第1回会合に参加しなかった都市",
        "Cities that were not at the first meeting",
        (*refs("jasca_meetings", row), *refs("asean_cities", cities)),
    )


def at_meetings(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of 表-10 and 表-11: each memorandum once."""
    return frame[frame["statement"].isin([s.value for s in _TABLES.values()])]


def _memoranda(frames: Frames) -> Iterator[Tally]:
    memoranda = frames[_MEMORANDA]
    for meeting, statement in _TABLES.items():
        yield counted(
            f"jasca.memoranda.{meeting.value}",
            _MEMORANDA,
            memoranda[memoranda["statement"] == statement.value],
            Unit.MEMORANDA,
            f"{meeting.label.ja}の覚書",
            f"{meeting.label.en}: memoranda",
        )
    yield counted(
        "jasca.memoranda.total",
        _MEMORANDA,
        at_meetings(memoranda),
        Unit.MEMORANDA,
        "会合の覚書の計",
        "Memoranda of the meetings",
    )


def _with(parties: pd.DataFrame, key: str, ja: str, en: str) -> Tally:
    """The number of different memoranda among rows of parties."""
    value = len(parties.drop_duplicates(["statement", "memorandum"]))
    return derived(key, value, Unit.MEMORANDA, ja, en, refs(_PARTIES, parties))


def _parties(frames: Frames) -> Iterator[Tally]:
    parties = at_meetings(frames[_PARTIES])
    names = frames["asean_countries"].set_index("country")
    partners = parties[parties["country"] != JAPAN]
    for country, rows in partners.groupby("country"):
        ja, en = names.at[country, "name_ja"], names.at[country, "name_en"]
        yield _with(rows, f"jasca.memoranda.{country}", f"{ja}との覚書", f"Memoranda with {en}")
    yield distinct(
        "jasca.memoranda.countries",
        _PARTIES,
        partners,
        "country",
        Unit.COUNTRIES,
        "覚書の相手国",
        "Countries with memoranda",
    )
    for kind in PartyKind:
        yield _with(
            parties[parties["kind"] == kind.value],
            f"jasca.memoranda.{kind.value}",
            f"覚書の当事者: {kind.label.ja}",
            f"Memoranda with a {kind.label.en}",
        )
    for party, ja, en in (
        ("ur", "URの覚書", "Memoranda of UR"),
        ("makassar_city", "マカッサル市の覚書", "Memoranda of Makassar"),
    ):
        yield _with(parties[parties["party"] == party], f"jasca.memoranda.{party}", ja, en)


def _signed(parties: pd.DataFrame) -> dict[tuple[str, int], tuple[str, frozenset[str]]]:
    """Memorandum → occasion and parties."""
    return {
        (str(key[0]), int(key[1])): (str(rows["occasion"].iloc[0]), frozenset(rows["party"]))
        for key, rows in parties.groupby(["statement", "memorandum"], sort=False)
    }


def unmatched(parties: pd.DataFrame, statement: MemorandumStatement) -> list[tuple[str, int]]:
    """Memoranda of a place that the tables of the meetings do not list with these parties."""
    listed = set(_signed(at_meetings(parties)).values())
    own = _signed(parties[parties["statement"] == statement.value])
    return [key for key, signed in own.items() if signed not in listed]


def _told_twice(frames: Frames) -> Iterator[Tally]:
    """Memoranda of 表-12 that 表-10 or 表-11 lists too."""
    parties = frames[_PARTIES]
    own = parties[
        (parties["statement"] == MemorandumStatement.TABLE_12.value)
        & parties["occasion"].isin([Occasion.FIRST.value, Occasion.SECOND.value])
    ]
    keys = list(zip(own["statement"], own["memorandum"], strict=True))
    missing = unmatched(parties, MemorandumStatement.TABLE_12)
    found = own[[key not in missing for key in keys]]
    yield _with(own, "jasca.memoranda.table_12", "表-12が挙げる覚書", "Memoranda in table 12")
    yield _with(
        found,
        "jasca.memoranda.table_12_found",
        "表-12の覚書のうち表-10か表-11にもあるもの",
        "Memoranda of table 12 that tables 10 or 11 list too",
    )
