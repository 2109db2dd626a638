"""The packed PDF: the same contents in fewer bytes, in the shape that archives accept."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest

from sc_analysis.report.engines.packing import packed

REMARK = b"% "


def _pdf(*contents: bytes) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    for content in contents:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(content)
    out = BytesIO()
    pdf.save(out, static_id=True, compress_streams=True)
    return pikepdf.open(BytesIO(out.getvalue()))


@pytest.fixture(scope="module")
def original() -> pikepdf.Pdf:
    """A PDF of many pages, whose compressed contents end in every possible byte."""
    return _pdf(*(REMARK + b"a" * number + b"\n" for number in range(1200)))


def test_every_object_is_as_it_was(original: pikepdf.Pdf) -> None:
    """Dictionaries are equal, streams decode to the same bytes."""
    again = pikepdf.open(BytesIO(packed(original)))
    assert [] == again.check_pdf_syntax()
    assert len(original.objects) > 2000
    for old, new in zip(original.objects, again.objects, strict=False):
        if isinstance(old, pikepdf.Stream):
            assert old.read_bytes() == new.read_bytes()
        else:
            assert old.unparse(resolved=True) == new.unparse(resolved=True)


def test_no_stream_ends_in_a_carriage_return(original: pikepdf.Pdf) -> None:
    """A return before the line end of `endstream` would look like a part of it."""
    contents = [sheet.Contents.read_bytes() for sheet in original.pages]
    assert any(zlib.compress(content, 9).endswith(b"\r") for content in contents)
    assert b"\r\nendstream" not in packed(original)


def test_packing_is_smaller_and_repeatable(original: pikepdf.Pdf) -> None:
    """Equal inputs give equal bytes, and fewer than before."""
    before = BytesIO()
    original.save(before, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert packed(original) == packed(original)
    assert len(packed(original)) < len(before.getvalue())
