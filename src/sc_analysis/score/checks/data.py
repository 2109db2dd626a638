"""What the data must be: sourced, listed, tidy, free of what does not belong."""

from __future__ import annotations

import csv
import io
import re

from sc_analysis.score.model import Evidence, Outcome, either
from sc_analysis.score.tree import Tree

SOURCES = "data/coded/sources.csv"
DICTIONARY = "data/README.md"
_SAID = ("title", "producer", "accessed", "licence", "reuse_en")
_LEFT_OVER = re.compile(
    r"(^|/)(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*)$|\.(bak|orig|tmp|swp)$|~$|(?i:[_-](old|final)[._-])"
)
_COLUMN = re.compile(r"[a-z][a-z0-9_]*")


def sources(tree: Tree) -> Outcome:
    """Each row names a source that is registered, with producer, access date, licence and rights.

    That the register's words are true is not seen here; a source without an address says where it
    is in its own words.
    """
    register = _rows(tree, SOURCES)
    known = {row.get("source_id", "") for _, row in register}
    wrong = [
        Evidence(SOURCES, line, f"no {column}")
        for line, row in register
        for column in _SAID
        if not row.get(column)
    ]
    for name in tree.matching("data/*/*.csv"):
        for line, row in _rows(tree, name):
            if (used := row.get("source_id")) is not None and used not in known:
                wrong.append(Evidence(name, line, used))
    right = [Evidence(SOURCES, None, f"{len(register)}")] if register else []
    return either(wrong, right, Evidence(SOURCES, None, "no register of sources"))


def dictionary(tree: Tree) -> Outcome:
    """The list of datasets names every data file."""
    files, text = tree.matching("data/*/*.csv"), tree.text(DICTIONARY)
    lost = [Evidence(f, None, "not listed") for f in files if f.removeprefix("data/") not in text]
    right = [Evidence(DICTIONARY, None, f"{len(files)}")] if files else []
    return either(lost, right, Evidence(DICTIONARY, None, "no data"))


def tidy(tree: Tree) -> Outcome:
    """Every table has one header of distinct plain names and as many cells in every row."""
    wrong = []
    names = tree.matching("data/*/*.csv")
    for name in names:
        rows = list(csv.reader(io.StringIO(tree.text(name))))
        header = rows[0] if rows else []
        if len(set(header)) != len(header) or not all(map(_COLUMN.fullmatch, header)) or not header:
            wrong.append(Evidence(name, 1, "header"))
        wrong += [
            Evidence(name, k, "cells")
            for k, row in enumerate(rows, start=1)
            if len(row) != len(header)
        ]
    return either(
        wrong, [Evidence("data/", None, f"{len(names)}")] if names else [], Evidence("data/")
    )


def originals(tree: Tree) -> Outcome:
    """The tables as they were printed are part of the package, apart from what is derived."""
    kinds = [f"data/{kind}/" for kind in ("raw", "processed")]
    counts = {kind: len(tree.matching(f"{kind}*.csv")) for kind in kinds}
    lost = [Evidence(kind, None, "no tables") for kind, count in counts.items() if not count]
    return either(lost, [Evidence(k, None, f"{n}") for k, n in counts.items()], Evidence("data/"))


def no_left_overs(tree: Tree) -> Outcome:
    """No file of a desktop, an editor or an older state is part of the package."""
    wrong = [Evidence(name) for name in tree.files if _LEFT_OVER.search(name)]
    right = [Evidence(".", None, f"{len(tree.files)}")] if tree.files else []
    return either(wrong, right, Evidence(".", None, "no files"))


def _rows(tree: Tree, name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows with their lines (no cell of ours holds a line break)."""
    return list(enumerate(csv.DictReader(io.StringIO(tree.text(name))), start=2))
