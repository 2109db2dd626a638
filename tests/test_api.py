"""The library as a notebook uses it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import sc_analysis as sc
from sc_analysis.build import Built
from sc_analysis.catalog import Stage
from sc_analysis.catalog import datasets as catalogued
from sc_analysis.claims import as_json
from sc_analysis.errors import Lang, Text, UsageError
from sc_analysis.figures import FIGURES
from sc_analysis.figures.drawing import python_name
from sc_analysis.figures.style import Picture
from sc_analysis.palette import VERDICT_PAINTS
from sc_analysis.vocab.verdicts import Verdict

Call = Callable[[Path], Any]


def python(code: str) -> str:
    """What a new process of this interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def test_every_public_name_is_there() -> None:
    """Each listed name can be had, and no other can."""
    assert set(sc.__all__) == {name for name in dir(sc) if hasattr(sc, name)}
    with pytest.raises(AttributeError, match="nothing"):
        _ = sc.nothing


def test_every_dataset_loads(data_folder: Path) -> None:
    """Processed tables and registers load with rows and a plain index; raw ones too."""
    names = [d.name for d in catalogued(Stage.PROCESSED, Stage.CODED)]
    assert len(names) > 20
    for name in names:
        frame = sc.load(name, data_folder)
        assert list(range(len(frame))) == frame.index.tolist(), name
    assert 23 == len(sc.raw("smart_jamp_proposals", data_folder))


def test_a_number_can_be_followed_to_its_rows(data_folder: Path) -> None:
    """Claim → tally → rows of a processed table."""
    entry = sc.claim("smart_jamp.remaining_proposals", data_folder)
    claim = entry.claim
    assert "13案件" == claim.printed
    assert "contradicted" == entry.verdict
    tally = sc.tally(claim.tally or "", data_folder)
    titles = sc.load("smart_jamp_proposals", data_folder)
    keys = {f"smart_jamp_proposals:{r}/{i}" for r, i in zip(titles["row"], titles["item"])}  # noqa: B905
    assert set(tally.rows) <= keys
    assert 13 == tally.value == len(tally.rows)


@pytest.mark.parametrize("call", [sc.load, sc.raw, sc.tally, sc.claim])
def test_misspelt_names_are_answered_with_near_misses(call, data_folder: Path) -> None:  # type: ignore[no-untyped-def]
    """An unknown name raises a usage error."""
    with pytest.raises(UsageError, match="near misses"):
        call("survey_answrs", data_folder)


def test_public_names_are_few() -> None:
    """Twenty at most, so that `dir(sc)` can be read."""
    assert len(sc.__all__) <= 20


def test_importing_the_package_imports_no_frame_library() -> None:
    """`import sc_analysis` alone loads neither pandas nor matplotlib."""
    code = "import sys, sc_analysis; print({'pandas', 'numpy', 'matplotlib'} & set(sys.modules))"
    assert "set()" == python(code)


@pytest.mark.parametrize(
    "imports",
    [
        "import sc_analysis as sc; sc.claims; sc.tallies",
        "from sc_analysis.claims import Entry; import sc_analysis as sc",
        "import sc_analysis.tallies, sc_analysis.claims as c; import sc_analysis as sc",
        "from sc_analysis import tallies, claims; import sc_analysis as sc; sc.load",
        "import sc_analysis.build; import sc_analysis as sc",
    ],
)
def test_packages_answer_calls_in_any_order_of_imports(imports: str, data_folder: Path) -> None:
    """`sc.claims()` and `from sc_analysis.claims import Entry` both work, whichever comes first."""
    code = (
        f"{imports}; from sc_analysis.claims import Entry; from sc_analysis.tallies import compute;"
        f"data = {str(data_folder)!r};"
        "print(len(sc.claims(data)) > 200, len(sc.tallies(data)) > 400, type(sc.claims).__name__)"
    )
    assert "True True _Answering" == python(code)


def test_the_frame_of_claims_is_that_of_the_command(data_folder: Path, built: Built) -> None:
    """One row a claim, in ledger order, with the fields of `claims --json`."""
    frame = sc.claims(data_folder)
    assert list(built.entries) == frame["id"].tolist()
    assert list(as_json(next(iter(built.entries.values())))) == frame.columns.tolist()


def test_the_frame_of_tallies_has_every_tally(data_folder: Path, built: Built) -> None:
    """One row a tally, by key."""
    assert list(built.tallies) == sc.tallies(data_folder)["tally"].tolist()


def test_every_tally_leads_to_all_its_rows(data_folder: Path, built: Built) -> None:
    """Each reference is a row of a frame, and no other row is given."""
    counts = {
        key: sum(map(len, sc.rows(t, data_folder).values())) for key, t in built.tallies.items()
    }
    assert {key: len(t.rows) for key, t in built.tallies.items()} == counts


def test_errata_can_be_listed_and_looked_up(data_folder: Path) -> None:
    """Every erratum of the list is found by its id."""
    names = sc.errata(data_folder)["erratum"].tolist()
    assert names
    assert names == [sc.erratum(name, data_folder).name for name in names]


def test_every_figure_has_a_name_of_its_own(data_folder: Path) -> None:
    """All figures are listed, none by the name of a module, and each is drawn by its name."""
    modules = {module.name for module in iter_modules(sc.figures.__path__)}
    names = {python_name(label): label for label in FIGURES}
    assert len(FIGURES) == len(names)
    assert not modules & set(names)
    assert set(names) <= set(dir(sc.figures))
    assert "needs_by_field" in names
    assert list(names.values()) == [getattr(sc.figures, name).label for name in names]


def test_a_figure_shows_itself_without_pyplot(data_folder: Path) -> None:
    """A drawn figure brings its picture and its alternative text, in a process without pyplot."""
    code = (
        "import sys, sc_analysis as sc;"
        f"figure = sc.figures.needs_by_field(lang='en', folder={str(data_folder)!r});"
        "from matplotlib.figure import Figure;"
        "png, said = figure._repr_png_();"
        "print(isinstance(figure, Figure), png[1:4], bool(said['alt']));"
        "print('matplotlib.pyplot' in sys.modules)"
    )
    assert "True b'PNG' True\nFalse" == python(code)


def test_every_figure_is_one_that_shows_itself(built: Built) -> None:
    """No figure is drawn past the common canvas."""
    drawn = {label: type(spec.draw(built, "en")) for label, spec in FIGURES.items()}
    assert {label: Picture for label in FIGURES} == drawn


@pytest.mark.parametrize(
    ("call", "near"),
    [
        (lambda data: sc.figures.need_by_field, "needs_by_field"),
        (lambda data: sc.clams, "claims"),
        (lambda data: sc.erratum("smart_jamp.repeated_row", data), "smart_jamp.repeated_row_20"),
        (lambda data: sc.figures.timeline(lang="jp", folder=data), "ja, en"),
        (lambda data: sc.show(sc.tally("needs.transport.direct", data), lang="de"), "ja, en"),
        (lambda data: sc.rows("needs.transport.dirct", data), "needs.transport.direct"),
    ],
)
def test_other_wrong_names_are_answered_too(call: Call, near: str, data_folder: Path) -> None:
    """Figures, errata, languages and the library's own names."""
    with pytest.raises((AttributeError, UsageError), match=near):
        call(data_folder)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_claim_shows_as_a_card(verdict: Verdict, built: Built) -> None:
    """Printed value, verdict with the report's colour, reason, place, tests with power, errata."""
    entry = next(e for e in built.entries.values() if e.verdict is verdict)
    card = entry._repr_html_()
    wanted = [
        entry.claim.printed, entry.verdict.label.ja, entry.verdict.label.en, entry.reason.ja,
        entry.claim.locator, VERDICT_PAINTS[verdict].ground, *entry.errata,
        *(f"power {float(test.power):.2f}" for test in entry.tests),
    ]  # fmt: skip
    assert [] == [text for text in wanted if escape(text) not in card]
    assert entry.claim.claim in repr(entry) and len(repr(entry)) < 2000


def test_a_tally_shows_with_its_rows(data_folder: Path) -> None:
    """Every key of a row stands on the card; the plain form is one line."""
    tally = sc.tally("needs.transport.direct", data_folder)
    card = tally._repr_html_()
    assert tally.rows
    assert all(escape(row.partition(":")[2]) in card for row in tally.rows)
    assert "\n" not in repr(tally)


def test_cards_escape_what_they_show(built: Built) -> None:
    """Text of the data is never markup."""
    entry = next(iter(built.entries.values()))
    spoilt = replace(entry, reason=Text("<b>", "<script>"))
    assert "<script>" not in spoilt._repr_html_()


@pytest.mark.parametrize(("lang", "other"), [("ja", "en"), ("en", "ja")])
def test_frames_show_in_one_language(lang: Lang, other: Lang, data_folder: Path) -> None:
    """Verdicts have their colours, and columns of the other language are left out."""
    frame = sc.claims(data_folder)
    html = sc.show(frame, lang=lang).html
    assert f"reason_{lang}" in html and f"reason_{other}" not in html
    contradicted = frame[frame["verdict"] == "contradicted"]
    assert VERDICT_PAINTS[Verdict.CONTRADICTED].ground in sc.show(contradicted, lang=lang).html
