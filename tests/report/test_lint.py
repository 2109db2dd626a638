"""The lint of documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.report.lint import lint_documents, typed_numerals, unknown_keys


def test_the_documents_of_the_project_are_clean(built: Built, data_folder: Path) -> None:
    """No typed numeral and no unknown key in the committed documents."""
    problems, count = lint_documents(data_folder.parent / "reports", built)
    assert [] == [p.render("en") for p in problems]
    assert count >= 1


def test_a_folder_without_documents_fails(built: Built, tmp_path: Path) -> None:
    """Nothing to check is a problem."""
    problems, count = lint_documents(tmp_path, built)
    assert (1, 0) == (len(problems), count)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会員は287団体", "287"),
        ("会員は２８７団体", "287"),
        ("# 表は三つある", "三つ"),
        ("表はthree件ある", "three"),
        ("交通は二十一都市", "二十一都市"),
        ("There are twelve cities", "twelve"),
        ("Two readings", "Two"),
        ("注①による", "1"),
        ("::: {.callout-note}\n## 3 rules\n:::", "3"),
    ],
)
def test_typed_numerals_are_found(text: str, found: str) -> None:
    """Digits of any width, kanji numerals with a counter, English number words."""
    problems = typed_numerals("a.qmd", text, [])
    assert found == problems[0].found


@pytest.mark.parametrize(
    "text",
    [
        '会員は `{python} doc.n("jasca.members.sentence.sum")` 団体',
        "---\ntitle: 2021\n---\n本文",
        "```{python}\nx = 287\n```",
        "[図](a1.png){width=50%}",
        "[@fig-1]に示す",
        "統一した様式で、一部を除く",
    ],
)
def test_code_attributes_and_references_are_exempt(text: str) -> None:
    """Front matter, code, attributes, references and words are no typed numerals."""
    assert [] == typed_numerals("a.qmd", text, [])


def test_listed_names_are_exempt_and_others_are_not() -> None:
    """A name of the list may hold a numeral; the line is named otherwise."""
    text = "一行目\n\nSociety 5.0 と 表-9 による"
    problems = typed_numerals("a.qmd", text, ["Society 5.0"])
    assert [(3, "9")] == [(p.row, p.found) for p in problems if p.row == 3]


def test_unknown_keys_are_named_with_line_and_near_miss() -> None:
    """A key that nothing answers to is a problem at its line."""
    known: dict[str, list[str]] = {"n": ["a.b"], "printed": [], "figure": [], "table": []}
    problems = unknown_keys("a.qmd", '\n`{python} doc.n("a.c")`', known)
    assert [(2, "a.c")] == [(p.row, p.found) for p in problems]
    assert "a.b" in problems[0].advice.en
