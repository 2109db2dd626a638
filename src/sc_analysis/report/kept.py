"""What the pipeline built, kept beside the rendered figures from one render to the next.

Every document and every render derives the same things from the same inputs, which takes seconds;
here they are derived once. What is kept is named by a hash of all that it depends on: the input
files, every line of this package, the versions of Python and of the libraries. A change in any of
them derives anew. The file is Python's own format, so the folder must be as trusted as the code.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import platform
from importlib.metadata import version
from pathlib import Path

import sc_analysis
from sc_analysis.build import Built, build
from sc_analysis.catalog.datasets import Stage

_LIBRARIES = ("numpy", "pandas", "pandera", "pyarrow")
_INPUTS = (Stage.RAW, Stage.CODED, Stage.LEDGER)


def kept_build(data: Path, keep: Path) -> Built:
    """What is built from the data folder, taken from the folder `keep` if it is there."""
    path = keep / f"built-{_key(data)}.pickle"
    if path.is_file():
        found = pickle.loads(path.read_bytes())
        assert isinstance(found, Built)
        return found
    made = build(data)
    _keep(made, path)
    return made


def _keep(made: Built, path: Path) -> None:
    """Put the file there whole, and those of other inputs away."""
    waiting = path.with_suffix(f".{os.getpid()}.tmp")
    waiting.write_bytes(pickle.dumps(made))
    os.replace(waiting, path)
    for old in path.parent.glob("built-*.pickle"):
        if old != path:
            old.unlink(missing_ok=True)


def _key(data: Path) -> str:
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
    return digest.hexdigest()
