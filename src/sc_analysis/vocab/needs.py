"""Words of the needs chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class NeedsStatement(Term):
    """Numbers about 図-8 that the text prints."""

    COUNTRIES = "countries", "国", "Countries"
    CITIES = "cities", "都市", "Cities"
    TOP_FIELDS_SHARE = "top_fields_share", "名を挙げた分野の割合", "Share of the fields named"
    CITIES_OF_TOTAL = "cities_of_total", "都市(割合の分母)", "Cities (base of the share)"
    FIGURE_CITIES = "figure_cities", "図の表題の都市", "Cities in the figure's title"


class Grade(Term):
    """How far a place supports that a city has a need in a field."""

    DIRECT = "direct", "直接", "direct"
    INDIRECT = "indirect", "間接", "indirect"


class Support(Term):
    """The best support that a city × field has."""

    DIRECT = "direct", "本文が直接裏付ける", "supported directly"
    INDIRECT = "indirect", "間接の裏付けだけ", "supported indirectly only"
    NONE = "none", "本文に裏付けなし", "no support in the text"
