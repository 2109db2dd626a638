"""The score sheet: every check passes on a sound project and flags a spoilt one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sc_analysis.cli import main
from sc_analysis.errors import UsageError
from sc_analysis.score import EXPLAINED, ITEMS, Mark, Tree, counts, score
from sc_analysis.score.page import page

ROOT = Path(__file__).resolve().parents[1]
SOUND = {
    "README.md": """# Small
Python ≥ 3.11 on Linux, 2 cores, 1 GB; all data are publicly available. It takes 3 minutes.

```sh
make report
```

`src/` code, `tests/`, `docs/`, `data/`, `reports/`; see `docs/exhibits.md` and `make lint`.
""",
    "Makefile": "report: x\n\t@true\nlint:\n\t@true\n",
    "LICENSE": "MIT License\n",
    "LICENSE-DATA.md": "CC-BY-4.0\n",
    "CHANGELOG.md": "# Changes\n\n## 1.0\n",
    "constraints.txt": "pandas==3.0.0\nruff==1.0\n",
    "pyproject.toml": """[build-system]
requires = ["hatchling"]
[project]
name = "small"
version = "1.0"
requires-python = ">=3.11"
license = "MIT"
dependencies = ["pandas>=3"]
[project.optional-dependencies]
dev = ["ruff>=1"]
[project.scripts]
small = "small:main"
[tool.ruff]
""",
    "src/small/__init__.py": '"""Small."""\n',
    "src/small/work.py": '''"""Work."""

import random
import pandas as pd


def draw() -> int:
    """A number that repeats, kept in a record."""
    return write_record("render.json", random.Random(7).choice([1, 2]))
''',
    "tests/test_work.py": "def test_work():\n    pass\n",
    "docs/exhibits.md": "# Exhibits\n\n`fig-one` src/small/work.py\n",
    "reports/report.qmd": 'print(doc.figure("fig-one").data)\n',
    "data/README.md": "raw/a.csv coded/sources.csv processed/b.csv\n",
    "data/raw/a.csv": "source_id,n\nbook,1\n",
    "data/processed/b.csv": "n\n1\n",
    "data/coded/sources.csv": (
        "source_id,title,producer,accessed,licence,reuse_en\nbook,Book,Us,2026-01-01,CC0,all\n"
    ),
    ".github/workflows/ci.yml": """on:
  pull_request:
  schedule:
    - cron: '0 0 * * 0'
run: make lint
run: pytest
run: make report
run: make check
""",
    ".github/workflows/release.yml": "on:\n  tags: [v*]\nrun: gh release upload report.pdf\n",
}
USERS = "HERE = '/ho" + "me/ann/data'"
"""In two parts, since this file is looked at, too."""
SPOILT: list[tuple[str, str, str | None, str]] = [
    ("code.open_language", "src/small/old.do", None, "use data"),
    ("code.version_control", ".git", None, ""),
    ("readme.steps", "README.md", "make report", "make riport"),
    ("outputs.by_code", "reports/report.qmd", "print", "![A](a.png) print"),
    ("code.docstrings", "src/small/work.py", '"""A number that repeats, kept in', 'f"""'),
    ("code.layout", "tests/test_work.py", None, ""),
    ("code.style", "pyproject.toml", "[tool.ruff]", ""),
    ("code.style", ".github/workflows/ci.yml", "make lint", "true"),
    ("tests.exist", "tests/test_work.py", "test_work", "work"),
    ("packages.declared", "src/small/work.py", "import pandas", "import polars"),
    ("runs.recorded", "src/small/work.py", "render.json", "nothing"),
    ("data.tidy", "data/raw/a.csv", "book,1", "book,1,2"),
    ("data.tidy", "data/processed/b.csv", "n\n", "N N\n"),
    ("code.packaged", "pyproject.toml", 'version = "1.0"', ""),
    ("ci.tests", ".github/workflows/ci.yml", "pytest", "true"),
    ("ci.triggers", ".github/workflows/ci.yml", "schedule:", "never:"),
    ("changes.signposted", "CHANGELOG.md", "1.0", "0.9"),
    ("paths.no_user", "src/small/work.py", "import random", f"{USERS}\nimport random"),
    ("entry.single", "pyproject.toml", 'small = "small:main"', ""),
    ("paths.no_chdir", "src/small/work.py", "import random", "import random, os\nos.chdir('a')"),
    ("random.seeded", "src/small/work.py", "Random(7)", "Random()"),
    ("random.seeded", "src/small/work.py", "random.Random(7).choice", "random.choice"),
    ("packages.pinned", "constraints.txt", "pandas==3.0.0\n", ""),
    ("readme.python", "README.md", "3.11", "3.9"),
    ("outputs.read_back", ".github/workflows/ci.yml", "make check", "true"),
    ("data.sources", "data/raw/a.csv", "book,1", "film,1"),
    ("data.sources", "data/coded/sources.csv", "CC0", ""),
    ("readme.exhibits", "docs/exhibits.md", "fig-one", "fig-two"),
    ("files.no_left_overs", "docs/.DS_Store", None, "x"),
    ("files.no_left_overs", "src/small/work_old.py", None, '"""Old."""'),
    ("readme.names_exist", "README.md", "docs/exhibits.md", "docs/nothing.md"),
    ("readme.names_exist", "README.md", "`make lint`", "`make lent`"),
    ("data.originals", "data/raw/a.csv", None, ""),
    ("readme.run_time", "README.md", "3 minutes", "a while"),
    ("readme.folder_map", "README.md", "`reports/`", "more"),
    ("outputs.kept", ".github/workflows/release.yml", "upload report.pdf", "create"),
    ("data.licence", "LICENSE-DATA.md", "CC-BY-4.0", "ask us"),
    ("data.availability", "README.md", "publicly available", "good"),
    ("data.listed", "data/README.md", "raw/a.csv", ""),
    ("readme.machine", "README.md", "2 cores", "a machine"),
    ("compute.pathway", "README.md", "3 minutes", "9 days"),
    ("code.licence", "LICENSE", "MIT", "BSD"),
]  # fmt: skip
"""Item, file, what is replaced there (None: the file is written, or removed if empty), by what."""

Spoil = Callable[[str, str | None, str], Tree]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A small project that gives no cause for a flag."""
    for name, text in SOUND.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return tmp_path


@pytest.fixture
def spoil(sound: Path) -> Spoil:
    """The sound project with one change."""

    def change(name: str, old: str | None, new: str) -> Tree:
        path = sound / name
        if old is None and not new:
            path.rename(sound / ".gitignored") if path.is_dir() else path.unlink()
            return Tree(sound)
        text = new if old is None else path.read_text("utf-8").replace(old, new)
        assert old is None or text != path.read_text("utf-8"), f"{old!r} is not in {name}"
        path.write_text(text, "utf-8")
        return Tree(sound)

    return change


def marks(tree: Tree) -> dict[str, Mark]:
    """The outcome of every item."""
    return {s.item.id: s.outcome.mark for s in score(tree)}


def test_a_sound_project_has_no_flag(sound: Path) -> None:
    """Every item with a check passes, with evidence that is there; the others are for a person."""
    for scored in score(Tree(sound)):
        wanted = Mark.PERSON if scored.item.check is None else Mark.PASS
        if scored.item.id == "compute.pathway":
            wanted = Mark.NOT_APPLICABLE
        assert wanted == scored.outcome.mark, (scored.item.id, scored.outcome.evidence)
        for place in scored.outcome.evidence:
            assert (sound / place.path).exists()
            assert place.line is None or place.line >= 1


@pytest.mark.parametrize(("item", "name", "old", "new"), SPOILT)
def test_a_spoilt_project_is_flagged(
    item: str, name: str, old: str | None, new: str, spoil: Spoil
) -> None:
    """One change makes the item a flag."""
    tree = spoil(name, old, new)
    assert Mark.FLAG == marks(tree)[item]


def test_every_check_is_spoilt_in_some_test() -> None:
    """No check is without a case in which it flags."""
    assert {i.id for i in ITEMS if i.check} == {item for item, *_ in SPOILT}


def test_an_empty_folder_passes_nothing(tmp_path: Path) -> None:
    """Where there is nothing to look at no item is passed, but one that finds nothing to seed."""
    found = marks(Tree(tmp_path))
    assert Mark.PASS not in found.values()
    assert {"random.seeded"} == {name for name, m in found.items() if m is Mark.NOT_APPLICABLE}


def test_items_are_asked_for_once_and_by_somebody() -> None:
    """No identifier and no check twice; every item names a place in a scheme, with an address."""
    checks = [item.check for item in ITEMS if item.check]
    assert len(checks) == len(set(checks)) > 30
    assert len(ITEMS) == len({item.id for item in ITEMS})
    assert all(place.address().startswith("https://") for i in ITEMS for place in i.asked)
    assert all(item.asked and item.text.ja != item.text.en for item in ITEMS)


def test_a_flag_may_be_explained(spoil: Spoil, sound: Path) -> None:
    """The explanation stands beside the flag, which stays a flag but is none under --strict."""
    spoil("LICENSE-DATA.md", "CC-BY-4.0", "ask us")
    strict = ["score", "--project", str(sound), "--strict", "--lang", "en"]
    assert (0, 1) == (main(strict[:3]), main(strict))
    explained = sound / EXPLAINED
    explained.write_text("item,reason_ja,reason_en\ndata.licence,交渉中,Being asked\n", "utf-8")
    assert 0 == main(strict)
    assert "交渉中<br>Being asked" in page(score(Tree(sound)))


def test_an_idle_explanation_is_an_error(sound: Path) -> None:
    """What is not flagged cannot be explained away."""
    (sound / EXPLAINED).write_text("item,reason_ja,reason_en\ndata.licence,a,b\n", "utf-8")
    with pytest.raises(UsageError, match=r"explains what is not flagged: data\.licence"):
        score(Tree(sound))


def test_json_has_every_item_with_its_evidence(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object an item: mark, who asks where, and places."""
    assert 0 == main(["score", "--project", str(sound), "--json", "--lang", "en"])
    found = json.loads(capsys.readouterr().out)
    assert [item.id for item in ITEMS] == [entry["item"] for entry in found]
    pinned = next(entry for entry in found if entry["item"] == "packages.pinned")
    assert {"World Bank", "AEA"} == {asked["scheme"] for asked in pinned["asked"]}
    assert "constraints.txt" == pinned["evidence"][0]["path"]


def test_this_project_has_no_unexplained_flag() -> None:
    """Each flag on this project is mended or explained."""
    scored = score(Tree(ROOT))
    flags = [s for s in scored if s.outcome.mark is Mark.FLAG and s.explained is None]
    assert [] == [(s.item.id, [str(e) for e in s.outcome.evidence[:3]]) for s in flags]
    assert counts(scored)[Mark.PASS] > 25


def test_the_page_is_up_to_date() -> None:
    """The committed page is what `make score` writes now."""
    assert page(score(Tree(ROOT))) == (ROOT / "docs" / "score.md").read_text("utf-8")


def test_the_map_of_exhibits_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed page is what `python tools/exhibits.py` writes now."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import exhibits

    assert exhibits.exhibits() == exhibits.PAGE.read_text("utf-8")
