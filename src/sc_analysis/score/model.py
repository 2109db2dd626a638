"""What a score sheet is made of: items, who asks for them, outcomes with evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sc_analysis.errors import Text
from sc_analysis.score.tree import Tree


class Mark(StrEnum):
    """The outcome of an item."""

    PASS = "PASS"
    FLAG = "FLAG"
    NOT_APPLICABLE = "N/A"
    PERSON = "PERSON"

    def label(self) -> Text:
        return _MARKS[self]


_MARKS = {
    Mark.PASS: Text("満たす", "met"),
    Mark.FLAG: Text("直すか説明する", "to mend or to explain"),
    Mark.NOT_APPLICABLE: Text("当てはまらない", "not applicable"),
    Mark.PERSON: Text("人が判断する", "for a person"),
}


class Scheme(StrEnum):
    """The three lists that are scored against, each with its place."""

    NHS = "NHS RAP"
    BANK = "World Bank"
    AEA = "AEA"

    def address(self) -> str:
        return _ADDRESSES[self]


_GITHUB = "https://github.com"
_ADDRESSES = {
    Scheme.NHS: f"{_GITHUB}/NHSDigital/rap-community-of-practice"
    "/blob/main/docs/introduction_to_RAP/levels_of_RAP.md",
    Scheme.BANK: f"{_GITHUB}/worldbank/wb-reproducible-research-repository"
    "/blob/main/reproducibility_package_checklist.md",
    Scheme.AEA: f"{_GITHUB}/social-science-data-editors/template_README"
    "/blob/development/template-README.md",
}
FLAGS_ADDRESS = (
    f"{_GITHUB}/worldbank/wb-reproducible-research-repository"
    "/blob/main/ai-skills/reproducibility-skill/references/flags.md"
)
"""The World Bank's numbered flags (F1 and so on) stand in a file of their own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a scheme asks for an item: level and number, flag, or heading."""

    scheme: Scheme
    place: str

    def __str__(self) -> str:
        return f"{self.scheme.value} {self.place}"

    def address(self) -> str:
        flag = self.scheme is Scheme.BANK and self.place.startswith("F")
        return FLAGS_ADDRESS if flag else self.scheme.address()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the tree that shows the outcome; `said` is what stands or lacks there."""

    path: str
    line: int | None = None
    said: str = ""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place} ({self.said})" if self.said else place


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check decided and why."""

    mark: Mark
    evidence: tuple[Evidence, ...]


Check = Callable[[Tree], Outcome]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is asked for, once, whoever asks; without a check a person must judge."""

    id: str
    text: Text
    asked: tuple[Asked, ...]
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """An item with its outcome, and the project's own explanation of a flag."""

    item: Item
    outcome: Outcome
    explained: Text | None = None


def passed(*evidence: Evidence) -> Outcome:
    """The item is met, as these places show."""
    return Outcome(Mark.PASS, evidence)


def flagged(*evidence: Evidence) -> Outcome:
    """The item is not met at these places."""
    return Outcome(Mark.FLAG, evidence)


def either(wrong: list[Evidence], right: list[Evidence], lack: Evidence) -> Outcome:
    """Flagged by what is wrong; passed by what is right; flagged by the lack of both."""
    if wrong:
        return flagged(*wrong)
    return passed(*right) if right else flagged(lack)
