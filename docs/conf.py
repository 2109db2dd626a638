"""The site: pages in MyST Markdown, tables and numbers from the package itself."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

import site_numbers
import site_pages

import sc_analysis as sc

project = "sc_analysis"
version = release = sc.__version__
language = "en"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_made"]
root_doc = "index"
nitpicky = False
default_role = "code"

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3
myst_substitutions = site_numbers.substitutions(HERE.parent / "data")

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
add_module_names = False

html_theme = "furo"
html_title = "sc_analysis"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_permalinks_icon = "#"
highlight_language = "text"
pygments_style = "friendly"
linkcheck_timeout = 20
linkcheck_retries = 2


def _japanese(app, pagename, templatename, context, doctree):
    """The Japanese pages say so, for screen readers, fonts and hyphenation."""
    if pagename.startswith("ja/"):
        context["language"] = "ja"


def setup(app):
    """Write the generated parts before the pages that include them are read."""
    app.connect("builder-inited", lambda app: site_pages.write(HERE / "_made"))
    app.connect("html-page-context", _japanese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
