"""The report in its languages: the same sections, keys, figures and tables."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sc_analysis.report.lint import lint_parity, outline

NAMES = ("report.en.qmd", "report.ja.qmd")
TEXT = """# A {#sec-a}

Of `{python} doc.n("x.y")` see [@tbl-a].

::: {.landscape}

print(doc.table("tbl-a").data)

:::

## B {#sec-b .appendix}

print(doc.figure("fig-b").data)
print(doc.table("tbl-b").data)
"""


@pytest.fixture(scope="module")
def texts(data_folder: Path) -> dict[str, str]:
    """The sources of the report by name."""
    project = data_folder.parent / "reports"
    return {name: (project / name).read_text(encoding="utf-8") for name in NAMES}


def test_both_languages_are_rendered(data_folder: Path) -> None:
    """The folder holds these documents and no other, and all of them are rendered."""
    project = data_folder.parent / "reports"
    settings = yaml.safe_load((project / "_quarto.yml").read_text(encoding="utf-8"))
    assert list(NAMES) == sorted(path.name for path in project.glob("*.qmd"))
    assert list(NAMES) == sorted(settings["project"]["render"])


def test_both_languages_have_the_same_outline(texts: dict[str, str]) -> None:
    """Sections, keys, references, figures and tables agree, section by section."""
    for name, text in texts.items():
        sections = outline(text)
        assert len(sections) > 50, name
        assert sum(section.keys.total() for section in sections) > 200, name
        assert sum(len(section.floats) for section in sections) > 90, name
    assert [] == [problem.render("en") for problem in lint_parity(texts)]


def test_an_outline_names_what_a_section_asks_for() -> None:
    """Keys and references are counted, blocks, figures and tables listed in order."""
    front, first, second = outline(TEXT)
    assert ("–", []) == (front.heading, front.floats)
    assert ["::: .landscape", "tbl-a"] == first.floats
    assert {"n x.y": 1, "@tbl-a": 1} == dict(first.keys)
    assert ("## #sec-b .appendix", ["fig-b", "tbl-b"]) == (second.heading, second.floats)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#sec-b", "#sec-c"),
        ("## B", "# B"),
        ("::: {.landscape}", ":::"),
        ('doc.n("x.y")', 'doc.printed("x.y")'),
        ('doc.n("x.y")` see', 'doc.n("x.y")` and `{python} doc.n("x.y")` see'),
        (" see [@tbl-a]", ""),
        ('print(doc.table("tbl-b").data)\n', ""),
        ("fig-b", "fig-c"),
    ],
)
def test_any_difference_is_a_problem(old: str, new: str) -> None:
    """A section, block, key, reference, figure or table that one language lacks is named."""
    assert old in TEXT
    spoilt = {"a.en.qmd": TEXT.replace(old, new), "a.ja.qmd": TEXT}
    problems = lint_parity(spoilt)
    assert problems
    assert {"a.ja.qmd"} == {problem.file for problem in problems}
    assert [] == lint_parity({"a.en.qmd": TEXT, "b.ja.qmd": TEXT.replace(old, new)})


def test_the_order_of_tables_counts_and_that_of_keys_does_not() -> None:
    """Grammar may move a key within its section, but tables keep their places."""
    keys = "# A {#sec-a}\n`{python} doc.n('a')` `{python} doc.n('b')`\n"
    tables = "# A {#sec-a}\ndoc.table('a')\ndoc.table('b')\n"
    swapped = [text.replace("'a'", "'c'").replace("'b'", "'a'") for text in (keys, tables)]
    moved = [text.replace("'c'", "'b'") for text in swapped]
    assert [] == lint_parity({"a.en.qmd": keys, "a.ja.qmd": moved[0]})
    assert 1 == len(lint_parity({"a.en.qmd": tables, "a.ja.qmd": moved[1]}))
