"""What an installed wheel must do in an empty folder; `tools/pythons.py` runs it.

Prints one line a step; anything that does not work is a traceback and a failed run.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import sc_analysis as sc


def main() -> None:
    """Public names, data, tally, claim, frames, figures, and cards."""
    assert "pandas" not in sys.modules, "import sc_analysis loaded pandas"
    package = Path(sc.__file__).parent
    assert "site-packages" in package.parts, package
    names = [name for name in sc.__all__ if getattr(sc, name) is not None]
    print(f"  {len(names)} public names, version {sc.__version__}: {', '.join(names)}")
    answers = sc.load("survey_answers")
    tally = sc.tally("needs.transport.direct")
    claim = sc.claim("smart_jamp.remaining_proposals")
    print(f"  load: {len(answers)} rows; {tally!r}")
    print(f"  {claim!r}")
    print(f"  claims {sc.claims().shape}, tallies {sc.tallies().shape}, errata {sc.errata().shape}")
    assert sum(map(len, sc.rows(tally).values())) == len(tally.rows)
    for lang in ("ja", "en"):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            png, said = sc.figures.needs_by_field(lang=lang)._repr_png_()
        print(f"  figure ({lang}): {len(png)} bytes of PNG, alternative text {len(said['alt'])}")
        assert "<section" in sc.show(claim, lang=lang).html
    try:
        sc.tally("needs.transport.dirct")
    except sc.UsageError as error:
        print(f"  {error}")
    assert "matplotlib.pyplot" not in sys.modules


if __name__ == "__main__":
    main()
