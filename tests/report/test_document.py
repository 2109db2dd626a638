"""What documents call, and the Markdown that comes of it."""

from __future__ import annotations

import os
import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sc_analysis.build import Built
from sc_analysis.errors import UsageError
from sc_analysis.figures import FIGURES
from sc_analysis.report import Document
from sc_analysis.report.format import number
from sc_analysis.report.markdown import anchor, escape, pipe_table
from sc_analysis.report.tables import TABLES
from sc_analysis.vocab import Unit

LINK = re.compile(r"\]\(#([^ )]+)")
ANCHOR = re.compile(r"\]\{#([^}]+)\}")


@pytest.fixture(scope="module", params=["ja", "en"])
def doc(request: pytest.FixtureRequest, built: Built) -> Document:
    """A document in each language."""
    return Document(request.param, built=built)


def test_a_number_links_to_its_tally(doc: Document) -> None:
    """The text is the formatted value, the target the row of the appendix."""
    markdown = doc.n("needs.transport.direct").data
    value = int(doc.built.tallies["needs.transport.direct"].value)
    assert markdown.startswith(f"[{value}](#tally-needs-transport-direct ")
    assert markdown.endswith("{.tally}")


def test_a_printed_value_keeps_its_spaces(doc: Document) -> None:
    """The string is shown exactly as the source prints it (§2(8)c ¶1)."""
    assert doc.printed("needs.top_fields.share").data.startswith("[約 7 割以上](#claim-")


def test_every_link_of_the_tables_has_its_anchor(doc: Document) -> None:
    """Links in tables, and of all tallies and claims, end in the appendix tables."""
    tables = "\n".join(doc.table(label).data for label in TABLES)
    numbers = [doc.n(key).data for key in doc.built.tallies]
    numbers += [doc.printed(claim).data for claim in doc.built.comparisons]
    links = set(LINK.findall(tables + "\n".join(numbers)))
    anchors = ANCHOR.findall(tables)
    assert len(links) > 100
    assert set() == links - set(anchors)
    assert len(anchors) == len(set(anchors))


def test_every_table_is_rectangular(doc: Document) -> None:
    """Each line of a pipe table has as many cell ends as its head."""
    for label in TABLES:
        lines = [x for x in doc.table(label).data.split("\n") if x.startswith("|")]
        ends = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
        assert len(lines) > 2, label
        assert 1 == len(ends), label


@pytest.mark.parametrize("call", ["n", "printed", "figure", "table"])
def test_unknown_names_are_usage_errors(doc: Document, call: str) -> None:
    """A misspelt key or label is refused with near misses."""
    with pytest.raises(UsageError):
        getattr(doc, call)("needs.transport.dirct")


def test_figures_carry_caption_and_alternative_text(
    doc: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are computed, in the document's language, and both pictures are written."""
    monkeypatch.chdir(tmp_path)
    assert len(FIGURES) >= 4
    for label, spec in FIGURES.items():
        markdown = doc.figure(label).data
        assert escape(spec.caption(doc.built, doc.lang)) in markdown
        assert 'fig-alt="' in markdown
        for suffix in ("svg", "png"):
            assert os.path.getsize(f"_work/figures/{doc.lang}/{label}.{suffix}") > 1000


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (Fraction(1234), Unit.CITIES, "1,234"),
        (Fraction(0), Unit.TITLES, "0"),
        (Fraction(50), Unit.PERCENT, "50.0"),
        (Fraction(1, 16) * 100, Unit.PERCENT, "6.3"),
        (Fraction(32, 17), Unit.PER_CITY, "1.88"),
        (Fraction(-3), Unit.FIRMS, "-3"),
    ],
)
def test_numbers_are_formatted_half_up(value: Fraction, unit: Unit, shown: str) -> None:
    """Separators for thousands; one decimal for shares, two for means, half up."""
    assert shown == number(value, unit)


def test_a_broken_count_is_refused() -> None:
    """A count that is not whole is not rounded away."""
    with pytest.raises(ValueError, match="whole"):
        number(Fraction(1, 2), Unit.CITIES)


@given(st.text(min_size=1, max_size=40))
def test_escaped_text_has_no_live_markup(text: str) -> None:
    """Removing the backslashes gives the text back; no cell end stays live."""
    escaped = escape(text)
    assert text == re.sub(r"\\([\\`*_{}\[\]()<>#+.!|~^$@\"'=:&-])", r"\1", escaped)
    assert not re.search(r"(?<!\\)(?:\\\\)*\|", escaped)


@given(st.from_regex(r"[a-z_]+(\.[a-z0-9_]+){1,3}", fullmatch=True))
def test_anchors_are_ids(key: str) -> None:
    """An anchor is an ASCII id of letters, digits and dashes."""
    assert re.fullmatch(r"tally-[a-z0-9-]+", anchor("tally", key))


def test_a_ragged_table_is_refused() -> None:
    """Rows with another number of cells than the head are errors."""
    with pytest.raises(ValueError, match="2 heads"):
        pipe_table(["a", "b"], [["1"]], "ll")
