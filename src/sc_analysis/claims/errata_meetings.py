"""Conditions of the errata on meetings, memoranda, supported cities and first cases.

Each says whether its contradiction is (still) in the tables. Events are found by their locator.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import pandas as pd

from sc_analysis.tallies.meetings import unmatched
from sc_analysis.vocab.meetings import MeetingItem, MemorandumStatement
from sc_analysis.vocab.support import SupportStatus


class Frames(Protocol):
    """The part of the evidence that is looked at here."""

    @property
    def processed(self) -> Mapping[str, pd.DataFrame]:
        """Processed frames by name."""


def _event(evidence: Frames, locator: str, column: str) -> str:
    events = evidence.processed["outlook_events"].set_index("locator")
    return str(events.at[locator, column])


def _meeting(evidence: Frames, item: MeetingItem, column: str) -> str:
    meetings = evidence.processed["jasca_meetings"].set_index(["meeting", "statement", "item"])
    return str(meetings.at[("first", "table", item.value), column])


def _founding_approved_later(evidence: Frames) -> bool:
    founded = _event(evidence, "§2(8)a ¶1/設立", "first")
    approved = _event(evidence, "§1 ¶3/会合", "first")
    opened = _meeting(evidence, MeetingItem.DATE, "first")
    return founded < opened and opened.startswith(approved)


def _summit_name(evidence: Frames) -> bool:
    names = {
        _event(evidence, locator, "actor_ja") for locator in ("§2(6) ¶3/設立", "§2(8)a ¶1/ASCN設立")
    }
    return len(names) > 1


def _unmatched(statement: MemorandumStatement) -> Callable[[Frames], bool]:
    return lambda evidence: bool(
        unmatched(evidence.processed["jasca_memorandum_parties"], statement)
    )


def _support_ended(evidence: Frames) -> bool:
    cities = evidence.processed["jasca_supported_cities"]
    as_of = evidence.processed["jasca_support_statements"]["as_of"].iloc[0]
    ended = cities[cities["status"] == SupportStatus.ENDED.value]
    return bool(len(ended)) and bool((ended["last"] < as_of).all())


def _first_case_before_batch(evidence: Frames) -> bool:
    first_case = _event(evidence, "表-12/ルアンパバーン/2/公示", "first")
    return first_case < _event(evidence, "§2(8)e ¶3/第一弾", "first")[: len(first_case)]


CONDITIONS: dict[str, Callable[[Frames], bool]] = {
    "jasca.founding_approved_later": _founding_approved_later,
    "jasca.summit_name": _summit_name,
    "jasca.phuket_signatory": _unmatched(MemorandumStatement.TABLE_12),
    "jasca.makassar_signatory": _unmatched(MemorandumStatement.TABLE_6),
    "jasca.support_ended": _support_ended,
    "smart_jamp.first_case_before_batch": _first_case_before_batch,
}
