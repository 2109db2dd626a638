"""Rendering the project's documents: which folder, which inputs, which commit."""

from __future__ import annotations

import datetime
import hashlib
import os
import subprocess
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from sc_analysis.errors import Lang, Text, UsageError
from sc_analysis.report.engines import Rendering, render
from sc_analysis.report.places import Places, places, workshop

_DOCUMENT_FILES = ("*.qmd", "*.yml", "*.css", "*.html", "page/*.html", "*.typ", "filters/*.lua")


class ReportRun:
    """A finished render, for people and for machines."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        values = asdict(self.rendering)
        values["files"] = [str(path) for path in self.rendering.files]
        values["skipped"] = [text["en"] for text in values["skipped"]]
        return values

    def lines(self, lang: Lang) -> list[str]:
        """For the terminal: engine, versions, fonts, files, what was skipped, seconds."""
        r = self.rendering
        versions = ", ".join(f"{name} {version}" for name, version in r.versions.items())
        return [
            Text(f"エンジン: {r.engine} ({versions})", f"engine: {r.engine} ({versions})")(lang),
            *(
                Text(f"フォント: {name}: {', '.join(fonts)}", f"fonts: {name}: {', '.join(fonts)}")(
                    lang
                )
                for name, fonts in r.fonts.items()
            ),
            *(
                Text(
                    f"ファイル: {path} ({path.stat().st_size / 1e6:.2f} MB)",
                    f"file: {path} ({path.stat().st_size / 1e6:.2f} MB)",
                )(lang)
                for path in r.files
            ),
            *(Text(f"省いたこと: {s.ja}", f"skipped: {s.en}")(lang) for s in r.skipped),
            Text(f"{r.seconds:.1f} 秒", f"{r.seconds:.1f} seconds")(lang),
        ]


def render_reports(
    data: Path,
    engine: Literal["auto", "embedded", "quarto"],
    documents: list[str] | None,
    formats: list[str] | None,
    progress: Callable[[Text], None],
    out: Path | None = None,
) -> ReportRun:
    """Render the documents beside the data folder, else the packaged ones, into `out`.

    Raises `UsageError` if there are none.
    """
    found = places(data)
    if found is None:
        project = data.parent / "reports"
        raise UsageError(
            Text(f"{project} に文書がありません", f"there are no documents in {project}")
        )
    output = out or found.output
    if found.packaged:
        progress(
            Text(
                f"文書: パッケージのもの。書き出す先: {output.resolve()}",
                f"documents: those of the package; writing to {output.resolve()}",
            )
        )
    with workshop(data, found) as project:
        return ReportRun(
            render(
                project,
                engine=engine,
                documents=documents,
                formats=formats,
                output_dir=output,
                inputs_hash=inputs_hash(data, found.documents),
                commit=None if found.packaged else _git(project, "rev-parse", "HEAD"),
                date=_date(found),
                progress=progress,
            )
        )


def inputs_hash(data: Path, project: Path) -> str:
    """SHA-256 over all data files and document sources, by name as in a checkout, and content."""
    files = {f"data/{p.relative_to(data).as_posix()}": p for p in data.glob("*/*.csv")}
    for pattern in _DOCUMENT_FILES:
        for path in project.glob(pattern):
            files[f"reports/{path.relative_to(project).as_posix()}"] = path
    digest = hashlib.sha256()
    for name in sorted(files):
        content = files[name].read_bytes()
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _date(found: Places) -> str | None:
    """The day of SOURCE_DATE_EPOCH if that is set, else of the checkout's commit; never today."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    if found.packaged:
        return None
    return _git(found.documents, "show", "--no-patch", "--format=%cs", "HEAD")


def _git(project: Path, *arguments: str) -> str | None:
    """What git says about the checkout, if it is one."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=project, capture_output=True, encoding="utf-8"
        )
    except FileNotFoundError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
