"""How column widths are chosen for print."""

from __future__ import annotations

from sc_analysis.report.engines.tables import Fit, Room, estimate, fit
from sc_analysis.report.engines.tree import Node

ROOM = Room(line=50.0, padding=1.0, tight_padding=0.5)


def _table(rows: list[list[str]]) -> Node:
    def row(cells: list[str]) -> list[object]:
        left = {"t": "AlignLeft"}
        return [None, [[None, left, 1, 1, [{"t": "Str", "c": cell}]] for cell in cells]]

    columns = [[{"t": "AlignLeft"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
    body = [None, 0, [], [row(cells) for cells in rows[1:]]]
    head, foot = [None, [row(rows[0])]], [None, []]
    return {"t": "Table", "c": [None, [None, []], columns, head, [body], foot]}


def test_narrow_tables_keep_their_own_width() -> None:
    """A table that fits is not stretched."""
    assert Fit(short=True) == fit(_table([["a", "b"], ["1", "2"]]), ROOM, estimate)


def test_short_numbers_stay_whole_beside_long_text() -> None:
    """The number's column gets what it needs; the text gets the rest."""
    shares = fit(_table([["n", "text"], ["1,234", "長い文章" * 30]]), ROOM, estimate).shares
    assert shares is not None
    assert estimate("1,234") < shares[0] * ROOM.line - ROOM.padding
    assert shares[1] > 0.8
    assert abs(sum(shares) - 1) < 0.001


def test_long_keys_count_by_their_breakable_pieces() -> None:
    """A key that may break does not take the whole line from the text beside it."""
    key = "smart_ponds.work_types.marks.feasibility_study"
    shares = fit(_table([["key", "text"], [key, "長い文章" * 30]]), ROOM, estimate).shares
    assert shares is not None
    assert 0.1 < shares[0] < 0.5


def test_many_columns_shrink_but_not_without_end() -> None:
    """Too many columns are set tighter and smaller, down to a readable size."""
    many = fit(_table([["見出し"] * 30, ["1,234,567"] * 30]), ROOM, estimate)
    assert many.tight
    assert 0.7 == many.scale


def test_tall_rows_may_break_over_pages() -> None:
    """A row taller than a page must not be kept in one piece."""
    assert fit(_table([["a", "b"], ["x", "長い文章" * 600]]), ROOM, estimate).tall


def test_few_lines_stay_on_one_page() -> None:
    """A table of a few lines is short, one of many rows or of a tall one is not."""
    assert fit(_table([["a", "b"]] * 5), ROOM, estimate).short
    assert not fit(_table([["a", "b"]] * 40), ROOM, estimate).short
    assert not fit(_table([["a", "b"], ["x", "長い文章" * 600]]), ROOM, estimate).short


def test_dates_are_not_torn() -> None:
    """A column is at least as wide as the longest date in it, a period as its longer end."""
    long = "長い文章" * 30
    for cell, whole in (
        ("2018年12月から翌年の春まで続いた募集", "2018年12月"),
        ("2019-10-08/2019-10-10", "2019-10-08/"),
    ):
        shares = fit(_table([["a", "b", "c"], [cell, long, long]]), ROOM, estimate).shares
        assert shares is not None
        assert estimate(whole) <= shares[0] * ROOM.line - ROOM.padding
