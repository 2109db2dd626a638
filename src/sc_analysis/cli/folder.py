"""Which data folder a verb works on, said aloud."""

from __future__ import annotations

import argparse
from pathlib import Path

from sc_analysis.catalog import PACKAGED, find_folder
from sc_analysis.cli.output import Output
from sc_analysis.errors import Text, UsageError


def data_folder(arguments: argparse.Namespace, output: Output) -> Path:
    """The folder of `--data`, else the nearest one, else the packaged one; which is printed."""
    folder = Path(arguments.data or find_folder())
    output.note(Text(f"データ: {folder}", f"data: {folder}"))
    return folder


def writable(folder: Path) -> Path:
    """The folder, if it may be written; raises `UsageError` for the data inside the package."""
    if folder.resolve() != PACKAGED:
        return folder
    raise UsageError(
        Text(
            "パッケージの中のデータには書きません。`--data` か `--out` で示してください",
            "the data inside the package are not written: name a folder with `--data` or `--out`",
        )
    )
