"""The words an engine adds by itself (図, 表, contents, callout titles), in Japanese and English.

They are resolved as Quarto resolves `language:`: built-in words, then `_language.yml` (or the file
or mapping that `language:` names), then its sub-keys for the document's language. Languages other
than Japanese and English are refused; keys that neither engine uses here are accepted unread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sc_analysis.errors import Lang, Text, UsageError

_DEFAULTS: dict[Lang, dict[str, str]] = {
    "ja": {
        "toc-title-document": "目次",
        "crossref-lof-title": "図の目次",
        "crossref-lot-title": "表の目次",
        "crossref-fig-title": "図",
        "crossref-tbl-title": "表",
        "crossref-sec-prefix": "セクション",
        "callout-note-title": "ノート",
        "callout-tip-title": "ヒント",
        "callout-important-title": "重要",
        "callout-warning-title": "警告",
        "callout-caution-title": "注意",
    },
    "en": {
        "toc-title-document": "Table of contents",
        "crossref-lof-title": "List of figures",
        "crossref-lot-title": "List of tables",
        "crossref-fig-title": "Figure",
        "crossref-tbl-title": "Table",
        "crossref-sec-prefix": "Section",
        "callout-note-title": "Note",
        "callout-tip-title": "Tip",
        "callout-important-title": "Important",
        "callout-warning-title": "Warning",
        "callout-caution-title": "Caution",
    },
}
_REGIONS: dict[Lang, str] = {"ja": "jp", "en": "us"}
_BETWEEN: dict[Lang, str] = {"ja": "、", "en": ", "}


@dataclass(frozen=True, slots=True)
class Words:
    """The words for one document."""

    lang: Lang
    tag: str
    """The document's `lang` as written (`ja`, `en-GB`)."""
    table: Mapping[str, str]

    @property
    def region(self) -> str:
        subtags = self.tag.split("-")
        return subtags[1].lower() if len(subtags) > 1 else _REGIONS[self.lang]

    @property
    def between_references(self) -> str:
        return _BETWEEN[self.lang]

    def title_of(self, kind: str) -> str:
        """What stands before the number in a caption (`fig`, `tbl`)."""
        return self.table[f"crossref-{kind}-title"]

    def prefix_of(self, kind: str) -> str:
        """What stands before the number in a reference; Quarto falls back to the title."""
        prefix = self.table.get(f"crossref-{kind}-prefix")
        return self.title_of(kind) if prefix is None else prefix


def words(lang: object, language: Mapping[str, Any]) -> Words:
    """The words of a document in `lang`, with the project's own in `language` laid over."""
    tag = "en" if lang is None else str(lang)
    subtags = tag.split("-")
    primary = subtags[0].lower()
    if primary not in _DEFAULTS:
        raise UsageError(
            Text(
                f"lang: {tag} は扱えません（ja か en）",
                f"lang: {tag} is not supported (ja or en)",
            )
        )
    base: Lang = "ja" if primary == "ja" else "en"
    table = dict(_DEFAULTS[base])
    table.update(_plain(language))
    for end in range(1, len(subtags) + 1):
        variation = language.get("-".join(subtags[:end]))
        if isinstance(variation, Mapping):
            table.update(_plain(variation))
    return Words(lang=base, tag=tag, table=table)


def _plain(language: Mapping[str, Any]) -> dict[str, str]:
    return {
        str(key): str(value) for key, value in language.items() if not isinstance(value, Mapping)
    }
