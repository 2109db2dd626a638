"""The running head and the page numbers of a DOCX: the title above, n / N below.

Every section names both, so that turned pages have them too; the first page has the number alone,
since the title stands on it. The numbers are fields, which whoever lays out the text counts.
"""

from __future__ import annotations

import re
from html import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_START = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{{tag}} xmlns:w="{_MAIN}"><w:p>{{inside}}</w:p>'
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BETWEEN = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
_EVERY = (
    '<w:headerReference w:type="default" r:id="runningHead"/>'
    '<w:footerReference w:type="default" r:id="pageNumber"/>'
)
_FIRST = f'{_EVERY}<w:footerReference w:type="first" r:id="pageNumber"/>'
_NAMES = {"runningHead": "header", "pageNumber": "footer"}
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:pBdr>'
    '<w:bottom w:val="single" w:sz="4" w:space="3" w:color="9AA5B1"/></w:pBdr>'
    '<w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5A5A5A"/><w:sz w:val="17"/></w:rPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr>'
    '<w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="5A5A5A"/>'
    '<w:sz w:val="17"/></w:rPr></w:style>'
)


def parts(title: str) -> dict[str, str]:
    """The two parts by their names in the file."""
    head = _styled("Header", f"<w:r><w:t>{escape(title)}</w:t></w:r>")
    fields = [_FIELD.format(name=name, shown="1") for name in ("PAGE", "NUMPAGES")]
    foot = _styled("Footer", _BETWEEN.join(fields))
    return {
        "word/header.xml": _START.format(tag="hdr", inside=head) + "</w:hdr>",
        "word/footer.xml": _START.format(tag="ftr", inside=foot) + "</w:ftr>",
    }


def named(document: str) -> str:
    """The document with the head and the foot named in each of its sections."""
    opening, *sections = re.split(r"<w:sectPr>", document)
    first, *others = sections
    first = first.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>", 1)
    return opening + "".join(
        f"<w:sectPr>{references}{section}"
        for references, section in [(_FIRST, first), *((_EVERY, other) for other in others)]
    )


def related(relationships: str) -> str:
    """The document's relationships with those to head and foot."""
    own = "".join(
        f'<Relationship Type="{_OFFICE}/{kind}" Id="{identifier}" Target="{kind}.xml"/>'
        for identifier, kind in _NAMES.items()
    )
    return relationships.replace("</Relationships>", f"{own}</Relationships>")


def typed(types: str) -> str:
    """The list of content types with those of head and foot."""
    own = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for kind in _NAMES.values()
    )
    return types.replace("</Types>", f"{own}</Types>")


def _styled(style: str, runs: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}'
