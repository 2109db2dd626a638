"""English for what the data keep only as the source prints it: bodies, places, titles.

The English document would else show them in Japanese. The words are data (`coded/glosses.csv` and
the registers); whether a name was official at the time of the source is not checked.
"""

from __future__ import annotations

import re

from sc_analysis.errors import RenderError, Text
from sc_analysis.report.document import Document

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_BETWEEN = re.compile(r"、|;| / ")
_REGISTERS = ("jasca_parties", "asean_partners", "asean_countries", "asean_cities")


def named(doc: Document, printed: str) -> str:
    """The names in a cell as the document's language has them.

    Raises `RenderError` if the English document meets a name without an English form.
    """
    if doc.lang == "ja" or not _JAPANESE.search(printed):
        return printed
    known = _known(doc)
    if printed in known:
        return known[printed]
    return ", ".join(_part(part, known) for part in _BETWEEN.split(printed))


def within(doc: Document, locator: str) -> str:
    """A place within a document as the document's language has it; keys of the source stay."""
    return locator if doc.lang == "ja" else _glosses(doc).get(locator, locator)


def glossed(doc: Document, title: str) -> str:
    """A title as printed, for the English document with what it says."""
    return title if doc.lang == "ja" else f"{title}: {_glosses(doc)[title]}"


def _part(part: str, known: dict[str, str]) -> str:
    if part in known or not _JAPANESE.search(part):
        return known.get(part, part)
    pieces = part.split("・")
    lacking = [piece for piece in pieces if piece not in known]
    if lacking:
        raise RenderError(
            Text(
                f"{lacking[0]} の英語名が coded/glosses.csv にありません",
                f"{lacking[0]} has no English name in coded/glosses.csv",
            )
        )
    return ", ".join(known[piece] for piece in pieces)


def _known(doc: Document) -> dict[str, str]:
    """The names with an English form in the registers, then the glosses."""
    found: dict[str, str] = {}
    for dataset in _REGISTERS:
        frame = doc.built.frames[dataset]
        found |= dict(zip(frame["name_ja"].astype(str), frame["name_en"].astype(str), strict=True))
    return found | _glosses(doc)


def _glosses(doc: Document) -> dict[str, str]:
    frame = doc.built.frames["glosses"]
    return dict(zip(frame["printed_ja"], frame["gloss_en"], strict=True))
