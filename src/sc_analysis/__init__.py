"""An auditable report: a printed survey report, rebuilt from validated data.

>>> import sc_analysis as sc
>>> sc.load("survey_answers")          # a processed table
>>> sc.tally("needs.transport.direct") # a computed number with its rows
>>> sc.claim("needs.transport.reported")

Names are imported when they are first used, so that `import sc_analysis` itself costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sc_analysis.api import claim, datasets, load, raw, tally

__all__ = ["claim", "datasets", "load", "raw", "tally"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'sc_analysis' has no attribute {name!r}")
    return getattr(import_module("sc_analysis.api"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
