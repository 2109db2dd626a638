"""Recorded verdicts: a change is named with both sides, recording settles it, git keeps the old."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.claims.record import Change, changes, frame, record_problems
from sc_analysis.cli import main
from sc_analysis.vocab.verdicts import Verdict

NAME = "needs.transport.reported"


def test_the_committed_record_is_that_of_today(built: Built) -> None:
    """Every claim is on record, in ledger order, and nothing differs."""
    recorded = built.inputs.ledger["verdicts"]
    assert (
        list(built.entries) == recorded["claim"].tolist() == frame(built.entries)["claim"].tolist()
    )
    assert [] == record_problems(recorded, built.entries)


def test_a_changed_verdict_is_a_problem_that_names_both(built: Built) -> None:
    """The recorded and the derived verdict stand in one message."""
    entry = built.entries[NAME]
    other = Verdict.REPRODUCED if entry.verdict is not Verdict.REPRODUCED else Verdict.CONSISTENT
    changed = {**built.entries, NAME: replace(entry, verdict=other)}
    (problem,) = record_problems(built.inputs.ledger["verdicts"], changed)
    for lang in ("en", "ja"):
        said = problem.render(lang)  # type: ignore[arg-type]
        assert entry.verdict.value in said
        assert f"{NAME}: {other.value}" in said


@pytest.mark.parametrize("column", ["verdict", "basis", "origin", "tests"])
def test_every_part_of_the_record_counts(built: Built, column: str) -> None:
    """Another verdict, basis, origin or list of tests is a change of that claim alone."""
    before = frame(built.entries)
    after = before.copy()
    after.loc[7, column] = "other"
    assert [before.at[7, "claim"]] == [c.claim for c in changes(before, after)]


def test_claims_come_and_go() -> None:
    """A claim without a record and a record without a claim are changes too."""
    columns = ["claim", "verdict", "basis", "origin", "tests"]
    before = pd.DataFrame([["a.a", "consistent", None, None, "at_most"]], columns=columns)
    after = pd.DataFrame([["a.b", "reproduced", "counted", None, "counted"]], columns=columns)
    expected = [
        Change("a.b", None, "reproduced counted [counted]"),
        Change("a.a", "consistent [at_most]", None),
    ]
    assert expected == changes(before, after)
    assert [] == changes(after, after.iloc[::-1])


def test_an_unrecorded_claim_is_said_so_in_both_languages(built: Built) -> None:
    """The message for a claim without a record speaks of none, なし."""
    recorded = built.inputs.ledger["verdicts"]
    (problem,) = record_problems(recorded[recorded["claim"] != NAME], built.entries)
    assert "the recorded verdict: none" == problem.expected.en
    assert "記録された判定: なし" == problem.expected.ja


def spoil(data: Path) -> bytes:
    """Record another verdict of one claim; gives the record as it was."""
    path = data / "ledger" / "verdicts.csv"
    before = path.read_bytes()
    lines = before.decode("utf-8").split("\n")
    at = next(k for k, line in enumerate(lines) if line.startswith(f"{NAME},"))
    lines[at] = f"{NAME},transcribed,,,"
    path.write_bytes("\n".join(lines).encode("utf-8"))
    return before


@pytest.mark.usefixtures("derived_once")
def test_recording_settles_a_difference(
    data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`claims` fails naming both; `--record` writes the derived one; then `claims` is silent."""
    before = spoil(data_copy)
    assert 1 == main(["claims", "--claim", NAME, "--data", str(data_copy), "--lang", "en"])
    said = capsys.readouterr().err
    assert f"{NAME}: " in said and "the recorded verdict: transcribed" in said

    assert 0 == main(["claims", "--record", "--json", "--data", str(data_copy), "--lang", "en"])
    (change,) = json.loads(capsys.readouterr().out)
    assert (NAME, "transcribed") == (change["claim"], change["before"])
    assert before == (data_copy / "ledger" / "verdicts.csv").read_bytes()

    assert 0 == main(["claims", "--claim", NAME, "--data", str(data_copy), "--lang", "en"])
    assert "" == capsys.readouterr().err


@pytest.mark.usefixtures("derived_once")
def test_a_difference_to_a_revision_is_shown(
    data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--diff HEAD` is silent on what was committed and names what was committed otherwise."""

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(
            ["git", "-C", str(data_copy), *who, *arguments], check=True, capture_output=True
        )

    git("init")
    git("add", ".")
    git("commit", "--no-verify", "-m", "as it is")
    arguments = ["claims", "--diff", "HEAD", "--data", str(data_copy), "--lang", "en"]
    assert 0 == main(arguments)
    assert "as at HEAD" in capsys.readouterr().out

    spoil(data_copy)
    git("commit", "--no-verify", "-am", "another verdict")
    assert 1 == main([*arguments, "--json"])
    (change,) = json.loads(capsys.readouterr().out)
    assert (NAME, "transcribed") == (change["claim"], change["before"])

    assert 2 == main(["claims", "--diff", "no_such", "--data", str(data_copy), "--lang", "en"])
    assert "no verdicts at no_such" in capsys.readouterr().err


@pytest.mark.usefixtures("derived_once")
def test_a_difference_needs_git(
    data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without git the call cannot be carried out, and says so."""
    monkeypatch.setenv("PATH", "")
    assert 2 == main(["claims", "--diff", "HEAD", "--data", str(data_folder), "--lang", "en"])
    assert "needs git" in capsys.readouterr().err


@pytest.mark.usefixtures("derived_once")
def test_a_revision_is_no_option_of_git(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What begins with a dash is looked up as a revision, and writes nothing."""
    target = tmp_path / "written"
    arguments = ["claims", f"--diff=--output={target}", "--data", str(data_folder)]
    assert 2 == main([*arguments, "--lang", "en"])
    assert not list(tmp_path.iterdir())
    assert "no verdicts at" in capsys.readouterr().err
