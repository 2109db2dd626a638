"""Frames → CSV bytes, written beside and renamed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pandas as pd


def to_csv_bytes(frame: pd.DataFrame, line_end: str = "\n") -> bytes:
    """The frame as UTF-8 CSV; flags as true/false, floats without noise."""
    shown = frame.copy()
    for name in shown.columns:
        dtype = str(shown[name].dtype)
        if dtype == "boolean":
            shown[name] = shown[name].map({True: "true", False: "false"})
        elif dtype == "Float64":
            shown[name] = shown[name].map(plain, na_action="ignore")
    return shown.to_csv(index=False, lineterminator=line_end).encode("utf-8")


def plain(value: float) -> str:
    """A whole number with all its digits, another with twelve."""
    return str(int(value)) if value == int(value) else format(value, ".12g")


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file below `folder`, all beside first, then renamed one by one."""
    pending = []
    try:
        for name, data in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(target.name + ".tmp")
            pending.append((beside, target))
            beside.write_bytes(data)
        for beside, target in pending:
            os.replace(beside, target)
    finally:
        for beside, _ in pending:
            beside.unlink(missing_ok=True)
