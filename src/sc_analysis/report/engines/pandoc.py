"""Running pandoc: Markdown to a tree, a tree to a format.

Pandoc comes with `pypandoc_binary`; a pandoc that happens to be on the machine is not used, so that
equal inputs give equal bytes. Pandoc's warnings when writing are errors.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sc_analysis import programs
from sc_analysis.errors import RenderError, Text

EPOCH = "0"
"""SOURCE_DATE_EPOCH of every process that this package starts, unless the caller has set one."""


@cache
def executable() -> str:
    """The pandoc that `pypandoc_binary` brought."""
    found = programs.pandoc()
    if found is None:
        raise RenderError(
            Text(
                "pandoc がありません: pypandoc_binary を入れてください",
                "pandoc is missing: install pypandoc_binary",
            )
        )
    return found


@cache
def version() -> str:
    """The version of that pandoc, which `render.json` names."""
    return _call(["--version"], b"").stdout.decode().split()[1]


def environment() -> dict[str, str]:
    """This process's environment with a fixed clock, so that bytes repeat."""
    return {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH)}


def read(
    markdown: str, *, reader: str, options: Sequence[str], cwd: Path
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Markdown as a tree, and what pandoc remarked on the way."""
    done = _call(["--from", reader, "--to", "json", *options], markdown.encode(), cwd)
    tree: dict[str, Any] = json.loads(done.stdout)
    remarks = done.stderr.decode(errors="replace").split("[WARNING]")
    return tree, tuple(" ".join(remark.split()) for remark in remarks if remark.strip())


def write(tree: dict[str, Any], *, to: str, options: Sequence[str], cwd: Path) -> bytes:
    """A tree in one of pandoc's output formats; a warning is an error."""
    source = json.dumps(tree, ensure_ascii=False).encode()
    done = _call(["--from", "json", "--to", to, "--wrap", "none", *options], source, cwd)
    if done.stderr.strip():
        raise _failed(done)
    return done.stdout


def data_file(name: str) -> bytes:
    """A file that pandoc carries inside itself."""
    return _call(["--print-default-data-file", name], b"").stdout


def _call(
    arguments: Sequence[str], source: bytes, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [executable(), *arguments], input=source, capture_output=True, cwd=cwd, env=environment()
    )
    if done.returncode:
        raise _failed(done)
    return done


def _failed(done: subprocess.CompletedProcess[bytes]) -> RenderError:
    said = done.stderr.decode(errors="replace").strip()
    return RenderError(Text(f"pandoc が止まりました:\n{said}", f"pandoc failed:\n{said}"))
