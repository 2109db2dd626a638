"""The lint of documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.report.lint import (
    lint_documents,
    lint_sources,
    typed_numerals,
    unknown_keys,
)
from sc_analysis.report.lint.numerals import read_names
from sc_analysis.report.lint.sources import typed_in_source


def test_the_documents_of_the_project_are_clean(built: Built, data_folder: Path) -> None:
    """No typed numeral and no unknown key in the committed documents."""
    problems, count = lint_documents(data_folder.parent / "reports", built)
    assert [] == [p.render("en") for p in problems]
    assert 2 == count


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


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Text("都市は21", "cities")', "21"),
        ('Text(f"{a}都市", f"twelve of {a}")', "twelve"),
        ('doc.say(f"{12}都市", "cities")', "12"),
        ('", ".join(f"{x} ３件" for x in y)', "3"),
        ('head = ["表-99"]', "99"),
    ],
)
def test_typed_numerals_in_code_are_found(source: str, found: str) -> None:
    """In plain strings and f-strings, also as a constant field."""
    problems, _ = typed_in_source("a.py", source, ["表-9"])
    assert [found] == [p.found for p in problems]


@pytest.mark.parametrize(
    "source",
    [
        '"""Of table 7."""',
        'built.tallies["needs.top_5"]',
        'frame["table 12"]',
        'doc.tally("jasca.memoranda.table_12")',
        'f"{value:,.1f}"',
        'COLOUR = "#1f2933"',
        'text.encode("cp932")',
        'Text("表-9の行", "rows of table 9")',
    ],
)
def test_keys_formats_and_names_in_code_are_exempt(source: str) -> None:
    """What readers never see, and listed names, are no typed numerals."""
    assert [] == typed_in_source("a.py", source, ["表-9", "table 9"])[0]


def test_the_sources_of_the_project_are_clean(data_folder: Path) -> None:
    """No typed numeral in the texts of figures and tables, and many texts were read."""
    problems, read = lint_sources(read_names(data_folder.parent / "reports"))
    assert [] == [p.render("en") for p in problems]
    assert read > 500
