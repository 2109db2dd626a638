"""What every HTML page gets whichever engine wrote it: a way past the contents, the same document
in the other languages, and an imprint at the foot.

Works on the finished page, since neither engine's template is asked for these. Whether the other
language was rendered too is not checked, only that the project lists it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sc_analysis.errors import Lang, RenderError, Text

_NAMES = {"ja": "日本語", "en": "English"}
_BODY = re.compile(r"<body[^>]*>")
_SECTION = re.compile(r'<section id="([^"]+)"')
_SHORT = 12
"""Digits of a hash that people compare."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Which state of the project a page shows; what is not known is left out."""

    version: str | None = None
    date: str | None = None
    """ISO date of the commit."""
    commit: str | None = None
    inputs_hash: str | None = None

    def parts(self, lang: Lang) -> list[str]:
        """The imprint in words, one part each, as HTML."""
        day = f'<time datetime="{self.date}">{self.date}</time>' if self.date else ""
        named = [
            (Text("版", "version"), self.version),
            (Text("日付", "date"), day),
            (Text("コミット", "commit"), (self.commit or "")[:_SHORT]),
            (Text("入力のハッシュ", "hash of inputs"), (self.inputs_hash or "")[:_SHORT]),
        ]
        return [f"{name(lang)} {value}" for name, value in named if value]


def furnish(page: bytes, document: str, documents: Sequence[str], imprint: Imprint) -> bytes:
    """The page of a document with its bar above and its imprint below."""
    stem, lang = language_of(document)
    text = page.decode()
    opened, closed = _BODY.search(text), text.rfind("</body>")
    if opened is None or closed < opened.end():
        raise RenderError(
            Text(f"{document}: HTML に body がありません", f"{document}: the HTML has no body")
        )
    others = [
        (other, name.removesuffix(".qmd") + ".html")
        for name in documents
        for same, other in [language_of(name)]
        if same == stem and other != lang
    ]
    return "".join(
        [
            text[: opened.end()],
            _bar(text, lang, others),
            text[opened.end() : closed],
            _foot(imprint, lang),
            text[closed:],
        ]
    ).encode()


def language_of(document: str) -> tuple[str, Lang]:
    """Stem and language of `stem.lang.qmd`; a name without a language is taken for English."""
    stem, _, lang = document.removesuffix(".qmd").rpartition(".")
    if lang == "ja":
        return stem, "ja"
    return (stem, "en") if lang == "en" else (document.removesuffix(".qmd"), "en")


def _bar(page: str, lang: Lang, others: list[tuple[Lang, str]]) -> str:
    links = [
        f'<a href="{escape(file)}" hreflang="{other}" lang="{other}">{_NAMES[other]}</a>'
        for other, file in others
    ]
    if first := _SECTION.search(page):
        skip = Text("本文へ", "Skip to the text")(lang)
        links.insert(0, f'<a class="skip" href="#{first[1]}">{skip}</a>')
    name = Text("このページ", "This page")(lang)
    opening = f'<div id="page-tools" class="page-tools" role="navigation" aria-label="{name}">'
    return f"\n{opening}{''.join(links)}</div>"


def _foot(imprint: Imprint, lang: Lang) -> str:
    told = Text("、", ", ")(lang).join(imprint.parts(lang))
    return f'<footer id="imprint" class="imprint">{told}</footer>\n' if told else ""
