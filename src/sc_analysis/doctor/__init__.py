"""What is here, and what that allows. Works where every library is missing or broken.

An ability is what its packages, fonts, programs and folders allow as far as they can be seen from
outside: nothing is rendered and no data are read, `check` does that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from sc_analysis.doctor import packages, surroundings
from sc_analysis.doctor.model import Ability, Examination, Found, Kind
from sc_analysis.errors import Text
from sc_analysis.places import checkout

__all__ = ["Ability", "Examination", "Found", "examine"]

_FIGURES = ("core/matplotlib", "core/japanize-matplotlib", "core/setuptools", "fonts/figures")
_RENDERED = ("html", "pdf", "docx")
_UNKNOWN = Text(
    "sc-analysis が入っておらず、必要なパッケージが分からない",
    "sc-analysis is not installed, so what it needs is not known",
)


def examine(verbs: Mapping[str, tuple[str, ...]], data: Path | None = None) -> Examination:
    """Look at everything; `verbs` are the commands with the groups of things that each needs."""
    project = checkout()
    asked = packages.requirements(project)
    pinned = packages.tested(project)
    data_found, folder = surroundings.data_folder(data)
    documents = surroundings.documents(folder)
    found = (
        *surroundings.system(),
        data_found,
        documents,
        *surroundings.fonts(documents.value.en if documents.fine else None),
        *surroundings.folders(),
        surroundings.console(),
        *surroundings.found_programs(),
        *(packages.examine(requirement, pinned) for requirement in asked),
    )
    lack = _Lack(found, known=bool(asked))
    return Examination(found, tuple(_abilities(verbs, lack)), lack.of(("data",)))


class _Lack:
    """What a group of things lacks here."""

    def __init__(self, found: Iterable[Found], *, known: bool) -> None:
        self._wrong = {f.name: f.wrong for f in found}
        self._unknown = () if known else (_UNKNOWN,)

    def of(self, groups: Iterable[str]) -> tuple[Text, ...]:
        """Everything wrong with what the groups need, each once, in the order of the groups."""
        names = [name for group in groups for name in self._needed(group)]
        wrong = [text for name in dict.fromkeys(names) if (text := self._wrong.get(name))]
        return (*self._unknown, *wrong) if names else ()

    def _needed(self, group: str) -> list[str]:
        core = [n for n in self._wrong if n.startswith("core/") and n not in _FIGURES]
        needed: dict[str, list[str]] = {
            "python": ["python"],
            "data": ["python", "data", *core],
            "figures": list(_FIGURES),
            "report": [
                *self._of_extra("report"),
                "pandoc",
                "documents",
                "fonts/documents",
                "folder/temporary",
                "disk",
            ],
            "export": self._of_extra("export"),
            "quarto": ["quarto"],
            "e2e": ["chromium", *self._of_extra("e2e"), *self._of_extra("test")],
        }
        return needed[group]

    def _of_extra(self, extra: str) -> list[str]:
        return [name for name in self._wrong if name.startswith(f"{extra}/")]


def _abilities(verbs: Mapping[str, tuple[str, ...]], lack: _Lack) -> Iterable[Ability]:
    rendering = ("data", "figures", "report")
    for name, groups in verbs.items():
        yield Ability("verb", name, lack.of(("python", *groups)))
    yield _ability("engine", "embedded", lack, rendering)
    yield _ability("engine", "quarto", lack, (*rendering, "quarto"))
    for name in _RENDERED:
        yield _ability("format", name, lack, rendering)
    yield _ability("tests", "e2e", lack, (*rendering, "e2e"))


def _ability(kind: Kind, name: str, lack: _Lack, groups: tuple[str, ...]) -> Ability:
    return Ability(kind, name, lack.of(groups))
