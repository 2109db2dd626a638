"""Which language the command speaks, and what its streams can hold.

Asked for by `--lang`, wherever it stands and whatever else is wrong with the call; else the
language of the system, unless standard output cannot hold Japanese at all (a console of an English
Windows): then English. A character that a stream lacks is written as its escape (`\\u2013`), never
an error and never a question mark.
"""

from __future__ import annotations

import ctypes
import io
import locale
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from sc_analysis.errors import Lang

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_PRIMARY_LANGUAGE = 0x3FF
_JAPANESE = 0x11
"""LANG_JAPANESE, the primary language of the identifiers of Windows."""


def prepare_streams() -> None:
    """Let standard output and error keep their encoding and escape what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def chosen_lang(argv: Sequence[str]) -> Lang:
    """The language of `--lang` if it names one, else the default."""
    before = list(argv[: argv.index("--")] if "--" in argv else argv)
    for at, word in enumerate(before):
        following = before[at + 1] if at + 1 < len(before) else ""
        value = following if word == "--lang" else word.partition("--lang=")[2]
        if value == "ja":
            return "ja"
        if value == "en":
            return "en"
    return default_lang()


def default_lang() -> Lang:
    """Japanese on a Japanese system whose standard output can hold it, else English."""
    return "ja" if _system_is_japanese() and holds(sys.stdout, "あ漢") else "en"


def holds(stream: TextIO, text: str) -> bool:
    """Whether the stream's encoding has every character of the text."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _system_is_japanese() -> bool:
    """By the usual variables; without them by Windows' own setting, or the locale."""
    for name in _VARIABLES:
        if value := os.environ.get(name):
            return value.lower().startswith("ja")
    windll: Any = getattr(ctypes, "windll", None)
    if windll is not None:
        language = int(windll.kernel32.GetUserDefaultUILanguage())
        return language & _PRIMARY_LANGUAGE == _JAPANESE
    return (locale.getlocale()[0] or "").lower().startswith("ja")
