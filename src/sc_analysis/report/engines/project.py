"""What `_quarto.yml` and a document's front matter ask for, merged as Quarto merges them.

Order of precedence, weakest first: project, project's format, document, document's format.
Mappings merge deeply, lists are joined, anything else is replaced. Settings that would change the
output and that the embedded engine cannot honour are refused; others (themes, code tools) are left
to Quarto. Schemas of settings are not checked: Quarto does that.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.report.engines.language import Words, words

CONFIG = "_quarto.yml"
EXTENSIONS = {"html": ".html", "typst": ".pdf", "docx": ".docx"}
_ALIASES = {"pdf": "typst"}
_REFUSED = (
    "bibliography",
    "crossref",
    "csl",
    "include-before-body",
    "number-depth",
    "number-offset",
    "output-file",
    "shift-heading-level-by",
    "template",
    "template-partials",
)

Settings = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `_quarto.yml`."""

    root: Path
    config: Settings
    documents: tuple[str, ...]
    output_dir: Path


@dataclass(frozen=True, slots=True)
class Document:
    """A `.qmd` file: its name, its own settings, and where its text starts."""

    name: str
    front: Settings
    body: str
    first_line: int
    """The line of the file on which `body` starts."""


def open_project(folder: Path) -> Project:
    """Read `_quarto.yml` and find the documents it lists."""
    root = folder.resolve()
    path = root / CONFIG
    if not path.is_file():
        raise UsageError(
            Text(f"{CONFIG} がありません: {folder}", f"there is no {CONFIG} in {folder}")
        )
    config = _mapping(path.read_text(encoding="utf-8"), CONFIG)
    project = config.get("project") or {}
    listed = [str(name) for name in project.get("render") or []]
    output = root / str(project.get("output-dir") or "_output")
    return Project(root=root, config=config, documents=_find(root, listed), output_dir=output)


def open_document(project: Project, name: str) -> Document:
    """Read one document and split its front matter off."""
    source = (project.root / name).read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return Document(name=name, front={}, body=source, first_line=1)
    for end, line in enumerate(lines[1:], start=1):
        if line.strip() in ("---", "..."):
            front = _mapping("".join(lines[1:end]), name)
            if "`{python}" in "".join(lines[1:end]):
                raise RenderError(
                    Text(
                        f"{name}: front matter ではインラインコードを使えません",
                        f"{name}: inline code does not work in front matter",
                    )
                )
            return Document(name, front, "".join(lines[end + 1 :]), end + 2)
    raise RenderError(
        Text(f"{name}: front matter が閉じていません", f"{name}: front matter is not closed")
    )


def formats_of(project: Project, document: Document, asked: Sequence[str] | None) -> list[str]:
    """The formats to make of a document: as asked, else its own, else the project's."""
    declared = document.front.get("format") or project.config.get("format") or {"html": {}}
    known = [declared] if isinstance(declared, str) else list(declared)
    chosen = known if asked is None else [_ALIASES.get(name, name) for name in asked]
    for name in chosen:
        if name not in EXTENSIONS:
            raise UsageError(
                Text(
                    f"形式 {name} は扱えません（html, typst（pdf）, docx のどれか）",
                    f"format {name} is not supported (one of html, typst or pdf, docx)",
                )
            )
    return list(dict.fromkeys(chosen))


def settings_of(project: Project, document: Document, form: str) -> Settings:
    """The settings of one document in one format."""
    merged: Settings = {}
    for source in (project.config, document.front):
        own = {key: value for key, value in source.items() if key not in ("format", "project")}
        formats = source.get("format")
        special = formats.get(form) if isinstance(formats, Mapping) else None
        overlay = special if isinstance(special, Mapping) else {}
        merged = merge(merged, merge(own, overlay))
    for key in _REFUSED:
        if merged.get(key) not in (None, False):
            raise UsageError(
                Text(
                    f"{document.name}: embedded エンジンは {key} に対応していません",
                    f"{document.name}: the embedded engine does not support {key}",
                )
            )
    return merged


def words_of(project: Project, settings: Settings) -> Words:
    """The document's own words, from `_language.yml` or what `language:` names."""
    language = settings.get("language")
    if language is None and (project.root / "_language.yml").is_file():
        language = "_language.yml"
    if isinstance(language, str):
        path = project_file(project, language)
        language = _mapping(path.read_text(encoding="utf-8"), language)
    return words(settings.get("lang"), language or {})


def merge(base: Settings, over: Mapping[str, Any]) -> Settings:
    """`over` laid on `base`: mappings deeply, lists joined without doubles."""
    out = copy.deepcopy(base)
    for key, value in over.items():
        old = out.get(key)
        if isinstance(old, dict) and isinstance(value, Mapping):
            out[key] = merge(old, value)
        elif isinstance(old, list) or (isinstance(value, list) and old is not None):
            olds, news = listed(old), listed(value)
            out[key] = olds + [item for item in news if item not in olds]
        else:
            out[key] = copy.deepcopy(value)
    return out


def listed(value: Any) -> list[Any]:
    """A setting that may be one thing or a list of things, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def project_file(project: Project, name: str) -> Path:
    """A file that a setting names, which must exist inside the project."""
    path = (project.root / name).resolve()
    if not path.is_file() or not path.is_relative_to(project.root):
        raise UsageError(
            Text(
                f"設定が指すファイルがプロジェクトにありません: {name}",
                f"a setting names a file that is not in the project: {name}",
            )
        )
    return path


def files_of(project: Project, settings: Settings, key: str) -> list[Path]:
    """The files of a setting such as `css`, or `include-in-header` (also as `file:`)."""
    paths = []
    for item in listed(settings.get(key)):
        name = item.get("file") if isinstance(item, Mapping) else item
        if not isinstance(name, str):
            raise UsageError(
                Text(f"{key} にはファイル名を書いてください", f"{key} must name files")
            )
        paths.append(project_file(project, name))
    return paths


def _find(root: Path, listed_names: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for pattern in listed_names or ["*.qmd"]:
        names = sorted(path.name for path in root.glob(pattern) if path.parent == root)
        names = [name for name in names if not name.startswith("_") and name.endswith(".qmd")]
        if not names:
            raise UsageError(
                Text(
                    f"{CONFIG} の project.render が指す文書がフォルダー直下にありません: {pattern}",
                    f"project.render in {CONFIG}: no document in the project's own folder matches "
                    f"{pattern}",
                )
            )
        found.extend(names)
    return tuple(dict.fromkeys(found))


def _mapping(source: str, name: str) -> Settings:
    try:
        loaded = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise UsageError(
            Text(f"{name}: YAML を読めません: {error}", f"{name}: not valid YAML: {error}")
        ) from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise UsageError(
            Text(f"{name}: YAML が対応表ではありません", f"{name}: the YAML is not a mapping")
        )
    return loaded
