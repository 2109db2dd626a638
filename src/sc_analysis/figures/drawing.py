"""A figure as notebooks call it: by a Python name, from the nearest data, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matplotlib.figure import Figure

from sc_analysis.errors import Lang
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import Picture
from sc_analysis.session import built, chosen_folder
from sc_analysis.vocab import known_lang

_NAMES = {
    "fig-errata": "errata_by_chapter",
    "fig-ministry-fields": "fields_by_ministry",
    "fig-map": "map_of_cities",
    "fig-needs": "needs_by_field",
    "fig-offers": "offers_and_needs",
    "fig-support": "support_by_field",
    "fig-survey": "survey_answers",
    "fig-verdicts": "verdicts_by_chapter",
}
"""Names that say more than the label, or that would else be a module's."""


def python_name(label: str) -> str:
    """`fig-demand-cities` → `demand_cities`, unless it has a name of its own."""
    return _NAMES.get(label) or label.removeprefix("fig-").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Drawing:
    """One figure of the report; call it to draw it.

    `lang` is `"ja"` or `"en"`; `folder` another data folder. The result is a matplotlib `Figure`
    that a notebook shows by itself.
    """

    label: str
    spec: FigureSpec

    def __call__(self, lang: Lang = "ja", folder: Path | str | None = None) -> Figure:
        data = built(chosen_folder(folder))
        figure = self.spec.draw(data, known_lang(lang))
        if isinstance(figure, Picture):
            figure.alternative = self.spec.alt(data, lang)
        return figure

    def caption(self, lang: Lang = "ja", folder: Path | str | None = None) -> str:
        """The caption that the report prints under it."""
        return self.spec.caption(built(chosen_folder(folder)), known_lang(lang))

    def __repr__(self) -> str:
        return f"{python_name(self.label)}(lang='ja', folder=None)  # {self.label}"
