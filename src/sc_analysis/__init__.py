"""An auditable report: a printed survey report, rebuilt from validated data.

>>> import sc_analysis as sc
>>> sc.load("survey_answers").columns.tolist()  # a processed table
['source_id', 'locator', 'line', 'question', 'option', ...]
>>> sc.tally("needs.transport.direct")          # a computed number with its rows
<tally needs.transport.direct: ... cities, counted from ... rows (...)>
>>> sc.claim("needs.transport.reported")        # a printed number with its verdict
<claim needs.transport.reported: printed 21 都市, consistent (...)>
>>> sc.figures.needs_by_field(lang="ja")        # a figure of the report
<Picture size ... with 1 Axes>

`sc.datasets()`, `sc.tallies()`, `sc.claims()`, `sc.errata()`, `sc.sources()` and `dir(sc.figures)`
list what there is. Names are imported when they are first used, so that `import sc_analysis` itself
costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sc_analysis import figures
    from sc_analysis.api import (
        claim,
        claims,
        datasets,
        errata,
        erratum,
        load,
        raw,
        rows,
        show,
        sources,
        tallies,
        tally,
    )
    from sc_analysis.claims.verdicts import Entry
    from sc_analysis.errors import DataError, ScAnalysisError, UsageError
    from sc_analysis.tallies.model import Tally

    __version__: str

_HOMES = {
    "DataError": "errors",
    "Entry": "claims",
    "ScAnalysisError": "errors",
    "Tally": "tallies",
    "UsageError": "errors",
}
"""Where a name lives that is not in `api`."""
_PACKAGES = ("claims", "figures", "tallies")
"""Names that are packages; the first and the last answer when they are called."""

__all__ = [
    "DataError",
    "Entry",
    "ScAnalysisError",
    "Tally",
    "UsageError",
    "__version__",
    "claim",
    "claims",
    "datasets",
    "errata",
    "erratum",
    "figures",
    "load",
    "raw",
    "rows",
    "show",
    "sources",
    "tallies",
    "tally",
]


def __getattr__(name: str) -> Any:
    if name in _PACKAGES:
        return import_module(f"sc_analysis.{name}")
    if name == "__version__":
        return _version()
    if name in __all__:
        return getattr(import_module(f"sc_analysis.{_HOMES.get(name, 'api')}"), name)
    raise AttributeError(f"module 'sc_analysis' has no attribute {name!r}{_near(name)}")


def _version() -> str:
    """Raises `AttributeError` where the package runs from its folder without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("sc-analysis")
    except PackageNotFoundError as error:
        raise AttributeError("sc_analysis is not installed and so has no version") from error


def _near(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, [n for n in __all__ if n[0] != "_"], n=3, cutoff=0.5)
    return f"; near misses: {', '.join(near)}" if near and name[0] != "_" else ""


def __dir__() -> list[str]:
    return sorted(__all__)
