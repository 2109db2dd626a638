"""Bad input of every kind is a located problem in both languages, and nothing is half written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catalog.spoil import ANSWERS, KINDS, MEMBERS, Kind, cell
from sc_analysis.cli import main

IDS = [kind.name for kind in KINDS]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """The exit code and both streams of one call of the command."""
    capsys.readouterr()
    code = main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err, err
    return code, out, err


def where(kind: Kind) -> str:
    """How a message begins that names the place."""
    place = kind.file if kind.row is None else f"{kind.file}:{kind.row}"
    return place if kind.column is None else f"{place} [{kind.column}]"


def test_there_are_enough_kinds() -> None:
    """The list below is not empty, and no kind stands in it twice."""
    assert len(KINDS) >= 35
    assert len(IDS) == len(set(IDS))


@pytest.mark.parametrize("kind", KINDS, ids=IDS)
def test_bad_input_is_reported_at_its_place(
    kind: Kind, data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`validate` names file, row, column, value, expectation and advice; `build` writes nothing."""
    before = contents(data_copy / "processed")
    kind.spoil(data_copy / kind.file)

    code, _, err = run(capsys, "validate", "--data", data_copy, "--lang", "en")
    assert 1 == code
    messages = [line for line in err.splitlines() if line.startswith(f"{where(kind)}: ")]
    assert messages, err
    said = [m for m in messages if f"found {kind.found!r}; expected " in m and "→ " in m]
    assert said, messages
    assert any(all(words in message for words in kind.says) for message in said), said

    code, out, _ = run(capsys, "build", "--data", data_copy, "--json", "--lang", "ja")
    assert 1 == code
    problems = json.loads(out)["problems"]
    places = [(p["file"], p["row"], p["column"], p["found"]) for p in problems]
    assert (kind.file, kind.row, kind.column, kind.found) in places
    assert all(p["expected"] and p["advice"] for p in problems)

    assert before == contents(data_copy / "processed")


@pytest.mark.parametrize("kind", KINDS[::6], ids=lambda k: k.name)
def test_messages_exist_in_japanese(
    kind: Kind, data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--lang ja` the same place is named in Japanese."""
    kind.spoil(data_copy / kind.file)
    code, _, err = run(capsys, "validate", "--data", data_copy, "--lang", "ja")
    assert 1 == code
    messages = [line for line in err.splitlines() if line.startswith(f"{where(kind)}: ")]
    assert messages, err
    assert all("期待: " in message and "expected" not in message for message in messages)
    assert "問題" in err.splitlines()[-1]


def test_all_files_are_reported_in_one_run(
    data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Problems of the file format in one file do not hide those of cells in others."""
    data = data_copy / MEMBERS
    data.write_bytes(data.read_text(encoding="utf-8").encode("cp932"))
    cell(4, "answer_printed", "多く")(data_copy / ANSWERS)
    cell(5, "answer_printed", "数社")(data_copy / ANSWERS)
    cell(3, "country", "KMH")(data_copy / "coded/asean_cities.csv")
    cell(3, "locator", "")(data_copy / "ledger/claims.csv")
    code, out, _ = run(capsys, "validate", "--data", data_copy, "--json", "--lang", "en")
    assert 1 == code
    expected = {
        (MEMBERS, 2, None),
        (ANSWERS, 4, "answer_printed"),
        (ANSWERS, 5, "answer_printed"),
        ("coded/asean_cities.csv", 3, "country"),
        ("ledger/claims.csv", 3, "locator"),
    }
    problems = json.loads(out)["problems"]
    assert expected == {(p["file"], p["row"], p["column"]) for p in problems}


def test_text_and_json_tell_the_same(data_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each problem of `--json` is one line of the messages, with the source's locator."""
    cell(4, "members_count", "２５６")(data_copy / MEMBERS)
    cell(6, "as_of", "2021/01")(data_copy / MEMBERS)
    _, out, _ = run(capsys, "validate", "--data", data_copy, "--json", "--lang", "en")
    _, _, err = run(capsys, "validate", "--data", data_copy, "--lang", "en")
    problems = json.loads(out)["problems"]
    assert ["§2(8)a ¶1/民間企業", "§2(8)a ¶1/合計"] == [p["source"] for p in problems]
    for p, line in zip(problems, err.splitlines()[:-1], strict=True):
        assert line.startswith(f"{p['file']}:{p['row']} [{p['column']}]: found {p['found']!r}; ")
        assert f"expected {p['expected']}; → {p['advice']} (source: {p['source']})" in line


def test_sound_data_pass(data_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The unspoilt copy has no problem, and building it again changes no byte."""
    before = contents(data_copy / "processed")
    code, out, _ = run(capsys, "validate", "--data", data_copy, "--json")
    assert (0, []) == (code, json.loads(out)["problems"])
    assert 0 == run(capsys, "build", "--data", data_copy)[0]
    assert before == contents(data_copy / "processed")
