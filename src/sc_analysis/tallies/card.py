"""A tally as a card in a notebook, with the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from sc_analysis.errors import Lang, Text
from sc_analysis.markup import LANGS, card, rows_of, said
from sc_analysis.numerals import plain
from sc_analysis.palette import DARK

if TYPE_CHECKING:
    from sc_analysis.tallies.model import Tally


def tally_card(tally: Tally, langs: Iterable[Lang] = LANGS) -> str:
    """Value, unit, how it came about, and the rows."""
    langs = tuple(langs)
    title = (
        f"{plain(tally.value)} {said(tally.unit.label, langs)} · <code>{escape(tally.key)}</code>"
    )
    lines = [
        (said(Text("内容", "what"), langs), said(tally.label, langs)),
        (said(Text("方法", "how"), langs), said(tally.basis.label, langs)),
    ]
    return card(DARK, title, lines, rows_of(tally.rows, langs))
