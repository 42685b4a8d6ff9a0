# Everything a newcomer needs: `make run`, `make test`. See README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
SETUP := $(VENV)/.setup-run
SETUP_DEV := $(VENV)/.setup-dev
CATALOGS := $(wildcard locales/*/LC_MESSAGES/*.po)

.PHONY: setup setup-dev run test check format lint types imports catalogs bench lock clean messages holidays

setup: $(SETUP)
setup-dev: $(SETUP_DEV)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "ptsp-bot needs Python 3.11 or newer; say PYTHON=... to choose one")'
	$(PYTHON) -m venv $(VENV)

$(SETUP): $(BIN)/python requirements/run.txt pyproject.toml hatch_build.py $(CATALOGS)
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot handlers schedule_data locales
	@touch $@

$(SETUP_DEV): $(SETUP) requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: setup
	@exec $(BIN)/ptsp run

test: setup-dev
	$(BIN)/python -m pytest --cov --cov-report=term

format: setup-dev
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup-dev
	$(BIN)/mypy

imports: setup-dev
	$(BIN)/lint-imports --no-cache

catalogs: setup-dev
	$(BIN)/python tools/messages.py check

check: lint types imports catalogs test

# Re-extract the sentences from the code into locales/*.po; then translate what is new.
messages: setup-dev
	$(BIN)/python tools/messages.py update

# After a new version of `holidays` in the lock: write down what it says of the years about now.
holidays: setup-dev
	$(BIN)/python tools/day_table.py

bench: setup-dev
	$(BIN)/python -m bench

# Needs uv on the PATH; writes exact versions with hashes and no registry's name. Extras stay named: where a package asks for
# `coverage[toml]` and only `coverage` is pinned, pip takes the newest it finds and then refuses it for want of a hash.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras --no-annotate --no-header \
	  pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras --no-annotate --no-header \
	  --group dev -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis htmlcov
