"""One Jupyter kernel of this very interpreter, independent of what is installed on the machine.

The kernel runs `sys.executable`, whatever kernel specs exist, with its files in a folder of its
own, so neither the home folder nor Jupyter's folders are read or written. A cell may take
`CELL_SECONDS`; memory is not limited and the code is not confined.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

import sc_analysis
from sc_analysis.report.engines import pandoc

CELL_SECONDS = 600
START_SECONDS = 120
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_SPEC = KernelSpec(
    argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    display_name="sc_analysis",
    language="python",
)

Output = dict[str, Any]


class _Manager(AsyncKernelManager):
    """A kernel manager that never looks for kernel specs."""

    @property
    def kernel_spec(self) -> KernelSpec:
        return _SPEC


class CellFailed(Exception):
    """A cell raised, ran out of time, or took the kernel down with it."""

    def __init__(self, name: str, message: str, traceback: str, line: int | None) -> None:
        super().__init__(f"{name}: {message}")
        self.traceback = traceback
        self.line = line
        """The line within the cell, counted from 1, if known."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """A running kernel; `run` executes code in it, one piece after another."""

    client: NotebookClient

    def run(self, source: str) -> list[Output]:
        """Execute and return the outputs, or raise CellFailed."""
        cell = nbformat.v4.new_code_cell(source)
        self.client.nb.cells.append(cell)
        index = len(self.client.nb.cells) - 1
        try:
            self.client.execute_cell(cell, index)
        except CellTimeoutError as error:
            raise CellFailed("Timeout", f"more than {CELL_SECONDS} s", "", None) from error
        except DeadKernelError as error:
            raise CellFailed("DeadKernel", "the kernel died", "", None) from error
        except CellExecutionError as error:
            traceback = _last_traceback(cell.outputs)
            raise CellFailed(error.ename, error.evalue, traceback, _line_in(traceback)) from error
        return list(cell.outputs)


@contextmanager
def started(cwd: Path) -> Iterator[Kernel]:
    """A kernel in `cwd`, killed at the end."""
    with tempfile.TemporaryDirectory(prefix="sca", ignore_cleanup_errors=True) as folder:
        client = NotebookClient(
            nbformat.v4.new_notebook(),
            km=_manager(Path(folder)),
            timeout=CELL_SECONDS,
            startup_timeout=START_SECONDS,
            shutdown_kernel="immediate",
            store_widget_state=False,
            record_timing=False,
        )
        with client.setup_kernel(cleanup_kc=True, cwd=str(cwd), env=_environment(Path(folder))):
            yield Kernel(client)


def without_ansi(text: str) -> str:
    return _ANSI.sub("", text)


def _manager(folder: Path) -> _Manager:
    transport = "tcp" if os.name == "nt" else "ipc"
    return _Manager(connection_file=str(folder / "kernel.json"), transport=transport)


def _environment(folder: Path) -> dict[str, str]:
    """The kernel's environment: this process's package, no clock, no hash seed, no user files."""
    package = str(Path(sc_analysis.__path__[0]).parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **pandoc.environment(),
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONHASHSEED": "0",
        "MPLBACKEND": "Agg",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTER_NO_CONFIG": "1",
        **_matplotlib(folder),
    }


def _matplotlib(folder: Path) -> dict[str, str]:
    """A place for matplotlib's files where there is no home that may be written.

    It would find one itself, but with a warning, and a cell must not warn. A home is used if there
    is one: the list of fonts in it saves a second.
    """
    if "MPLCONFIGDIR" in os.environ or os.access(os.path.expanduser("~"), os.W_OK):
        return {}
    return {"MPLCONFIGDIR": str(folder / "matplotlib")}


def _last_traceback(outputs: list[Output]) -> str:
    for output in reversed(outputs):
        if output["output_type"] == "error":
            return without_ansi("\n".join(output["traceback"]))
    return ""


def _line_in(traceback: str) -> int | None:
    found = re.search(r"^\s*(?:File )?Cell In\[\d+\], line (\d+)", traceback, re.MULTILINE)
    return int(found[1]) if found else None
