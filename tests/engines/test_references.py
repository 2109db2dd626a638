"""References, identifiers and floats that are wrong in the document."""

from __future__ import annotations

import pytest

from sc_analysis.errors import RenderError
from sc_analysis.report.engines import render

from .conftest import SMALL, Small

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("One.\n\nSee [@fig-none].\n", "text.qmd:7: the reference @fig-none has no target"),
        ("See [@sec-none].\n", "text.qmd:5: the reference @sec-none has no target"),
        ("See [@eq-one].\n", "the reference @eq-one has no target"),
        ("See [@doe2001].\n", "citations such as @doe2001 are not supported"),
        ("A [link](#nowhere).\n", "text.qmd:5: the link's target #nowhere does not exist"),
        ("# A {#x}\n\n# B {#x}\n", "text.qmd:5: identifier #x is used 2 times"),
        (
            f"::: {{#tbl-a}}\n\n{TABLE}\n:::\n",
            "the last paragraph of the block must be the caption",
        ),
        ("::: {#tbl-a}\n\nText.\n\nCaption.\n\n:::\n", "the block holds no table"),
        (f"{TABLE}\n: Caption {{#tbl-a}}\n", "put figures and tables into"),
        ("Text\n\n::: {.note}\n\nText\n", "text.qmd:7: pandoc: Div unclosed"),
        ("![](x.png)\n", "image x.png has no alternative text"),
        ("![A drawing](x.png)\n", "image x.png is not a file of the project"),
        ("::: {.callout-note}\n## Title\n:::\n", "a callout has no text"),
        ("::: {.callout-note collapse=true}\nText\n:::\n", "callouts do not support collapse"),
        ('::: {.content-visible when-format="pdf"}\nText\n:::\n', "the PDF is typst"),
        ("> ::: {.landscape}\n> Text\n> :::\n", "cannot stand inside another block"),
    ],
)
def test_faults_of_a_document_are_named(small: Small, text: str, message: str) -> None:
    """Whatever a reader would stumble over stops the render, with its place."""
    root = small(text)
    with pytest.raises(RenderError) as caught:
        render(root, engine="embedded", formats=["html"])
    assert message in caught.value.text.en
    assert "text.qmd:" in caught.value.text.ja


def test_reference_in_computed_text_names_the_cell(small: Small) -> None:
    """A missing target in printed text is reported at the cell that printed it."""
    root = small("Text.\n\n```{python}\n#| output: asis\nprint('See [@fig-none].')\n```\n")
    with pytest.raises(RenderError, match=r"text\.qmd:9: the reference @fig-none"):
        render(root, engine="embedded", formats=["html"])


def test_sections_need_numbers_to_be_referred_to(small: Small) -> None:
    """Without `number-sections` a section has no number to show."""
    root = small("# A {#sec-a}\n\n[@sec-a]\n", SMALL.replace("number-sections: true", "toc: true"))
    with pytest.raises(RenderError, match="sections need number-sections: true"):
        render(root, engine="embedded", formats=["html"])


def test_bare_handles_are_text(small: Small) -> None:
    """An @ that starts no reference stays as it is, as with Quarto without a bibliography."""
    root = small("Fonts from @example-fonts/sans.\n")
    render(root, engine="embedded", formats=["html"])
    assert "@example-fonts/sans" in (root / "_output/text.html").read_text("utf-8")
