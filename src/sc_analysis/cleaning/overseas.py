"""Cleaning of 表-1: regions filled down, places and leads parted from their brackets.

A lead that the crosswalk does not know is reported by the rules before this runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from sc_analysis.cleaning.printed import iso
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import Kind
from sc_analysis.vocab.overseas import LeadKind, Region

Frames = Mapping[str, pd.DataFrame]
_BRACKETS = re.compile(r"^([^()]+?) ?(?:\(([^()]+)\))?$")


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "overseas_cases": cases(raw["overseas_cases"], coded["overseas_lead_crosswalk"]),
        "overseas_lead_kinds": lead_kinds(raw["overseas_lead_kinds"]),
        "overseas_numbers": numbers(raw["overseas_numbers"]),
    }


def parted(cell: object) -> tuple[str, str | None]:
    """A cell without its brackets, and what stands in them."""
    found = _BRACKETS.match(str(cell))
    if not found:
        raise ValueError(f"{cell!r} has brackets that do not end the cell")
    return found[1], found[2]


def cases(raw: pd.DataFrame, crosswalk: pd.DataFrame) -> pd.DataFrame:
    """Cases with region, place, country and kind of lead."""
    regions = {r.label.ja: r.value for r in Region}
    kinds = dict(zip(crosswalk["lead_ja"], crosswalk["kind"], strict=True))
    places = {lang: [parted(cell) for cell in raw[f"place_{lang}"]] for lang in ("ja", "en")}
    leads = [parted(cell) for cell in raw["lead_ja"]]
    index = raw.index
    return raw.drop(columns=["part", "region_ja"]).assign(
        region=raw["region_ja"].ffill().map(regions),
        whole_country=pd.Series([c is None for _, c in places["ja"]], index, dtype="boolean"),
        place_ja=pd.Series([p for p, _ in places["ja"]], index, dtype="str"),
        place_en=pd.Series([p for p, _ in places["en"]], index, dtype="str"),
        country_ja=pd.Series([c or p for p, c in places["ja"]], index, dtype="str"),
        country_en=pd.Series([c or p for p, c in places["en"]], index, dtype="str"),
        lead_ja=pd.Series([lead for lead, _ in leads], index, dtype="str"),
        names_ja=pd.Series([names for _, names in leads], index, dtype="str"),
        kind=pd.Series([kinds[lead] for lead, _ in leads], index, dtype="str"),
    )


def lead_kinds(raw: pd.DataFrame) -> pd.DataFrame:
    """The kinds of lead by code."""
    codes = {k.label.ja: k.value for k in LeadKind}
    return raw.drop(columns=["kind_ja", "kind_en"]).assign(kind=raw["kind_ja"].map(codes))


def numbers(raw: pd.DataFrame) -> pd.DataFrame:
    """Numbers of the cells as quantity or date, by their kind."""
    is_date = raw["kind"] == Kind.DATE.value
    pairs = list(zip(raw["kind"], raw["value_printed"], is_date, strict=True))
    values = [None if dated else float(number(p, Kind(kind))) for kind, p, dated in pairs]
    dates = [iso(p) if dated else None for _, p, dated in pairs]
    return raw.assign(
        value=pd.Series(values, raw.index, dtype="Float64"),
        date=pd.Series(dates, raw.index, dtype="str"),
    )
