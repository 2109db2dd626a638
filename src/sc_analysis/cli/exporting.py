"""The verb `export`: the datasets in the formats of others."""

from __future__ import annotations

import argparse

from sc_analysis import build as pipeline
from sc_analysis.catalog import write_all
from sc_analysis.cli.folder import data_folder
from sc_analysis.cli.names import known_names
from sc_analysis.cli.output import Output
from sc_analysis.errors import Text


def export(arguments: argparse.Namespace, output: Output) -> int:
    """Write the chosen datasets below `--out` in the chosen formats, with the dictionary."""
    from sc_analysis.export import FORMATS, choose, select

    formats = known_names(arguments.to.split(","), list(FORMATS), Text("形式", "format"))
    chosen = choose(arguments.dataset)
    selection = select(pipeline.build(data_folder(arguments, output)), chosen)
    files: dict[str, bytes] = {}
    for file_format in formats:
        files |= FORMATS[file_format](selection)
    write_all(arguments.out, files)
    said = Text(
        f"{arguments.out} に {len(selection.tables)} 個の表を {'、'.join(formats)} で書きました"
        f"({len(files)} 個のファイル)",
        f"wrote {len(selection.tables)} tables as {', '.join(formats)} below {arguments.out}"
        f" ({len(files)} files)",
    )
    paths = [(arguments.out / name).as_posix() for name in files]
    output.result({"files": paths}, [said(output.lang)])
    return 0
