"""Checks of what people write: the documents, and the texts that figures and tables make."""

from sc_analysis.report.lint.constructs import untried_constructs
from sc_analysis.report.lint.documents import lint_documents, typed_numerals, unknown_keys
from sc_analysis.report.lint.parity import lint_parity, outline
from sc_analysis.report.lint.sources import lint_sources

__all__ = [
    "lint_documents",
    "lint_parity",
    "lint_sources",
    "outline",
    "typed_numerals",
    "unknown_keys",
    "untried_constructs",
]
