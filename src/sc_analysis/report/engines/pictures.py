"""Image files: found inside the project, of a kind that the format takes. Contents are not read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from sc_analysis.report.engines.compose import Job


def picture_file(job: Job, target: str, suffixes: tuple[str, ...]) -> Path:
    """The file of an image, by the address written in the document."""
    path = (job.project.root / unquote(target)).resolve()
    if "://" in target or not path.is_relative_to(job.project.root) or not path.is_file():
        stem = target.rsplit(".", 1)[0]
        raise job.manuscript.fault(
            stem,
            f"画像 {target} がプロジェクトにありません",
            f"image {target} is not a file of the project",
        )
    if path.suffix.lower() not in suffixes:
        raise job.manuscript.fault(
            target,
            f"画像 {target} の形式は {job.form} で使えません（{', '.join(suffixes)}）",
            f"image {target} cannot be used for {job.form} ({', '.join(suffixes)})",
        )
    return path
