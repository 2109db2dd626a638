"""What pandoc writes into a DOCX and nobody should find there, or cannot be told to write.

Rows of tables stay on one page, and pictures keep their alternative text but not the name of the
file that they came from. Fonts that a reader lacks are replaced by the ones named for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FILE_NAME = re.compile(r'(<pic:cNvPr )descr="[^"]*"')
_HEAD_ROW = re.compile(r"<w:tr><w:trPr>(?!<w:cantSplit)")
_ROW = re.compile(r"<w:tr>(?!<w:trPr>)")
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def finished(docx: bytes) -> bytes:
    """The DOCX with its parts mended; equal inputs give equal bytes."""
    out = BytesIO()
    with ZipFile(BytesIO(docx)) as old, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for name in old.namelist():
            mend = _MENDED.get(name)
            data = old.read(name)
            entry = ZipInfo(name, _DAY_ONE)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, mend(data.decode()).encode() if mend else data)
    return out.getvalue()


def _document(xml: str) -> str:
    xml = _FILE_NAME.sub(r'\1descr=""', xml)
    xml = _HEAD_ROW.sub("<w:tr><w:trPr><w:cantSplit/>", xml)
    return _ROW.sub("<w:tr><w:trPr><w:cantSplit/></w:trPr>", xml)


_MENDED: dict[str, Callable[[str], str]] = {"word/document.xml": _document}
