"""Names that the data keep in Japanese, in the English document."""

from __future__ import annotations

import re

import pytest

from sc_analysis.errors import RenderError
from sc_analysis.report import Document
from sc_analysis.report.names import named, within
from sc_analysis.vocab import Gloss

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_COLUMNS = (
    ("asean_status", "place_ja"),
    ("asean_status", "partners_ja"),
    ("concept_figures", "producer_ja"),
    ("jasca_conferences", "hosts_ja"),
    ("jasca_memorandum_parties", "party_ja"),
    ("jasca_support_items", "firms_ja"),
    ("outlook_events", "actor_ja"),
    ("sources", "producer"),
)


@pytest.fixture(scope="module")
def english() -> Document:
    """The English document."""
    return Document("en")


@pytest.mark.parametrize(("dataset", "column"), _COLUMNS)
def test_every_printed_name_has_an_english_form(
    english: Document, dataset: str, column: str
) -> None:
    """No Japanese is left of a name in the English document."""
    printed = english.built.frames[dataset][column].dropna().astype(str).unique()
    assert len(printed)
    assert [] == [name for name in printed if _JAPANESE.search(named(english, name))]


def test_lists_of_names_are_translated_one_by_one(english: Document) -> None:
    """Names between the marks of a list are looked up singly."""
    assert "Cabinet Office, METI" == named(english, "内閣府・経済産業省")


def test_an_unknown_name_stops_the_english_document(english: Document) -> None:
    """A new name must get its English form before it is shown."""
    with pytest.raises(RenderError, match="無名の団体"):
        named(english, "無名の団体")


def test_the_japanese_document_keeps_names_as_printed() -> None:
    """The Japanese document shows what the source prints, known in English or not."""
    assert ("無名の団体", "付属の事業一覧") == (
        named(Document("ja"), "無名の団体"),
        within(Document("ja"), "付属の事業一覧"),
    )


def test_every_title_is_told_in_english(english: Document) -> None:
    """The glosses of titles are those of the titles of table 14, no more and no fewer."""
    frames = english.built.frames
    glosses = frames["glosses"]
    titles = glosses.loc[glosses["kind"] == Gloss.TITLE.value, "printed_ja"]
    assert set(frames["smart_jamp_proposals"]["title_ja"]) == set(titles)


def test_every_other_gloss_is_of_something_in_the_data(english: Document) -> None:
    """A gloss whose Japanese occurs in no table would be idle."""
    frames = english.built.frames
    glosses = frames["glosses"]
    told = glosses.loc[glosses["kind"] != Gloss.TITLE.value, "printed_ja"]
    cells = {
        cell
        for name, frame in {**english.built.inputs.raw, **frames}.items()
        if name not in ("glosses", "tallies")
        for column in frame.columns
        for cell in frame[column].dropna().astype(str)
    }
    together = "\n".join(cells)
    assert len(told)
    assert [] == [printed for printed in told if printed not in together]
