"""The finished PDF, written anew so that it is small: nothing that a reader sees or hears changes.

Typst writes each of the many objects of a tagged PDF (elements, links) as plain text of its own.
qpdf, through pikepdf, puts them into compressed object streams, which PDF 1.7 and PDF/A-2 allow;
the XMP metadata stay readable without decompression, as archives want it. The second half of the
file's /ID is derived from its bytes, so equal inputs still give equal files.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

import pikepdf

_BEST: Final = 9


def packed(pdf: pikepdf.Pdf) -> bytes:
    """The PDF with object streams and well compressed streams."""
    pikepdf.settings.set_flate_compression_level(_BEST)
    out = BytesIO()
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        recompress_flate=True,
        deterministic_id=True,
    )
    return out.getvalue()
