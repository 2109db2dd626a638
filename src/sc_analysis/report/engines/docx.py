"""DOCX by pandoc."""
from __future__ import annotations
from sc_analysis.report.engines.compose import Job
def write_docx(job: Job) -> bytes:
    raise NotImplementedError
