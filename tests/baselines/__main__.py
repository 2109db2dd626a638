"""Draw all baselines anew, and drop those of figures that are no more.

Look at what changed before you commit: a baseline only says that nobody has looked since.
"""

from __future__ import annotations

from baselines import FOLDER, cases, path, thumbnail, to_png
from sc_analysis.build import build
from sc_analysis.catalog import find_folder
from sc_analysis.figures import FIGURES


def main() -> None:
    """Write each picture that differs; say which, and how large all are together."""
    built = build(find_folder())
    wanted = set()
    for label, lang in cases():
        file = path(label, lang)
        wanted.add(file)
        data = to_png(thumbnail(FIGURES[label].draw(built, lang)))
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
            print(f"renewed {lang}/{label}")
    for file in sorted(set(FOLDER.glob("*/*.png")) - wanted):
        file.unlink()
        print(f"dropped {file.parent.name}/{file.stem}")
    size = sum(file.stat().st_size for file in wanted)
    print(f"{len(wanted)} pictures, {size:,} bytes")


if __name__ == "__main__":
    main()
