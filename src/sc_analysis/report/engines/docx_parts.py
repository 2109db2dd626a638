"""What pandoc writes into a DOCX and nobody should find there, or cannot be told to write.

Rows of tables stay on one page, and pictures keep their alternative text but not the name of the
file that they came from. Fonts that a reader lacks are replaced by the ones named for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sc_analysis.report.engines import docx_pages

_FILE_NAME = re.compile(r'(<pic:cNvPr )descr="[^"]*"')
_HEAD_ROW = re.compile(r"<w:tr><w:trPr>(?!<w:cantSplit)")
_ROW = re.compile(r"<w:tr>(?!<w:trPr>)")
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def finished(docx: bytes, title: str | None) -> bytes:
    """The DOCX with its parts mended; equal inputs give equal bytes.

    With a title, its pages get a running head and numbers.
    """
    with ZipFile(BytesIO(docx)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    mends = [("word/document.xml", _document), *(_PAGES if title is not None else [])]
    for name, mend in mends:
        parts[name] = mend(parts[name].decode()).encode()
    if title is not None:
        parts |= {name: xml.encode() for name, xml in docx_pages.parts(title).items()}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for name, data in parts.items():
            entry = ZipInfo(name, _DAY_ONE)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, data)
    return out.getvalue()


def _document(xml: str) -> str:
    xml = _FILE_NAME.sub(r'\1descr=""', xml)
    xml = _HEAD_ROW.sub("<w:tr><w:trPr><w:cantSplit/>", xml)
    return _ROW.sub("<w:tr><w:trPr><w:cantSplit/></w:trPr>", xml)


_PAGES: list[tuple[str, Callable[[str], str]]] = [
    ("word/document.xml", docx_pages.named),
    ("word/_rels/document.xml.rels", docx_pages.related),
    ("[Content_Types].xml", docx_pages.typed),
]
