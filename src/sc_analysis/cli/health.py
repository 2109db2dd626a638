"""The verb `doctor`: what is here and what that allows. Imports no library."""

from __future__ import annotations

import argparse

from sc_analysis.cli.commands import COMMANDS
from sc_analysis.cli.output import Output
from sc_analysis.doctor import Ability, Found, examine
from sc_analysis.doctor.model import Kind
from sc_analysis.errors import Lang, Text

_KINDS: dict[Kind, Text] = {
    "verb": Text("コマンド", "command"),
    "engine": Text("エンジン", "engine"),
    "format": Text("形式", "format"),
    "tests": Text("試験", "tests"),
}
_PLAIN = Text("基本のコマンドに足りないもの: ", "the plain commands lack: ")
_HERE = Text("ここにあるもの", "What is here")
_ALLOWS = Text("できること", "What that allows")


def doctor(arguments: argparse.Namespace, output: Output) -> int:
    """Show both; fail if the plain verbs lack something."""
    lang = output.lang
    verbs = {name: command.needs for name, command in COMMANDS.items()}
    seen = examine(verbs, arguments.data)
    lines = [_HERE(lang), *(_found(f, lang) for f in seen.found)]
    lines += ["", _ALLOWS(lang), *(_ability(a, lang) for a in seen.abilities)]
    if seen.plain:
        lines += ["", _PLAIN(lang) + _joined(seen.plain, lang)]
    output.result(seen.as_dict(lang), lines)
    return 1 if seen.plain else 0


def _mark(fine: bool, lang: Lang) -> str:
    return Text("○" if fine else "×", "yes" if fine else "NO ")(lang)


def _found(found: Found, lang: Lang) -> str:
    said = [text(lang) for text in (found.value, found.wrong, found.remark) if text]
    return f"  {_mark(found.fine, lang)} {found.name:<28} {'; '.join(filter(None, said))}"


def _ability(ability: Ability, lang: Lang) -> str:
    why = f"  {_joined(ability.missing, lang)}" if ability.missing else ""
    name = f"{_KINDS[ability.kind](lang)} {ability.name}"
    return f"  {_mark(ability.possible, lang)} {name}{why}"


def _joined(texts: tuple[Text, ...], lang: Lang) -> str:
    return Text("、", ", ")(lang).join(text(lang) for text in texts)
