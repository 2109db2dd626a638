"""What an installed wheel carries and does; `make pythons` tries it on every Python."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from sc_analysis.cli import main
from sc_analysis.report.places import OUTSIDE

ROOT = Path(__file__).resolve().parents[1]
PATHS = re.compile(rb"(?<![A-Za-z0-9])/(work|farm|root|home|tmp)/[a-z.]")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive."""
    folder = tmp_path_factory.mktemp("archives")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(archives: Path) -> dict[str, bytes]:
    """The wheel's files by name."""
    (path,) = archives.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def installed(wheel: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, with no permission to write."""
    folder = tmp_path_factory.mktemp("site")
    for name, content in wheel.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o444)
    return folder


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with the unpacked wheel in front of everything, in another folder, without a home."""
    temporary = cwd / "temporary"
    temporary.mkdir(exist_ok=True)
    environment = {
        **os.environ, "PYTHONPATH": str(installed), "HOME": os.devnull + "/none",
        "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=cwd, env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip


def committed(folder: str) -> set[str]:
    """Files of a folder of the repository that are under version control or meant to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", folder],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    names = {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}
    assert names
    return names


@pytest.mark.parametrize(
    ("folder", "inside"), [("data", "sc_analysis/_data"), ("reports", "sc_analysis/_reports")]
)
def test_the_wheel_has_the_folder_as_committed(
    folder: str, inside: str, wheel: dict[str, bytes]
) -> None:
    """Data and documents with fonts and filters, each with its content, and nothing rendered."""
    wanted = {
        name.replace(folder, inside, 1): (ROOT / name).read_bytes() for name in committed(folder)
    }
    assert wanted == {n: content for n, content in wheel.items() if n.startswith(inside + "/")}


def test_the_wheel_has_the_package_with_its_types(wheel: dict[str, bytes]) -> None:
    """Every committed file of the package, the marker of its types included."""
    wanted = {name.removeprefix("src/") for name in committed("src")}
    assert "sc_analysis/py.typed" in wanted
    assert set() == wanted - set(wheel)


def test_no_path_of_a_machine_is_in_the_wheel(wheel: dict[str, bytes]) -> None:
    """No file names a folder of the machine that built it."""
    texts = {name: content for name, content in wheel.items() if not name.endswith(".ttf")}
    assert len(texts) > 200
    assert [] == [name for name, content in texts.items() if PATHS.search(content)]


def test_the_source_archive_has_what_is_committed(archives: Path) -> None:
    """All of it and nothing more: no environment, no work folder, nothing rendered."""
    (path,) = archives.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {m.name.partition("/")[2] for m in archive.getmembers() if m.isfile()}
    assert committed(".") | {"PKG-INFO"} == names


def test_the_wheel_answers_outside_the_repository(installed: Path, tmp_path: Path) -> None:
    """Data come from the package when no folder above has any."""
    code = (
        "import sc_analysis as sc; print(sc.__file__); print(len(sc.load('survey_answers')) > 0,"
        "sc.tally('needs.transport.direct').value > 0, len(sc.errata()) > 0)"
    )
    done = run(installed, tmp_path, "-c", code)
    assert "" == done.stderr
    where, said = done.stdout.splitlines()
    assert Path(where).is_relative_to(installed)
    assert "True True True" == said


def test_the_wheel_renders_into_the_working_directory(installed: Path, tmp_path: Path) -> None:
    """A page is written where the command says, from a read-only package, and nothing is left."""
    done = run(
        installed, tmp_path, "-m", "sc_analysis", "report", "--lang", "en", "--to", "html",
        "--document", "report.en.qmd", "--engine", "embedded",
    )  # fmt: skip
    assert (0, "") == (done.returncode, done.stderr)
    assert str(tmp_path / OUTSIDE) in done.stdout
    assert {"report.en.html", "render.json"} == {p.name for p in (tmp_path / OUTSIDE).iterdir()}
    assert [] == list((tmp_path / "temporary").iterdir())
    read = run(installed, tmp_path, "-m", "sc_analysis", "check", "--lang", "en")
    assert 0 == read.returncode, read.stderr  # matplotlib remarks on the missing home
    assert "read back report.en.html" in read.stdout


@pytest.mark.parametrize("verb", [["build"], ["claims", "--record"]])
def test_verbs_do_not_write_into_the_package(
    verb: list[str], installed: Path, tmp_path: Path
) -> None:
    """What would write the packaged data is a usage error that names the way out."""
    done = run(installed, tmp_path, "-m", "sc_analysis", *verb, "--lang", "en")
    assert 2 == done.returncode
    assert "`--data`" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_report_can_be_written_elsewhere(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--out` in a checkout takes the place of reports/_output."""
    arguments = ["report", "--data", str(data_folder), "--out", str(tmp_path / "out")]
    asked = ["--to", "html", "--document", "report.ja.qmd", "--engine", "embedded"]
    assert 0 == main([*arguments, *asked]), capsys.readouterr().err
    assert {"report.ja.html", "render.json"} == {p.name for p in (tmp_path / "out").iterdir()}
