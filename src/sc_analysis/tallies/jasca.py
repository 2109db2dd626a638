"""JASCA: membership by date, and what 表-9 lists."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs, summed
from sc_analysis.vocab import MemberCategory, MemberStatement, OverviewRow, Unit


def tallies(frames: Frames) -> Iterator[Tally]:
    """Sums, differences between dates, and sizes of lists."""
    yield from _members(frames)
    overview = frames["jasca_overview"]
    fields = overview[overview["row"] == OverviewRow.FIELD.value]
    yield counted(
        "jasca.support_fields.listed",
        "jasca_overview",
        fields,
        Unit.ITEMS,
        "表-9に挙がる支援分野",
        "Fields of support listed",
    )
    yield distinct(
        "jasca.support_fields.distinct",
        "jasca_overview",
        fields,
        "label_ja",
        Unit.FIELDS,
        "重複を除いた支援分野",
        "Different fields of support",
    )
    secretariat = overview[overview["row"] == OverviewRow.SECRETARIAT.value]
    yield counted(
        "jasca.secretariat.listed",
        "jasca_overview",
        secretariat,
        Unit.ORGANISATIONS,
        "事務局の府省",
        "Bodies of the secretariat",
    )
    public = overview[overview["group"] == MemberCategory.PUBLIC_BODY.value]
    yield counted(
        "jasca.public_bodies.named",
        "jasca_overview",
        public,
        Unit.ORGANISATIONS,
        "名前の挙がる公的機関",
        "Public bodies named",
    )


def _members(frames: Frames) -> Iterator[Tally]:
    members, facts = frames["jasca_members"], frames["external_facts"]
    by_statement = {s: members[members["statement"] == s.value] for s in MemberStatement}
    sums = {}
    for statement, rows in by_statement.items():
        label = statement.label
        sums[statement] = summed(
            f"jasca.members.{statement.value}.sum",
            "jasca_members",
            rows,
            "members_count",
            Unit.ORGANISATIONS,
            f"会員数の合計({label.ja})",
            f"Members in all ({label.en})",
        )
        yield sums[statement]
    firms = members[members["category"] == MemberCategory.PRIVATE_FIRM.value]
    count = {
        s: int(firms.loc[firms["statement"] == s.value, "members_count"].iloc[0])
        for s in MemberStatement
    }
    change = count[MemberStatement.SENTENCE] - count[MemberStatement.TABLE]
    yield derived(
        "jasca.members.private_firm.difference",
        change,
        Unit.FIRMS,
        "民間企業の本文と表の差",
        "Private firms, text less table",
        refs("jasca_members", firms),
    )
    total = sums[MemberStatement.SENTENCE]
    share = 100 * Fraction(count[MemberStatement.SENTENCE]) / total.value
    yield derived(
        "jasca.members.private_firm.share",
        share,
        Unit.PERCENT,
        "会員に占める民間企業(本文)",
        "Private firms among members (text)",
        total.rows,
    )
    founding = facts[facts["fact_id"] == "x09"]
    growth = total.value - int(founding["value_count"].iloc[0])
    yield derived(
        "jasca.members.founding.difference",
        growth,
        Unit.ORGANISATIONS,
        "設立時(外部資料)からの増加",
        "Growth since founding (outside source)",
        (*total.rows, *refs("external_facts", founding)),
    )
