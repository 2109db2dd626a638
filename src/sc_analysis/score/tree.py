"""The files of a project as git holds them, or all of them where there is no git."""

from __future__ import annotations

import fnmatch
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_GENERATED = re.compile(r"(^|/)(\.git|\.venv[^/]*|__pycache__|\.[a-z]+_cache|_work|_output)/")


@dataclass(frozen=True)
class Tree:
    """A project's folder; paths are relative and with slashes."""

    root: Path

    @cached_property
    def in_git(self) -> bool:
        """Whether the folder is a checkout."""
        return (self.root / ".git").exists()

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Files that are committed or would be, in stable order."""
        if self.in_git:
            asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
            done = subprocess.run(
                asked, cwd=self.root, capture_output=True, encoding="utf-8", check=True
            )
            names = set(done.stdout.split("\0")) - {""}
            return tuple(sorted(name for name in names if (self.root / name).is_file()))
        every = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*"))
        kept = (name for name in every if not _GENERATED.search(name))
        return tuple(sorted(name for name in kept if (self.root / name).is_file()))

    def matching(self, *patterns: str) -> list[str]:
        """The files whose path fits one of the patterns (`*` crosses folders)."""
        return [name for name in self.files if any(fnmatch.fnmatch(name, p) for p in patterns)]

    def has(self, name: str) -> bool:
        return name in self.files

    def text(self, name: str) -> str:
        """The file's text; empty if it is not there."""
        return (self.root / name).read_text("utf-8") if self.has(name) else ""

    def lines(self, name: str) -> Iterator[tuple[int, str]]:
        """The file's lines, counted from 1."""
        return enumerate(self.text(name).splitlines(), start=1)

    def line_of(self, name: str, pattern: str) -> int | None:
        """The first line that fits the pattern; a comment of a workflow or script does not."""
        markdown = name.endswith(".md")
        for number, line in self.lines(name):
            if re.search(pattern, line) and (markdown or not line.lstrip().startswith("#")):
                return number
        return None
