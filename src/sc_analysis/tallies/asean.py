"""Countries and cities of the network."""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.tallies.model import Frames, Tally, counted
from sc_analysis.vocab import Unit


def tallies(frames: Frames) -> Iterator[Tally]:
    """Sizes of the registers."""
    yield counted(
        "asean.countries.registered",
        "asean_countries",
        frames["asean_countries"],
        Unit.COUNTRIES,
        "登録簿の国",
        "Countries in the register",
    )
    yield counted(
        "asean.cities.registered",
        "asean_cities",
        frames["asean_cities"],
        Unit.CITIES,
        "登録簿の都市",
        "Cities in the register",
    )
