"""What is here besides packages: system, programs, fonts, folders, console."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sc_analysis import programs
from sc_analysis.doctor.model import ABSENT, Found, same
from sc_analysis.errors import Text, UsageError
from sc_analysis.places import PACKAGED, find_folder

PYTHON = (3, 11)
_PACKAGE = Path(__file__).resolve().parents[1]
_DOCUMENT_FONTS = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf")
_FREE_BYTES = 500_000_000
"""Below this a render with what it keeps, in two languages, may not fit."""


def system() -> list[Found]:
    """Python and the platform."""
    wanted = ".".join(map(str, PYTHON))
    old = Text(f"Python {wanted} 以上が必要", f"Python {wanted} or newer is needed")
    return [
        Found(
            "python",
            same(f"{platform.python_version()} ({platform.python_implementation()})"),
            None if sys.version_info[:2] >= PYTHON else old,
        ),
        Found("platform", same(platform.platform())),
    ]


def found_programs() -> list[Found]:
    """Programs that are no packages; none of them is needed by the plain verbs."""
    return [
        _program("quarto", _quarto),
        _program("chromium", programs.chromium),
        _program("pandoc", programs.pandoc),
        _program("git", lambda: shutil.which("git")),
    ]


def documents(data: Path | None) -> Found:
    """The documents: beside the data, else those of the package."""
    near = [] if data is None else [data.parent / "reports"]
    for folder in (*near, _PACKAGE / "_reports"):
        if (folder / "_quarto.yml").is_file():
            return Found("documents", same(str(folder)))
    return Found("documents", ABSENT, Text("文書がない", "there are no documents"))


def fonts(folder: str | None) -> list[Found]:
    """The documents' own fonts, and the figures' font inside japanize-matplotlib."""
    own = [] if folder is None else [Path(folder) / "fonts" / name for name in _DOCUMENT_FONTS]
    spec = importlib.util.find_spec("japanize_matplotlib")
    origin = None if spec is None or spec.origin is None else Path(spec.origin).parent
    figures = [] if origin is None else sorted(origin.glob("fonts/ipaexg.ttf"))
    return [
        _font("fonts/documents", "BIZ UDPGothic", own, len(_DOCUMENT_FONTS)),
        _font("fonts/figures", "IPAexGothic", figures, 1),
    ]


def data_folder(asked: Path | None) -> tuple[Found, Path | None]:
    """Which data folder the verbs would use, and whether it is the package's."""
    try:
        folder = asked or find_folder()
    except UsageError as error:
        return Found("data", ABSENT, error.text), None
    if not (folder / "raw").is_dir():
        wrong = Text(f"{folder} に raw がない", f"{folder} holds no raw")
        return Found("data", same(str(folder)), wrong), None
    packaged = Text("パッケージの中のデータ(読むだけ)", "the data inside the package (read only)")
    return Found(
        "data", same(str(folder)), remark=packaged if folder.resolve() == PACKAGED else None
    ), folder


def folders() -> list[Found]:
    """Where something may be written, and how much room there is."""
    here = Path.cwd()
    return [
        _writable("folder/working", here),
        _writable("folder/temporary", Path(tempfile.gettempdir())),
        _room(here),
    ]


def console() -> Found:
    """Standard output's encoding, and whether Japanese can be read there."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        "漢字かな".encode(encoding)
    except UnicodeEncodeError:
        remark = Text(
            "日本語を書けないので、英語で表示する", "cannot hold Japanese; English is the default"
        )
        return Found("console", same(encoding), remark=remark)
    return Found("console", same(encoding))


def _quarto() -> str | None:
    try:
        return programs.quarto()
    except UsageError:
        return None


def _program(name: str, where: Callable[[], str | None]) -> Found:
    path = where()
    missing = Text(f"{name} がない", f"{name} is missing")
    if path is None:
        return Found(name, ABSENT, missing)
    try:
        done = subprocess.run(
            [path, "--version"], capture_output=True, encoding="utf-8", errors="replace", timeout=60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        wrong = Text(f"{name} が動かない({error})", f"{name} does not run ({error})")
        return Found(name, same(path), wrong)
    said = (done.stdout.strip() or done.stderr.strip()).splitlines()
    return Found(name, same(f"{said[0] if said else '?'} ({path})"))


def _font(name: str, family: str, files: list[Path], wanted: int) -> Found:
    here = [path for path in files if path.is_file()]
    if len(here) < wanted:
        return Found(name, ABSENT, Text(f"フォント {family} がない", f"font {family} is missing"))
    return Found(name, same(f"{family} ({here[0].parent})"))


def _writable(name: str, folder: Path) -> Found:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        wrong = Text(f"{folder} に書けない({error})", f"{folder} cannot be written ({error})")
        return Found(name, same(str(folder)), wrong)
    return Found(name, same(str(folder)))


def _room(folder: Path) -> Found:
    free = shutil.disk_usage(folder).free
    value = Text(f"空き {free / 1e9:.1f} GB", f"{free / 1e9:.1f} GB free")
    short = Text("ディスクの空きが足りない", "too little room on the disk")
    return Found("disk", value, None if free >= _FREE_BYTES else short)
