"""Cases abroad against 表-1, derived here without the package's own tallies."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from sc_analysis.build import Built

KINDS = {
    "自治体": "government",
    "政府": "government",
    "民間企業": "business",
    "政府自治体・民間連携": "partnership",
}


def cases(data_folder: Path) -> list[dict[str, str]]:
    """Raw rows of 表-1 with the region filled down."""
    path = data_folder / "raw" / "overseas_cases.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    region = ""
    for row in rows:
        region = row["region_ja"] = row["region_ja"] or region
    return rows


def value(built: Built, key: str) -> int:
    """A whole tally."""
    return int(built.tallies[key].value)


def test_cases_by_region(data_folder: Path) -> None:
    """Four cases in Europe, three in North America, one in the Middle East, four in Asia (表-1)."""
    counts = Counter(row["region_ja"] for row in cases(data_folder))
    assert {"欧州": 4, "北米": 3, "中東": 1, "アジア": 4} == counts


def test_leads_are_those_of_the_table(built: Built, data_folder: Path) -> None:
    """Each lead, cut at its bracket, counts for the kind that it names."""
    counts = Counter(KINDS[row["lead_ja"].split("(")[0]] for row in cases(data_folder))
    assert {"government": 7, "business": 2, "partnership": 3} == counts
    for kind, expected in counts.items():
        assert expected == value(built, f"overseas.leads.{kind}")
    assert 12 == sum(counts.values()) == value(built, "overseas.cases.listed")
    assert 4 == len(KINDS) == value(built, "overseas.leads.labels")


def test_regions_divide_each_kind(built: Built) -> None:
    """The counts by region add up to those of the kind."""
    for kind in ("government", "business", "partnership"):
        keys = [k for k in built.tallies if k.startswith("overseas.leads.") and k.endswith(kind)]
        assert 1 + 4 == len(keys)
        parts = [value(built, key) for key in keys if key != f"overseas.leads.{kind}"]
        assert value(built, f"overseas.leads.{kind}") == sum(parts)


def test_countries_without_a_city(built: Built, data_folder: Path) -> None:
    """Cells without a country in brackets: エストニア, シンガポール, インド (表-1)."""
    alone = [row["place_ja"] for row in cases(data_folder) if "(" not in row["place_ja"]]
    assert ["エストニア", "シンガポール", "インド"] == alone
    assert len(alone) == value(built, "overseas.cases.whole_country")
    assert 12 - 1 - 1 == value(built, "overseas.countries.listed")  # two in 米国, two in 中国


def test_numbers_of_the_cells_are_parsed(built: Built) -> None:
    """99%, 2015年 and 100都市 (表-1)."""
    numbers = built.frames["overseas_numbers"].set_index("row")
    assert (99, 100) == (numbers.at[4, "value"], numbers.at[12, "value"])
    assert "2015" == numbers.at[5, "date"]


def test_transport_is_named_most_and_three_topics_follow(built: Built) -> None:
    """As the text of the report says: no other topic is named by as many cases as these."""
    counts = {k: value(built, k) for k in built.tallies if k.startswith("overseas.topics.")}
    transport = counts.pop("overseas.topics.transport")
    following = {
        counts.pop(f"overseas.topics.{topic}")
        for topic in ("energy", "administration", "urban_planning")
    }
    assert 1 == len(following)
    assert transport > max(following) > max(counts.values())


def test_text_about_regions_holds(built: Built) -> None:
    """No firm leads alone in the Middle East and Asia, no government alone in North America."""
    zero = ("middle_east.business", "asia.business", "north_america.government")
    assert [0, 0, 0] == [value(built, f"overseas.leads.{key}") for key in zero]
