"""A claim as a card in a notebook: printed, computed, verdict, reason, tests, rows, errata."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from sc_analysis.claims.testing import ClaimTest
from sc_analysis.errors import Lang, Text
from sc_analysis.markup import LANGS, badge, card, rows_of, said
from sc_analysis.numerals import plain
from sc_analysis.palette import GREY, VERDICT_PAINTS

if TYPE_CHECKING:
    from sc_analysis.claims.verdicts import Entry


def claim_card(entry: Entry, langs: Iterable[Lang] = LANGS) -> str:
    """The card in the languages asked for."""
    langs = tuple(langs)
    claim = entry.claim
    detail = entry.basis or entry.origin
    place = f"{claim.locator} ({claim.line}-{claim.nth})"
    lines = [
        (Text("内容", "what"), said(claim.subject, langs)),
        (Text("印刷", "printed"), escape(claim.printed)),
        (Text("計算", "computed"), said(_computed(entry), langs)),
        (Text("判定", "verdict"), badge(entry.verdict, langs, detail.label if detail else None)),
        (Text("理由", "reason"), said(entry.reason, langs)),
        (Text("箇所", "place"), escape(place)),
        *((Text("検査", "test"), _test(test, langs)) for test in entry.tests),
        *((Text("正誤", "erratum"), f"<code>{escape(name)}</code>") for name in entry.errata),
    ]
    paint = VERDICT_PAINTS[entry.verdict]
    rows = dict.fromkeys(row for test in entry.tests for row in test.rows)
    return card(
        GREY if paint.ground == "white" else paint.ground,
        f"<code>{escape(claim.claim)}</code>",
        [(said(term, langs), value) for term, value in lines],
        rows_of(rows, langs),
    )


def _computed(entry: Entry) -> Text:
    if entry.computed is None:
        return Text("なし", "nothing")
    value, unit = plain(entry.computed), entry.claim.unit.label
    return Text(f"{value} {unit.ja}", f"{value} {unit.en}")


def _test(test: ClaimTest, langs: tuple[Lang, ...]) -> str:
    outcome = Text("一致", "agrees") if test.agrees else Text("不一致", "disagrees")
    power = f"{float(test.power):.2f}"
    strength = Text(f"検出力 {power}", f"power {power}")
    against = f" <code>{escape(', '.join(test.operands))}</code>" if test.operands else ""
    under = f" [{escape(test.reading)}]" if test.reading else ""
    words = [said(text, langs) for text in (test.method.label, outcome, strength)]
    return f"{words[0]}{under}: {words[1]} ({words[2]}){against}"
