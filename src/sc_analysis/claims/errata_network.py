"""Conditions of the errata on the network: members, memoranda, the list of proposals (table 14).

The helpers make one condition each from the names of phrases, claims, rows or kinds of work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from sc_analysis.claims.values import Value, added, at_most, same
from sc_analysis.numerals import Interval
from sc_analysis.vocab.smart_jamp import WorkType

if TYPE_CHECKING:
    from sc_analysis.claims.errata import Evidence

_GOVERNMENT = "中央政府"
_YANGON = "ヤンゴン"
_FIELDS_OF_STUDY = "調査対象"
_SHELTER = "バスシェルター"
_PHNOM_PENH_ROW = 2
_FEASIBILITY_MARK = "C"
_MARKS = ["mark_a", "mark_b", "mark_c", "mark_d", "mark_e"]


def phrases_differ(first: str, second: str) -> Callable[[Evidence], bool]:
    """Whether the same thing is printed by different names."""
    return lambda evidence: evidence.phrase(first) != evidence.phrase(second)


def word_lost(word: str, announced: str, shown: str) -> Callable[[Evidence], bool]:
    """Whether a word of the announcement is missing where it should be shown."""
    return lambda evidence: (
        word in evidence.phrase(announced) and word not in evidence.phrase(shown)
    )


def title_without_mark(row: int, work: WorkType) -> Callable[[Evidence], bool]:
    """Whether the titles of a row of table 14 name a kind of work that the row does not mark."""

    def unmarked(evidence: Evidence) -> bool:
        codes = evidence.processed["smart_jamp_title_codes"]
        marks = evidence.processed["smart_jamp_marks"]
        named = (codes["row"] == row) & (codes["kind"] == "work_type") & (codes["code"] == work)
        marked = (marks["row"] == row) & (marks["work_type"] == work)
        return bool(named.any() and not marked.any())

    return unmarked


def titles_too_few(work: WorkType) -> Callable[[Evidence], bool]:
    """Whether the rows marked for a kind of work hold fewer titles than the text counts."""

    def too_few(evidence: Evidence) -> bool:
        marks = evidence.processed["smart_jamp_marks"]
        titles = evidence.processed["smart_jamp_proposals"]
        rows = marks.loc[marks["work_type"] == work, "row"]
        counts = evidence.processed["smart_jamp_work_counts"].set_index("work_type")
        return bool(titles["row"].isin(rows).sum() < counts.at[work, "proposals_count"])

    return too_few


def row_without_mark(row: int) -> Callable[[Evidence], bool]:
    """Whether a row of table 14 marks no kind of work."""

    def unmarked(evidence: Evidence) -> bool:
        proposals = evidence.raw["smart_jamp_proposals"].set_index("row")
        return bool(proposals.loc[row, _MARKS].isna().all())

    return unmarked


def sums_differ(parts: tuple[str, ...], others: tuple[str, ...]) -> Callable[[Evidence], bool]:
    """Whether two groups of claims cannot have the same sum."""
    return lambda evidence: not same(_sum(evidence, parts), _sum(evidence, others))


def _sum(evidence: Evidence, claims: tuple[str, ...]) -> Value:
    values = (evidence.bench.value(f"claim:{claim}") for claim in claims)
    return added([value for value in values if isinstance(value, Interval)])


def _hanoi_extra_city(evidence: Evidence) -> bool:
    cities = evidence.raw["smart_jamp_proposals"]["city_ja"]
    listed = cities[cities != _GOVERNMENT].nunique()
    counted = evidence.bench.value("claim:smart_jamp.cities")
    return isinstance(counted, Interval) and not at_most(Interval.point(listed), counted)


def _yangon_without_memorandum(evidence: Evidence) -> bool:
    supported = evidence.raw["jasca_support_named"]["name_ja"]
    parties = evidence.raw["jasca_memorandum_parties"]["party_ja"]
    return bool(supported.eq(_YANGON).any() and not parties.str.contains(_YANGON).any())


def _legend_feasibility(evidence: Evidence) -> bool:
    label = evidence.raw["smart_jamp_notes"].set_index("mark")["label_ja"][_FEASIBILITY_MARK]
    return not evidence.phrase("smart_jamp.feasibility").startswith(str(label))


def _bus_shelter(evidence: Evidence) -> bool:
    printed, mended = (
        _title(frames["smart_jamp_proposals"], column)
        for frames, column in ((evidence.raw, "titles_ja"), (evidence.processed, "title_ja"))
    )
    return _SHELTER in mended and _SHELTER not in printed


def _title(proposals: pd.DataFrame, column: str) -> str:
    return str(proposals.set_index("row").at[_PHNOM_PENH_ROW, column])


CONDITIONS: dict[str, Callable[[Evidence], bool]] = {
    "jasca.member_class_name": phrases_differ("members.related", "members.linked"),
    "jasca.yangon_without_memorandum": _yangon_without_memorandum,
    "smart_jamp.hanoi_extra_city": _hanoi_extra_city,
    "smart_jamp.governments_unplaced": sums_differ(
        ("smart_jamp.cities", "smart_jamp.central_governments"),
        ("smart_jamp.first_batch_cities", "smart_jamp.remaining_cities"),
    ),
    "smart_jamp.pre_feasibility_marks": titles_too_few(WorkType.PRE_FEASIBILITY_STUDY),
    "smart_jamp.siem_reap_mark": title_without_mark(4, WorkType.PRE_FEASIBILITY_STUDY),
    "smart_jamp.chonburi_mark": title_without_mark(17, WorkType.FEASIBILITY_STUDY),
    "smart_jamp.no_field_columns": word_lost(
        _FIELDS_OF_STUDY, "smart_jamp.sorted_by", "smart_jamp.head"
    ),
    "smart_jamp.legend_feasibility": _legend_feasibility,
    "smart_jamp.bus_shelter": _bus_shelter,
    "smart_jamp.government_row_empty": row_without_mark(1),
}
