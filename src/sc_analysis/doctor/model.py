"""What the doctor found, and what it allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sc_analysis.errors import Lang, Text

Kind = Literal["verb", "format", "engine", "tests"]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of this machine: its name, what was found, what is wrong with it."""

    name: str
    value: Text
    wrong: Text | None = None
    remark: Text | None = None

    @property
    def fine(self) -> bool:
        return self.wrong is None


@dataclass(frozen=True, slots=True)
class Ability:
    """One thing that can be done here, or why not."""

    kind: Kind
    name: str
    missing: tuple[Text, ...]

    @property
    def possible(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class Examination:
    """All that was found and what follows."""

    found: tuple[Found, ...]
    abilities: tuple[Ability, ...]
    plain: tuple[Text, ...]
    """What the plain verbs (those that need no optional package) lack."""

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """For `--json`; both languages would be said twice, so one is."""
        found = [
            {
                "name": f.name,
                "value": f.value(lang) or None,
                "fine": f.fine,
                "wrong": None if f.wrong is None else f.wrong(lang),
                "remark": None if f.remark is None else f.remark(lang),
            }
            for f in self.found
        ]
        abilities = [
            {
                "kind": a.kind,
                "name": a.name,
                "possible": a.possible,
                "missing": [text(lang) for text in a.missing],
            }
            for a in self.abilities
        ]
        missing = [text(lang) for text in self.plain]
        return {"found": found, "allows": abilities, "plain_verbs_lack": missing}


def same(value: str) -> Text:
    """A value that reads alike in both languages."""
    return Text(value, value)


ABSENT = same("")
"""The value of what is not here."""
