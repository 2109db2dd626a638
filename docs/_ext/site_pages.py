"""Parts of the reference that the package itself knows: commands, tables, vocabularies, verdicts.

They are written as Markdown below `_made`, which is not committed, and included by the pages.
"""

from __future__ import annotations

import argparse
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Iterable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

import sc_analysis as sc
from sc_analysis import vocab
from sc_analysis.catalog import ColumnEntry, Dataset, Stage, column_entries
from sc_analysis.catalog import datasets as catalogued
from sc_analysis.cli import parser
from sc_analysis.figures import FIGURES
from sc_analysis.figures.drawing import python_name
from sc_analysis.session import built, chosen_folder
from sc_analysis.vocab import Term
from sc_analysis.vocab.verdicts import Verdict

_USAGE_WIDTH = 80


def write(folder: Path) -> None:
    """Write every part; what stands there already and is the same stays untouched."""
    folder.mkdir(exist_ok=True)
    parts = {
        "commands": _commands(),
        "functions": _functions(),
        "figures": _figures(),
        "vocabularies": _vocabularies(),
        "verdicts": _verdicts(),
        **{f"data-{stage.value}": _datasets(stage) for stage in Stage},
    }
    for name, text in parts.items():
        path = folder / f"{name}.md"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    picture = sc.figures.needs_by_field(lang="en")
    (folder / "needs_by_field.png").write_bytes(picture._repr_png_()[0])
    caption = sc.figures.needs_by_field.caption("en")
    (folder / "figure.md").write_text(
        f":::{{figure}} /_made/needs_by_field.png\n:alt: {picture.alternative}\n\n{caption}\n:::\n",
        encoding="utf-8",
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text that Markdown would read as nothing else."""
    return re.sub(r"([\\`*_{}\[\]<>|$])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _prose(docstring: str | None) -> str:
    """A docstring as the paragraphs it has."""
    return inspect.cleandoc(docstring or "") + "\n"


def _commands() -> str:
    top = parser("en")
    verbs = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    parts = []
    for name, verb in verbs.choices.items():
        verb.formatter_class = partial(argparse.HelpFormatter, width=_USAGE_WIDTH)
        usage = textwrap.dedent(verb.format_usage().replace("usage:", "      ", 1)).strip()
        parts += [f"(verb-{name})=\n## {name}\n", f"{_plain(verb.description or '')}\n"]
        parts += [f"```text\n{usage}\n```\n"]
        rows = [_argument(a) for a in verb._actions if not isinstance(a, argparse._HelpAction)]
        parts += [_table(("argument", "what it does"), rows)]
    return "\n".join(parts)


def _argument(action: argparse.Action) -> tuple[str, str]:
    value = action.metavar or ("|".join(action.choices) if action.choices else "")
    shown = "" if action.nargs == 0 else str(value)
    names = ", ".join(action.option_strings)
    left = f"{names} {shown}".strip() if names else str(value)
    return "`" + left.replace("|", "\\|") + "`", _plain(action.help or "")


def _functions() -> str:
    """One directive for each public name; functions are documented where they are written."""
    kinds: dict[str, list[str]] = {"function": [], "exception": [], "class": []}
    for name in sc.__all__:
        thing = getattr(sc, name)
        if inspect.isclass(thing):
            kind = "exception" if issubclass(thing, Exception) else "class"
            kinds[kind].append(f"sc_analysis.{name}")
        elif callable(thing):
            kinds["function"].append(f"sc_analysis.api.{name}")
    titles = {"function": "Functions", "exception": "Errors", "class": "What they return"}
    parts = []
    for kind, names in kinds.items():
        directives = "\n".join(f".. auto{kind}:: {name}\n" for name in names)
        parts.append(f"## {titles[kind]}\n\n```{{eval-rst}}\n{directives}```\n")
    return "\n".join(parts)


def _figures() -> str:
    data = built(chosen_folder(None))
    rows = [
        (_code(python_name(label)), _code(label), _plain(spec.caption(data, "en")))
        for label, spec in FIGURES.items()
    ]
    return _table(("name", "label in the report", "caption"), rows)


def _datasets(stage: Stage) -> str:
    return "\n".join(_dataset(dataset) for dataset in catalogued(stage))


def _anchor(dataset: Dataset) -> str:
    return f"data-{dataset.stage.value}-{dataset.name}"


def _dataset(dataset: Dataset) -> str:
    rows = []
    for entry in column_entries(dataset):
        kind = entry.type.en + (", optional" if entry.optional else "")
        label = f"{_plain(entry.label.en)} / {_plain(entry.label.ja)}"
        rows.append((_code(entry.name), label, kind, _values(entry)))
    key = ", ".join(_code(column) for column in dataset.key)
    return "\n".join(
        (
            f"({_anchor(dataset)})=\n## {dataset.name}\n",
            f"{_plain(dataset.title.en)} / {_plain(dataset.title.ja)}. Key: {key}.\n",
            _table(("column", "meaning", "type", "values"), rows),
        )
    )


def _values(entry: ColumnEntry) -> str:
    if entry.allowed:
        return ", ".join(_code(code) for code in entry.allowed)
    if not entry.references:
        return ""
    name, _, column = entry.references.partition(".")
    found = [d for d in catalogued() if d.name == name]
    if not found:
        raise ValueError(f"{entry.dataset.path}, {entry.name}: no dataset {name}")
    return f"→ [{_plain(name)}](#{_anchor(found[0])}), {_code(column)}"


def _terms() -> Iterable[tuple[str, type[Term]]]:
    for module in pkgutil.iter_modules(vocab.__path__):
        members = vars(import_module(f"{vocab.__name__}.{module.name}"))
        for thing in members.values():
            if (
                inspect.isclass(thing)
                and issubclass(thing, Term)
                and thing.__module__.endswith(f".{module.name}")
                and thing is not Term
            ):
                yield module.name, thing


def _term_rows(term: type[Term]) -> list[tuple[str, str, str]]:
    return [(_code(m.value), _plain(m.label.ja), _plain(m.label.en)) for m in term]


def _vocabularies() -> str:
    parts, before = [], ""
    for module, term in _terms():
        if module != before:
            parts.append(f"## {module}\n")
            before = module
        parts.append(f"(vocabulary-{module}-{term.__name__.lower()})=\n### {term.__name__}\n")
        parts.append(_prose(term.__doc__))
        parts.append(_table(("code", "日本語", "English"), _term_rows(term)))
    return "\n".join(parts)


def _verdicts() -> str:
    counts = sc.claims()["verdict"].value_counts()
    rows = [(*row, str(counts.get(row[0].strip("`"), 0))) for row in _term_rows(Verdict)]
    return _table(("code", "日本語", "English", "claims"), rows)
