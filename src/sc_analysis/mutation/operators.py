"""A cell's text → the plausible wrong texts that may stand in its place.

Numbers: one unit of the last printed digit up and down, and two neighbouring digits swapped (the
first digit changed where none can be swapped). Dates: one step of their precision up and down, at
each end. Codes: the neighbours in the vocabulary; another value of the same column for
references; the other flag; a mark that appears or vanishes. The same text is never among them.

Not made here: wrong names, lost qualifiers (約, 以上), slips in several cells at once.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from sc_analysis.mutation.cells import CellKind, Column

_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_KANJI_DIGIT = re.compile(r"[一二三四五六七八九]")
_KANJI = "一二三四五六七八九"
_WAVE = re.compile(r"[〜～–—−~]|(?<=[0-9])-(?=[0-9]+[年月日])")


def wrong_texts(kind: CellKind, column: Column, text: str, others: Sequence[str]) -> list[str]:
    """Plausible wrong texts for a cell, each once, never `text` itself.

    `others` are the values of the column in the table, or in the register it refers to.
    """
    if kind is CellKind.CATEGORICAL:
        found = wrong_codes(column, text, others)
    elif kind is CellKind.DATE:
        found = wrong_iso(text) if column.iso_date else wrong_dates(text)
    else:
        found = wrong_numbers(text)
    return [wrong for wrong in dict.fromkeys(found) if wrong != text]


def wrong_numbers(text: str) -> list[str]:
    """Every number of the text one unit off; the first digits swapped, or one changed."""
    found = []
    for token in _NUMBER.finditer(text):
        for wrong in (_stepped(token[0], 1), _stepped(token[0], -1), _slipped(token[0])):
            if wrong is not None:
                found.append(_put(text, token.span(), wrong))
    if not found:
        for token in _KANJI_DIGIT.finditer(text):
            at = _KANJI.index(token[0])
            found += [
                _put(text, token.span(), _KANJI[near])
                for near in (at + 1, at - 1)
                if 0 <= near < len(_KANJI)
            ]
    return found


def _put(text: str, span: tuple[int, int], part: str) -> str:
    return f"{text[: span[0]]}{part}{text[span[1] :]}"


def _stepped(token: str, step: int) -> str | None:
    """One unit of the last digit further, in the same notation; nothing below zero."""
    number = Decimal(token.replace(",", ""))
    unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
    moved = number + step * unit
    if moved < 0:
        return None
    plain = f"{moved:,f}" if "," in token else f"{moved:f}"
    return plain.rjust(len(token), "0") if token.startswith("0") and "." not in token else plain


def _slipped(token: str) -> str | None:
    """The first two neighbouring digits that differ, swapped; else the first digit changed."""
    for k, (a, b) in enumerate(pairwise(token)):
        if a.isdigit() and b.isdigit() and a != b and not (k == 0 and b == "0"):
            return f"{token[:k]}{b}{a}{token[k + 2 :]}"
    if len(token) == 1:
        return None
    return f"{int(token[0]) % 9 + 1}{token[1:]}"


def wrong_dates(text: str) -> list[str]:
    """A printed date one step off in its finest number; a period at each of its ends."""
    wave = _WAVE.search(text)
    ends = [(0, wave.start()), (wave.end(), len(text))] if wave else [(0, len(text))]
    found = []
    for start, stop in ends:
        tokens = list(re.finditer(r"[0-9]+", text[start:stop]))
        if not tokens:
            continue
        first, last = tokens[-1].span()
        for step in (1, -1):
            number = int(tokens[-1][0]) + step
            if number > 0:
                found.append(_put(text, (start + first, start + last), str(number)))
    return found


def wrong_iso(text: str) -> list[str]:
    """An ISO date, month or year one step later and earlier."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return [f"{parts[0] + step:04d}" for step in (1, -1)]
    if len(parts) == 2:
        months = [parts[0] * 12 + parts[1] - 1 + step for step in (1, -1)]
        return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in months]
    day = date(parts[0], parts[1], min(parts[2], calendar.monthrange(*parts[:2])[1]))
    return [(day + timedelta(days=step)).isoformat() for step in (1, -1)]


def wrong_codes(column: Column, text: str, others: Sequence[str]) -> list[str]:
    """Neighbours in the vocabulary, another value of the column, the other flag, or no mark."""
    if column.dtype == "boolean":
        return ["false" if text == "true" else "true"]
    if len(column.codes) == 1 and column.optional:
        return ["" if text else column.codes[0]]
    if column.codes:
        at = column.codes.index(text)
        return [column.codes[(at + step) % len(column.codes)] for step in (1, -1)]
    known = list(dict.fromkeys(others))
    return [known[(known.index(text) + 1) % len(known)]] if text in known else known[:1]
