"""Words of the JASCA chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class MemberCategory(Term):
    """Kinds of JASCA members (表-9)."""

    LOCAL_GOVERNMENT = "local_government", "地方自治体", "Local governments"
    PUBLIC_BODY = "public_body", "公的機関", "Public bodies"
    PRIVATE_FIRM = "private_firm", "民間企業", "Private firms"
    RELATED_ORGANISATION = "related_organisation", "連携組織", "Related organisations"


class MemberStatement(Term):
    """The places that print membership counts."""

    SENTENCE = "sentence", "本文", "Text"
    TABLE = "table", "表-9", "Table 9 of the source"


class OverviewRow(Term):
    """Rows of 表-9 that are lists."""

    TARGET = "target", "支援対象", "Supported"
    FIELD = "field", "支援対象分野", "Fields of support"
    ACTIVITY = "activity", "活動", "Activities"
    SECRETARIAT = "secretariat", "事務局", "Secretariat"
    MEMBER = "member", "会員の例", "Members named"
