"""Rules for the public-private platform: its members and founders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.japan import TOTAL
from sc_analysis.schemas.rules.common import Break, broken, positions_run
from sc_analysis.vocab.japan import PlatformCategory

Frames = Mapping[str, pd.DataFrame]
_MEMBERS = "raw/japan_platform_members.csv"
_FOUNDERS = "raw/japan_platform_founders.csv"


def platform_adds_up(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The categories add up to the printed total; the key tells by how much they exceed it."""
    members = raw["japan_platform_members"]
    parts = members.loc[members["category"] != TOTAL, "members_count"].sum()
    for row in members.index[members["category"] == TOTAL]:
        excess = parts - members.at[row, "members_count"]
        if excess:
            yield broken(
                "japan.platform_sum",
                f"{TOTAL}/{excess}",
                _MEMBERS,
                members,
                row,
                "members_count",
                Text(f"区分の合計 {parts}", f"the sum {parts}"),
            )


def platform_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every category and the total are there, of one date; founders are numbered from 1."""
    members = raw["japan_platform_members"]
    for code in (*PlatformCategory.codes(), TOTAL):
        if code not in set(members["category"]):
            yield broken(
                "japan.platform_category",
                code,
                _MEMBERS,
                members,
                int(members.index[-1]),
                "category",
                Text(f"{code} の行", f"a row for {code}"),
                Text("行を加える", "add the row"),
            )
    first = members["as_of"].iloc[0]
    for row in members.index[members["as_of"] != first]:
        yield broken(
            "japan.platform_date",
            str(members.at[row, "category"]),
            _MEMBERS,
            members,
            row,
            "as_of",
            Text(f"同じ時点 {first}", f"the same date {first}"),
        )
    yield from positions_run(
        "japan.founder_positions", _FOUNDERS, raw["japan_platform_founders"], ["statement"]
    )


RULES = (platform_adds_up, platform_whole)
