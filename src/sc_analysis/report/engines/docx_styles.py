"""The styles of a DOCX, as changes to the reference document that pandoc brings.

Every change must find its place, so that a newer pandoc cannot silently drop one.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sc_analysis.errors import RenderError, Text
from sc_analysis.report.engines import docx_pages, pandoc
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.project import Settings

_MARGINS = (
    '<w:pgMar w:top="1361" w:right="1247" w:bottom="1247" w:left="1247" w:header="720"'
    ' w:footer="720" w:gutter="0"/>'
)
PORTRAIT = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>{_MARGINS}</w:sectPr>'
LANDSCAPE = f'<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>{_MARGINS}</w:sectPr>'
_ACCENT = "1D4F76"
"""Links on white, at a contrast of 8.6; pandoc's own blue has 4.0."""
_EAST_ASIAN_FONT = "BIZ UDPGothic"
_INSTEAD = "Yu Gothic,MS Gothic"
"""Taken in this order where the East Asian font is missing."""
_FONT_ENTRY = '<w:font w:name="{name}"><w:altName w:val="{instead}"/></w:font>'
_PLAIN_TABLE = (
    '<w:style w:type="table" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
)
_LIST_ENTRY = (
    '<w:style w:type="paragraph" w:styleId="TOC{level}"><w:name w:val="toc {level}"/>'
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/>'
    '<w:unhideWhenUsed/><w:pPr><w:spacing w:after="40"/><w:ind w:left="{indent}"/></w:pPr>'
    "</w:style>"
)
_LIST_LEVELS = (1, 2, 3)
_BORDERS = (
    '<w:tblBorders><w:top w:val="single" w:sz="8" w:color="1F2933"/>'
    '<w:bottom w:val="single" w:sz="8" w:color="1F2933"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="CDCDCD"/></w:tblBorders>'
)
CELL = "TableText"
_CELL_STYLE = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{CELL}">'
    '<w:name w:val="Table Text"/><w:basedOn w:val="Compact"/><w:qFormat/>'
    '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>'
)
_ABOVE_TABLE = '<w:spacing w:before="280" w:after="120"/>'
_BELOW_FIGURE = '<w:spacing w:before="0" w:after="280"/>'
_CALLOUT = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
    '<w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr>{keep}'
    '<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="1D4F76"/></w:pBdr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="EEF3F7"/>'
    '<w:spacing w:before="{before}" w:after="0"/><w:ind w:left="200"/></w:pPr>{run}</w:style>'
)


def reference(settings: Settings, words: Words) -> bytes:
    """A reference document for pandoc: A4, East Asian fonts, captions, tables, callouts."""
    font = str(settings.get("mainfont") or (_EAST_ASIAN_FONT if words.lang == "ja" else "Calibri"))
    east = str(settings.get("mainfont") or _EAST_ASIAN_FONT)
    out = BytesIO()
    with ZipFile(BytesIO(_pandocs_own())) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/styles.xml":
                data = _styles(data.decode(), font, east).encode()
            elif name == "word/fontTable.xml":
                entry = _FONT_ENTRY.format(name=east, instead=_INSTEAD)
                data = _changed(data.decode(), "</w:fonts>", f"{entry}</w:fonts>").encode()
            elif name == "word/document.xml":
                data = _changed(data.decode(), r"<w:sectPr>.*</w:sectPr>", PORTRAIT).encode()
            new.writestr(ZipInfo(name), data)
    return out.getvalue()


@cache
def _pandocs_own() -> bytes:
    return pandoc.data_file("reference.docx")


def _styles(xml: str, font: str, east: str) -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{east}" w:cs="{font}"/>'
    callout = _CALLOUT.format(id="Callout", name="Callout", keep="", before=0, run="")
    title = _CALLOUT.format(
        id="CalloutTitle",
        name="Callout Title",
        keep="<w:keepNext/>",
        before=240,
        run="<w:rPr><w:b/></w:rPr>",
    )
    lists = "".join(_LIST_ENTRY.format(level=n, indent=(n - 1) * 240) for n in _LIST_LEVELS)
    changes = [
        (r"<w:rFonts\s[^>]*Theme[^>]*/>", fonts),
        (r'<w:sz w:val="24" />\s*<w:szCs w:val="24" />', '<w:sz w:val="21"/><w:szCs w:val="21"/>'),
        (r'<w:sz w:val="40" />\s*<w:szCs w:val="40" />', '<w:sz w:val="30"/><w:szCs w:val="30"/>'),
        (r'<w:sz w:val="56" />\s*<w:szCs w:val="56" />', '<w:sz w:val="40"/><w:szCs w:val="40"/>'),
        (r'(w:styleId="Hyperlink">.*?)<w:color [^>]*/>', rf'\1<w:color w:val="{_ACCENT}"/>'),
        (r'w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"'),
        (r'(w:styleId="Caption">.*?)<w:i />', r'\1<w:b/><w:sz w:val="20"/>'),
        (r'(w:styleId="TableCaption">.*?<w:keepNext />)', rf"\1{_ABOVE_TABLE}"),
        (r'(w:styleId="ImageCaption">.*?<w:basedOn [^>]*/>)', rf"\1<w:pPr>{_BELOW_FIGURE}</w:pPr>"),
        (r'(w:styleId="Table">.*?<w:tblPr>\s*<w:tblInd[^>]*/>)', rf"\1{_BORDERS}"),
        (r'(<w:tblStylePr w:type="firstRow">)', r"\1<w:rPr><w:b/></w:rPr>"),
        (
            r"</w:styles>",
            f"{callout}{title}{_PLAIN_TABLE}{lists}{_CELL_STYLE}{docx_pages.STYLES}</w:styles>",
        ),
    ]
    for pattern, replacement in changes:
        xml = _changed(xml, pattern, replacement)
    return xml


def _changed(xml: str, pattern: str, replacement: str) -> str:
    changed, count = re.subn(pattern, replacement, xml, flags=re.DOTALL)
    if not count:
        raise RenderError(
            Text(
                f"pandoc の reference.docx に {pattern} がありません",
                f"pandoc's reference.docx does not contain {pattern}",
            )
        )
    return changed
