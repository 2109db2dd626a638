"""The items, each once, with every place that asks for it; the words are ours, not the schemes'.

NHS places are level and number in its list; the World Bank's are its flags (F1 to F15) and the
headings of its checklist; the AEA's are headings of its template README.
"""

from __future__ import annotations

from sc_analysis.errors import Text
from sc_analysis.score.checks import code, data, readme, running
from sc_analysis.score.model import Asked, Check, Item, Scheme


def _item(id: str, ja: str, en: str, asked: str, check: Check | None = None) -> Item:
    """An item; `asked` holds places as `NHS Silver 7; BANK F5; AEA Software`."""
    places = [place.strip().partition(" ") for place in asked.split(";")]
    return Item(id, Text(ja, en), tuple(Asked(Scheme[s], where) for s, _, where in places), check)


ITEMS = (
    _item(
        "code.open_language",
        "コードは無償の言語で書かれている",
        "The code is in languages that anyone can run",
        "NHS Baseline 1",
        code.open_languages,
    ),
    _item(
        "code.version_control",
        "コードは版管理されている",
        "The code is under version control",
        "NHS Baseline 2",
        code.version_control,
    ),
    _item(
        "readme.steps",
        "README に再現の手順(実在するコマンド)がある",
        "The README gives the steps to reproduce, with commands that exist",
        "NHS Baseline 3; BANK README; AEA Instructions to Replicators",
        readme.steps,
    ),
    _item(
        "outputs.by_code",
        "図表はすべてコードから作る",
        "Code makes every figure and table",
        "NHS Silver 1; BANK F9",
        running.outputs_by_code,
    ),
    _item(
        "code.docstrings",
        "公開の関数・クラス・モジュールに説明がある",
        "Public functions, classes and modules say what they are for",
        "NHS Silver 2",
        code.docstrings,
    ),
    _item(
        "code.layout",
        "フォルダーは標準の構成である",
        "The folders follow the usual layout",
        "NHS Silver 3",
        code.layout,
    ),
    _item(
        "code.style",
        "書き方の規則を自動で検査する",
        "A style is agreed on and checked by machine",
        "NHS Silver 5",
        code.style,
    ),
    _item("tests.exist", "テストがある", "There are tests", "NHS Silver 6", running.tests),
    _item(
        "packages.declared",
        "使うパッケージはすべて宣言されている",
        "Every package in use is declared",
        "NHS Silver 7; BANK F5",
        code.imports_declared,
    ),
    _item(
        "runs.recorded",
        "実行の記録が自動で残る",
        "A run leaves a record of itself",
        "NHS Silver 8",
        running.records,
    ),
    _item(
        "data.tidy",
        "データは整然データである",
        "The data are tidy tables",
        "NHS Silver 9",
        data.tidy,
    ),
    _item(
        "code.packaged",
        "コードはパッケージになっている",
        "The code is a package",
        "NHS Gold 1",
        code.packaged,
    ),
    _item(
        "ci.tests",
        "テストが自動で走る",
        "Tests run by themselves",
        "NHS Gold 2",
        running.tests_by_themselves,
    ),
    _item(
        "ci.triggers",
        "変更のたび、また定期的に走る",
        "Runs start on events and on a schedule",
        "NHS Gold 3",
        running.triggers,
    ),
    _item(
        "changes.signposted",
        "変更の履歴が今の版まである",
        "Changes are listed up to the present version",
        "NHS Gold 4",
        running.changes,
    ),
    _item(
        "paths.no_user",
        "特定の利用者のパスを含まず、書き換える行がない",
        "No path of one user's machine, so no line to change",
        "BANK F1; BANK README",
        code.no_user_paths,
    ),
    _item(
        "entry.single",
        "入口のコマンドが一つある",
        "There is a single entry point",
        "BANK F2; BANK Code",
        code.entry_point,
    ),
    _item(
        "paths.no_chdir",
        "作業フォルダーを切り替えない",
        "No module changes the working directory",
        "BANK F3",
        code.no_chdir,
    ),
    _item(
        "random.seeded",
        "乱数の種が決まっている",
        "Random numbers have a seed",
        "BANK F4; AEA Controlled Randomness",
        code.seeded,
    ),
    _item(
        "packages.pinned",
        "パッケージの版が固定されている",
        "Versions of packages are pinned",
        "BANK F6; AEA Software Requirements",
        code.pinned,
    ),
    _item(
        "readme.python",
        "README に言語の版があり、設定と一致する",
        "The README names the language's version as the metadata do",
        "BANK README; AEA Software Requirements",
        readme.python_version,
    ),
    _item(
        "outputs.read_back",
        "文書の数が計算結果と一致することを自動で確かめる",
        "The documents' numbers are compared with the computed ones",
        "BANK F7",
        running.read_back,
    ),
    _item(
        "data.sources",
        "どの行にも登録された出典があり、利用条件が書かれている",
        "Every row has a registered source with its terms of use",
        "BANK F8; BANK Data Availability Statement; AEA Details on each Data Source",
        data.sources,
    ),
    _item(
        "readme.exhibits",
        "図表と作るコードの対応表がある",
        "Every exhibit is mapped to the code that makes it",
        "BANK F10; BANK README; AEA List of tables and programs",
        readme.exhibits,
    ),
    _item(
        "files.no_left_overs",
        "余計なファイルがない",
        "There are no left-over files",
        "BANK F11",
        data.no_left_overs,
    ),
    _item(
        "readme.names_exist",
        "README が名指すファイルやコマンドが実在する",
        "What the README names exists",
        "BANK F15",
        readme.names_exist,
    ),
    _item(
        "data.originals",
        "加工前のデータが、加工後のものと別にある",
        "The data are there in their original form, apart from what is derived",
        "BANK Data",
        data.originals,
    ),
    _item(
        "readme.run_time",
        "README に所要時間がある",
        "The README says how long a run takes",
        "BANK README; AEA Summary time to reproduce",
        readme.run_time,
    ),
    _item(
        "readme.folder_map",
        "README にフォルダーの説明がある",
        "The README maps the folders",
        "BANK README; AEA Description of programs/code",
        readme.folder_map,
    ),
    _item(
        "outputs.kept",
        "公開する版に出力が添えられる",
        "Outputs come with a release",
        "BANK Outputs",
        running.outputs_kept,
    ),
    _item(
        "data.licence",
        "データの利用許諾がある",
        "The data have a licence",
        "AEA License for Data",
        readme.data_licence,
    ),
    _item(
        "data.availability",
        "データの入手可否をまとめて述べている",
        "It is said whether all, some or none of the data are public",
        "AEA Summary of Availability; BANK Data Availability Statement",
        readme.availability,
    ),
    _item(
        "data.listed",
        "データの一覧に全ファイルがある",
        "The list of datasets names every file",
        "AEA Dataset list",
        data.dictionary,
    ),
    _item(
        "readme.machine",
        "README に試した機種・記憶域がある",
        "The README names system, cores and memory or storage",
        "AEA Computational Details; AEA Summary of required storage space",
        readme.machine,
    ),
    _item(
        "code.licence",
        "コードの利用許諾がある",
        "The code has a licence",
        "AEA License for Code",
        readme.code_licence,
    ),
    _item(
        "code.reviewed",
        "コードは他の人が点検した",
        "The code was reviewed by a peer",
        "NHS Baseline 4",
    ),
    _item(
        "code.published",
        "コードは公開され、公表物と互いに示し合う",
        "The code is published and linked with the publication",
        "NHS Baseline 5; BANK Link to the package",
    ),
    _item(
        "code.guidance",
        "使い方・構造・方法の説明が十分である",
        "Guidance on use, structure and method is sufficient",
        "NHS Silver 2; AEA Overview",
    ),
    _item(
        "code.reusable",
        "関数やクラスが適切に分けられている",
        "Functions and classes are reusable where that helps",
        "NHS Silver 4",
    ),
    _item(
        "data.rights",
        "データを使い配布する権利があると著者が言明する",
        "The authors certify their right to use and to share the data",
        "AEA Statement about Rights; BANK Data Availability Statement",
    ),
    _item(
        "data.sensitive",
        "制限のある、または個人の情報を含まない",
        "No restricted or personal information is included",
        "BANK F13",
    ),
    _item(
        "data.overwritten",
        "出力が入力を上書きしない",
        "No output overwrites an input",
        "BANK F12",
    ),
    _item(
        "compute.pathway",
        "大きな計算の手順が述べられている",
        "The way to redo a large computation is stated",
        "BANK F14",
        readme.large_computation,
    ),
    _item(
        "references",
        "データと文献が参考文献に挙がっている",
        "Data and works are cited in the references",
        "AEA References",
    ),
)
