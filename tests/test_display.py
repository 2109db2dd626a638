"""What a notebook shows, in a kernel as it starts and after `%matplotlib inline`."""

from __future__ import annotations

from pathlib import Path

import pytest

from sc_analysis.report.engines.kernel import Kernel, started


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory, data_folder: Path):  # type: ignore[no-untyped-def]
    """A kernel with the library imported and nothing else done."""
    with started(tmp_path_factory.mktemp("notebook")) as kernel:
        kernel.run(f"import sc_analysis as sc; data = {str(data_folder)!r}")
        yield kernel


def shown(kernel: Kernel, code: str) -> list[list[str]]:
    """The kinds of every output of a cell."""
    return [sorted(output.get("data", {})) for output in kernel.run(code)]


@pytest.mark.parametrize("before", ["", "%matplotlib inline"])
def test_a_figure_is_shown_once(before: str, kernel: Kernel) -> None:
    """One picture, whether a backend was chosen or not."""
    kernel.run(before or "None;")
    outputs = shown(kernel, "sc.figures.needs_by_field(lang='ja', folder=data)")
    assert [["image/png", "text/plain"]] == outputs


@pytest.mark.parametrize(
    "code",
    [
        "sc.claim('needs.transport.reported', data)",
        "sc.tally('needs.transport.direct', data)",
        "sc.show(sc.claims(data).head(), lang='en')",
    ],
)
def test_claims_tallies_and_frames_are_shown_as_html(code: str, kernel: Kernel) -> None:
    """Each has its plain text beside it."""
    assert [["text/html", "text/plain"]] == shown(kernel, code)
