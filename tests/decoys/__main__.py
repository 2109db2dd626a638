"""Plants many decoys in the project's documents, code and rendered reports; prints the rates.

Fails if one is missed, or if there is no rendered report that is up to date.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from sc_analysis.build import build
from sc_analysis.catalog import find_folder
from sc_analysis.report.engines.project import open_project
from sc_analysis.report.lint.numerals import read_names
from sc_analysis.report.readback import read_back
from sc_analysis.report.readback.expected import expected

from .docx import in_docx
from .model import Rate
from .rendered import in_page, in_pdf
from .written import in_document, in_sources

_SEED, _WRITTEN, _PAGE, _PDF, _DOCX = 20211, 200, 25, 12, 25


def main() -> int:
    """Print the table of rates; 1 if a decoy was missed."""
    data = find_folder()
    built = build(data)
    back = read_back(data, built)
    if back.problems or not back.counts:
        print("render the report first (make report)", file=sys.stderr)
        return 1
    project = data.parent / "reports"
    names = read_names(project)
    package = Path(str(files("sc_analysis")))
    rates = in_sources(package, names, _WRITTEN, _SEED)
    opened = open_project(project)
    for document in opened.documents:
        rates += in_document((project / document).read_text("utf-8"), names, _WRITTEN, _SEED)
        stem = document.removesuffix(".qmd")
        page = (opened.output_dir / f"{stem}.html").read_text(encoding="utf-8")
        rates += in_page(page, expected(built, opened, document, "html"), _PAGE, _SEED)
        rates += in_pdf(project, document, expected(built, opened, document, "pdf"), _PDF, _SEED)
        path = opened.output_dir / f"{stem}.docx"
        rates += in_docx(path, expected(built, opened, document, "docx"), _DOCX, _SEED)
    return show(rates)


def show(rates: list[Rate]) -> int:
    """Print places, numbers and rates."""
    print(f"{'place':<30} {'planted':>8} {'caught':>8} {'rate':>7}")
    for rate in rates:
        caught = rate.planted - len(rate.missed)
        print(f"{rate.place:<30} {rate.planted:>8} {caught:>8} {rate.share:>7.1%}")
        for text in rate.missed[:5]:
            print(f"    missed: {text[:120]}")
    return int(any(rate.share < 1 for rate in rates))


if __name__ == "__main__":
    sys.exit(main())
