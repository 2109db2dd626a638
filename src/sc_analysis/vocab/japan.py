"""Words of the chapter on Japan."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Ministry(Term):
    """Ministries of 表-2, in its order."""

    CABINET_OFFICE = "cabinet_office", "内閣府", "Cabinet Office"
    INTERNAL_AFFAIRS = "internal_affairs", "総務省", "Internal Affairs and Communications"
    ECONOMY = "economy", "経済産業省", "Economy, Trade and Industry"
    LAND = "land", "国土交通省", "Land, Infrastructure, Transport and Tourism"


class ProgrammeItem(Term):
    """What 表-2 counts within a programme."""

    MODEL_PROJECT_CITIES = (
        "model_project_cities",
        "先行モデルプロジェクトの都市",
        "Cities of leading model projects",
    )
    MODEL_PROJECTS = "model_projects", "先行モデルプロジェクト", "Leading model projects"
    PRIORITY_PROJECTS = (
        "priority_projects",
        "重点事業化促進プロジェクト",
        "Projects to be put into practice with priority",
    )


class PlatformCategory(Term):
    """Kinds of members of the public-private platform."""

    BUSINESS_RESEARCH = (
        "business_research",
        "企業・大学・研究機関",
        "Firms, universities and research bodies",
    )
    LOCAL_GOVERNMENT = "local_government", "地方公共団体", "Local governments"
    MINISTRY = "ministry", "関係府省", "Ministries"
    BUSINESS_ASSOCIATION = "business_association", "経済団体等", "Business associations"


class FounderStatement(Term):
    """The places that say who founded the platform."""

    INTRODUCTION = "introduction", "背景・目的", "Introduction"
    SECTION = "section", "国内の節", "Section on Japan"


class JapanEvent(Term):
    """Dated events in Japan that the text names."""

    TASK_FORCE = "task_force", "タスクフォースの設置", "Task force set up"
    PLATFORM = "platform", "プラットフォームの設立", "Platform founded"
    INSTITUTE = "institute", "インスティテュートの設立", "Institute founded"
    SUPER_CITY_LAW = "super_city_law", "改正法の成立", "Amended act passed"
    WOVEN_CITY = "woven_city", "実験都市の開始", "Experimental city started"


class JapanStatement(Term):
    """Counts of needs, projects and proposers that the text prints."""

    NEEDS_BODIES = (
        "needs_bodies",
        "ニーズを提案した地方公共団体",
        "Local governments that proposed needs",
    )
    NEEDS_PROPOSALS = "needs_proposals", "提案されたニーズ", "Needs proposed"
    PLATFORM_PROJECTS = (
        "platform_projects",
        "プラットフォームに載るプロジェクト",
        "Projects listed by the platform",
    )
    SUPER_CITY_BODIES = (
        "super_city_bodies",
        "スーパーシティを提案した地方自治体",
        "Local governments that proposed a Super City",
    )


class NameSubject(Term):
    """Bodies and documents whose names differ between places."""

    INNOVATION_STRATEGY = "innovation_strategy", "イノベーション戦略", "Innovation strategy"
    STRATEGY_COUNCIL = "strategy_council", "戦略の推進会議", "Council for the strategy"
    JASCA = "jasca", "JASCA", "JASCA"
    REGIONAL_BUREAU = "regional_bureau", "内閣府の事務局", "Office of the Cabinet Office"
    ENERGY_BUREAU = "energy_bureau", "経済産業省の部", "Department of the Ministry of Economy"
    KEIDANREN_PROPOSAL = "keidanren_proposal", "経団連の提言", "Proposal of Keidanren"
