"""Words of the support that 表-12 and 表-13 describe."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class SupportItem(Term):
    """Kinds of items in a cell of 表-12."""

    AGREEMENT = "agreement", "合意", "Agreement"
    STUDY = "study", "調査", "Study"
    CONTEST = "contest", "公募", "Contest"


class FirmsLabel(Term):
    """The word before the names of firms in 表-12."""

    CARRIED_OUT = "carried_out", "実施企業", "carried out by"
    AWARDED = "awarded", "受注企業", "awarded to"
    JOINT = "joint", "共同", "jointly"


class SupportStatement(Term):
    """Numbers of §2(8)d ¶1."""

    COUNTRIES = "countries", "支援する国", "Countries supported"
    CITIES = "cities", "支援する都市", "Cities supported"


class NamedList(Term):
    """The lists of names in §2(8)d ¶1."""

    COUNTRY = "country", "国", "Country"
    CITY = "city", "都市", "City"


class SupportStatus(Term):
    """State of the support in April 2021 (our coding)."""

    ONGOING = "ongoing", "実施中", "ongoing"
    ENDED = "ended", "終了", "ended"
    SUSPENDED = "suspended", "停止", "suspended"


class Commissioner(Term):
    """Who commissioned a study of 表-12 (our coding of the names)."""

    JICA = "jica", "JICA", "JICA"
    MLIT = "mlit", "国土交通省", "MLIT"
    METI = "meti", "経済産業省", "METI"
