"""Write what describes the repository to archives and citing people, from what the project holds.

    python tools/describe.py          # CITATION.cff, codemeta.json, ro-crate-metadata.json

Name, version, licence and authors come from `pyproject.toml`, datasets from the catalog, the source
document from the register of sources, documents and formats from `reports/_quarto.yml`. A test
compares the files with what this writes. No person, address, DOI or ORCID is named, since the
project has none in public. The rendered documents are not in the repository: the crate names them
as results of the action that makes them, not as parts of itself.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from sc_analysis.catalog import LICENCES_NAME, PACKAGE_NAME, Dataset, Stage, datasets
from sc_analysis.catalog.datapackage import DESCRIPTION, OWN_LICENCE, TITLE
from sc_analysis.catalog.table_schema import both
from sc_analysis.figures import FIGURES

ROOT = Path(__file__).resolve().parents[1]
SPDX = "https://spdx.org/licenses/"
SOURCE = "idi_2021"
SOFTWARE = "#sc-analysis"
MEDIA = {
    "html": ("html", "text/html"),
    "typst": ("pdf", "application/pdf"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
"""Format of `_quarto.yml` → suffix and media type."""
Entity = dict[str, Any]


def described(root: Path) -> dict[str, bytes]:
    """File name → bytes of each description."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sources = pd.read_csv(root / "data" / Stage.CODED / "sources.csv", dtype=str)
    source = sources.set_index("source_id").loc[SOURCE].to_dict()
    quarto = yaml.safe_load((root / "reports" / "_quarto.yml").read_text(encoding="utf-8"))
    crate = _crate(project, source, quarto, str(sources["accessed"].max()))
    return {
        "CITATION.cff": _yaml(_citation(project, source)),
        "codemeta.json": _json(_codemeta(project)),
        "ro-crate-metadata.json": _json(crate),
    }


def _citation(project: Mapping[str, Any], source: Mapping[str, str]) -> Entity:
    return {
        "cff-version": "1.2.0",
        "message": "Please cite the software, and the source document whose numbers it rebuilds.",
        "type": "software",
        "title": project["name"],
        "abstract": project["description"],
        "version": project["version"],
        "license": project["license"],
        "authors": [{"name": author["name"]} for author in project["authors"]],
        "references": [
            {
                "type": "report",
                "title": source["title"],
                "authors": [{"name": source["producer"]}],
                "year": int(source["published"][:4]),
            }
        ],
    }


def _codemeta(project: Mapping[str, Any]) -> Entity:
    return {
        "@context": "https://w3id.org/codemeta/3.0",
        "@type": "SoftwareSourceCode",
        "name": project["name"],
        "description": project["description"],
        "version": project["version"],
        "license": SPDX + project["license"],
        "author": [{"@type": "Organization", "name": a["name"]} for a in project["authors"]],
        "programmingLanguage": "Python",
        "runtimePlatform": f"Python {project['requires-python']}",
        "softwareRequirements": list(project["dependencies"]),
        "isAccessibleForFree": True,
    }


def _crate(
    project: Mapping[str, Any], source: Mapping[str, str], quarto: Mapping[str, Any], day: str
) -> Entity:
    documents = _documents(quarto)
    outputs = _outputs(quarto)
    files = [*_data_files(), *documents, *_other_files()]
    folders = _folders()
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": both(TITLE),
        "description": f"{both(DESCRIPTION)} {project['description']}."
        " The date is the last day on which a source was looked up; nothing is published yet.",
        "datePublished": day,
        "license": _ref(OWN_LICENCE["path"]),
        "author": _refs(_authors(project)),
        "publisher": _refs(_authors(project)),
        "isBasedOn": _ref(f"#{SOURCE}"),
        "hasPart": _refs([*folders, *documents, *_other_files()]),
        "mentions": _refs(_actions(documents, outputs)),
    }
    graph = [
        _descriptor(),
        root,
        *folders,
        *files,
        _software(project),
        *_authors(project),
        *_licences(project),
        *_source(source),
        *_actions(documents, outputs),
        *outputs,
        *_figures(),
    ]
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}


def _descriptor() -> Entity:
    return {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": _ref("https://w3id.org/ro/crate/1.1"),
        "about": _ref("./"),
        "license": _ref(OWN_LICENCE["path"]),
    }


def _folders() -> list[Entity]:
    """The folders of data by stage, and the code."""
    stages = [
        {
            "@id": f"data/{stage}/",
            "@type": "Dataset",
            "name": f"data/{stage}",
            "description": f"Tables of the stage {stage}; {PACKAGE_NAME} holds their schemas.",
            "hasPart": _refs([_file(d) for d in datasets(stage)]),
        }
        for stage in Stage
    ]
    code = {
        "@id": "src/sc_analysis/",
        "@type": "Dataset",
        "name": "Source code",
        "description": "The pipeline, the ledger's tests, the figures and the rendering.",
        "about": _ref(SOFTWARE),
        "license": _ref(f"{SPDX}MIT"),
    }
    return [*stages, code]


def _data_files() -> list[Entity]:
    return [_file(d) for d in datasets()]


def _file(d: Dataset) -> Entity:
    return {
        "@id": f"data/{d.path}",
        "@type": "File",
        "name": both(d.title),
        "encodingFormat": "text/csv",
        "isPartOf": _ref(f"data/{d.stage}/"),
    }


def _other_files() -> list[Entity]:
    files = {
        f"data/{PACKAGE_NAME}": ("Data Package: schemas, keys, hashes", "application/json"),
        f"data/{LICENCES_NAME}": ("What may be done with each source", "text/markdown"),
        "data/README.md": ("Data dictionary", "text/markdown"),
        "README.md": ("What the project is", "text/markdown"),
        "LICENSE": ("Licence of the code", "text/plain"),
        "LICENSE-DATA.md": ("Licence of the data", "text/markdown"),
        "pyproject.toml": ("Name, version, dependencies", "application/toml"),
        "constraints.txt": ("Versions the project is tested with", "text/plain"),
        "docs/report.png": ("A page of the report", "image/png"),
    }
    return [
        {"@id": path, "@type": "File", "name": name, "encodingFormat": media}
        for path, (name, media) in files.items()
    ]


def _documents(quarto: Mapping[str, Any]) -> list[Entity]:
    return [
        {
            "@id": f"reports/{name}",
            "@type": "File",
            "name": f"The report's text and code ({Path(name).stem})",
            "encodingFormat": "text/markdown",
            "inLanguage": Path(name).stem.rpartition(".")[2],
        }
        for name in quarto["project"]["render"]
    ]


def _outputs(quarto: Mapping[str, Any]) -> list[Entity]:
    """The rendered documents, by the suffixes of the formats that `report` renders."""
    return [
        {
            "@id": f"#{Path(name).stem}.{MEDIA[form][0]}",
            "@type": "CreativeWork",
            "name": f"{Path(name).stem}.{MEDIA[form][0]}",
            "description": "Rendered below reports/_output by the action; not kept in the crate.",
            "encodingFormat": MEDIA[form][1],
            "inLanguage": Path(name).stem.rpartition(".")[2],
        }
        for name in quarto["project"]["render"]
        for form in quarto["format"]
    ]


def _figures() -> list[Entity]:
    return [
        {
            "@id": f"#{label}",
            "@type": "ImageObject",
            "name": label,
            "description": f"Drawn by `sc-analysis figures {label}` in both languages.",
        }
        for label in FIGURES
    ]


def _actions(documents: Sequence[Entity], outputs: Sequence[Entity]) -> list[Entity]:
    processed = [{"@id": f"data/{Stage.PROCESSED}/"}]
    inputs = [{"@id": f"data/{stage}/"} for stage in (Stage.RAW, Stage.CODED, Stage.LEDGER)]
    return [
        _action("transcription", "Transcription", [{"@id": f"#{SOURCE}"}], inputs[:1], None),
        _action("build", "sc-analysis build", inputs, processed, SOFTWARE),
        _action("figures", "sc-analysis figures", processed, _figures(), SOFTWARE),
        _action("report", "sc-analysis report", [*documents, *inputs], outputs, SOFTWARE),
    ]


def _action(
    name: str,
    said: str,
    taken: Sequence[Entity],
    made: Sequence[Entity],
    instrument: str | None,
) -> Entity:
    found = {
        "@id": f"#action-{name}",
        "@type": "CreateAction",
        "name": said,
        "object": _refs(taken),
        "result": _refs(made),
    }
    return {**found, "instrument": _ref(instrument)} if instrument else found


def _software(project: Mapping[str, Any]) -> Entity:
    return {
        "@id": SOFTWARE,
        "@type": "SoftwareApplication",
        "name": project["name"],
        "description": project["description"],
        "softwareVersion": project["version"],
        "license": _ref(SPDX + project["license"]),
    }


def _authors(project: Mapping[str, Any]) -> list[Entity]:
    return [
        {"@id": f"#author-{n}", "@type": "Organization", "name": author["name"]}
        for n, author in enumerate(project["authors"], 1)
    ]


def _licences(project: Mapping[str, Any]) -> list[Entity]:
    code = {"path": SPDX + project["license"], "title": project["license"]}
    return [
        {
            "@id": licence["path"],
            "@type": "CreativeWork",
            "name": licence["title"],
            "description": f"Terms of the {what}.",
        }
        for licence, what in ((OWN_LICENCE, "data that are our own work"), (code, "code"))
    ]


def _source(source: Mapping[str, str]) -> list[Entity]:
    return [
        {
            "@id": f"#{SOURCE}",
            "@type": "CreativeWork",
            "name": source["title"],
            "description": f"The source document; not in the crate. {source['reuse_en']}.",
            "publisher": _ref("#source-publisher"),
            "datePublished": source["published"],
        },
        {"@id": "#source-publisher", "@type": "Organization", "name": source["producer"]},
    ]


def _ref(identifier: str) -> dict[str, str]:
    return {"@id": identifier}


def _refs(entities: Sequence[Entity]) -> dict[str, str] | list[dict[str, str]]:
    """References to the entities; to a single one without a list, as the crate's rules advise."""
    found = [_ref(entity["@id"]) for entity in entities]
    return found[0] if len(found) == 1 else found


def _json(value: Entity) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _yaml(value: Entity) -> bytes:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False)).encode("utf-8")


if __name__ == "__main__":
    for name, data in described(ROOT).items():
        (ROOT / name).write_bytes(data)
        print(name)
