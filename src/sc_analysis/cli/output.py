"""What the command prints: messages to people, or one JSON document."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sc_analysis.errors import Lang, Problem, Text


def print_json(value: Any) -> None:
    """One JSON document on standard output: UTF-8, or plain ASCII where the stream is not UTF-8.

    ASCII with JSON's own escapes is the same document in every other encoding.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("_", "-")
    print(json.dumps(value, ensure_ascii=encoding not in ("utf-8", "utf8"), indent=2))


@dataclass(frozen=True, slots=True)
class Output:
    """Prints in one language; with `as_json` results go to stdout as JSON, notes to stderr."""

    lang: Lang
    as_json: bool

    def note(self, text: Text) -> None:
        """A remark on what is going on."""
        print(text(self.lang), file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def result(self, value: Any, lines: Sequence[str]) -> None:
        """A result: `value` as JSON, or `lines` for people."""
        if self.as_json:
            print_json(value)
        else:
            for line in lines:
                print(line)

    def findings(self, problems: Sequence[Problem]) -> None:
        """Problems after a result, which has standard output to itself."""
        replace(self, as_json=False).problems(problems)

    def error(self, text: Text) -> None:
        """One message about why nothing came of it."""
        print(text(self.lang), file=sys.stderr)
        if self.as_json:
            print_json({"error": text(self.lang)})

    def problems(self, problems: Sequence[Problem]) -> None:
        """All problems of a run, and how many."""
        if self.as_json:
            print_json({"problems": [p.as_dict(self.lang) for p in problems]})
            return
        for problem in problems:
            print(problem.render(self.lang), file=sys.stderr)
        n = len(problems)
        print(Text(f"問題 {n} 件", f"{n} problem(s)")(self.lang), file=sys.stderr)
