"""The wheel on every supported Python, away from the repository: `make pythons`.

Builds the wheel once. For each interpreter found it makes a fresh environment, installs the wheel
with the report's packages, forbids to write the package, and works in an empty folder without a
home directory: the library, the quick-start notebook, the commands, one rendered document, import
times. Then it looks whether any file of the package changed (root may write what is forbidden).
Interpreters that are not found are named; with none at all the run fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13")
NOTEBOOK = ROOT / "notebooks" / "quick_start.ipynb"
NOWHERE = os.devnull + "/none"
"""A home that nobody can make, root neither."""
OWN = "sc"
"""How temporary folders of this project begin; matplotlib and IPython leave some of their own."""
_RUN_NOTEBOOK = """
import sys, nbformat
from nbclient import NotebookClient
book = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(book, timeout=600, kernel_name="python3").execute()
print(f"  {len(book.cells)} cells of the quick start ran")
"""


def main() -> int:
    """Every version in turn; 1 if one failed or none was found."""
    wanted = sys.argv[1:] or list(VERSIONS)
    found = {version: interpreter(version) for version in wanted}
    failed = []
    with tempfile.TemporaryDirectory(prefix="wheel-") as folder:
        wheel = build(Path(folder))
        for version, python in found.items():
            if python is None:
                print(f"Python {version}: NOT FOUND, not tested", flush=True)
            elif not works(python, wheel, Path(folder) / version):
                failed.append(version)
    tested = [version for version, python in found.items() if python]
    print(f"tested: {', '.join(tested) or 'none'}; failed: {', '.join(failed) or 'none'}")
    return 1 if failed or not tested else 0


def interpreter(version: str) -> str | None:
    """One that runs and is of that version: this one, one on PATH, or one of pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    beside = sorted((pyenv / "versions").glob(f"{version}.*/bin/python"))
    for python in filter(None, [sys.executable, shutil.which(f"python{version}"), *beside]):
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        done = subprocess.run([str(python), "-c", code], capture_output=True, encoding="utf-8")
        if done.stdout.strip() == version:
            return str(python)
    return None


def build(folder: Path) -> Path:
    """The wheel, built by this interpreter."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB", flush=True)
    return wheel


def works(python: str, wheel: Path, folder: Path) -> bool:
    """Install the wheel in a fresh environment and carry every step out in an empty folder."""
    subprocess.run([python, "-m", "venv", str(folder / "venv")], check=True)
    own = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    version = subprocess.run(
        [own, "--version"], capture_output=True, encoding="utf-8"
    ).stdout.strip()
    print(f"{version}: installing", flush=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [own, *install, "-c", ROOT / "constraints.txt", f"{wheel}[report]"],
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        print(done.stderr)
        return False
    (package,) = (folder / "venv").rglob("site-packages/sc_analysis")
    for path in package.rglob("*"):
        path.chmod(path.stat().st_mode & ~0o222)
    before = state(package)
    empty = folder / "empty"
    (empty / "tmp").mkdir(parents=True)
    passed = all(run(name, [str(own), "-P", *command], empty) for name, command in steps())
    left = sorted(p.name for p in (empty / "tmp").iterdir() if p.name.startswith(OWN))
    if left:
        print(f"  left behind in the folder of temporary files: {', '.join(left)}")
    changed = state(package) != before
    print("  the package CHANGED" if changed else "  no file of the package changed", flush=True)
    return passed and not changed and not left


def steps() -> Iterator[tuple[str, list[str]]]:
    """What is run, by name."""
    verb = ["-m", "sc_analysis"]
    yield "library", [str(ROOT / "tools" / "wheel_check.py")]
    if NOTEBOOK.is_file():
        yield "quick-start notebook", ["-c", _RUN_NOTEBOOK, str(NOTEBOOK)]
    else:
        print(f"  quick-start notebook: not there ({NOTEBOOK.name}), not run")
    yield "validate", [*verb, "validate"]
    yield "figures", [*verb, "figures", "fig-needs", "--lang", "en", "--out", "slides"]
    yield (
        "report",
        [*verb, "report", "--to", "html", "--document", "report.ja.qmd", "--engine", "embedded"],
    )
    yield "check", [*verb, "check"]
    yield "import times", [str(ROOT / "benchmarks" / "imports.py")]


def run(name: str, command: list[str], empty: Path) -> bool:
    """One step without a home; what it printed is shown, all of it if it failed."""
    keep = ("PATH", "SYSTEMROOT", "LANG")
    environment = {k: v for k, v in os.environ.items() if k in keep}
    environment |= {
        "HOME": NOWHERE,
        "USERPROFILE": NOWHERE,
        "TMPDIR": str(empty / "tmp"),
        "TEMP": str(empty / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        command, cwd=empty, env=environment, capture_output=True, encoding="utf-8"
    )
    print(f" {name}: {'ok' if done.returncode == 0 else f'FAILED ({done.returncode})'}")
    print(done.stdout, end="", flush=True)
    if done.returncode or done.stderr:
        print(done.stderr, flush=True)
    return done.returncode == 0


def state(package: Path) -> dict[str, tuple[int, int]]:
    """Every file of the package with its size and time."""
    return {
        path.relative_to(package).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in package.rglob("*")
        if path.is_file()
    }


if __name__ == "__main__":
    sys.exit(main())
