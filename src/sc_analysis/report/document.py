"""What the documents may call: numbers, printed values, figures and tables.

Every number in prose comes from here, linked to its row in an appendix. What was used is noted, so
that a test can say whether each tally has a use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sc_analysis.build import Built, build
from sc_analysis.catalog import find_folder
from sc_analysis.claims import Entry
from sc_analysis.errors import Lang, Text
from sc_analysis.report.format import number
from sc_analysis.report.kept import Kept, kept
from sc_analysis.report.markdown import anchor, escape, float_block, link
from sc_analysis.tallies import find
from sc_analysis.vocab import unknown_name

if TYPE_CHECKING:
    from IPython.display import Markdown

_WORK = Path("_work")


class Document:
    """One language's view of what the pipeline built.

    `folder` is the data folder (default: the nearest one, else the packaged one). Pictures are
    written below the working directory, which is the folder of the documents.
    """

    def __init__(self, lang: Lang, folder: Path | None = None, built: Built | None = None) -> None:
        self.lang = lang
        self._kept: Kept | None = None
        if built is None:
            data = folder or find_folder()
            self._kept = kept(data, _WORK) if _WORK.is_dir() else None
            built = self._kept.built(data) if self._kept else build(data)
        self.built = built
        self.used: set[str] = set()

    def n(self, key: str) -> Markdown:
        """The computed number, formatted and linked; raises `UsageError` for an unknown key."""
        return _markdown(self.tally(key))

    def printed(self, claim: str) -> Markdown:
        """The string as the source prints it, linked to its claim."""
        return _markdown(self.claim(claim))

    def figure(self, label: str) -> Markdown:
        """The figure with computed caption and alternative text; raises `UsageError`."""
        from sc_analysis.figures import FIGURES

        if label not in FIGURES:
            raise unknown_name(Text("図", "figure"), label, FIGURES)
        stem = self._picture(label)
        caption, alternative = self.described(label)
        picture = f'![{escape(alternative)}]({stem.as_posix()}){{fig-alt="{alternative}"}}'
        return _markdown(float_block(label, picture, escape(caption)))

    def _picture(self, label: str) -> Path:
        """The figure's files, without their suffix; drawn unless they were kept."""
        from sc_analysis.figures import FIGURES, save

        def draw(stem: Path) -> None:
            save(FIGURES[label].draw(self.built, self.lang), stem)

        name = f"figures/{self.lang}/{label}"
        if self._kept is not None:
            return self._kept.picture(name, draw)
        draw(_WORK / name)
        return _WORK / name

    def described(self, label: str) -> tuple[str, str]:
        """Caption and alternative text of a figure, which is not drawn for them."""
        from sc_analysis.figures import FIGURES

        spec = FIGURES[label]
        alternative = spec.alt(self.built, self.lang).replace('"', "”")
        return spec.caption(self.built, self.lang), alternative

    def table(self, label: str) -> Markdown:
        """The table with its caption; raises `UsageError` for an unknown label."""
        from sc_analysis.report.tables import TABLES

        if label not in TABLES:
            raise unknown_name(Text("表", "table"), label, TABLES)
        body, caption = TABLES[label](self)
        return _markdown(float_block(label, body, escape(caption)))

    def tally(self, key: str) -> str:
        """The Markdown of a tally, for use in tables."""
        found = find(self.built.tallies, key)
        self.used.add(key)
        unit = found.unit.label(self.lang)
        rows = Text(f"根拠 {len(found.rows)} 行", f"from {len(found.rows)} rows")
        text = number(found.value, found.unit)
        title = f"{found.label(self.lang)}: {text} {unit} — {rows(self.lang)} ({key})"
        return link(text, anchor("tally", key), title, "tally")

    def claim(self, claim: str) -> str:
        """The Markdown of a printed value, for use in tables."""
        entries = self.built.entries
        if claim not in entries:
            raise unknown_name(Text("主張", "claim"), claim, entries)
        entry = entries[claim]
        c = entry.claim
        title = (
            f"{c.subject(self.lang)} — {self.verdict(entry)}: {entry.reason(self.lang)}"
            f" — {c.locator}"
        )
        return link(c.printed, anchor("claim", claim), title, "claim", entry.verdict.value)

    def verdict(self, entry: Entry) -> str:
        """The verdict in words, with its basis or origin."""
        label = entry.verdict.label(self.lang)
        detail = entry.basis or entry.origin
        return f"{label} ({detail.label(self.lang)})" if detail else label

    def say(self, ja: str, en: str) -> str:
        """The text in the document's language."""
        return ja if self.lang == "ja" else en


Table = Callable[[Document], tuple[str, str]]
"""Makes the body and the caption of a table."""


def _markdown(text: str) -> Markdown:
    from IPython.display import Markdown

    return Markdown(text)
