"""Totals of the chapters on expansion, ASEAN and projects, derived without their tallies."""

from __future__ import annotations

import csv
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from sc_analysis.build import Built


def raw(data_folder: Path, name: str) -> list[dict[str, str]]:
    """Raw rows as text."""
    with (data_folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("expansion.measures.listed", 6),
        ("expansion.solutions.categories", 7),
        ("expansion.catalogue.difference", 9 - 7),
        ("expansion.cities.difference", 26 - 21),
        ("asean.countries.described", 6),
        ("asean.singapore.fields.listed", 6),
        ("asean.vietnam.districts.listed", 3),
        ("asean.savings.rate", Fraction(17_500 * 10**8, 160 * 10**8)),
        ("asean.co2.factor", 1000),
        ("projects.examples.listed", 5),
        ("projects.schemes.listed", 6),
        ("projects.areas.deltamas.difference", 3200 - 1464),
        ("projects.areas.ratio", Fraction(10_000, 272)),
    ],
)
def test_tallies_give_the_figures_of_the_source(
    built: Built, key: str, expected: Fraction | int
) -> None:
    """Figures of §2(4)a ¶1, §2(4)b ¶3, §2(6) ¶2, §2(7) ¶1 and 表-4 to 表-8, 表-10."""
    assert expected == built.tallies[key].value


def test_solutions_are_counted_without_indented_items(built: Built, data_folder: Path) -> None:
    """表-5: rows without a parent, by category."""
    rows = raw(data_folder, "expansion_solutions")
    expected = Counter(row["category"] for row in rows if not row["parent_position"])
    assert 7 == len(expected)
    for category, count in expected.items():
        assert count == built.tallies[f"expansion.solutions.{category}"].value
    assert sum(expected.values()) == built.tallies["expansion.solutions.listed"].value
    assert len(rows) - sum(expected.values()) == built.tallies["expansion.solutions.parts"].value


def test_items_of_table_6_are_counted_by_country(built: Built, data_folder: Path) -> None:
    """表-6: the six countries in printed order."""
    counts = list(Counter(r["country_ja"] for r in raw(data_folder, "asean_status")).values())
    for count, code in zip(counts, ("sgp", "tha", "mys", "vnm", "idn", "phl"), strict=True):
        assert count == built.tallies[f"asean.items.{code}"].value
    assert sum(counts) == built.tallies["asean.items.listed"].value


def test_partners_are_counted_once(built: Built, data_folder: Path) -> None:
    """Different English names of the coded partners, over all kinds and homes."""
    path = data_folder / "coded" / "asean_partners.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        names = {(r["name_en"], r["kind"], r["home"]) for r in csv.DictReader(stream)}
    counted = [t.value for k, t in built.tallies.items() if k.startswith("asean.partners.")]
    assert 12 == len(counted)
    assert len(names) == sum(counted)


def test_malaysian_cities_of_table_6_are_those_of_the_register(
    built: Built, data_folder: Path
) -> None:
    """表-6/マレーシア/1 names the four Malaysian cities of 図-6."""
    printed = {
        row["name_ja"]
        for row in raw(data_folder, "asean_status_parts")
        if row["country_ja"] == "マレーシア"
    }
    cities = built.frames["asean_cities"]
    assert set(cities.loc[cities["country"] == "MYS", "name_ja"]) == printed


def test_a_decade_and_a_hyphen_are_read(built: Built) -> None:
    """1980年代 and 2016-2020年 (表-6) are ten and five years."""
    values = built.frames["asean_status_values"].set_index("value_printed")
    assert "1989-12-31" == values.at["1980年代", "dated_until"]
    assert "2020-12-31" == values.at["2016-2020年", "dated_until"]
