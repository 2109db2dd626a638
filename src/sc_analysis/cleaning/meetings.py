"""Cleaning of meetings and memoranda: numbers parsed, parties split and coded.

The corrections put a separator where the source dropped one; parties are split at it and numbered
anew. Not decided here: what kind of body a party is (`coded/jasca_parties.csv`).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import near_misses
from sc_analysis.vocab.meetings import MeetingItem

Frames = Mapping[str, pd.DataFrame]
_SEPARATOR = "、"
_MEMORANDUM = ["statement", "memorandum"]
COUNTED = (
    MeetingItem.PARTICIPANTS,
    MeetingItem.COUNTRIES,
    MeetingItem.CITIES,
    MeetingItem.DELEGATE_COUNTRIES,
    MeetingItem.DELEGATE_CITIES,
    MeetingItem.VISIT_COURSES,
)
"""Items whose printed value is a number."""


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the meetings by name."""
    alike = (
        "jasca_meeting_items",
        "jasca_memoranda",
        "jasca_conferences",
        "jasca_conference_proposals",
        "jasca_site_visits",
    )
    return {
        "jasca_meetings": meetings(raw["jasca_meetings"]),
        "jasca_memorandum_parties": parties(
            raw["jasca_memorandum_parties"], raw["jasca_memoranda"], coded["jasca_parties"]
        ),
        **{name: raw[name] for name in alike},
    }


def meetings(raw: pd.DataFrame) -> pd.DataFrame:
    """Statements about the meetings with `value_count` where a number is printed."""
    counts = [
        int(number(printed)) if item in COUNTED else None
        for item, printed in zip(raw["item"], raw["value_printed"], strict=True)
    ]
    return raw.assign(value_count=pd.Series(counts, index=raw.index, dtype="Int64"))


def parties(raw: pd.DataFrame, memoranda: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """One row for each party, with its code, kind and country.

    Raises `DataError` for a name that the register does not hold.
    """
    split = raw.assign(party_ja=raw["party_ja"].str.split(_SEPARATOR)).explode("party_ja")
    _all_known(split, register)
    split["position"] = (split.groupby(_MEMORANDUM, sort=False).cumcount() + 1).astype("Int64")
    coded = register[["name_ja", "party", "kind", "country"]].rename(
        columns={"name_ja": "party_ja"}
    )
    occasions = memoranda[[*_MEMORANDUM, "occasion"]]
    return split.merge(coded, on="party_ja", how="left").merge(
        occasions, on=_MEMORANDUM, how="left"
    )


def _all_known(split: pd.DataFrame, register: pd.DataFrame) -> None:
    known = register["name_ja"].tolist()
    problems = [
        Problem(
            "raw/jasca_memorandum_parties.csv",
            Text("当事者の登録簿にある名前", "a name of the register of parties"),
            Text(
                f"近い名前: {'、'.join(near_misses(name, known)) or 'なし'}",
                f"near misses: {', '.join(near_misses(name, known)) or 'none'}",
            ),
            row=int(row),
            column="party_ja",
            found=name,
            source=str(locator),
        )
        for row, name, locator in split[["party_ja", "locator"]].itertuples()
        if name not in known
    ]
    if problems:
        raise DataError(problems)
