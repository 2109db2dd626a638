"""Evidence: what each body supports, how far the coders agree, what the evidence would bound."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

import pandas as pd

from sc_analysis.tallies.kappa import kappa
from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import NeedField, NeedsStatement, Support, Unit
from sc_analysis.vocab.needs import Aside, Body, Standing

COLUMNS = {Body.SOURCE: "support", Body.OUTSIDE: "outside", Body.LATER: "later"}
"""Body of evidence → its column of `needs_city_fields`."""
_GRID = "needs_city_fields"


def tallies(frames: Frames) -> Iterator[Tally]:
    """Documents, support and standing by field, agreement, ranks, bounds."""
    yield from _documents(frames)
    yield from _support(frames[_GRID])
    yield from _agreement(frames["needs_coded_fields"])
    yield from _ranks(frames)
    yield from _shares(frames)


def _documents(frames: Frames) -> Iterator[Tally]:
    units, rows = frames["needs_documents"], frames["needs_evidence"]
    for body in Body:
        of_body = units[units["body"] == body.value]
        ja, en = body.label.ja, body.label.en
        key = f"needs.evidence.{body.value}"
        yield counted(
            f"{key}.units", "needs_documents", of_body, Unit.UNITS, f"{ja}: 単位", f"{en}: units"
        )
        yield distinct(
            f"{key}.documents", "needs_documents", of_body, "source_id", Unit.DOCUMENTS,
            f"{ja}: 文書", f"{en}: documents",
        )  # fmt: skip
        yield distinct(
            f"{key}.cities", "needs_documents", of_body, "city", Unit.CITIES,
            f"{ja}: 文書を見た都市", f"{en}: cities looked at",
        )  # fmt: skip
        yield counted(
            f"{key}.rows", "needs_evidence", rows[rows["body"] == body.value], Unit.ROWS,
            f"{ja}: 根拠の行", f"{en}: rows of evidence",
        )  # fmt: skip
    looked = units[units["body"] == Body.OUTSIDE.value]
    yield derived(
        "needs.evidence.outside.cells",
        looked["city"].nunique() * len(NeedField),
        Unit.CELLS,
        "外部の文書を見た都市×分野",
        "City × field with an outside document looked at",
        refs("needs_documents", looked),
    )
    yield counted(
        "needs.evidence.cells", _GRID, frames[_GRID], Unit.CELLS, "都市×分野", "City × field"
    )
    aside = frames["needs_documents_aside"]
    yield counted(
        "needs.aside.all", "needs_documents_aside", aside, Unit.UNITS,
        "見たが判定しなかった単位", "Units looked at and not coded",
    )  # fmt: skip
    for reason in Aside:
        part = aside[aside["reason"] == reason.value]
        yield counted(
            f"needs.aside.{reason.value}", "needs_documents_aside", part, Unit.UNITS,
            f"判定しない: {reason.label.ja}", f"Not coded: {reason.label.en}",
        )  # fmt: skip
    checks = frames["needs_spot_checks"]
    yield counted(
        "needs.spot_checks.all", "needs_spot_checks", checks, Unit.ROWS,
        "抜き取った根拠", "Rows drawn for the spot check",
    )  # fmt: skip
    yield counted(
        "needs.spot_checks.agree", "needs_spot_checks", checks[checks["agrees"]], Unit.ROWS,
        "保存された文言と一致", "Rows that the stored text bears out",
    )  # fmt: skip


def _support(grid: pd.DataFrame) -> Iterator[Tally]:
    for field in NeedField:
        of_field = grid[grid["field"] == field.value]
        ja, en = field.label.ja, field.label.en
        for body in (Body.OUTSIDE, Body.LATER):
            for support in (Support.DIRECT, Support.INDIRECT):
                rows = of_field[of_field[COLUMNS[body]] == support.value]
                yield counted(
                    f"needs.{field.value}.{body.value}.{support.value}", _GRID, rows, Unit.CITIES,
                    f"{ja}、{body.label.ja}: {support.label.ja}",
                    f"{en}, {body.label.en}: {support.label.en}",
                )  # fmt: skip
        for standing in Standing:
            rows = of_field[of_field["standing"] == standing.value]
            yield counted(
                f"needs.{field.value}.standing.{standing.value}", _GRID, rows, Unit.CITIES,
                f"{ja}: {standing.label.ja}", f"{en}: {standing.label.en}",
            )  # fmt: skip
        either = of_field[of_field["standing"] != Standing.NONE.value]
        yield counted(
            f"needs.{field.value}.either", _GRID, either, Unit.CITIES,
            f"{ja}: 原文か外部", f"{en}: source or outside",
        )  # fmt: skip
        direct = of_field[(of_field[["support", "outside"]] == Support.DIRECT.value).any(axis=1)]
        yield counted(
            f"needs.{field.value}.either_direct", _GRID, direct, Unit.CITIES,
            f"{ja}: 原文か外部の直接の裏付け", f"{en}: direct, source or outside",
        )  # fmt: skip
        only_later = either.index.symmetric_difference(of_field.index)
        late = of_field.loc[only_later]
        yield counted(
            f"needs.{field.value}.only_later", _GRID, late[late["later"] != Support.NONE.value],
            Unit.CITIES, f"{ja}: 後の時期だけ", f"{en}: later only",
        )  # fmt: skip


def _agreement(coded: pd.DataFrame) -> Iterator[Tally]:
    """Per field and over all: share of agreement, kappa of grades, kappa of named or not."""
    groups = [
        (f.value, f.label.ja, f.label.en, coded[coded["field"] == f.value]) for f in NeedField
    ]
    for name, ja, en, rows in (*groups, ("all", "全分野", "All fields", coded)):
        behind = refs("needs_coded_fields", rows)
        key = f"needs.agreement.{name}"
        pairs = list(zip(rows["first"], rows["second"], strict=True))
        named = [(str(a != Support.NONE.value), str(b != Support.NONE.value)) for a, b in pairs]
        yield counted(
            f"{key}.differ", "needs_coded_fields", rows[~rows["agreed"]], Unit.UNITS,
            f"{ja}: 判定の違い", f"{en}: disagreements",
        )  # fmt: skip
        yield derived(
            f"{key}.share", Fraction(100 * int(rows["agreed"].sum()), len(rows)), Unit.PERCENT,
            f"{ja}: 一致の割合", f"{en}: share of agreement", behind,
        )  # fmt: skip
        for measure, of, what_ja, what_en in (
            ("kappa", pairs, "程度のκ", "kappa of grades"),
            ("kappa_named", named, "有無のκ", "kappa of named or not"),
        ):
            value = kappa(of)
            if value is not None:
                yield derived(
                    f"{key}.{measure}", value, Unit.KAPPA,
                    f"{ja}: {what_ja}", f"{en}: {what_en}", behind,
                )  # fmt: skip


def _named(grid: pd.DataFrame, body: Body) -> pd.DataFrame:
    return grid[grid[COLUMNS[body]] != Support.NONE.value]


def _ranks(frames: Frames) -> Iterator[Tally]:
    """Rank by cities supported of each field whose rank is printed, ties at the better rank."""
    grid, fields = frames[_GRID], frames["needs_fields"]
    ranked = [NeedField(code) for code in fields.loc[fields["rank"].notna(), "field"]]
    for body in (Body.SOURCE, Body.OUTSIDE):
        named = _named(grid, body)
        counts = named["field"].value_counts()
        for field in ranked:
            better = int((counts > counts.get(field.value, 0)).sum())
            yield derived(
                f"needs.{field.value}.rank_{body.value}", better + 1, Unit.RANK,
                f"{field.label.ja}: {body.label.ja}での順位",
                f"{field.label.en}: rank by {body.label.en}", refs(_GRID, named),
            )  # fmt: skip


def _shares(frames: Frames) -> Iterator[Tally]:
    """Share of the four named fields among supported pairs; what the printed numbers allow."""
    grid = frames[_GRID]
    for body in (Body.SOURCE, Body.OUTSIDE):
        named = _named(grid, body)
        if named.empty:
            continue
        leading = named[named["field"] != NeedField.OTHER.value]
        yield derived(
            f"needs.share.{body.value}", Fraction(100 * len(leading), len(named)), Unit.PERCENT,
            f"{body.label.ja}: 名の挙がる分野の割合", f"{body.label.en}: share of the fields named",
            refs(_GRID, named),
        )  # fmt: skip
    fields, statements = frames["needs_fields"], frames["needs_statements"]
    transport = fields[fields["field"] == NeedField.TRANSPORT.value]
    share = statements[statements["statement"] == NeedsStatement.TOP_FIELDS_SHARE.value]
    most = int(transport["cities_count"].iloc[0]) * (len(NeedField) - 1)
    low = Fraction(str(share["low"].iloc[0])) / 100
    printed = (*refs("needs_fields", transport), *refs("needs_statements", share))
    yield derived(
        "needs.other.limit", floor(most * (1 - low) / low), Unit.CELLS,
        "その他の分野の上限(印刷の数と順から)", "Most that all other fields can hold, as printed",
        printed,
    )  # fmt: skip
    others = grid[(grid["field"] == NeedField.OTHER.value)]
    others = others[others["standing"] != Standing.NONE.value]
    yield derived(
        "needs.share.limit", Fraction(100 * most, most + len(others)), Unit.PERCENT,
        "名の挙がる分野の割合の上限", "Most that the share of the fields named can be",
        (*printed, *refs(_GRID, others)),
    )  # fmt: skip
