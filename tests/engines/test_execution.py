"""Executing documents: what may enter the text, and how failures are told."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from sc_analysis.errors import RenderError, UsageError
from sc_analysis.report.engines import kernel, render
from sc_analysis.report.engines.project import Document
from sc_analysis.report.engines.qmd import Cell, Inline, Prose, parts

from .conftest import Small


def _fails(root: Path) -> str:
    with pytest.raises(RenderError) as caught:
        render(root, engine="embedded", formats=["html"])
    return caught.value.text.en


def test_failing_cell_is_shown_with_its_line(small: Small) -> None:
    """The message has document, line, the cell with the failing line marked, and the traceback."""
    root = small("Text.\n\n```{python}\n#| label: sums\na = 1\nb = a / 0\nc = 3\n```\n")
    message = _fails(root)
    assert message.startswith("text.qmd:10: the cell failed: ZeroDivisionError: division by zero")
    assert "→   10 | b = a / 0" in message
    assert "     9 | a = 1" in message
    assert "Traceback" in message
    assert "\x1b" not in message


def test_syntax_error_is_shown_with_its_line(small: Small) -> None:
    """A cell that cannot be parsed is reported like one that fails."""
    assert "→    7 | b = (" in _fails(small("```{python}\na = 1\nb = (\n```\n"))


def test_allowed_error_is_printed(small: Small) -> None:
    """With `error: true` the failure is part of the document."""
    root = small("```{python}\n#| error: true\n1 / 0\n```\n")
    render(root, engine="embedded", formats=["html"])
    assert "ZeroDivisionError: division by zero" in (root / "_output/text.html").read_text("utf-8")


def test_endless_cell_is_stopped(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell has a time limit."""
    monkeypatch.setattr(kernel, "CELL_SECONDS", 1)
    assert "Timeout: more than 1 s" in _fails(small("```{python}\nwhile True: pass\n```\n"))


def test_dying_kernel_is_reported(small: Small) -> None:
    """A cell that ends its process is an error, not a hang."""
    assert "DeadKernel" in _fails(small("```{python}\nimport os; os._exit(3)\n```\n"))


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("None", "None"),
        ("np.int64(3)", "np.int64(3)"),
        ("[1, 2]", r"[1, 2]"),
        ("frame", "a"),
        ("True", "True"),
    ],
)
def test_inline_results_that_are_no_text_are_refused(
    small: Small, expression: str, shown: str
) -> None:
    """NumPy scalars, None, containers and frames cannot stand in a sentence."""
    setup = (
        "```{python}\nimport numpy as np, pandas as pd\nframe = pd.DataFrame({'a': [1]});\n```\n"
    )
    message = _fails(small(f"{setup}\nText `{{python}} {expression}` here.\n"))
    assert message.startswith(f"text.qmd:10: `{{python}} {expression}` gave ")
    assert shown in message


@pytest.mark.parametrize("expression", ["''", "Markdown('')"])
def test_empty_inline_results_are_refused(small: Small, expression: str) -> None:
    """An empty result would leave a hole in the sentence."""
    setup = "```{python}\nfrom IPython.display import Markdown\n```\n"
    assert "gave an empty result" in _fails(small(f"{setup}\nA `{{python}} {expression}` b.\n"))


def test_failing_inline_code_names_its_line(small: Small) -> None:
    """The line is that of the expression."""
    message = _fails(small("One\n\ntwo `{python} nowhere` three.\n"))
    assert (
        "text.qmd:7: `{python} nowhere` failed: NameError: name 'nowhere' is not defined" == message
    )


def test_bare_frame_is_refused(small: Small) -> None:
    """A DataFrame as a cell's value would make Quarto load scripts from outside."""
    message = _fails(small("```{python}\nimport pandas as pd\npd.DataFrame({'a': [1]})\n```\n"))
    assert "cell output text/html is refused" in message
    assert "to_markdown" in message


def test_visible_warning_is_refused(small: Small) -> None:
    """A warning in the document is an accident unless it is switched off."""
    cell = "import warnings; warnings.warn('careful')"
    assert "careful" in _fails(small(f"```{{python}}\n{cell}\n```\n"))


def test_hidden_warning_passes(small: Small) -> None:
    """With `warning: false` nothing of it is shown."""
    cell = "#| warning: false\nimport warnings; warnings.warn('careful')"
    root = small(f"```{{python}}\n{cell}\n```\n\nText.\n")
    render(root, engine="embedded", formats=["html"])
    assert "careful" not in (root / "_output/text.html").read_text("utf-8")


def test_unknown_cell_option_names_its_line(small: Small) -> None:
    """An option that nobody reads is an error, not a wish."""
    message = _fails(small("```{python}\n#| label: a\n#| fig-cap: no\n1\n```\n"))
    assert message.startswith("text.qmd:7: unknown cell option fig-cap")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("```{r}\n1\n```\n", "only {python} can be executed here"),
        ("- item\n\n    ```{python}\n    1\n    ```\n", "a cell inside a list"),
        ("{{< include other.qmd >}}\n", "shortcodes are not supported"),
        ("```{python}\n1\n", "the fence is not closed"),
        (
            "```{python}\n#| label: a\n1;\n```\n\n```{python}\n#| label: a\n1;\n```\n",
            "label: a is already used at line 7",
        ),
    ],
)
def test_constructs_that_would_be_passed_over_are_refused(
    small: Small, text: str, message: str
) -> None:
    """What the engine cannot execute must not reach the reader as source text."""
    assert message in _fails(small(text))


def test_kernel_does_not_depend_on_the_machine(
    small: Small, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The kernel is this interpreter, without a home folder, with fixed seed and clock."""
    monkeypatch.setenv("HOME", "/nowhere")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    code = textwrap.dedent(
        """
        import os, sys
        print(sys.executable)
        print([os.environ[k] for k in ("PYTHONHASHSEED", "SOURCE_DATE_EPOCH", "MPLBACKEND")])
        print(os.path.basename(os.getcwd()))
        """
    )
    root = small(f"```{{python}}\n{code}```\n")
    render(root, engine="embedded", formats=["html"])
    page = (root / "_output/text.html").read_text("utf-8")
    import sys

    assert sys.executable in page
    assert "['0', '0', 'Agg']" in page.replace("&#39;", "'")
    assert "\nsmall" in page


def test_parts_know_their_lines() -> None:
    """Text, expressions and cells carry the line they start on; code in fences is left alone."""
    body = "a `{python} x` b\n\n```\n`{python} no`\n```\n\n<!-- `{python} no` -->\n"
    body += "```{python}\ny\n```\n"
    found = parts(Document("d.qmd", {}, body, first_line=5), {})
    assert [Inline("x", 5)] == [part for part in found if isinstance(part, Inline)]
    assert [("y\n", 13)] == [(p.source, p.line) for p in found if isinstance(p, Cell)]
    assert 7 == next(p.line for p in found if isinstance(p, Prose) and p.text.startswith("```"))


def test_unsupported_setting_is_a_usage_error(small: Small) -> None:
    """A setting that only Quarto honours is refused rather than ignored."""
    from .conftest import SMALL

    root = small("Text.\n", SMALL + "bibliography: x.bib\n")
    with pytest.raises(UsageError, match="does not support bibliography"):
        render(root, engine="embedded", formats=["html"])
