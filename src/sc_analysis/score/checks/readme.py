"""What the README and the licences must say, and whether what it names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sc_analysis.score.model import Evidence, Mark, Outcome, either, flagged, passed
from sc_analysis.score.project import make_targets, project_table
from sc_analysis.score.tree import Tree

README = "README.md"
_FENCE = re.compile(r"^\s*```")
_MAKE = re.compile(r"\bmake ([a-z][a-z0-9_-]*)")
_SPAN = re.compile(r"`([^`\s]+)`")
_PATH = re.compile(r"[\w.-]+(/[\w.-]+)+/?|[\w-]+\.(md|toml|txt|cff|json)")
_MINUTES = re.compile(r"\d+ ?(s|seconds?|min(utes)?|hours?|秒|分|時間)\b")
_MACHINE = (r"\bcores?\b|CPU|コア", r"\bGB\b|\bMB\b", r"Linux|Windows|macOS|Debian|Ubuntu")
_AVAILABLE = re.compile(r"publicly available|公に入手|公開されて", re.IGNORECASE)


def steps(tree: Tree) -> Outcome:
    """A code block of the README gives commands, and each make target in it exists."""
    targets = make_targets(tree)
    wrong: list[Evidence] = []
    right: list[Evidence] = []
    for line, text in _code(tree):
        for name in _MAKE.findall(text):
            place = Evidence(README, line, f"make {name}")
            (right if name in targets else wrong).append(place)
        if re.search(r"pip install|python -m", text):
            right.append(Evidence(README, line))
    return either(wrong, right, Evidence(README, None, "no commands in a code block"))


def names_exist(tree: Tree) -> Outcome:
    """Every path and make target that the README names in code type exists."""
    targets, known = make_targets(tree), _with_folders(tree) | _made(tree)
    wrong, right = [], 0
    for line, text in tree.lines(README):
        paths = {s for s in _SPAN.findall(text) if _PATH.fullmatch(s)}
        lost = [p for p in paths if p.removeprefix("./").rstrip("/") not in known]
        lost += [
            f"make {t}" for t in re.findall(r"`make ([a-z0-9_-]+)[^`]*`", text) if t not in targets
        ]
        wrong += [Evidence(README, line, name) for name in lost]
        right += len(paths) - len(lost)
    if not wrong and not right:
        return flagged(Evidence(README, None, "names no file"))
    return flagged(*wrong) if wrong else passed(Evidence(README, None, f"{right}"))


def folder_map(tree: Tree) -> Outcome:
    """Each folder with files of its own at the top is named in the README or a page it names."""
    folders = sorted({name.split("/")[0] for name in tree.files if "/" in name})
    text = tree.text(README)
    linked = [name for name in tree.files if name.endswith(".md") and name in text]
    said = text + "".join(tree.text(name) for name in linked)
    visible = [folder for folder in folders if not folder.startswith(".")]
    lost = [Evidence(f"{f}/", None, "not named") for f in visible if f"{f}/" not in said]
    return either(lost, [Evidence(README)] if visible else [], Evidence(README, None, "no folders"))


def python_version(tree: Tree) -> Outcome:
    """The README names the oldest Python that the project's metadata allow."""
    wanted = str(project_table(tree).get("requires-python", "")).lstrip(">= ")
    if not wanted:
        return flagged(Evidence("pyproject.toml", None, "no requires-python"))
    line = tree.line_of(README, rf"Python.{{0,8}}{re.escape(wanted)}")
    if line is None:
        return flagged(Evidence(README, None, f"Python {wanted}"))
    return passed(
        Evidence(README, line),
        Evidence("pyproject.toml", tree.line_of("pyproject.toml", "^requires-")),
    )


def run_time(tree: Tree) -> Outcome:
    """The README says how long a run takes."""
    return _said(tree, _MINUTES.pattern, "no run time")


def large_computation(tree: Tree) -> Outcome:
    """A run of days needs outputs made beforehand, with checksums; a shorter one needs nothing."""
    line = tree.line_of(README, _MINUTES.pattern)
    if days := tree.line_of(README, r"\d+ ?(days?|weeks?|日間|週間)\b"):
        checksums = tree.line_of(README, r"SHA-?256")
        return passed(Evidence(README, checksums)) if checksums else flagged(Evidence(README, days))
    if line is None:
        return flagged(Evidence(README, None, "no run time"))
    return Outcome(Mark.NOT_APPLICABLE, (Evidence(README, line),))


def machine(tree: Tree) -> Outcome:
    """The README says on what system, how many cores and how much room a run was made."""
    found = [tree.line_of(README, pattern) for pattern in _MACHINE]
    lost = [
        Evidence(README, None, f"no {what}")
        for what, line in zip(("cores", "memory or storage", "system"), found, strict=True)
        if line is None
    ]
    right = [Evidence(README, line) for line in found if line is not None]
    return either(lost, list(dict.fromkeys(right)), Evidence(README))


def availability(tree: Tree) -> Outcome:
    """README or data licence says whether all, some or none of the data are publicly available."""
    for name in (README, "LICENSE-DATA.md"):
        if line := tree.line_of(name, _AVAILABLE.pattern):
            return passed(Evidence(name, line))
    return flagged(Evidence(README, None, "no summary of availability"))


def data_licence(tree: Tree) -> Outcome:
    """A file for the data names a licence."""
    names = [n for n in tree.matching("LICEN[CS]E*", "data/LICEN[CS]E*") if "DATA" in n.upper()]
    found = [Evidence(n, line) for n in names if (line := tree.line_of(n, r"CC[- ]BY|CC0|ODbL"))]
    return either([], found, Evidence("LICENSE-DATA.md", None, "names no licence"))


def code_licence(tree: Tree) -> Outcome:
    """There is a licence file, and it is the one of the project's metadata."""
    named = str(project_table(tree).get("license", ""))
    if not named or not tree.has("LICENSE"):
        return flagged(Evidence("LICENSE" if named else "pyproject.toml", None, "no licence"))
    line = tree.line_of("LICENSE", rf"\b{re.escape(named)}\b")
    if line is None:
        return flagged(Evidence("LICENSE", 1, f"not {named}"))
    return passed(
        Evidence("LICENSE", line),
        Evidence("pyproject.toml", tree.line_of("pyproject.toml", "^license =")),
    )


def exhibits(tree: Tree) -> Outcome:
    """A page maps each figure and table of the documents to the function that makes it."""
    labels = {
        label: Evidence(name, line)
        for name in tree.matching("reports/*.qmd")
        for line, text in tree.lines(name)
        for label in re.findall(r"doc\.(?:figure|table)\(\"([a-z-]+)\"\)", text)
    }
    written = tree.matching("README.md", "docs/*.md")
    pages = [n for n in written if any(f"`{label}`" in tree.text(n) for label in labels)]
    said = "".join(tree.text(name) for name in pages)
    lost = [place for label, place in labels.items() if f"`{label}`" not in said]
    if lost:
        return flagged(
            Evidence(lost[0].path, lost[0].line, f"{len(lost)}/{len(labels)} not mapped")
        )
    return either([], [Evidence(name) for name in pages], Evidence(README, None, "no exhibits"))


def _said(tree: Tree, pattern: str, lack: str) -> Outcome:
    line = tree.line_of(README, pattern)
    return flagged(Evidence(README, None, lack)) if line is None else passed(Evidence(README, line))


def _code(tree: Tree) -> Iterator[tuple[int, str]]:
    """The lines inside the README's code blocks."""
    inside = False
    for line, text in tree.lines(README):
        if _FENCE.match(text):
            inside = not inside
        elif inside:
            yield line, text


def _made(tree: Tree) -> set[str]:
    """What git ignores is made by commands, so it need not be there."""
    return {text.strip().strip("/") for _, text in tree.lines(".gitignore")}


def _with_folders(tree: Tree) -> set[str]:
    known = set(tree.files)
    for name in tree.files:
        parts = name.split("/")
        known |= {"/".join(parts[:k]) for k in range(1, len(parts))}
    return known
