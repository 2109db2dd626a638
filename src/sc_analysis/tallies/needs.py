"""Needs: what the source's own text supports, next to what it reports."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, refs
from sc_analysis.vocab import NeedField, Support, Unit
from sc_analysis.vocab.needs import Body


def tallies(frames: Frames) -> Iterator[Tally]:
    """Cities by field and support; the gap to the printed total for transport."""
    grid, fields = frames["needs_city_fields"], frames["needs_fields"]
    by_support: dict[tuple[NeedField, Support], Tally] = {}
    for field in NeedField:
        for support in Support:
            rows = grid[(grid["field"] == field.value) & (grid["support"] == support.value)]
            tally = counted(
                f"needs.{field.value}.{support.value}",
                "needs_city_fields",
                rows,
                Unit.CITIES,
                f"{field.label.ja}、{Body.SOURCE.label.ja}: {support.label.ja}",
                f"{field.label.en}, {Body.SOURCE.label.en}: {support.label.en}",
            )
            by_support[field, support] = tally
            yield tally
    transport = fields[fields["field"] == NeedField.TRANSPORT.value]
    reported = Fraction(int(transport["cities_count"].iloc[0]))
    direct = by_support[NeedField.TRANSPORT, Support.DIRECT]
    indirect = by_support[NeedField.TRANSPORT, Support.INDIRECT]
    source = refs("needs_fields", transport)
    yield derived(
        "needs.transport.gap_direct",
        reported - direct.value,
        Unit.CITIES,
        "交通: 報告の数と直接の裏付けの差",
        "Transport: reported less supported directly",
        (*source, *direct.rows),
    )
    yield derived(
        "needs.transport.gap_any",
        reported - direct.value - indirect.value,
        Unit.CITIES,
        "交通: 報告の数と裏付け全体の差",
        "Transport: reported less supported at all",
        (*source, *direct.rows, *indirect.rows),
    )
    cities = frames["asean_cities"]
    yield derived(
        "needs.transport.reported_share",
        100 * reported / len(cities),
        Unit.PERCENT,
        "交通: 報告の数の割合",
        "Transport: share of cities reported",
        (*source, *refs("asean_cities", cities)),
    )
    yield counted(
        "needs.fields.named",
        "needs_fields",
        fields,
        Unit.FIELDS,
        "本文が名を挙げる分野",
        "Fields that the text names",
    )
    examples = frames["needs_examples"]
    for code, rows in examples.groupby("field", sort=False):
        field = NeedField(code)
        yield counted(
            f"needs.examples.{field.value}",
            "needs_examples",
            rows,
            Unit.ITEMS,
            f"{field.label.ja}: 例の数",
            f"{field.label.en}: examples",
        )
