"""Rendering a folder of `.qmd` documents, with Quarto or with what this package brings along.

`render` is the only door. Both engines read the same `_quarto.yml` and the same documents;
`tests/fixtures/both_engines` shows the constructs that both take. Neither engine checks what the
documents say.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import Literal

from sc_analysis.errors import Text, UsageError
from sc_analysis.report.engines.result import RECORD, EngineName, Rendering, publish, record

try:
    from sc_analysis.report.engines import embedded, quarto
    from sc_analysis.report.engines.fonts import fonts_in
    from sc_analysis.report.engines.furnish import Imprint, furnish
    from sc_analysis.report.engines.project import Project, open_project
except ModuleNotFoundError as error:
    raise UsageError(
        Text(
            f"報告書の作成に要る {error.name} がありません: sc-analysis[report] を入れてください",
            f"rendering needs the package {error.name}: install sc-analysis[report]",
        )
    ) from error

__all__ = ["Rendering", "render"]

Progress = Callable[[Text], None]


def render(
    project: Path,
    *,
    engine: Literal["auto", "embedded", "quarto"] = "auto",
    documents: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    output_dir: Path | None = None,
    inputs_hash: str | None = None,
    commit: str | None = None,
    date: str | None = None,
    progress: Progress | None = None,
) -> Rendering:
    """Render the documents of a project folder; on failure no output file changes.

    `auto` takes Quarto if it is found, else the embedded engine; the result says which. `date` is
    the ISO date that the foot of a page tells beside the commit.
    """
    started = time.perf_counter()
    opened = open_project(project)
    chosen = _engine(engine)
    names = _documents(opened, documents)
    say = _one_at_a_time(progress)
    if chosen == "quarto":
        made, versions, skipped = quarto.make(opened, names, formats, say)
        fonts = {name: fonts_in(data) for name, data in made.items() if name.endswith(".pdf")}
    else:
        outputs = embedded.make(opened, names, formats, say)
        made = {output.name: output.data for output in outputs}
        versions = embedded.versions()
        fonts = {output.name: output.fonts for output in outputs if output.fonts is not None}
        skipped = tuple(remark for output in outputs for remark in output.remarks)
    imprint = Imprint(_version(), date, commit, inputs_hash)
    for name in (name for name in made if name.endswith(".html")):
        source = name.removesuffix(".html") + ".qmd"
        made[name] = furnish(made[name], source, opened.documents, imprint)
    note = record(
        engine=chosen,
        versions=versions,
        fonts=fonts,
        names=tuple(made),
        inputs_hash=inputs_hash,
        commit=commit,
    )
    files = publish({**made, RECORD: note}, output_dir or opened.output_dir)
    seconds = time.perf_counter() - started
    return Rendering(chosen, versions, fonts, files, skipped, seconds)


def _version() -> str | None:
    """The package's version; it has none when it runs from its folder without being installed."""
    try:
        return version("sc-analysis")
    except PackageNotFoundError:
        return None


def _engine(asked: str) -> EngineName:
    if asked == "embedded":
        return "embedded"
    if asked == "quarto":
        return "quarto"
    if asked == "auto":
        return "embedded" if quarto.executable() is None else "quarto"
    raise UsageError(
        Text(
            f"エンジン {asked} はありません（auto, embedded, quarto）",
            f"there is no engine {asked} (auto, embedded, quarto)",
        )
    )


def _documents(project: Project, asked: Sequence[str] | None) -> list[str]:
    for name in asked or ():
        if name not in project.documents:
            known = ", ".join(project.documents)
            raise UsageError(
                Text(
                    f"文書 {name} はプロジェクトにありません（{known}）",
                    f"document {name} is not in the project ({known})",
                )
            )
    return list(project.documents if asked is None else dict.fromkeys(asked))


def _one_at_a_time(progress: Progress | None) -> Progress:
    """Documents are made side by side; what they say must not be."""
    lock = Lock()

    def say(text: Text) -> None:
        if progress is not None:
            with lock:
                progress(text)

    return say
