"""The command line's own words in both languages: headings, usage, errors, near misses.

`argparse` speaks English. What it says of a wrong call is translated sentence by sentence; one that
is not in the list (a newer Python may bring it) is shown as it is. Values and names are kept.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterable
from typing import Any, NoReturn

from sc_analysis.errors import Lang, Text
from sc_analysis.vocab.term import near_misses

_POSITIONALS = Text("引数", "arguments")
_OPTIONS = Text("オプション", "options")
_HELP = Text("この説明を表示して終わる", "show this help and exit")
_USAGE = Text("使い方: ", "usage: ")
_ERROR = Text("誤り", "error")

_SAID = (
    (r"argument (?P<name>\S+): (?P<rest>.+)", "引数 {name}: {rest}"),
    (r"the following arguments are required: (.+)", "必要な引数がありません: {0}"),
    (r"one of the arguments (.+) is required", "引数 {0} のうち一つが必要です"),
    (r"unrecognized arguments: (.+)", "知らない引数です: {0}"),
    (
        r"ambiguous option: (.+) could match (.+)",
        "「{0}」はどのオプションか決まりません。候補: {1}",
    ),
    (r"expected one argument", "値を一つ添えてください"),
    (r"expected at most one argument", "値は一つまでです"),
    (r"expected at least one argument", "値を一つ以上添えてください"),
    (r"expected (\d+) arguments?", "値を {0} 個添えてください"),
    (r"ignored explicit argument (.+)", "値 {0} は取りません"),
    (r"invalid (\S+) value: (.+)", "{1} は {0} として読めません"),
    (r"not allowed with argument (.+)", "引数 {0} と一緒には使えません"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks one of the two languages; its parsers of verbs speak the same."""

    def __init__(self, *, lang: Lang, **settings: Any) -> None:
        formatter = _Japanese if lang == "ja" else _English
        super().__init__(add_help=False, formatter_class=formatter, **settings)
        self.lang: Lang = lang
        self._positionals.title = _POSITIONALS(lang)
        self._optionals.title = _OPTIONS(lang)
        self.add_argument("-h", "--help", action="help", help=_HELP(lang))

    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what was wrong; exit code 2."""
        self.print_usage(sys.stderr)
        said = translated(message) if self.lang == "ja" else message
        self.exit(2, f"{self.prog}: {_ERROR(self.lang)}: {said}\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """A value outside a closed list is answered with near misses, else with the list."""
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        near = near_misses(str(value), known)
        said = Text(
            f"「{value}」はありません。"
            + (f"近いもの: {'、'.join(near)}" if near else f"あるもの: {'、'.join(known)}"),
            f"there is no {value!r}; "
            + (f"near misses: {', '.join(near)}" if near else f"known: {', '.join(known)}"),
        )
        raise argparse.ArgumentError(action, said(self.lang))


def translated(message: str) -> str:
    """One of argparse's sentences in Japanese."""
    for pattern, said in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            names = found.groupdict()
            if "rest" in names:
                names["rest"] = translated(names["rest"])
            return said.format(*found.groups(), **names)
    return message


class _English(argparse.HelpFormatter):
    _lang: Lang = "en"

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        shown = _USAGE(self._lang) if prefix is None else prefix
        super().add_usage(usage, actions, groups, shown)


class _Japanese(_English):
    """Wraps by the columns that letters take on a terminal; Japanese has no spaces to wrap at."""

    _lang = "ja"

    def _split_lines(self, text: str, width: int) -> list[str]:
        lines, taken = [""], 0
        for letter in " ".join(text.split()):
            columns = 2 if unicodedata.east_asian_width(letter) in "WFA" else 1
            if taken + columns > width and letter not in "、。）)」":
                lines.append("")
                taken = 0
            lines[-1] += letter
            taken += columns
        return lines

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = self._split_lines(text, max(width - len(indent), 20))
        return "\n".join(indent + line for line in lines)
