"""The door to both engines: what is written, when, and by whom."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from sc_analysis.errors import RenderError, UsageError
from sc_analysis.report.engines import quarto, render
from sc_analysis.report.engines.project import merge

from .conftest import Rendered, Small, copy_fixture

FAKE = """\
#!/bin/sh
if [ "$1" = "--version" ]; then echo 1.11.0; exit 0; fi
{body}
"""
WRITES = """\
echo "$QUARTO_PYTHON $SOURCE_DATE_EPOCH $*" > called.txt
mkdir -p "$6"
echo "<body>from quarto</body>" > "$6/text.html"
"""


@pytest.fixture
def fake_quarto(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An executable `quarto` whose behaviour a test writes."""
    path = tmp_path / "bin" / "quarto"
    path.parent.mkdir()
    path.write_text(FAKE.format(body=WRITES), "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("QUARTO_PATH", str(path))
    return path


def _contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "_output").iterdir())}


def test_render_lists_what_it_wrote(rendered: Rendered) -> None:
    """All documents in all formats, and the record, are there and nothing else."""
    names = [f"survey.{lang}.{end}" for lang in ("ja", "en") for end in ("html", "pdf", "docx")]
    assert [*names, "render.json"] == [path.name for path in rendered.rendering.files]
    assert sorted([*names, "render.json"]) == sorted(_contents(rendered.root))
    assert rendered.rendering.seconds > 0
    assert () == rendered.rendering.skipped


def test_record_tells_how_the_files_were_made(rendered: Rendered) -> None:
    """The record has engine, versions, fonts, inputs and commit, and no time or folder."""
    text = rendered.path("render.json").read_text("utf-8")
    content = json.loads(text)
    assert ("embedded", "abc", "def") == (
        content["engine"],
        content["inputs_hash"],
        content["commit"],
    )
    assert {"pandoc", "typst", "nbclient", "ipykernel", "python"} == set(content["versions"])
    assert "BIZUDPGothic-Bold" in content["fonts"]["survey.ja.pdf"]
    assert str(rendered.root) not in text


def test_equal_inputs_give_equal_bytes(
    rendered: Rendered, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A second run in another folder writes the same bytes."""
    root = copy_fixture(tmp_path_factory.mktemp("a-second-and-longer-name"))
    render(root, engine="embedded", inputs_hash="abc", commit="def")
    assert _contents(rendered.root) == _contents(root)


def test_no_folder_leaks_into_the_files(rendered: Rendered) -> None:
    """No file holds the path it was made in."""
    root = str(rendered.root).encode()
    for name, data in _contents(rendered.root).items():
        assert root not in data, name
        if name.endswith(".docx"):
            with ZipFile(rendered.path(name)) as archive:
                assert all(root not in archive.read(part) for part in archive.namelist())


def test_failure_leaves_old_outputs_alone(small: Small) -> None:
    """When one format of one document fails, no file of any changes."""
    root = small("Text.\n")
    render(root, engine="embedded", formats=["html", "pdf"])
    before = _contents(root)
    (root / "text.qmd").write_text("---\ntitle: Small\n---\n\nOther 🦆 text.\n", encoding="utf-8")
    with pytest.raises(RenderError):
        render(root, engine="embedded", formats=["html", "pdf"])
    assert before == _contents(root)


def test_output_folder_and_selection_can_be_given(small: Small, tmp_path: Path) -> None:
    """Formats, documents and the output folder of the call win over the configuration."""
    root = small("Text.\n")
    told: list[str] = []
    made = render(
        root,
        engine="embedded",
        documents=["text.qmd"],
        formats=["html"],
        output_dir=tmp_path / "elsewhere",
        progress=lambda text: told.append(text.en),
    )
    assert [tmp_path / "elsewhere/text.html", tmp_path / "elsewhere/render.json"] == list(
        made.files
    )
    assert ["executing text.qmd", "writing text.html"] == told
    assert not (root / "_output").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"documents": ["none.qmd"]}, r"document none\.qmd is not in the project \(text\.qmd\)"),
        ({"formats": ["latex"]}, "format latex is not supported"),
        ({"engine": "word"}, "there is no engine word"),
    ],
)
def test_wrong_calls_are_usage_errors(
    small: Small, arguments: dict[str, object], message: str
) -> None:
    """A call that cannot be carried out says what could be."""
    root = small("Text.\n")
    with pytest.raises(UsageError, match=message):
        render(root, **{"engine": "embedded", **arguments})  # type: ignore[arg-type]


def test_folder_without_project_is_a_usage_error(tmp_path: Path) -> None:
    """A folder without `_quarto.yml` is no project."""
    with pytest.raises(UsageError, match=r"there is no _quarto\.yml"):
        render(tmp_path, engine="embedded")


def test_settings_merge_as_in_quarto() -> None:
    """Mappings merge deeply, lists are joined, the rest is replaced."""
    base = {"toc": True, "css": ["a.css"], "execute": {"echo": False, "warning": False}}
    over = {"toc": False, "css": "b.css", "execute": {"echo": True}}
    expected = {
        "toc": False,
        "css": ["a.css", "b.css"],
        "execute": {"echo": True, "warning": False},
    }
    assert expected == merge(base, over)


def test_auto_takes_quarto_if_it_is_there(small: Small, fake_quarto: Path) -> None:
    """With a `quarto` at hand, it renders, with this interpreter and a fixed clock."""
    root = small("Text.\n")
    made = render(root, formats=["html"])
    assert "quarto" == made.engine
    assert {"quarto": "1.11.0"} == made.versions
    assert "from quarto" in (root / "_output/text.html").read_text("utf-8")
    called = (root / "called.txt").read_text("utf-8")
    assert called.startswith(f"{sys.executable} 0 render text.qmd --to html --output-dir ")
    assert "not checked" in made.skipped[0].en


def test_auto_takes_the_embedded_engine_otherwise(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without `quarto` the package's own engine renders, and the result says so."""
    monkeypatch.setattr(quarto, "executable", lambda: None)
    assert "embedded" == render(small("Text.\n"), formats=["html"]).engine


def test_failing_quarto_leaves_old_outputs_alone(small: Small, fake_quarto: Path) -> None:
    """Quarto's log is in the message, and nothing was written."""
    root = small("Text.\n")
    render(root, engine="quarto", formats=["html"])
    before = _contents(root)
    fake_quarto.write_text(FAKE.format(body="echo 'ERROR: no such thing'; exit 1"), "utf-8")
    with pytest.raises(RenderError, match="failed \\(1\\):\nERROR: no such thing"):
        render(root, engine="quarto", formats=["html"])
    assert before == _contents(root)


def test_quarto_that_writes_nothing_is_an_error(small: Small, fake_quarto: Path) -> None:
    """A silent success without a file is no success."""
    fake_quarto.write_text(FAKE.format(body="exit 0"), "utf-8")
    with pytest.raises(RenderError, match=r"quarto did not write text\.html"):
        render(small("Text.\n"), engine="quarto", formats=["html"])


def test_missing_quarto_is_a_usage_error(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for Quarto where there is none says what else can be done."""
    monkeypatch.setattr(quarto, "executable", lambda: None)
    with pytest.raises(UsageError, match="--engine embedded needs none"):
        render(small("Text.\n"), engine="quarto")
