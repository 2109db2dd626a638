"""The verb `figures`: pictures of the report, one by one, for slides."""

from __future__ import annotations

import argparse

from sc_analysis import build as pipeline
from sc_analysis.catalog import write_all
from sc_analysis.cli.folder import data_folder
from sc_analysis.cli.names import known_names
from sc_analysis.cli.output import Output
from sc_analysis.errors import Lang, Text

_LANGS: tuple[Lang, ...] = ("ja", "en")


def figures(arguments: argparse.Namespace, output: Output) -> int:
    """Draw the chosen figures and write them below `--out`, a folder for each language."""
    from sc_analysis.figures import FIGURES, FORMATS, to_bytes

    formats = known_names(arguments.to.split(","), list(FORMATS), Text("形式", "format"))
    named = known_names(arguments.labels, list(FIGURES), Text("図", "figure"), "fig-")
    labels = named or list(FIGURES)
    langs: tuple[Lang, ...] = (arguments.lang,) if arguments.lang else _LANGS
    folder = data_folder(arguments, output)
    built = pipeline.build(folder)
    written = {}
    for lang in langs:
        for label in labels:
            figure = FIGURES[label].draw(built, lang)
            for file_format in formats:
                written[f"{lang}/{label}.{file_format}"] = to_bytes(figure, file_format)
    write_all(arguments.out, written)
    said = Text(
        f"{arguments.out} に {len(written)} 個のファイルを書きました",
        f"wrote {len(written)} files below {arguments.out}",
    )
    paths = [(arguments.out / name).as_posix() for name in written]
    output.result({"files": paths}, [*paths, said(output.lang)])
    return 0
