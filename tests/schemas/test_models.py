"""The table models, the catalog and the vocabularies, each complete and free of contradictions."""

from __future__ import annotations

import csv
import inspect
from pathlib import Path

import pytest

from sc_analysis import vocab
from sc_analysis.build import Built
from sc_analysis.catalog import Dataset, Stage, dataset, datasets, to_csv_bytes
from sc_analysis.catalog.reading import read
from sc_analysis.errors import UsageError
from sc_analysis.schemas.common import labels, references
from sc_analysis.vocab import Term

ALL = datasets()
TERMS = [
    term
    for _, term in inspect.getmembers(vocab, inspect.isclass)
    if issubclass(term, Term) and term is not Term
]
WITHOUT_LABEL = {vocab.Unit.RANK: "en", vocab.Unit.DATE: "ja en"}
"""Units that add nothing to a number in a sentence."""


def path_id(d: Dataset) -> str:
    """The dataset's path as the name of a test."""
    return d.path


def has_japanese(text: str) -> bool:
    """Whether a character is kana or kanji."""
    return any("\u3040" <= c <= "\u9fff" for c in text)


def test_there_is_something_to_check() -> None:
    """The lists that the tests below run over are not empty."""
    assert {stage: True for stage in Stage} == {stage: bool(datasets(stage)) for stage in Stage}
    assert len(TERMS) > 20


@pytest.mark.parametrize("d", ALL, ids=path_id)
def test_every_column_has_labels_in_both_languages(d: Dataset) -> None:
    """Labels are there, differ from the bare column name, and English ones are English."""
    columns = list(d.model.to_schema().columns)
    assert columns
    for column in columns:
        label = labels(d.model, column)
        assert label.ja.strip() and label.en.strip(), column
        assert not has_japanese(label.en), column
        assert column != label.ja
    assert d.title.ja and d.title.en
    assert d.model.__doc__


@pytest.mark.parametrize("d", ALL, ids=path_id)
def test_columns_are_ascii_snake_case(d: Dataset) -> None:
    """Columns are typed in lower case ASCII, and the key is made of them."""
    columns = list(d.model.to_schema().columns)
    assert [] == [c for c in columns if not c.isascii() or not c.isidentifier() or c != c.lower()]
    assert [] == [k for k in d.key if k not in columns]


def test_every_reference_points_to_a_unique_column_of_an_input() -> None:
    """The other side of a reference exists, and its values name one row each."""
    targets = {target for d in ALL for target in references(d.model).values()}
    assert len(targets) >= 4
    for target in targets:
        name, _, column = target.partition(".")
        other = dataset(name, Stage.CODED, Stage.LEDGER)
        assert (column,) == other.key
        assert other.model.to_schema().columns[column].unique


@pytest.mark.parametrize("d", ALL, ids=path_id)
def test_keys_are_unique_in_the_file(d: Dataset, data_folder: Path) -> None:
    """Read without the package: the key of the catalog names one row of the file."""
    with (data_folder / d.path).open(encoding="utf-8", newline="") as file:
        keys = [tuple(row[k] for k in d.key) for row in csv.DictReader(file)]
    assert keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("d", ALL, ids=path_id)
def test_the_model_enforces_the_key_of_the_catalog(d: Dataset) -> None:
    """What the catalog calls the key, the schema keeps unique."""
    schema = d.model.to_schema()
    if len(d.key) == 1:
        assert schema.columns[d.key[0]].unique
    else:
        assert list(d.key) == list(schema.unique or [])


def test_files_and_datasets_are_the_same(data_folder: Path) -> None:
    """Every dataset has its file, every file its dataset, and names follow one form."""
    files = {f"{p.parent.name}/{p.name}" for p in data_folder.glob("*/*.csv")}
    expected = {d.path for d in ALL}
    assert {p for p in files if not p.startswith("ledger/")} == {
        p for p in expected if not p.startswith("ledger/")
    }
    assert expected <= files
    assert len(expected) == len(ALL)


@pytest.mark.parametrize("d", ALL, ids=path_id)
def test_a_file_read_and_written_again_is_the_same(d: Dataset, data_folder: Path) -> None:
    """Reading loses nothing that writing could not give back, row for row."""
    frame, problems = read(data_folder, d)
    assert [] == problems
    assert frame is not None
    with (data_folder / d.path).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    again = list(csv.reader(to_csv_bytes(frame[header]).decode("utf-8").splitlines()))
    assert [header, *rows] == again


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.__name__)
def test_vocabularies_have_unique_labels_in_both_languages(term: type[Term]) -> None:
    """Within a closed list no two codes share a label, and every code has one."""
    members = [m for m in term if m not in WITHOUT_LABEL]
    assert members
    assert term.__doc__
    for lang in ("ja", "en"):
        shown = [m.label(lang) for m in members]  # type: ignore[arg-type]
        assert all(s.strip() for s in shown)
        assert len(shown) == len(set(shown))
    assert [] == [m for m in members if has_japanese(m.label.en)]
    assert [] == [c for c in term.codes() if not c.isascii() or c != c.lower()]


def test_every_chapter_prefix_of_a_file_is_a_chapter(data_folder: Path) -> None:
    """Raw tables are named after their chapter; the phrases are those of all chapters."""
    chapters = tuple(f"{c}_" for c in vocab.Chapter.codes())
    names = [d.name for d in datasets(Stage.RAW) if d.name != "source_phrases"]
    assert [] == [name for name in names if not name.startswith(chapters)]


def test_registers_and_enums_share_no_kind_of_code(built: Built) -> None:
    """Countries and cities are data: none of their codes is a member of a closed list."""
    codes = {c for term in TERMS for c in term.codes()}
    cities, countries = built.frames["asean_cities"], built.frames["asean_countries"]
    assert set() == codes & {*cities["city"], *countries["country"]}
    assert (26, 10) == (len(cities), len(countries))


def test_an_unknown_dataset_names_near_misses() -> None:
    """A misspelt name is a usage error with the right one in it."""
    with pytest.raises(UsageError, match="survey_answers"):
        dataset("survey_answer")
