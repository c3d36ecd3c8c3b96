# Four scripts that people and CI share. Plain Debian with python3 >= 3.11, venv and make is enough.
PY := .venv/bin/python
CODE := bot documents handlers locales mentoring programmes sandbox scheduler storage

# The files that take minutes begin first, or one of the two cores would wait for them at the end.
LONGEST_FIRST := tests/house tests/simulation tests/process tests/dialogues tests/persistence tests/domain

.PHONY: setup run test test-fast check bench pictures papers torture requirements
.DEFAULT_GOAL := run

.venv/run.stamp: requirements.txt
	test -x $(PY) || python3 -m venv .venv
	if command -v uv >/dev/null 2>&1; then \
	  VIRTUAL_ENV=.venv uv pip install -q --require-hashes --only-binary :all: -r requirements.txt; \
	else $(PY) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt; fi
	touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	if command -v uv >/dev/null 2>&1; then \
	  VIRTUAL_ENV=.venv uv pip install -q --require-hashes --only-binary :all: -r requirements-dev.txt; \
	else $(PY) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.txt; fi
	touch $@

setup: .venv/dev.stamp ## virtual environment with everything for running and testing

run: .venv/run.stamp ## the bot on Telegram with BOT_TOKEN, else the sandbox at http://127.0.0.1:8081
	@if [ -n "$$BOT_TOKEN" ] || grep -qs '^BOT_TOKEN=.' .env; then exec $(PY) -m bot run; \
	else exec $(PY) -m bot sandbox; fi

test: .venv/dev.stamp ## the whole suite, a real PostgreSQL included; browser tests need chromium
	$(PY) -m pytest -n 2 --dist worksteal -q $(LONGEST_FIRST)

test-fast: .venv/dev.stamp ## domain, persistence and dialogues on SQLite
	$(PY) -m pytest -n 2 --dist worksteal -q tests/domain tests/persistence tests/dialogues -m "not postgres and not browser"

check: .venv/dev.stamp ## format, lint, types, imports, dead code, dependencies, locales, Dockerfile
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/vulture
	.venv/bin/deptry .
	.venv/bin/hadolint Dockerfile
	$(PY) -m bot programme check

bench: .venv/dev.stamp ## every benchmark; the last line of each is one JSON object
	$(PY) -m tests.bench.updates
	$(PY) -m tests.bench.broadcast
	$(PY) -m tests.bench.reminders
	$(PY) -m tests.bench.report
	$(PY) -m tests.bench.matching

pictures: .venv/dev.stamp ## the pictures in README and guides, made again from the sandbox
	$(PY) -m tests.bench.pictures

papers: .venv/dev.stamp ## samples of every paper in var/papers; pictures too where LibreOffice and poppler are installed
	$(PY) -m tests.bench.papers

torture: .venv/dev.stamp ## the long fault tests, with a summary table
	$(PY) -m pytest -q tests/process tests/simulation tests/domain -m torture -o addopts="--import-mode=importlib"

requirements: ## compile the pinned requirements again (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml --group test --group check -c requirements.txt -o requirements-dev.txt
