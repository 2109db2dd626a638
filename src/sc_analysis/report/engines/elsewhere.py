"""A document made in another process of this very interpreter.

The other process tells its progress line by line and leaves what it made, or why it could not, in
a file. Python's `multiprocessing` is not used: it would run a caller's script a second time where
processes are spawned.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import sc_analysis
from sc_analysis.errors import ScAnalysisError, Text
from sc_analysis.report.engines.making import Made, Progress
from sc_analysis.report.engines.making import make_document as make_here
from sc_analysis.report.engines.project import Project, open_project

_SPEAKING = Lock()


def make_document(
    project: Project, name: str, formats: Sequence[str] | None, progress: Progress
) -> list[Made]:
    """The document in every format; errors are those of the other process."""
    with tempfile.TemporaryDirectory(prefix="sca", ignore_cleanup_errors=True) as folder:
        result = Path(folder) / "result"
        asked = json.dumps([str(project.root), name, formats, str(result)])
        start = f"from {__name__} import answer; answer()"
        command = [sys.executable, "-c", start, asked]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env=_environment(), encoding="utf-8"
        ) as other:
            assert other.stdout is not None
            for line in other.stdout:
                progress(Text(*json.loads(line)))
        if not result.is_file():
            raise RuntimeError(f"the process for {name} ended with {other.returncode}")
        made, error = pickle.loads(result.read_bytes())
    if error is not None:
        kind, text = error
        raise kind(text)
    assert isinstance(made, list)
    return made


def _environment() -> dict[str, str]:
    """This process's environment, in which the other one finds the same package."""
    package = str(Path(sc_analysis.__path__[0]).parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}


def answer() -> None:
    """What the other process does with what it was asked, its first argument."""
    root, name, formats, result = json.loads(sys.argv[1])
    found: tuple[list[Made], tuple[type[ScAnalysisError], Text] | None]
    try:
        found = make_here(open_project(Path(root)), name, formats, _tell), None
    except ScAnalysisError as error:
        found = [], (type(error), error.text)
    Path(result).write_bytes(pickle.dumps(found))


def _tell(text: Text) -> None:
    """One line in one piece: the formats are written side by side."""
    with _SPEAKING:
        sys.stdout.write(json.dumps([text.ja, text.en]) + "\n")
        sys.stdout.flush()
