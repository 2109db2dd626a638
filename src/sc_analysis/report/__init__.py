"""What documents call (`Document`), the two engines, and the checks of documents.

`Document` is imported when it is first used: what renders documents needs none of the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sc_analysis.report.document import Document

__all__ = ["Document"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from sc_analysis.report.document import Document

    return Document
