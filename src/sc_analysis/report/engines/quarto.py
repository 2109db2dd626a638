"""The Quarto engine: hands the project to `quarto render` and takes what it wrote.

Quarto cannot be installed where this project is built and tested, so this module has only been run
against a stand-in script: the calls are tested, Quarto's own rendering is not. It checks neither
fonts nor links; Quarto's outputs also differ from run to run in the identifiers it invents.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.programs import quarto as executable
from sc_analysis.report.engines import pandoc
from sc_analysis.report.engines.project import EXTENSIONS, Project, formats_of, open_document

_TAIL_LINES = 40


def make(
    project: Project,
    names: Sequence[str],
    formats: Sequence[str] | None,
    progress: Callable[[Text], None],
) -> tuple[dict[str, bytes], dict[str, str], tuple[Text, ...]]:
    """The files by name, the version, and what was not checked."""
    quarto = executable()
    if quarto is None:
        raise UsageError(
            Text(
                "quarto が見つかりません（--engine embedded なら要りません）",
                "quarto was not found (--engine embedded needs none)",
            )
        )
    made: dict[str, bytes] = {}
    work = project.root / "_work"
    work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="quarto-", dir=work) as folder:
        for name in names:
            document = open_document(project, name)
            for form in formats_of(project, document, formats):
                file = name.removesuffix(".qmd") + EXTENSIONS[form]
                progress(Text(f"{file} を書き出しています", f"writing {file}"))
                _run(quarto, project, name, form, Path(folder))
                made[file] = _taken(Path(folder), file)
    unchecked = Text(
        "Quarto の出力では、リンク先・フォント・文字の欠けを確かめていません",
        "links, fonts and missing characters were not checked in Quarto's outputs",
    )
    return made, {"quarto": _version(quarto)}, (unchecked,)


def _run(quarto: str, project: Project, name: str, form: str, folder: Path) -> None:
    relative = os.path.relpath(folder, project.root)
    command = [quarto, "render", name, "--to", form, "--output-dir", relative]
    done = subprocess.run(
        command,
        cwd=project.root,
        env={**pandoc.environment(), "QUARTO_PYTHON": sys.executable},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-_TAIL_LINES:])
        raise RenderError(
            Text(
                f"{name}: quarto render --to {form} が失敗しました（{done.returncode}）:\n{tail}",
                f"{name}: quarto render --to {form} failed ({done.returncode}):\n{tail}",
            )
        )


def _taken(folder: Path, file: str) -> bytes:
    path = folder / file
    if not path.is_file():
        raise RenderError(
            Text(f"quarto が {file} を書きませんでした", f"quarto did not write {file}")
        )
    return path.read_bytes()


def _version(quarto: str) -> str:
    done = subprocess.run([quarto, "--version"], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()
