"""English names of the bodies and places that the data keep only as the source prints them.

The English document would else show them in Japanese. Official names are used where a body has
one; whether a name was official at the time of the source is not checked.
"""

from __future__ import annotations

import re

from sc_analysis.errors import RenderError, Text
from sc_analysis.report.document import Document

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_BETWEEN = re.compile(r"、|;| / ")
_GLOSSED = ("jasca_parties", "asean_partners", "asean_countries", "asean_cities")

_ENGLISH = {
    # Government of Japan
    "内閣府": "Cabinet Office",
    "内閣府資料": "Paper of the Cabinet Office",
    "総務省": "MIC",
    "経済産業省": "METI",
    "経済産業省資源エネルギー庁": "Agency for Natural Resources and Energy (METI)",
    "外務省": "MOFA",
    "国土交通省": "MLIT",
    "国交省": "MLIT",
    "国土交通省 (Japan, MLIT)": "MLIT",
    "国土交通省都市局": "City Bureau of MLIT",
    "国土交通省を含む関係省庁": "ministries concerned, with MLIT",
    "内閣府・総務省・経済産業省・国土交通省スマートシティ官民連携プラットフォーム": (
        "Cabinet Office, MIC, METI, MLIT: Smart City Public-Private Partnership Platform"
    ),
    "国と地方のシステムWG内閣府(科学技術・イノベーション)提出資料": (
        "Paper of the Cabinet Office (science, technology and innovation) "
        "for the working group on systems of state and local government"
    ),
    "政府": "government",
    "日本": "Japan",
    "地方自治体": "local governments",
    "経協インフラ戦略会議": "ministerial meeting on infrastructure and economic cooperation",
    # Public bodies and associations of Japan
    "国際建設技術協会(IDI)": "Infrastructure Development Institute – Japan (IDI)",
    "国際協力機構(JICA)": "JICA",
    "国際協力機構(JICA) PARTNER": "JICA PARTNER",
    "JICA ミャンマー事務所": "JICA Myanmar Office",
    "JICA(ヤンゴン公共バスサービス改善プロジェクト)": (
        "JICA (project to improve public bus services in Yangon)"
    ),
    "国際協力銀行(JBIC)": "Japan Bank for International Cooperation (JBIC)",
    "海外交通・都市開発事業支援機構(JOIN)": (
        "Japan Overseas Infrastructure Investment Corporation for Transport and Urban "
        "Development (JOIN)"
    ),
    "国立環境研究所": "National Institute for Environmental Studies (NIES)",
    "(一社)海外通信・放送コンサルティング協力": (
        "Japan Telecommunications Engineering and Consulting Service (JTEC)"
    ),
    "海外通信・放送コンサルティング協力(JTEC)": (
        "Japan Telecommunications Engineering and Consulting Service (JTEC)"
    ),
    "スマートシティ・インスティテュート": "Smart City Institute Japan",
    "経団連": "Keidanren",
    "日本経済団体連合会": "Keidanren (Japan Business Federation)",
    "日本商工会議所": "Japan Chamber of Commerce and Industry (JCCI)",
    "JASCA事務局": "JASCA secretariat",
    "JASCA会員": "JASCA members",
    # Firms
    "日経グループアジア社": "Nikkei Group Asia",
    "野村総合研究所": "Nomura Research Institute",
    "マッキンゼー・アンド・カンパニー": "McKinsey & Company",
    "トヨタ": "Toyota",
    "スマートドライブ": "SmartDrive",
    "チャレンジ": "Challenge",
    "京セラコミュニケーションシステム": "Kyocera Communication Systems",
    "日本工営と(株)スマートドライブ": "Nippon Koei and SmartDrive",
    "富士通・IBSのJV": "joint venture of Fujitsu and IBS",
    "日本工営・URのJV": "joint venture of Nippon Koei and UR",
    "アマタコーポレーション": "Amata Corporation",
    "ビンホームズ": "Vinhomes",
    "グローブ・テレコム": "Globe Telecom",
    # Publishers
    "じゃかるた新聞": "The Daily Jakarta Shimbun",
    "バンコク週報": "Bangkok Shuho (Japanese-language weekly)",
    "ミャンマーエクスプレス (Myanmar Express, citing CIO Asia)": "Myanmar Express, citing CIO Asia",
    "ポータルサイト portal-worlds.com (news, reporting a notice of MLIT)": (
        "portal-worlds.com (news, reporting a notice of MLIT)"
    ),
    "ポータルワールズ (portal-worlds.com), on a notice of 国土交通省": (
        "portal-worlds.com (news, reporting a notice of MLIT)"
    ),
    "建通新聞社 (construction newspaper)": "Kentsu Shimbun (construction newspaper)",
    "日刊建設工業新聞": "Nikkan Kensetsu Kogyo Shimbun (construction newspaper)",
    "日刊建設通信新聞 (construction newspaper)": (
        "Nikkan Kensetsu Tsushin Shimbun (construction newspaper)"
    ),
    "日経BP": "Nikkei BP",
    "月刊事業構想": "Gekkan Jigyo Koso (monthly)",
    # Bodies and gatherings abroad
    "世界経済フォーラム": "World Economic Forum",
    "世界経済フォーラム第四次産業革命日本センター": (
        "World Economic Forum Centre for the Fourth Industrial Revolution Japan"
    ),
    "日 ASEAN 首脳会議": "ASEAN-Japan Summit",
    "第 32 回 ASEAN 首脳会議": "32nd ASEAN Summit",
    "運輸省": "United States Department of Transportation",
    "通信・情報省": "Ministry of Communication and Information",
    "内務省": "Ministry of Home Affairs",
    "ベトナム首相": "Prime Minister of Viet Nam",
    "ジョコ・ウィド大統領": "President Joko Widodo",
    # Places
    "横浜市": "City of Yokohama",
    "神奈川県横浜市": "Yokohama, Kanagawa",
    "神奈川県川崎市": "Kawasaki, Kanagawa",
    "ホーチミン市": "Ho Chi Minh City",
    "マカティ市": "City of Makati",
    "ジャカルタ特別州": "Province of Jakarta",
    "バンスー中央駅": "Bang Sue Grand Station",
    "東部チョンブリ県": "Chonburi in the east",
    "スランゴール州クアラルンプール近郊のサイバージャヤ地区": (
        "Cyberjaya in Selangor, near Kuala Lumpur"
    ),
    "ハノイ市北部ドン・アイン地区": "Dong Anh in the north of Hanoi",
    "ビンズオン省": "Binh Duong",
    "バンテン州南タンゲラン市": "South Tangerang, Banten",
    "ジャカルタ郊外のブカシ県": "Bekasi, a suburb of Jakarta",
    "南スラウェシ州マカッサル市": "Makassar, South Sulawesi",
    "カリマンタン島東部": "East of Kalimantan",
    "タルラック州": "Tarlac",
    "マニラ首都圏のマカティ市": "Makati, Metro Manila",
    "ヨコハマグランドインターコンチネンタルホテル横浜市": (
        "InterContinental Yokohama Grand, City of Yokohama"
    ),
    "オンライン会議形式": "online conference",
    "オンライン形式": "online",
    # Papers
    "第 1 回 ASCN 会合開催結果資料、国土交通省、2019 年 10 月": (
        "Results of the first ASCN meeting, MLIT, 2019年10月"
    ),
    "第2回 ASCN 会合開催結果資料、国土交通省、2020年12月": (
        "Results of the second ASCN meeting, MLIT, 2020年12月"
    ),
    # Forms of cooperation
    "販売代理店": "sales agent",
    "業務提携": "business alliance",
}

_WITHIN = {
    "付属の事業一覧": "attached list of projects",
    "コラム、第2段落": "column, ¶2",
    "heading 背景": "heading 'Background'",
}
"""Places within outside documents that are told in Japanese words."""


def named(doc: Document, printed: str) -> str:
    """The names in a cell as the document's language has them.

    Raises `RenderError` if the English document meets a name without an English form.
    """
    if doc.lang == "ja" or not _JAPANESE.search(printed):
        return printed
    known = _known(doc)
    if printed in known:
        return known[printed]
    return ", ".join(_part(part, known) for part in _BETWEEN.split(printed))


def within(doc: Document, locator: str) -> str:
    """A place within a document as the document's language has it; keys of the source stay."""
    return locator if doc.lang == "ja" else _WITHIN.get(locator, locator)


def _part(part: str, known: dict[str, str]) -> str:
    if part in known or not _JAPANESE.search(part):
        return known.get(part, part)
    pieces = part.split("・")
    lacking = [piece for piece in pieces if piece not in known]
    if lacking:
        raise RenderError(
            Text(
                f"{lacking[0]} の英語名が report/names.py にありません",
                f"{lacking[0]} has no English name in report/names.py",
            )
        )
    return ", ".join(known[piece] for piece in pieces)


def _known(doc: Document) -> dict[str, str]:
    """The names with an English form in the data, then those above."""
    found: dict[str, str] = {}
    for dataset in _GLOSSED:
        frame = doc.built.frames[dataset]
        found |= dict(zip(frame["name_ja"].astype(str), frame["name_en"].astype(str), strict=True))
    return found | _ENGLISH
