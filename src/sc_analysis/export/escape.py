"""Text that a spreadsheet would take for a formula, made harmless so that it can be undone.

A text that begins with one of `TRIGGERS` gets an apostrophe in front; so does one that begins with
an apostrophe already. Hence the rule back has no exception: an apostrophe in front is taken away.
Numbers are not touched: a negative number is no formula. Full-width signs are triggers because
Japanese Excel takes them for their ASCII twins when a cell is edited.

Not prevented: Excel showing `2019-10` as a month or dropping leading zeros when it opens a CSV.
"""

from __future__ import annotations

TRIGGERS = tuple("=+-@\t\r\n＝＋－＠")
MARK = "'"


def escape(text: str) -> str:
    """The text with an apostrophe in front if it needs one."""
    return MARK + text if text.startswith((*TRIGGERS, MARK)) else text


def unescape(text: str) -> str:
    """What `escape` was given."""
    return text.removeprefix(MARK)
