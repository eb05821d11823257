# Two commands do everything on a machine with Python 3.11+ and make: `make demo` and `make test`.
# uv is used when it is there, pip when not; both install what the requirements files pin by hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
SOURCES := ontology extract graph queries tests

.PHONY: help venv dev demo test gains measure bench crash fuzz lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    build the example letter and trace one motion to its posts"
	@echo "make test    ruff, mypy --strict and pytest"
	@echo "make gains   what this checkout reads more and less than BASE=revision, over the corpus"
	@echo "make measure precision and recall over the corpus beside this checkout"
	@echo "make venv    only set up $(BIN)/kamergraaf"
	@echo "make bench   time reading, building and asking; writes docs/benchmarks.md (SIZES=1,4,16: half an hour)"
	@echo "make crash   kill N=50 builds at random moments and look at what is left (STORE=oxigraph, virtuoso: loads)"
	@echo "make fuzz    odd and broken files for every reader, MINUTES=1 each"
	@echo "make lock    pin what the requirements name (UPGRADE=--upgrade: the newest of all)"
	@echo "make clean   remove what the other targets made"

venv: $(VENV)/run.stamp

dev: $(VENV)/dev.stamp

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "kamergraaf: expected Python 3.11 or newer, found $$($(PYTHON) --version 2>&1); run make PYTHON=python3.11" >&2; exit 2; }
ifdef UV
	@$(UV) venv --quiet --python "$(PYTHON)" $(VENV)
else
	@$(PYTHON) -m venv $(VENV)
endif

$(VENV)/run.stamp: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what kamergraaf needs into $(VENV) (a minute or two, the first time only) ..." >&2
	@$(call install,requirements.txt)
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need ..." >&2
	@$(call install,requirements-dev.txt)
	@touch $@

# The project itself is installed editable, with the build backend that the requirements pin.
ifdef UV
install = $(UV) pip install --quiet --python $(BIN)/python --require-hashes -r $(1) && \
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1) && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif

demo: venv
	@echo "Reading the example: a letter to parliament about the Dutch embassies (2018),"
	@echo "told in our own words. The graph goes to .kamergraaf/store."
	@$(BIN)/kamergraaf build --quiet
	@echo
	@echo "Which posts does the motion of Van den Hul affect, and which words say so?"
	@echo "(Texts for readers are Dutch; --lang en gives English headings.)"
	@echo
	@$(BIN)/kamergraaf trace kst-34952-8
	@echo
	@echo "Try next:"
	@echo "  $(BIN)/kamergraaf why kst-34952-8 Tripoli"
	@echo "      the chain of quotes from that motion to one post"
	@echo "  $(BIN)/kamergraaf trace --post Osaka"
	@echo "      the other way round: which motions affect a post"
	@echo "  $(BIN)/kamergraaf query measures -p theme=migratie -p year=2018"
	@echo "      one of the named queries; $(BIN)/kamergraaf queries lists them"

test: dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/pytest

# The development corpus lies beside the checkout; another one of the same shape goes by CORPUS=folder.
CORPUS ?= ../shared/corpus

gains: dev
	@$(BIN)/python -m tests.gains $(or $(BASE),HEAD)

measure: venv
	-$(BIN)/kamergraaf evaluate $(CORPUS)/motions.tar.gz --against official --against tests/gold_motions \
	  --records $(CORPUS)/zaken.tar.gz --jobs 2
	-$(BIN)/kamergraaf evaluate $(CORPUS)/letters --against tests/gold_pdfs
	-$(BIN)/kamergraaf evaluate $(CORPUS)/reference/citations.tsv --against tests/gold_strings

# The corpus at these sizes; 1,4,16 takes half an hour.
SIZES ?= 1
bench: dev
	$(BIN)/pytest --override-ini="python_files=bench_*.py" --benchmark-only tests
	$(BIN)/python -m tests.bench_scale --sizes $(SIZES)
	$(BIN)/python -m tests.bench_servers
	$(BIN)/python -m tests.bench_cluster

# Builds killed at random moments; or loads into a server, of which every second one loses the server.
N ?= 50
STORE ?= embedded
crash: dev
ifeq ($(STORE),embedded)
	$(BIN)/python -W ignore:resource_tracker -m tests.graph.crash $(N)
else
	$(BIN)/python -m tests.servers.crash $(STORE) $(N)
endif

# Any reader alone: make fuzz READERS=pdf MINUTES=20; with other files than the last time: START=100
MINUTES ?= 1
READERS ?=
START ?= 1

fuzz: dev
	$(BIN)/python -m tests.fuzz $(READERS) --minutes $(MINUTES) --start $(START)

# Only the public index is asked: settings of this machine must not put its own wheels into the lock.
LOCK = PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= CUSTOM_COMPILE_COMMAND="make lock" \
	$(BIN)/pip-compile --quiet --no-config --generate-hashes --strip-extras --allow-unsafe --resolver=backtracking \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

# What is pinned stays pinned; make lock UPGRADE=--upgrade takes the newest of everything.
UPGRADE ?=
lock: dev
	$(LOCK) $(UPGRADE) --extra build --output-file requirements.txt pyproject.toml
	$(LOCK) $(UPGRADE) --extra build --extra dev --extra dask --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .kamergraaf .mypy_cache .pytest_cache .ruff_cache .hypothesis .benchmarks dist build
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +
