"""Documents use only what both engines were seen to render."""

from __future__ import annotations

import pytest

from sc_analysis.report.lint import untried_constructs

TRIED = """---
title: T
lang: ja
---

# 章 {#sec-a .appendix}

数は `{python} doc.n("a.b")` で、[@tbl-a]と[@fig-b]に**示す**。

- 箇条

::: {.callout-note}
## 注意
本文。
:::

::: {.content-visible when-format="html"}
頁だけ。
:::

::: {.landscape}

```{python}
#| output: asis
print("{{< x >}} <b> [^1] @fig-a")
```

:::
"""


def test_what_was_seen_in_both_engines_passes() -> None:
    """A document of the constructs that were rendered by both."""
    assert [] == untried_constructs("a.qmd", TRIED)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("前 {{< video x.mp4 >}} 後", "{{< video x.mp4 >}}"),
        ("数<sub>2</sub>", "<sub>"),
        ("`<br>`{=html} の後", "`<br>`{=html}"),
        ("脚注[^1]がある", "[^1]"),
        ("結果を@fig-a に示す", "@fig-a"),
        ("![絵](a.png)", "![絵](a.png)"),
        ("[頁](https://example.org)", "](https://example.org)"),
        ("[語]{.small}", "]{.small}"),
        ("式 $x^2$ がある", "$x^2$"),
        ("| a | b |", "| a | b |"),
        ("> 引用", ">"),
        ("::: {.panel-tabset}", "::: {.panel-tabset}"),
        ("## 節 {.smaller}", "## 節 {.smaller}"),
        ("```r", "```r"),
    ],
)
def test_anything_else_is_named_with_its_line(line: str, found: str) -> None:
    """One untried construct in a tried document is the one problem, at its line."""
    lines = TRIED.split("\n")
    text = "\n".join([*lines[:8], "", line, *(["```"] if line == "```r" else []), "", *lines[8:]])
    problems = untried_constructs("a.qmd", text)
    assert [(10, found)] == [(p.row, p.found) for p in problems]


@pytest.mark.parametrize(
    ("before", "after"),
    [("lang: ja", "format: pdf"), ("#| output: asis", "#| cache: true")],
)
def test_untried_settings_are_problems(before: str, after: str) -> None:
    """A key of the front matter or an option of a cell that was not seen to work."""
    (problem,) = untried_constructs("a.qmd", TRIED.replace(before, after))
    assert after == problem.found
