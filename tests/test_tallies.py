"""Totals of the source against the data, derived here without the package's own tallies."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.errors import UsageError
from sc_analysis.figures import FIGURES
from sc_analysis.numerals import parse
from sc_analysis.report import Document
from sc_analysis.report.tables import TABLES
from sc_analysis.tallies import find
from sc_analysis.tallies.survey import attainable, denominators
from sc_analysis.vocab import Kind


def raw(data_folder: Path, name: str) -> list[dict[str, str]]:
    """Raw rows as text."""
    with (data_folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def value(built: Built, key: str) -> int:
    """A whole tally."""
    found = built.tallies[key].value
    assert 1 == found.denominator
    return int(found)


def test_members_add_up_to_the_printed_total(built: Built) -> None:
    """The four categories of the text give the printed 287 (§2(8)a ¶1)."""
    assert 287 == value(built, "jasca.members.sentence.sum")


def test_members_of_the_table_are_three_firms_fewer(built: Built) -> None:
    """253 and 256 private firms (表-9, §2(8)a ¶1) differ by what the sums differ by."""
    difference = value(built, "jasca.members.private_firm.difference")
    sums = [value(built, f"jasca.members.{s}.sum") for s in ("sentence", "table")]
    assert 256 - 253 == difference
    assert sums[0] - sums[1] == difference


def test_registers_hold_the_printed_countries_and_cities(built: Built) -> None:
    """10 countries and 26 cities (図-6, §2(8)c ¶1)."""
    assert 10 == value(built, "asean.countries.registered")
    assert 26 == value(built, "asean.cities.registered")


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("smart_jamp.cities.listed", 17),
        ("smart_jamp.central_governments.listed", 2),
        ("smart_jamp.circled.cities", 5),
        ("smart_jamp.circled.titles", 13),
        ("smart_jamp.uncircled.cities", 12),
        ("smart_jamp.most_city.titles", 6),
        ("smart_jamp.proposals.from_batches", 32),
    ],
)
def test_adopted_reading_gives_the_printed_figure(built: Built, key: str, printed: int) -> None:
    """Figures of §2(8)d ¶2, §2(8)e ¶2-3 and the note of 表-14."""
    assert printed == value(built, key)


def test_countries_of_the_table_fall_short_of_the_printed_nine(built: Built) -> None:
    """表-14 lists eight countries where the text counts nine (§2(8)d ¶2)."""
    assert 8 == value(built, "smart_jamp.countries.listed")


def test_marks_are_counted_per_row(built: Built, data_folder: Path) -> None:
    """Marks in each column equal the dots of the raw rows that are in force."""
    rows = [r for r in raw(data_folder, "smart_jamp_proposals") if r["city_ja"] != "ハノイ"]
    works = ("master_plan", "pre_feasibility_study", "feasibility_study", "human_resources",
             "demonstration")  # fmt: skip
    for letter, work in zip("abcde", works, strict=True):
        expected = sum(row[f"mark_{letter}"] == "●" for row in rows)
        assert expected == value(built, f"smart_jamp.work_types.{work}.marks"), work


def test_printed_work_types_and_fields_cover_all_proposals(built: Built) -> None:
    """11+9+8+7+1 and 11+9+5+4+4 (§2(8)e ¶2) are at least the 32 proposals."""
    assert 11 + 9 + 8 + 7 + 1 == value(built, "smart_jamp.work_types.printed_sum")
    assert 11 + 9 + 5 + 4 + 4 == value(built, "smart_jamp.fields.printed_sum")
    assert 32 <= value(built, "smart_jamp.fields.printed_sum")


def test_transport_lies_between_the_evidence_and_all_cities(built: Built) -> None:
    """The printed 21 of 26 (§2(8)c ¶1) is bounded by the cities that the text supports."""
    supported = [value(built, f"needs.transport.{s}") for s in ("direct", "indirect", "none")]
    assert 26 == sum(supported)
    assert supported[0] <= 21 <= 26
    assert 21 - supported[0] == value(built, "needs.transport.gap_direct")
    assert 21 - supported[0] - supported[1] == value(built, "needs.transport.gap_any")


def test_every_field_splits_all_cities(built: Built) -> None:
    """Direct, indirect and none add up to the register in each field."""
    fields = {key.split(".")[1] for key in built.tallies if key.endswith(".direct")}
    assert 5 == len(fields)
    for field in fields:
        assert 26 == sum(value(built, f"needs.{field}.{s}") for s in ("direct", "indirect", "none"))


def test_respondents_add_up(built: Built) -> None:
    """38+26+21+31 (表-15/回答企業分類)."""
    assert 38 + 26 + 21 + 31 == value(built, "survey.respondents.sum")


def test_denominators_give_the_printed_shares_and_no_other_does(built: Built) -> None:
    """70.5 and 29.5 % (表-15), recomputed by rounding half up for every total."""

    def rounded(k: int, n: int) -> int:
        return (2 * 1000 * k + n) // (2 * n)

    expected = [
        n
        for n in range(1, 117)
        if any(rounded(k, n) == 705 and rounded(n - k, n) == 295 for k in range(n + 1))
    ]
    yes, no = (parse(text, Kind.SHARE).interval for text in ("70.5%", "29.5%"))
    assert expected == denominators(yes, no, 116)
    assert len(expected) == value(built, "survey.matching.denominators")
    assert expected[-1] == value(built, "survey.matching.denominator.largest")
    assert [] == attainable(yes, 116)


def test_every_tally_names_its_rows(built: Built) -> None:
    """A number other than zero has rows behind it, each once, and each row exists."""
    assert len(built.tallies) > 50
    for tally in built.tallies.values():
        assert tally.rows or tally.value == 0, tally.key
        assert len(tally.rows) == len(set(tally.rows)), tally.key


def test_every_tally_has_a_use(built: Built, data_folder: Path) -> None:
    """A tally stands in a claim or its tests, a figure or a table of the report, or its text."""
    doc = Document("ja", built=built)
    for label in TABLES:
        if label != "tbl-tallies":
            doc.table(label)
    text = (data_folder.parent / "reports" / "report.ja.qmd").read_text(encoding="utf-8")
    claims = {c.tally for c in built.comparisons.values()}
    operands = built.inputs.ledger["tests"]["operands"].dropna().str.split(";").explode()
    tested = {o.removeprefix("tally:") for o in operands if o.startswith("tally:")}
    figures = _keys_of_figures(built)
    prose = set(re.findall(r'doc\.n\("([^"]+)"\)', text))
    assert set() == set(built.tallies) - doc.used - claims - tested - figures - prose
    assert set() == prose - set(built.tallies)


class _Recorder(dict):  # type: ignore[type-arg]
    """A mapping that remembers which keys were asked for."""

    def __init__(self, tallies: dict) -> None:  # type: ignore[type-arg]
        super().__init__(tallies)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> object:
        self.asked.add(key)
        return super().__getitem__(key)


def _keys_of_figures(built: Built) -> set[str]:
    recorder = _Recorder(built.tallies)
    watched = Built(built.inputs, built.frames, recorder, built.comparisons, built.entries)
    for spec in FIGURES.values():
        spec.draw(watched, "ja")
        spec.caption(watched, "ja")
        spec.alt(watched, "ja")
    assert recorder.asked
    return recorder.asked


def test_unknown_tally_names_near_misses(built: Built) -> None:
    """A misspelt key is answered with the key that was meant."""
    with pytest.raises(UsageError, match=r"needs\.transport\.direct"):
        find(built.tallies, "needs.transport.dirct")
