"""The numerals of a text as tokens."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.numerals.tokens import Token, tokens, tokens_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("約 1 兆 7,500 億円", ["1 兆 7,500 億"]),
        ("２０２１年", ["２０２１"]),
        ("約 7 割以上", ["7"]),
        ("①と②", ["①", "②"]),
        ("本文¹ と m²、10⁶", ["¹", "²", "10", "⁶"]),
        ("第一位", ["一"]),
        ("第十二回", ["十二"]),
        ("三つの柱、五カ国", ["三", "五"]),
        ("一般的な二酸化炭素", []),
        ("大半、最も多い、多く", []),
        ("2019-2020", ["2019", "2020"]),
        ("2011～2020年", ["2011", "2020"]),
        ("70.5% と 29.5%", ["70.5", "29.5"]),
        ("26 万~27 万トン", ["26 万", "27 万"]),
        ("2019年10月8日", ["2019", "10", "8"]),
        ("Society 5.0", ["5.0"]),
        ("", []),
    ],
)
def test_tokens_of_a_string(text: str, expected: list[str]) -> None:
    """Runs of digits with separators and scales, marks, and kanji numerals with a counter."""
    assert expected == tokens_in(text)


def test_tokens_know_their_line_and_their_turn() -> None:
    """Lines count from 1, equal tokens of one line from 1."""
    expected = [Token(1, 1, "8"), Token(1, 1, "9"), Token(1, 2, "8"), Token(3, 1, "8")]
    assert expected == list(tokens("8 と 9 と 8\n\n8"))


@given(st.text(alphabet="0123456789,. 万億、\n年第一", max_size=60))
def test_nth_counts_equal_tokens_of_a_line(text: str) -> None:
    """Whatever the text, each line's tokens are those of the line alone, numbered without gaps."""
    seen: Counter[tuple[int, str]] = Counter()
    found = list(tokens(text))
    for token in found:
        seen[token.line, token.text] += 1
        assert seen[token.line, token.text] == token.nth
    expected = [(k, t) for k, line in enumerate(text.split("\n"), 1) for t in tokens_in(line)]
    assert expected == [(t.line, t.text) for t in found]


@given(st.text(max_size=40))
def test_no_ascii_digit_is_left_over(text: str) -> None:
    """Every ASCII or full-width digit is in some token."""
    digits = "0123456789０１２３４５６７８９"
    left = "".join(tokens_in(text))
    assert sum(c in digits for c in text) == sum(c in digits for c in left)
