# Needs Python >= 3.11 and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help setup demo lint test score compare accuracy bench pages lock clean

help:
	@echo "make setup   .venv with the pinned dependencies and munaward, editable"
	@echo "make demo    reads examples/release.txt"
	@echo "make test    lint, types, layers, then all tests: what CI runs"
	@echo "make score   how right munaward is on the annotated releases in tests/gold"
	@echo "make compare OLD=main   what this tree reads otherwise than another version"
	@echo "make accuracy   today's figures into docs/accuracy.md and docs/reliability.svg"
	@echo "make bench   speed beside Kiwi alone, start, memory, workers, time by stage: some minutes;"
	@echo "             MEASURES='speed stages' takes only these, OPTIONS=--write fills docs/performance.md"
	@echo "make pages   build/taxonomy/index.html: the taxonomy to browse"
	@echo "make lock    pins requirements/*.txt anew"
	@echo "make clean   removes .venv and everything that was built"

setup: $(VENV)/installed

demo: setup
	$(BIN)/munaward parse examples/release.txt

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: lint
	$(BIN)/python -m pytest

RULER := $(BIN)/python -m tests.ruler

score: setup
	$(RULER) score $(FOLDERS)

compare: setup
	$(RULER) compare $(OLD) $(NEW) $(FOLDERS)

accuracy: setup
	$(RULER) accuracy

bench: setup
	$(BIN)/python -m benchmarks $(OPTIONS) $(MEASURES)

pages: setup
	$(BIN)/munaward taxonomy pages --html build/taxonomy

# A stamp for each step, so that a second run does only what has changed.
$(VENV)/created:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "munaward needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/required: requirements/build.txt requirements/dev.txt | $(VENV)/created
	$(PIP) install --require-hashes -r requirements/build.txt
	$(PIP) install --require-hashes --use-pep517 --no-build-isolation -r requirements/dev.txt
	touch $@

$(VENV)/installed: pyproject.toml $(VENV)/required
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

# Hashes of every platform's wheels, for all Python versions that munaward supports.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: | $(VENV)/created
	$(PIP) install uv
	$(COMPILE) requirements/build.in --output-file requirements/build.txt
	$(COMPILE) pyproject.toml --extra dev --constraints requirements/build.txt \
		--output-file requirements/dev.txt

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests -name __pycache__ -prune -exec rm -rf {} +
