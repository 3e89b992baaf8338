# Each target does all of its own set-up: Python 3.11 or newer and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TESTING := $(VENV)/.ready-for-tests

.PHONY: site serve check charts test browser screenshots bench bench-charts reference lock clean

site: $(READY)
	$(BIN)/remit build
	@echo "The site is in site/. To see it: make serve, then open http://127.0.0.1:8000/"

serve: $(READY)
	$(BIN)/remit serve

check: $(READY)
	$(BIN)/remit check

charts: $(READY)
	$(BIN)/remit charts --out charts

test: $(TESTING)
	$(BIN)/ruff check generator tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# The tests look at pages in Chromium. This installs Debian's where it is missing and can be.
browser:
	@if command -v chromium chromium-browser google-chrome >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -q && apt-get install -q -y --no-install-recommends chromium; \
	else echo "Chromium is not installed and cannot be installed from here; install it by hand."; fi

# Twelve pages, wide and narrow, light, dark and printed, to be looked at.
screenshots: $(TESTING) browser
	$(BIN)/remit build --quiet
	PYTHONPATH=tests $(BIN)/python tools/screenshots.py

bench: $(TESTING)
	$(BIN)/python benchmarks/run.py

bench-charts: $(TESTING)
	$(BIN)/python benchmarks/charts.py

# What the documentation takes from the program.
reference: $(TESTING)
	$(BIN)/python tools/write_reference.py

# Exact versions for every machine; run it after a change of the dependencies in pyproject.toml.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --extra test pyproject.toml -c requirements.lock -o requirements-test.lock
	uv pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header --no-emit-index-url pyproject.toml -c requirements.lock -o constraints.txt

clean:
	rm -rf site .site-new* .cache charts build

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Remit needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)

$(READY): requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(TESTING): requirements-test.lock $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
