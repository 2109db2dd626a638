"""What documents call (`Document`), the two engines, and the checks of documents."""

from sc_analysis.report.document import Document

__all__ = ["Document"]
