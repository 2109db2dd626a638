"""The finished PDF, written anew so that it is small: nothing that a reader sees or hears changes.

Typst writes each of the many objects of a tagged PDF (elements, links) as plain text of its own.
Here they go into compressed object streams, as PDF 1.7 and PDF/A-2 allow; pikepdf reads the file,
but its own writer puts few objects into a stream, and cannot avoid compressed data that end in a
carriage return, which checkers of archives take for a wrong length. Streams keep their contents.
The second half of the file's /ID is derived from its bytes: equal inputs give equal files.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field

import pikepdf

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_TOGETHER = 1000
"""Objects in one stream: many compress well, too many are slow to open."""
_BEST = 9
_LINE_END = b"\r"
_ENTRY = (1, 4, 2)
"""Bytes of the columns of the cross-reference stream: kind, place, index."""
_OF_THE_FILE = ("/Root", "/Info")


@dataclass(slots=True)
class _File:
    """A PDF in the making: its bytes, and where each object is."""

    data: bytearray = field(default_factory=lambda: bytearray(_HEADER))
    places: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def write(self, number: int, dictionary: bytes, content: bytes) -> None:
        """Put a stream at the end."""
        self.places[number] = (1, len(self.data), 0)
        head = b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, dictionary, len(content))
        self.data += head + content + b"\nendstream\nendobj\n"


def packed(pdf: pikepdf.Pdf) -> bytes:
    """The PDF with its objects in object streams."""
    file = _File()
    plain: list[tuple[int, bytes]] = []
    for item in pdf.objects:
        if item is None:
            continue
        number = item.objgen[0]
        if isinstance(item, pikepdf.Stream):
            file.write(number, *_stream(item))
        elif number:
            plain.append((number, item.unparse(resolved=True)))
    following = max([number for number, _ in plain] + list(file.places)) + 1
    for group in _groups(plain):
        _write_together(file, following, group)
        following += 1
    return _closed(file, following, pdf)


def _groups(plain: list[tuple[int, bytes]]) -> list[list[tuple[int, bytes]]]:
    return [plain[at : at + _TOGETHER] for at in range(0, len(plain), _TOGETHER)]


def _stream(item: pikepdf.Stream) -> tuple[bytes, bytes]:
    """The dictionary and the contents of a stream, compressed as well as it goes."""
    content = item.read_raw_bytes()
    filters = item.get("/Filter")
    named = b"" if filters is None else b"/Filter " + filters.unparse()
    if filters == pikepdf.Name.FlateDecode and "/DecodeParms" not in item:
        content = zlib.compress(zlib.decompress(content), _BEST)
        if content.endswith(_LINE_END):
            content = content.hex().encode() + b">"
            named = b"/Filter [ /ASCIIHexDecode /FlateDecode ]"
    kept = {key: value for key, value in item.items() if key not in ("/Length", "/Filter")}
    shown = pikepdf.Dictionary(kept).unparse().removeprefix(b"<<").removesuffix(b">>")
    return shown + named, content


def _write_together(file: _File, number: int, group: list[tuple[int, bytes]]) -> None:
    """One object stream of many objects."""
    index, bodies = [], bytearray()
    for order, (inner, body) in enumerate(group):
        index.append(b"%d %d" % (inner, len(bodies)))
        file.places[inner] = (2, number, order)
        bodies += body + b"\n"
    head = b" ".join(index) + b"\n"
    content = zlib.compress(head + bodies, _BEST)
    while content.endswith(_LINE_END):
        bodies += b" "
        content = zlib.compress(head + bodies, _BEST)
    about = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(group), len(head))
    file.write(number, about, content)


def _closed(file: _File, number: int, pdf: pikepdf.Pdf) -> bytes:
    """The file with its cross-reference stream, which is an object itself."""
    start = len(file.data)
    file.places[number] = (1, start, 0)
    free = (0, 0, 0)
    rows = [file.places.get(inner, free) for inner in range(number + 1)]
    table = b"".join(
        value.to_bytes(size, "big") for row in rows for value, size in zip(row, _ENTRY, strict=True)
    )
    trailer = [
        key.encode() + b" " + pdf.trailer[key].unparse()
        for key in _OF_THE_FILE
        if key in pdf.trailer
    ]
    own = hashlib.md5(file.data, usedforsecurity=False).digest().hex().encode()
    first = bytes(pdf.trailer["/ID"][0]).hex().encode() if "/ID" in pdf.trailer else own
    about = b"/Type /XRef /Size %d /W [ %d %d %d ]" % (number + 1, *_ENTRY)
    identity = b"/ID [ <%s> <%s> ] /Filter /FlateDecode" % (first, own)
    content = zlib.compress(table, _BEST)
    if content.endswith(_LINE_END):
        content, identity = table, identity.removesuffix(b" /Filter /FlateDecode")
    file.write(number, b" ".join([about, *trailer, identity]), content)
    return bytes(file.data) + b"startxref\n%d\n%%%%EOF\n" % start
