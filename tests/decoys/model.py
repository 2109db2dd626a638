"""What a decoy is, how it looks, and how rates are told."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sc_analysis.errors import Problem

_KANJI = "一二三四五六七八九"
_COUNTERS = ("件", "都市", "か国", "団体", "社", "つ", "施策", "回")
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
FORMS = ("ASCII", "full width", "kanji", "English")


@dataclass(frozen=True, slots=True)
class Decoy:
    """A wrong number; `form` says how it is written."""

    form: str
    text: str

    def named_by(self, problems: Iterable[Problem]) -> bool:
        """Whether some problem shows it."""
        wanted = _bare(self.text)
        return any(wanted in _bare(problem.found or "") for problem in problems)


@dataclass(slots=True)
class Rate:
    """How many decoys of one place were planted, and which were missed."""

    place: str
    planted: int = 0
    missed: list[str] = field(default_factory=list)

    def note(self, caught: bool, text: str) -> None:
        """Count one decoy."""
        self.planted += 1
        if not caught:
            self.missed.append(text)

    @property
    def share(self) -> float:
        """Caught of planted; nothing planted is nothing caught."""
        return 1 - len(self.missed) / self.planted if self.planted else 0.0


def decoys(seed: random.Random) -> Iterator[Decoy]:
    """Decoys of all forms in turn; digits and kanji never the same twice."""
    for number in seed.sample(range(20000, 99999), 5000):
        digits = str(number).replace("0", "7")
        yield Decoy("ASCII", digits)
        yield Decoy("full width", "".join(chr(ord(c) + 0xFEE0) for c in digits))
        hundreds, tens, ones = (_KANJI[int(c) - 1] for c in digits[:3])
        yield Decoy("kanji", f"{hundreds}百{tens}十{ones}{seed.choice(_COUNTERS)}")
        yield Decoy("English", seed.choice(_WORDS))


def another_digit(text: str, seed: random.Random) -> str | None:
    """The text with one digit changed, if it has one."""
    places = [match.start() for match in re.finditer(r"[0-9]", text)]
    if not places:
        return None
    at = seed.choice(places)
    return text[:at] + str((int(text[at]) + seed.randint(1, 9)) % 10) + text[at + 1 :]


def gaps(text: str, closed: Iterable[tuple[int, int]] = ()) -> list[int]:
    """Where a numeral can be put without touching Latin words or what is closed."""
    shut = list(closed)
    return [
        at
        for at in range(1, len(text))
        if not (text[at - 1] + text[at]).isascii() and not any(a < at < b for a, b in shut)
        if not re.match(r"[A-Za-z0-9]", text[at]) and not re.match(r"[A-Za-z0-9-]", text[at - 1])
    ]


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
