"""What a render leaves behind: files that appear all at once, and a record of how they were made.

The record (`render.json`) holds nothing that differs between two runs over equal inputs: no time,
no folder. It does not hash the outputs and does not check that `inputs_hash` is true.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sc_analysis.errors import Text

EngineName = Literal["embedded", "quarto"]

RECORD = "render.json"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One finished render."""

    engine: EngineName
    versions: dict[str, str]
    fonts: dict[str, tuple[str, ...]]
    """Per PDF (by file name): the names of its fonts, read out of the PDF itself."""
    files: tuple[Path, ...]
    skipped: tuple[Text, ...] = ()
    """What was not done or not checked, and why."""
    seconds: float = field(default=0.0, compare=False)


def record(
    *,
    engine: EngineName,
    versions: Mapping[str, str],
    fonts: Mapping[str, tuple[str, ...]],
    names: tuple[str, ...],
    inputs_hash: str | None,
    commit: str | None,
) -> bytes:
    """The bytes of `render.json`."""
    content = {
        "engine": engine,
        "versions": dict(sorted(versions.items())),
        "fonts": {name: list(fonts[name]) for name in sorted(fonts)},
        "files": sorted(names),
        "inputs_hash": inputs_hash,
        "commit": commit,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def publish(files: Mapping[str, bytes], output_dir: Path) -> tuple[Path, ...]:
    """Put all files into the folder: first every one beside its place, then renamed into it."""
    output_dir.mkdir(parents=True, exist_ok=True)
    waiting = {name: output_dir / f".{name}.{os.getpid()}.tmp" for name in files}
    try:
        for name, path in waiting.items():
            path.write_bytes(files[name])
        for name, path in waiting.items():
            os.replace(path, output_dir / name)
    finally:
        for path in waiting.values():
            path.unlink(missing_ok=True)
    return tuple(output_dir / name for name in files)
