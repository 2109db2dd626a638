"""Meetings, memoranda, support and events: totals of the source against the data."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.report.format import number
from sc_analysis.schemas.rules.dates import misdated
from sc_analysis.tallies.meetings import unmatched
from sc_analysis.vocab.meetings import MemorandumStatement


def raw(data_folder: Path, name: str) -> list[dict[str, str]]:
    """Raw rows as text."""
    with (data_folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def value(built: Built, key: str) -> int:
    """A whole tally."""
    found = built.tallies[key].value
    assert 1 == found.denominator
    return int(found)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("jasca.memoranda.first", 8),  # 表-10/協力覚書等
        ("jasca.memoranda.second", 4),  # 表-11/協力覚書等; x08
        ("jasca.memoranda.total", 12),
        ("jasca.meetings.second.memoranda_outside", 4),  # x08
        ("jasca.meetings.first.participants_outside", 800),  # x06
        ("jasca.meetings.second.participants_outside", 1200),  # x07
        ("jasca.meetings.first.cities_absent", 26 - 21),  # 表-10, 図-6
        ("jasca.memoranda.THA", 4),  # 表-10/4, 6; 表-11/3, 4
        ("jasca.memoranda.IDN", 3),  # 表-10/8; 表-11/1, 2
        ("jasca.memoranda.countries", 6),
        ("jasca.memoranda.ur", 4),  # 表-10/2-4; 表-11/3
        ("jasca.site_visits.listed", 3),  # 表-10/その他: 3 コース
        ("jasca.conference_firms.listed", 4),  # §2(8)b ¶2: 4 社
        ("jasca.support.countries", 5),  # §2(8)d ¶1: 5 各国
        ("jasca.support.cities", 5),  # §2(8)d ¶1: 5 都市
        ("smart_jamp.measures.listed", 4),  # 表-13
        ("smart_jamp.measures.amount_sum", 2000 + 500),  # 表-13/2
    ],
)
def test_tallies_give_the_totals_of_the_source(built: Built, key: str, expected: int) -> None:
    """Totals typed from the places named beside them."""
    assert expected == value(built, key)


@pytest.mark.parametrize(
    ("city", "months"),
    [("siem_reap", 16), ("luang_prabang", 13), ("phuket", 9), ("yangon", 21)],
)
def test_months_of_support_are_those_of_a_calendar(built: Built, city: str, months: int) -> None:
    """2020-03/2021-06, 2021-03/2022-03, 2020-07/2021-03, 2020-07/2022-03 (表-12), ends included."""
    assert months == value(built, f"jasca.support.months.{city}")
    assert "jasca.support.months.makassar" not in built.tallies


def test_each_supported_city_has_one_state(built: Built) -> None:
    """Ongoing, ended and suspended add up to the five cities of 表-12."""
    states = [value(built, f"jasca.support.{s}") for s in ("ongoing", "ended", "suspended")]
    assert [3, 1, 1] == states


def test_one_memorandum_of_table_12_is_listed_otherwise(built: Built) -> None:
    """表-12 has the ministry sign for Phuket at the first meeting, 表-10 a firm."""
    parties = built.frames["jasca_memorandum_parties"]
    assert [("table_12", 3)] == unmatched(parties, MemorandumStatement.TABLE_12)
    assert [("table_6", 1)] == unmatched(parties, MemorandumStatement.TABLE_6)
    assert 5 == value(built, "jasca.memoranda.table_12")
    assert 4 == value(built, "jasca.memoranda.table_12_found")


def test_the_party_that_lost_its_separator_is_two(built: Built) -> None:
    """表-11/3 has four parties after the correction."""
    parties = built.frames["jasca_memorandum_parties"]
    own = parties[(parties["statement"] == "table_11") & (parties["memorandum"] == 3)]
    assert ["thai_transport", "srt", "mlit", "ur"] == own["party"].tolist()
    assert [1, 2, 3, 4] == own["position"].tolist()


def test_events_of_all_years_are_all_events(built: Built, data_folder: Path) -> None:
    """The years add up to the rows, and rows dated to the day have ten characters."""
    rows = raw(data_folder, "outlook_events")
    by_year = [value(built, k) for k in built.tallies if re.fullmatch(r"outlook\.events\.y\d+", k)]
    assert len(rows) == sum(by_year) == value(built, "outlook.events.listed")
    days = [row for row in rows if len(row["first"] or row["last"]) == len("2019-10-02")]
    assert len(days) == value(built, "outlook.events.to_the_day")


def test_every_printed_date_agrees_with_its_iso_dates(built: Built) -> None:
    """No event, meeting or conference holds another number than it prints."""
    raw_frames = built.inputs.raw
    assert [] == misdated(raw_frames["outlook_events"], "date_printed")
    assert len(raw_frames["outlook_events"]) > 100


def test_amounts_stand_with_their_bounds(built: Built) -> None:
    """2000 億円規模 is half a unit of its last non-zero digit on either side (表-13/2/1)."""
    items = built.frames["smart_jamp_measure_items"].set_index(["measure", "position"])
    row = items.loc[(2, 1)]
    assert (150_000_000_000, 200_000_000_000, 250_000_000_000) == (
        row["amount_low_jpy"],
        row["amount_jpy"],
        row["amount_high_jpy"],
    )
    total = built.tallies["smart_jamp.measures.amount_sum"]
    assert "2,500" == number(total.value, total.unit)
