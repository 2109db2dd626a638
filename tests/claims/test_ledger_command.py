"""`claims` and `coverage` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sc_analysis.build import Built
from sc_analysis.cli import main
from sc_analysis.vocab.verdicts import Verdict

Captured = pytest.CaptureFixture[str]
NUMBER = (int, float, type(None))
FIELDS: dict[str, type | tuple[type, ...]] = {
    "id": str,
    "locator": str,
    "line": int,
    "nth": int,
    "printed": str,
    "unit": str,
    "kind": str,
    "value": NUMBER,
    "low": NUMBER,
    "high": NUMBER,
    "computed": NUMBER,
    "verdict": str,
    "basis": (str, type(None)),
    "origin": (str, type(None)),
    "tests": list,
    "cell": (dict, type(None)),
    "errata": list,
    "reason_ja": str,
    "reason_en": str,
}
TEST_FIELDS: dict[str, type | tuple[type, ...]] = {
    "method": str,
    "operands": list,
    "reading": (str, type(None)),
    "outcome": str,
    "power": (int, float),
    "computed": NUMBER,
    "origin": (str, type(None)),
    "rows": list,
}


def as_json(capsys: Captured, *arguments: str | Path) -> Any:
    """What the command prints as JSON, when it succeeds."""
    capsys.readouterr()
    assert 0 == main([*map(str, arguments), "--json", "--lang", "en"])
    return json.loads(capsys.readouterr().out)


def typed(row: dict[str, Any], fields: dict[str, type | tuple[type, ...]]) -> list[str]:
    """Fields that are missing or of another type; a flag is no number."""
    return [
        name
        for name, kind in fields.items()
        if name not in row or not isinstance(row[name], kind) or isinstance(row[name], bool)
    ]


@pytest.mark.usefixtures("as_built")
def test_claims_are_a_list_of_typed_objects_in_ledger_order(
    built: Built, data_folder: Path, capsys: Captured
) -> None:
    """Every field of the contract is there with its type, in the order of the ledger."""
    rows = as_json(capsys, "claims", "--data", data_folder)
    assert list(built.entries) == [row["id"] for row in rows]
    for row in rows:
        assert [] == typed(row, FIELDS), row["id"]
        for test in row["tests"]:
            assert [] == typed(test, TEST_FIELDS), row["id"]
            assert test["outcome"] in ("agrees", "disagrees")
            assert 0 <= test["power"] <= 1
        assert row["cell"] is None or {"dataset", "key", "column"} == set(row["cell"])
        ends = [row["low"], row["high"]]
        assert None in ends or ends == sorted(ends), row["id"]
    kinds = {type(row["value"]) for row in rows}
    assert {int, float, type(None)} == kinds


@pytest.mark.usefixtures("as_built")
def test_numbers_are_exact_and_open_ends_are_null(data_folder: Path, capsys: Captured) -> None:
    """21 都市 is a point; a date has no number; a share keeps its decimals."""
    rows = {row["id"]: row for row in as_json(capsys, "claims", "--data", data_folder)}
    cities = rows["needs.transport.reported"]
    assert [21, 21, 21] == [cities[k] for k in ("value", "low", "high")]
    assert all(isinstance(cities[k], int) for k in ("value", "low", "high"))
    date = rows["smart_jamp.as_of"]
    assert [None] * 4 == [date[k] for k in ("value", "low", "high", "computed")]
    share = rows["survey.matching.yes"]
    assert [70.5, 70.45, 70.55] == [share[k] for k in ("value", "low", "high")]
    majority = rows["survey.partner_method.majority"]
    assert [None, 50, 100] == [majority[k] for k in ("value", "low", "high")]
    bounds = [row for row in rows.values() if row["printed"].endswith("以上")]
    assert bounds and all(row["high"] is None and row["low"] is not None for row in bounds)
    short = rows["smart_jamp.countries"]
    assert (9, 8, "contradicted") == (short["value"], short["computed"], short["verdict"])
    assert "smart_jamp.countries_short" in short["errata"]


@pytest.mark.usefixtures("as_built")
@pytest.mark.parametrize("verdict", Verdict.codes())
def test_one_verdict_can_be_asked_for(
    verdict: str, built: Built, data_folder: Path, capsys: Captured
) -> None:
    """Only the claims with that verdict are listed, and all of them."""
    expected = [name for name, e in built.entries.items() if e.verdict.value == verdict]
    rows = as_json(capsys, "claims", "--verdict", verdict, "--data", data_folder)
    assert expected
    assert expected == [row["id"] for row in rows]


@pytest.mark.usefixtures("as_built")
def test_one_claim_is_shown_in_full(built: Built, data_folder: Path, capsys: Captured) -> None:
    """Printed value, place, each test with its operands, power and rows, and the errata."""
    assert 0 == main(
        ["claims", "--claim", "smart_jamp.countries", "--data", str(data_folder), "--lang", "en"]
    )
    out = capsys.readouterr().out
    entry = built.entries["smart_jamp.countries"]
    assert entry.claim.locator in out and entry.claim.printed in out
    assert "contradicted: counting" in out and "computed 8 — disagrees" in out
    assert out.count("(power ") == len(entry.tests)
    assert all(f"      {row}\n" in out for test in entry.tests for row in test.rows)
    assert all(f"! {erratum}" in out for erratum in entry.errata)
    (row,) = as_json(capsys, "claims", "--claim", "smart_jamp.countries", "--data", data_folder)
    assert [list(t.operands) for t in entry.tests] == [t["operands"] for t in row["tests"]]


@pytest.mark.usefixtures("as_built")
def test_an_unknown_claim_names_near_misses(data_folder: Path, capsys: Captured) -> None:
    """A misspelt id is a usage error with the right one in it; so is an unknown verdict."""
    call = ["claims", "--claim", "smart_jamp.countrys", "--data", str(data_folder)]
    assert 2 == main([*call, "--lang", "en"])
    assert "smart_jamp.countries" in capsys.readouterr().err
    with pytest.raises(SystemExit) as raised:
        main(["claims", "--verdict", "true", "--data", str(data_folder)])
    assert 2 == raised.value.code


@pytest.mark.usefixtures("derived_once")
def test_a_finding_leaves_the_json_whole(data_copy: Path, capsys: Captured) -> None:
    """With a finding, standard output is one document, and the finding is told beside it."""
    path = data_copy / "ledger" / "verdicts.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8", newline="")
    assert 1 == main(["claims", "--json", "--data", str(data_copy), "--lang", "en"])
    out, err = capsys.readouterr()
    assert lines[-1].split(",")[0] == json.loads(out)[-1]["id"]
    assert "1 problem(s)" in err


def test_coverage_counts_what_is_left(data_folder: Path, capsys: Captured) -> None:
    """Without the text nothing is unclassified, and the text is said to be unchecked."""
    counts = as_json(capsys, "coverage", "--data", data_folder)
    assert (0, False) == (counts["unclassified"], counts["with_text"])
    assert counts["tokens"] == counts["claims"] + sum(counts["excluded"].values())
    assert 0 == main(["coverage", "--data", str(data_folder), "--lang", "en"])
    assert "not checked: the text itself" in capsys.readouterr().out


@pytest.mark.parametrize("left", [0, 1, -1])
def test_coverage_fails_when_rows_are_gone(left: int, data_copy: Path, capsys: Captured) -> None:
    """No rows, one row, and one row of a claim too few are findings."""
    path = data_copy / "ledger" / "numerals.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if left < 0:
        claimed = next(k for k, row in enumerate(rows) if row.split(",")[4] != "")
        kept = [*rows[:claimed], *rows[claimed + 1 :]]
    else:
        kept = rows[:left]
    path.write_text("".join([header, *kept]), encoding="utf-8", newline="")
    assert 1 == main(["coverage", "--data", str(data_copy), "--lang", "en"])
    assert "problem(s)" in capsys.readouterr().err


def test_coverage_of_another_text_fails(
    data_folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    """A text that is not the edition, and a path without a file, are findings."""
    text = tmp_path / "text.txt"
    text.write_text("9 社\n", encoding="utf-8")
    for path in (text, tmp_path / "nothing.txt"):
        assert 1 == main(["coverage", str(path), "--data", str(data_folder), "--lang", "en"])
        assert path.name in capsys.readouterr().err
