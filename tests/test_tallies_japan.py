"""The chapter on Japan against 表-2, 表-3 and the text, without the package's own tallies."""

from __future__ import annotations

import csv
from collections import Counter
from fractions import Fraction
from pathlib import Path

from sc_analysis.build import Built
from sc_analysis.claims import Outcome


def rows(data_folder: Path, name: str) -> list[dict[str, str]]:
    """Raw rows as text."""
    with (data_folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def value(built: Built, key: str) -> int:
    """A whole tally."""
    return int(built.tallies[key].value)


def test_platform_members_exceed_the_printed_total(built: Built) -> None:
    """416+138+11+2 is not 554, but 416+138 is (§2(3)a ¶3)."""
    assert 416 + 138 + 11 + 2 == value(built, "japan.platform.sum") == 567
    assert 416 + 138 == value(built, "japan.platform.without_ministries") == 554
    assert 11 + 2 == value(built, "japan.platform.excess")
    assert Outcome.DISAGREES is built.comparisons["japan.platform.total"].outcome


def test_programmes_by_ministry(built: Built, data_folder: Path) -> None:
    """Three of 内閣府, one of 総務省, two of 経済産業省, two of 国土交通省 (表-2)."""
    printed = Counter(row["ministry_ja"] for row in rows(data_folder, "japan_programmes"))
    assert {"内閣府": 3, "総務省": 1, "経済産業省": 2, "国土交通省": 2} == printed
    keys = ("cabinet_office", "internal_affairs", "economy", "land")
    assert list(printed.values()) == [value(built, f"japan.programmes.{key}") for key in keys]
    assert 8 == value(built, "japan.programmes.listed")


def test_half_of_the_programmes_start_in_the_latest_year(built: Built, data_folder: Path) -> None:
    """2019年～ stands in four rows of 表-2, and no later year."""
    years = Counter(row["start_printed"] for row in rows(data_folder, "japan_programmes"))
    assert "2019年～" == max(years)
    assert 4 == years["2019年～"] == value(built, "japan.programmes.latest")
    assert years["2019年～"] == sum(built.frames["japan_programmes"]["start"] == "2019")


def test_second_year_of_the_model_projects(built: Built) -> None:
    """7事業 and 5事業 of 令和2年度 (表-2/行7); the 15都市 of 令和1年度 are not added."""
    assert 7 + 5 == value(built, "japan.model_projects.second_year_sum")
    counts = built.frames["japan_programme_counts"]
    assert [2019, 2020, 2020] == counts["fiscal_year"].tolist()
    assert [15, 7, 5] == counts["items_count"].tolist()


def test_every_programme_names_a_topic_or_is_counted_without(
    built: Built, data_folder: Path
) -> None:
    """Programmes with a topic and those without make up 表-2."""
    coded = set(built.frames["japan_programme_fields"]["row"])
    expected = len(rows(data_folder, "japan_programmes")) - len(coded)
    assert expected == value(built, "japan.programmes.without_topic") == 1


def test_data_is_named_by_most_programmes(built: Built) -> None:
    """As the text of the report says, no topic is named by more programmes."""
    counts = {k: value(built, k) for k in built.tallies if k.startswith("japan.topics.")}
    others = [n for key, n in counts.items() if key != "japan.topics.data"]
    assert counts["japan.topics.data"] > max(others)


def test_lists_are_as_long_as_printed(built: Built, data_folder: Path) -> None:
    """Principles ① to ⑤, four founding ministries, four documents, two of them undated."""
    assert "①②③④⑤" == "".join(r["mark"] for r in rows(data_folder, "japan_principles"))
    assert 5 == value(built, "japan.principles.listed")
    assert 4 == value(built, "japan.platform.founders")
    documents = rows(data_folder, "japan_industry_documents")
    assert len(documents) == value(built, "japan.industry.documents") == 4
    undated = sum(not row["date_printed"] for row in documents)
    assert undated == value(built, "japan.industry.undated") == 2


def test_needs_per_local_government(built: Built) -> None:
    """271 needs of 61 local governments (§2(3)c ¶2), over the period printed."""
    assert Fraction(271, 61) == built.tallies["japan.needs.per_body"].value
    counts = built.frames["japan_counts"].set_index("statement")
    assert ("2018-12-01", "2019-01-31") == tuple(counts.loc["needs_proposals", ["first", "last"]])
    assert [61, 271, 184, 31] == counts["value_count"].tolist()


def test_bureaus_are_corrected(built: Built) -> None:
    """Rows 3 and 5 of 表-2 bear the names that their evidence gives."""
    bureaus = built.frames["japan_programmes"].set_index("row")["bureau_ja"]
    assert "地方創生推進事務局" == bureaus[2] == bureaus[3]
    assert "省エネルギー・新エネルギー部" == bureaus[5]
