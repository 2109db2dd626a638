"""Which data folder a verb works on, said aloud."""

from __future__ import annotations

import argparse
from pathlib import Path

from sc_analysis.catalog import find_folder
from sc_analysis.cli.output import Output
from sc_analysis.errors import Text


def data_folder(arguments: argparse.Namespace, output: Output) -> Path:
    """The folder of `--data`, else the nearest one, else the packaged one; which is printed."""
    folder = Path(arguments.data or find_folder())
    output.note(Text(f"データ: {folder}", f"data: {folder}"))
    return folder
