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
from sc_analysis.report.engines.docx_styles import CELL

_FILE_NAME = re.compile(r'(<pic:cNvPr )descr="[^"]*"')
_HEAD_ROW = re.compile(r"<w:tr><w:trPr>(?!<w:cantSplit)")
_ROW = re.compile(r"<w:tr>(?!<w:trPr>)")
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def finished(docx: bytes, title: str | None) -> bytes:
    """The DOCX with its parts mended; equal inputs give equal bytes.

    A title is given where the styles are the package's own: heads, feet and cells then use them.
    """
    with ZipFile(BytesIO(docx)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    mends = [("word/document.xml", _document), *(_OWN if title is not None else [])]
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


def _cells(table: re.Match[str]) -> str:
    """Cells in a style of their own: not every program takes letters from tables' styles."""
    return table[0].replace('<w:pStyle w:val="Compact" />', f'<w:pStyle w:val="{CELL}" />')


_OWN: list[tuple[str, Callable[[str], str]]] = [
    ("word/document.xml", docx_pages.named),
    ("word/document.xml", lambda xml: _TABLE.sub(_cells, xml)),
    ("word/_rels/document.xml.rels", docx_pages.related),
    ("[Content_Types].xml", docx_pages.typed),
]
