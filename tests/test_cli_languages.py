"""The command speaks one language at a time, on any console."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sc_analysis.cli import main, parser
from sc_analysis.cli.commands import COMMANDS
from sc_analysis.cli.language import chosen_lang, default_lang
from sc_analysis.cli.parsing import translated
from sc_analysis.errors import Lang

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
NAMES = re.compile(
    r"-{1,2}[a-z-]+|\{[^}]*\}|\[[^\]]*\]|[A-Z_]{2,}|[a-z_]+\.[a-z_]+(=[a-z_]+)?|sc-analysis|\S+=\S+"
)
WORDS = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,})+")
"""Two English words in a row: a sentence, or part of one."""


def said_by(argv: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Everything that a call which ends in argparse prints."""
    with pytest.raises(SystemExit):
        main(argv)
    printed = capsys.readouterr()
    return printed.out + printed.err


@pytest.mark.parametrize("verb", ["", *COMMANDS])
def test_help_is_in_one_language(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No English sentence in the Japanese help of a verb, no Japanese letter in the English one."""
    call = [*verb.split(), "--help"]
    english = said_by([*call, "--lang", "en"], capsys)
    japanese = said_by([*call, "--lang", "ja"], capsys)
    assert english.startswith("usage: ") and not JAPANESE.search(english)
    assert japanese.startswith("使い方: ")
    assert [] == WORDS.findall(NAMES.sub("", japanese))


def actions_of(verb: str) -> list[argparse.Action]:
    """The arguments of a verb."""
    top = parser("ja")._actions
    verbs = next(a for a in top if isinstance(a, argparse._SubParsersAction))
    return list(verbs.choices[verb]._actions)


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_argument_is_explained(verb: str) -> None:
    """No argument of any verb is without a help text, and the Japanese one is Japanese."""
    actions = actions_of(verb)
    assert len(actions) >= 4
    assert [] == [a.dest for a in actions if not JAPANESE.search(a.help or "")]


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["report", "--engine"],
        ["report", "--engine", "foo"],
        ["report", "--unheard"],
        ["report", "--lang", "fr"],
        ["report", "--d", "x"],
        ["report", "--json=1"],
        ["chekc"],
    ],
)
def test_usage_errors_are_in_one_language(
    argv: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What argparse itself says of a wrong call has no English in Japanese, and the reverse."""
    for lang, variable in (("ja", "ja_JP.UTF-8"), ("en", "en_US.UTF-8")):
        monkeypatch.setenv("LC_ALL", variable)
        said = said_by(argv, capsys)
        assert ("誤り" in said) == (lang == "ja")
        if lang == "ja":
            assert [] == WORDS.findall(NAMES.sub("", said))
        else:
            assert not JAPANESE.search(said)


def test_every_known_sentence_of_argparse_is_translated() -> None:
    """The sentences of wrong calls have a Japanese form that keeps the names in them."""
    for english, japanese in {
        "argument --engine: expected one argument": "引数 --engine: 値を一つ添えてください",
        "expected 2 arguments": "値を 2 個添えてください",
        "argument --n: invalid int value: 'a'": "引数 --n: 'a' は int として読めません",
        "ambiguous option: --d could match --data, --document": (
            "「--d」はどのオプションか決まりません。候補: --data, --document"
        ),
        "argument -a: not allowed with argument -b": "引数 -a: 引数 -b と一緒には使えません",
    }.items():
        assert japanese == translated(english)
    assert "a sentence of the future" == translated("a sentence of the future")


def test_the_language_is_honoured_in_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    """`--lang` decides also where the call cannot be read, before or after the mistake."""
    for argv in (["--lang", "ja", "chekc"], ["chekc", "--lang=ja"]):
        assert "誤り" in said_by(argv, capsys)
    assert "error" in said_by(["chekc", "--lang", "en"], capsys)


def test_a_misspelt_verb_is_answered_with_near_misses(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest verb is named; exit code 2."""
    with pytest.raises(SystemExit) as ended:
        main(["valdate", "--lang", "en"])
    assert 2 == ended.value.code
    assert "there is no 'valdate'; near misses: validate" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.eucJP"}, "ja"),
        ({"LC_MESSAGES": "C", "LANG": "ja_JP.UTF-8"}, "en"),
    ],
)
def test_the_default_language_is_the_systems(
    variables: dict[str, str], expected: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The usual variables decide, in their usual order."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert expected == default_lang() == chosen_lang(["check"])


@pytest.mark.parametrize(("number", "expected"), [(0x0411, "ja"), (0x0409, "en")])
def test_windows_is_asked_for_its_language(
    number: int, expected: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the variables Windows' own setting decides (simulated)."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert expected == default_lang()


def on_console(encoding: str, *argv: str) -> subprocess.CompletedProcess[bytes]:
    """The command where standard output has this encoding, on a Japanese system."""
    return subprocess.run(
        [sys.executable, "-m", "sc_analysis", *argv],
        env={**os.environ, "LC_ALL": "ja_JP.UTF-8", "PYTHONIOENCODING": encoding},
        capture_output=True, check=False,
    )  # fmt: skip


def test_a_cp932_console_reads_japanese(data_folder: Path) -> None:
    """In the console of a Japanese Windows the text is Japanese; what it lacks is escaped."""
    done = on_console("cp932", "claims", "--data", str(data_folder))
    assert (0, b"") == (done.returncode, done.stderr)
    text = done.stdout.decode("cp932")
    assert "矛盾" in text and "データ: " in text
    assert "�" not in text


def test_json_is_the_same_document_on_every_console(data_folder: Path) -> None:
    """Where the stream is not UTF-8 JSON is plain ASCII and says the same."""
    documents = []
    for encoding in ("utf-8", "cp932", "cp1252"):
        done = on_console(encoding, "tally", "--json", "--lang", "ja", "--data", str(data_folder))
        assert 0 == done.returncode, done.stderr
        documents.append(json.loads(done.stdout.decode(encoding)))
        assert done.stdout.isascii() == (encoding != "utf-8")
    assert len(documents[0]) > 100
    assert documents[0] == documents[1] == documents[2]


def test_a_console_without_japanese_is_spoken_to_in_english(data_folder: Path) -> None:
    """Where no kana can be written English is the default; Japanese on demand is escaped."""
    done = on_console("cp1252", "validate", "--data", str(data_folder))
    assert 0 == done.returncode and b"no problem" in done.stdout
    asked = on_console("cp1252", "validate", "--lang", "ja", "--data", str(data_folder))
    assert 0 == asked.returncode and b"\\u554f\\u984c\\u306a\\u3057" in asked.stdout


def test_paths_may_hold_spaces_and_japanese(data_copy: Path, tmp_path: Path) -> None:
    """A data folder with a Japanese name and a space is read and written on a cp932 console."""
    folder = tmp_path / "共有 フォルダー"
    data_copy.rename(folder)
    done = on_console("cp932", "build", "--data", str(folder), "--out", str(tmp_path / "出力 先"))
    assert 0 == done.returncode, done.stderr.decode("cp932")
    assert "共有 フォルダー" in done.stdout.decode("cp932")
    assert (tmp_path / "出力 先" / "processed" / "tallies.csv").is_file()
