"""Rules for membership and 表-9."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.jasca import TOTAL
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.vocab import MemberCategory, MemberStatement, OverviewRow, SupportField

Frames = Mapping[str, pd.DataFrame]
_MEMBERS = "raw/jasca_members.csv"
_OVERVIEW = "raw/jasca_overview.csv"


def members_add_up(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Where a total is printed, the categories add up to it."""
    members = raw["jasca_members"]
    for statement, rows in members.groupby("statement"):
        total = rows[rows["category"] == TOTAL]
        parts = rows[rows["category"] != TOTAL]["members_count"].sum()
        for row in total.index:
            if total.at[row, "members_count"] != parts:
                yield broken(
                    "jasca.members_add_up",
                    str(statement),
                    _MEMBERS,
                    members,
                    row,
                    "members_count",
                    Text(f"区分の合計 {parts}", f"the sum {parts}"),
                )


def each_category_once(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Both places print every category; one date per place."""
    members = raw["jasca_members"]
    for statement in MemberStatement:
        rows = members[members["statement"] == statement.value]
        missing = [c for c in MemberCategory.codes() if c not in set(rows["category"])]
        row = int((rows if len(rows) else members).index[-1])
        for code in missing:
            yield broken(
                "jasca.category_once",
                f"{statement}/{code}",
                _MEMBERS,
                members,
                row,
                "category",
                Text(f"{code} の行", f"a row for {code}"),
                Text("行を加える", "add the row"),
            )
        for other in rows.index[1:]:
            if members.at[other, "as_of"] != rows["as_of"].iloc[0]:
                yield broken(
                    "jasca.one_date",
                    str(statement),
                    _MEMBERS,
                    members,
                    other,
                    "as_of",
                    Text(
                        f"同じ時点 {rows['as_of'].iloc[0]}",
                        f"the same date {rows['as_of'].iloc[0]}",
                    ),
                )


def overview_positions(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Items of each list are numbered from 1."""
    yield from positions_run("jasca.positions", _OVERVIEW, raw["jasca_overview"], ["row", "group"])


def fields_named_once(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each field of support is in the vocabulary and is named once."""
    overview = raw["jasca_overview"]
    fields = overview[overview["row"] == OverviewRow.FIELD.value]
    known = [f.label.ja for f in SupportField]
    for row, label in fields["label_ja"].items():
        if label not in known:
            yield broken(
                "jasca.field_known",
                str(label),
                _OVERVIEW,
                overview,
                int(str(row)),
                "label_ja",
                Text(f"次のどれか: {'、'.join(known)}", f"one of: {', '.join(known)}"),
            )
    for row in fields.index[fields["label_ja"].duplicated()]:
        yield broken(
            "jasca.field_once",
            str(fields.at[row, "label_ja"]),
            _OVERVIEW,
            overview,
            row,
            "label_ja",
            Text("一度だけ挙げた分野", "a field named once"),
        )


def targets_as_registered(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The countries and cities supported are as many as the registers hold."""
    overview = raw["jasca_overview"]
    targets = overview[overview["row"] == OverviewRow.TARGET.value]
    sizes = [len(coded["asean_countries"]), len(coded["asean_cities"])]
    for row, size in zip(targets.index, sizes, strict=False):
        printed = targets.at[row, "count_printed"]
        if pd.isna(printed) or number(printed) != size:
            yield broken(
                "jasca.targets",
                str(row),
                _OVERVIEW,
                overview,
                row,
                "count_printed",
                Text(f"登録簿の {size}", f"{size}, as in the register"),
            )


def named_members_fit(raw: Frames, coded: Frames) -> Iterator[Break]:
    """No more bodies are named than the table counts (industries are not bodies)."""
    overview, members = raw["jasca_overview"], raw["jasca_members"]
    table = members[members["statement"] == MemberStatement.TABLE.value].set_index("category")
    for category in (MemberCategory.PUBLIC_BODY, MemberCategory.RELATED_ORGANISATION):
        rows = overview[overview["group"] == category.value]
        if len(rows) and category.value in table.index:
            count = table.at[category.value, "members_count"]
            if len(rows) > count:
                yield broken(
                    "jasca.named_fit",
                    category.value,
                    _OVERVIEW,
                    overview,
                    int(rows.index[-1]),
                    "group",
                    Text(f"{count} 団体まで", f"{count} bodies at most"),
                )


RULES = (
    members_add_up,
    each_category_once,
    overview_positions,
    fields_named_once,
    targets_as_registered,
    named_members_fit,
)
