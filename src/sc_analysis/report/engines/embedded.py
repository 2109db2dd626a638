"""The embedded engine: documents executed by nbclient, written by pandoc, set by Typst.

Documents run side by side, each in a process of its own (trees are handled in Python, which uses
one core a process) and each with a kernel of its own; two documents must therefore not write the
same file. Nothing reaches the output folder before every document in every format is done.
"""

from __future__ import annotations

import platform
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version

from sc_analysis.report.engines import elsewhere, pandoc
from sc_analysis.report.engines.making import Made, Progress, make_document, plan
from sc_analysis.report.engines.project import Project, open_document


def versions() -> dict[str, str]:
    """What made the files."""
    packages = {name: version(name) for name in ("typst", "nbclient", "ipykernel")}
    return {"pandoc": pandoc.version(), "python": platform.python_version(), **packages}


def make(
    project: Project, names: Sequence[str], formats: Sequence[str] | None, progress: Progress
) -> list[Made]:
    """Every document in every format, in order, or an error and nothing."""
    for name in names:
        plan(project, open_document(project, name), formats)
    (project.root / "_work").mkdir(exist_ok=True)
    with ThreadPoolExecutor(max(1, len(names))) as pool:
        others = [
            pool.submit(elsewhere.make_document, project, name, formats, progress)
            for name in names[1:]
        ]
        made = [
            item for name in names[:1] for item in make_document(project, name, formats, progress)
        ]
        return made + [item for other in others for item in other.result()]
