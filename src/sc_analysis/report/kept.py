"""What documents need again and again, kept from one render to the next: derived data, figures.

Every document and every render would derive and draw the same things from the same inputs, which
takes most of a render's time. A folder named by a hash holds them: of the input files, of every
line of this package, of the versions of Python and of the libraries. A change in any of them makes
everything anew. The data are in Python's own format, so the folder must be as trusted as the code.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import sc_analysis
from sc_analysis.build import Built, build
from sc_analysis.catalog.datasets import Stage

_LIBRARIES = ("numpy", "pandas", "pandera", "pyarrow", "matplotlib", "japanize-matplotlib")
_INPUTS = (Stage.RAW, Stage.CODED, Stage.LEDGER)
_NAME_LETTERS = 20
PICTURES = (".svg", ".png")


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of one state of inputs, code and libraries."""

    folder: Path

    def built(self, data: Path) -> Built:
        """What is built from the data folder."""
        path = self.folder / "built.pickle"
        if path.is_file():
            found = pickle.loads(path.read_bytes())
            assert isinstance(found, Built)
            return found
        made = build(data)
        waiting = path.with_suffix(f".{os.getpid()}.tmp")
        waiting.write_bytes(pickle.dumps(made))
        os.replace(waiting, path)
        return made

    def picture(self, stem: str, draw: Callable[[Path], None]) -> Path:
        """The stem of a picture's files, which `draw` writes if they are not there."""
        path = self.folder / stem
        wanted = [path.with_suffix(suffix) for suffix in PICTURES]
        if not all(file.is_file() for file in wanted):
            waiting = path.with_name(f"{path.name}-{os.getpid()}")
            draw(waiting)
            for file in wanted:
                os.replace(waiting.with_suffix(file.suffix), file)
        return path


def kept(data: Path, work: Path) -> Kept:
    """What is kept below a work folder for the data as they are now; other states are dropped."""
    root = work / "kept"
    folder = root / _state(data)
    folder.mkdir(parents=True, exist_ok=True)
    for other in root.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return Kept(folder)


def _state(data: Path) -> str:
    package = Path(sc_analysis.__path__[0])
    inputs = [file for stage in _INPUTS for file in (data / stage).glob("*.csv")]
    digest = hashlib.sha256(platform.python_version().encode())
    for name in _LIBRARIES:
        digest.update(f" {name} {version(name)}".encode())
    for root, files in ((data, inputs), (package, package.rglob("*.py"))):
        for path in sorted(files):
            content = path.read_bytes()
            digest.update(f"\n{path.relative_to(root).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:_NAME_LETTERS]
