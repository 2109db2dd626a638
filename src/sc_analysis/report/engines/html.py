"""One HTML file that needs nothing else: styles, pictures and formulas are inside it.

Pictures become data addresses and keep their alternative text; tables stand in a region of their
own that scrolls sideways on a narrow screen. A file that would load anything from outside is
refused. Contrast, scripts and the project's own style sheet are not checked.
"""

from __future__ import annotations

import base64
import re
from html import escape
from html.parser import HTMLParser
from importlib.resources import as_file, files
from urllib.parse import quote

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.report.engines import pandoc
from sc_analysis.report.engines.blocks import Callout
from sc_analysis.report.engines.columns import column_rules, quiet
from sc_analysis.report.engines.compose import Job, Pen, compose, toc_depth
from sc_analysis.report.engines.floats import Float
from sc_analysis.report.engines.pictures import picture_file
from sc_analysis.report.engines.project import files_of
from sc_analysis.report.engines.slim import slim
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr,
    div,
    pairs_of,
    plain,
    raw_block,
    rewrite,
    stringify,
    walk,
)

_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
_CSS_ADDRESS = re.compile(r"@import|url\(\s*(?!['\"]?data:)", re.IGNORECASE)
_CSS_OUTSIDE = re.compile(r"url\(\s*['\"]?https?:[^)]*|@import[^;]*", re.IGNORECASE)
_LOADING = {"src", "srcset", "poster", "data", "background"}
_TEMPLATES = files("sc_analysis.report.engines") / "templates"


def write_html(job: Job) -> bytes:
    """The document as one HTML file."""
    _check_settings(job)
    tree = compose(job, Pen(_float, _callout, _landscape, prints_numbers=True))
    changes = {"Image": _embedding(job), "Table": _scroll_alone}
    tree["blocks"] = rewrite(tree["blocks"], changes)
    head = job.work / f"{job.manuscript.name}.head.html"
    head.write_text(_head(job), encoding="utf-8")
    options = ["--standalone", "--section-divs", "--mathml", "--syntax-highlighting=none"]
    options.append(f"--include-in-header={head}")
    after = files_of(job.project, job.settings, "include-after-body")
    options.extend(f"--include-after-body={path}" for path in after)
    if job.settings.get("toc"):
        title = job.settings.get("toc-title") or job.words.table["toc-title-document"]
        options += ["--toc", f"--toc-depth={toc_depth(job)}", f"--variable=toc-title={title}"]
    with as_file(_TEMPLATES / "report.html") as template:
        options.append(f"--template={template}")
        page = pandoc.write(tree, to="html5", options=options, cwd=job.project.root)
    _refuse_outside(page.decode(), job)
    return page


def _check_settings(job: Job) -> None:
    if job.settings.get("embed-resources") is False:
        raise UsageError(
            Text(
                "embedded エンジンの HTML は必ず 1 ファイルです（embed-resources: true）",
                "the embedded engine writes one HTML file only (embed-resources: true)",
            )
        )
    method = job.settings.get("html-math-method") or "mathml"
    if method != "mathml":
        raise UsageError(
            Text(
                f"html-math-method: {method} は使えません（mathml）",
                f"html-math-method: {method} is not supported (mathml)",
            )
        )


def _head(job: Job) -> str:
    sheets = [(_TEMPLATES / "base.css").read_text(encoding="utf-8"), column_rules()]
    for path in files_of(job.project, job.settings, "css"):
        sheet = path.read_text(encoding="utf-8")
        if _CSS_ADDRESS.search(sheet):
            raise RenderError(
                Text(
                    f"{path.name}: url() と @import は使えません（1 ファイルにできません）",
                    f"{path.name}: url() and @import cannot go into a single file",
                )
            )
        sheets.append(sheet)
    extra = [p.read_text("utf-8") for p in files_of(job.project, job.settings, "include-in-header")]
    return "\n".join(["<style>", *sheets, "</style>", *extra])


def _float(item: Float, caption: list[Node], content: list[Node]) -> list[Node]:
    identifier = escape(item.identifier)
    opening = f'<figure id="{identifier}" class="float float-{item.kind}">'
    words = [
        raw_block("html", f'<figcaption id="{identifier}-caption">'),
        plain(caption),
        raw_block("html", "</figcaption>"),
    ]
    if item.kind == "tbl":
        label = " ".join(stringify(caption).split())  # the writer escapes attributes
        content = [_region(block, label, identifier) for block in content]
    inner = [*words, *content] if item.kind == "tbl" else [*content, *words]
    return [raw_block("html", opening), *inner, raw_block("html", "</figure>")]


def _region(block: Node, label: str, identifier: str) -> Node:
    """A table in a region that scrolls by itself and is named by the caption."""
    if block["t"] != "Table":
        return block
    attribute = block["c"][0]
    pairs = [*attribute[2], ["aria-labelledby", f"{identifier}-caption"]]
    named = {"t": "Table", "c": [[attribute[0], attribute[1], pairs], *block["c"][1:]]}
    return _scrolled(named, label)


def _scrolled(table: Node, label: str) -> Node:
    pairs = {"role": "region", "tabindex": "0", "aria-label": label}
    return div(attr("", ("table-scroll",), pairs), [quiet(table)])


def _scroll_alone(node: Node) -> list[Node] | None:
    """Tables outside floats scroll too, named by their header row."""
    if "aria-labelledby" in pairs_of(node):
        return None
    cells = node["c"][3][1][0][1]
    return [_scrolled(node, ", ".join(stringify(cell[4]) for cell in cells))]


def _callout(callout: Callout) -> list[Node]:
    """The same classes as Quarto's, so that one style sheet fits both."""
    classes = ("callout", "callout-style-default", f"callout-{callout.kind}", "callout-titled")
    title = div(attr("", ("callout-title-container", "flex-fill")), [plain(callout.title)])
    header = div(attr("", ("callout-header",)), [title])
    body = div(attr("", ("callout-body-container", "callout-body")), callout.body)
    return [div(attr(callout.identifier, classes, {"role": "note"}), [header, body])]


def _landscape(content: list[Node]) -> list[Node]:
    """A screen does not turn; headings must not sink into a block."""
    if any(node["t"] == "Header" for node in walk(content)):
        return content
    return [div(attr("", ("landscape",)), content)]


def _embedding(job: Job) -> Change:
    """Puts the data of pictures in the place of their addresses.

    The element is written here, since the page's writer would spell out every bracket and quotation
    mark of a drawing, a twelfth of it; inside an attribute only two signs need that.
    """

    def change(node: Node) -> list[Node]:
        (identifier, classes, pairs), inlines, target = node["c"]
        path = picture_file(job, target[0], tuple(_TYPES))
        said = {"alt": stringify(inlines), **dict(pairs)}
        sizes = "; ".join(f"{k}: {said.pop(k)}" for k in ("width", "height") if k in said)
        said |= {"id": identifier, "class": " ".join(classes), "style": sizes, "title": target[1]}
        more = "".join(f' {k}="{escape(v)}"' for k, v in said.items() if v or k == "alt")
        source = _address(path.read_bytes(), path.suffix.lower())
        return [{"t": "RawInline", "c": ["html", f'<img src="{source}"{more}>']}]

    return change


def _address(content: bytes, suffix: str) -> str:
    """The picture as the text of an attribute; drawings stay text, a third shorter than base64."""
    if suffix == ".svg":
        text = slim(content).decode()
        text = text if "'" in text else text.replace('"', "'")
        text = re.sub('[%#"]', lambda mark: quote(mark[0]), text)
        return f"data:{_TYPES[suffix]},{text.replace('&', '&amp;')}"
    return f"data:{_TYPES[suffix]};base64,{base64.b64encode(content).decode()}"


class _Loads(HTMLParser):
    """Collects what a page would load by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            loads = name in _LOADING or (tag in ("link", "use", "image") and name.endswith("href"))
            if loads and value and not value.startswith(("data:", "#")):
                self.addresses.append(value)


def _refuse_outside(page: str, job: Job) -> None:
    parser = _Loads()
    parser.feed(page)
    found = [*parser.addresses, *_CSS_OUTSIDE.findall(page)]
    if found:
        shown = ", ".join(sorted(set(found)))
        raise job.manuscript.fault(
            found[0],
            f"HTML が外のファイルを読み込みます: {shown}",
            f"the HTML would load other files: {shown}",
        )
