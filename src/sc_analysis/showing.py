"""Claims, tallies and frames in one language, for a notebook."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from sc_analysis.claims import Entry
from sc_analysis.claims.card import claim_card
from sc_analysis.errors import Lang, Text, UsageError
from sc_analysis.markup import LANGS, Shown, badge, table
from sc_analysis.tallies import Tally
from sc_analysis.tallies.card import tally_card
from sc_analysis.vocab import known_lang
from sc_analysis.vocab.verdicts import Verdict

_ROWS = 200


def shown(what: Any, lang: Lang) -> Shown:
    """Raises `UsageError` for anything but a claim, a tally or a frame."""
    known = known_lang(lang)
    if isinstance(what, Entry):
        return Shown(claim_card(what, (known,)), repr(what))
    if isinstance(what, Tally):
        return Shown(tally_card(what, (known,)), repr(what))
    if isinstance(what, pd.DataFrame):
        return _frame(what, known)
    kind = type(what).__name__
    raise UsageError(
        Text(
            f"{kind} は表示できません(主張、集計値、表のどれか)",
            f"{kind} cannot be shown: give a claim, a tally or a frame",
        )
    )


def _frame(frame: pd.DataFrame, lang: Lang) -> Shown:
    """At most `_ROWS` rows, without the columns of the other language."""
    others = tuple(f"_{other}" for other in LANGS if other != lang)
    columns = [column for column in frame.columns if not str(column).endswith(others)]
    first = frame[columns].head(_ROWS)
    body = [
        [_cell(column, value, lang) for column, value in zip(columns, values, strict=True)]
        for values in first.itertuples(index=False, name=None)
    ]
    left = len(frame) - len(first)
    rest = Text(f"ほか {left} 行", f"{left} more rows")(lang)
    html = table(map(str, columns), body) + (f"<p>{rest}</p>" if left else "")
    return Shown(html, first.to_string())


def _cell(column: str, value: Any, lang: Lang) -> str:
    if column == "verdict" and value in Verdict.codes():
        return badge(Verdict(value), (lang,))
    if isinstance(value, dict):
        return escape(" / ".join(str(part) for part in value.values()))
    if isinstance(value, list):
        nested = bool(value) and isinstance(value[0], dict)
        return str(len(value)) if nested else escape(", ".join(value))
    if pd.isna(value):
        return ""
    return escape(f"{value:.12g}" if isinstance(value, float) else str(value))
