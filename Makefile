# The commands of the project. `make demo` and `make test` set up what they need by themselves.

CARGO ?= cargo
NPM ?= npm
PYTHON ?= python3
PROFILE_DIR = target/debug
LIB = $(PROFILE_DIR)/libzksync.so
STAMPS = build/stamps

# Every part of the tests finds the programs through these.
export ANVIL ?= $(CURDIR)/devnet/node_modules/.bin/anvil
export ZKS_DEVNET ?= $(CURDIR)/$(PROFILE_DIR)/zksync-devnet
export ZKS_LIB ?= $(CURDIR)/$(LIB)

# The shared library as it is installed has no debug information; STRIP= keeps it.
STRIP ?= strip

.PHONY: help demo test lint advisories build release install dist docs setup setup-test header bindings fmt clean \
	bench fuzz soak tsan test-rust test-fuzz test-contracts test-abi test-examples test-e2e test-symbols test-bindings

help:
	@echo 'make demo     bridge ETH and a token both ways on a local L1 and L2, from a C program'
	@echo 'make test     every test'
	@echo 'make lint     formatting, clippy, generated files, statuses, dependencies'
	@echo 'make advisories  known vulnerabilities of the dependencies (needs github.com)'
	@echo 'make build    the library and the devnet, with debug checks'
	@echo 'make release  the library as it is shipped: target/release/libzksync.{so,a}'
	@echo 'make install  into PREFIX (/usr/local), below DESTDIR if that is set'
	@echo 'make bench    time and round trips beside other SDKs, written to docs/PERFORMANCE.md'
	@echo 'make tsan     the unit tests of the C ABI under ThreadSanitizer; needs the nightly compiler'
	@echo 'make soak     the tests with chance in them, for long: MINUTES (1) of threads, 10,000 sends through faults, …'
	@echo 'make fuzz     hostile input for each parser, SECONDS (60) each: FUZZ="target…" names some'
	@echo 'make dist     release artefacts of every language for this machine, into build/dist'
	@echo 'make docs     API documentation of the languages, into build/docs'
	@echo 'make header   what is generated: src/operations.rs, src/status.rs, include/zksync.h, schema/, docs/ERRORS.md'
	@echo 'make bindings the types of each language, from schema/zksync.json'

setup:
	@scripts/setup.sh cargo cc make node npm
	@$(MAKE) --no-print-directory $(STAMPS)/npm

setup-test: setup
	@scripts/setup.sh c++ $(PYTHON) valgrind strip

$(STAMPS)/npm: devnet/package.json devnet/package-lock.json
	@mkdir -p $(STAMPS)
	@echo 'setup: npm packages of the devnet'
	@$(NPM) ci --prefix devnet --no-audit --no-fund --loglevel=error >&2
	@touch $@

# Two commands: in one, the library would be built with the features that the devnet asks of their common dependencies.
build: setup
	$(CARGO) build -p libzksync
	$(CARGO) build -p zksync-devnet

release: setup
	$(CARGO) build --release -p libzksync
	@scripts/check-symbols.sh target/release/libzksync.so
	@scripts/check-size.sh target/release/libzksync.so build/libzksync.stripped.so

install: release
	@STRIP='$(STRIP)' scripts/install.sh target/release

# BENCH: options of bench/bench.py, for example BENCH='--delay-ms 100'.
bench: setup
	@scripts/setup.sh $(PYTHON)
	$(CARGO) build --release -p libzksync
	$(CARGO) build --release -p zksync-devnet
	$(PYTHON) bench/bench.py $(BENCH)

docs: build
	@scripts/docs.sh

dist: release
	@scripts/dist.sh

bindings:
	$(PYTHON) bindings/generate/generate.py

# The schema comes first: the library carries it, and its tests compare it with the types.
header:
	$(CARGO) run -q -p zksync-core --example schema
	ZKS_BLESS=1 $(CARGO) test --quiet -p libzksync --lib
	$(CARGO) build -p libzksync
	@$(MAKE) --no-print-directory -C tests/abi bless LIBDIR=$(CURDIR)/$(PROFILE_DIR)

demo: build
	@$(MAKE) --no-print-directory -C bindings/c examples LIBDIR=$(CURDIR)/$(PROFILE_DIR)
	@scripts/demo.sh

test: setup-test build
	@$(MAKE) --no-print-directory test-rust test-fuzz test-contracts test-abi test-examples test-symbols test-e2e test-bindings
	@echo 'all tests passed'

test-rust:
	$(CARGO) test --quiet -p libzksync -p zksync-core
	$(CARGO) test --quiet --workspace --exclude libzksync --exclude zksync-core --exclude zksync-fuzz

# Each target for a moment, and what is long anywhere. ZKS_FUZZ_SECONDS and ZKS_FUZZ_SEED make it longer or another one.
test-fuzz:
	$(CARGO) test --quiet -p zksync-fuzz

tsan:
	@scripts/tsan.sh

# With the feedback of what code was reached. FUZZ: the targets, all if empty.
SECONDS = 60
fuzz: setup
	@scripts/setup.sh c++
	@CARGO='$(CARGO)' SECONDS_EACH=$(SECONDS) scripts/fuzz.sh $(FUZZ)

# The tests with chance in them, for long: MINUTES of threads on the same objects, 10,000 sends through faults, 5,000 sequences of
# handles, and the fuzzing targets for a minute each. About half an hour with MINUTES=1.
MINUTES = 1
soak: setup-test build
	ZKS_SOAK_SECONDS=$$((60 * $(MINUTES))) $(MAKE) --no-print-directory -C tests/abi LIBDIR=$(CURDIR)/$(PROFILE_DIR) soak
	ZKS_SEQUENCES=5000 $(MAKE) --no-print-directory -C tests/abi LIBDIR=$(CURDIR)/$(PROFILE_DIR) sequences
	ZKS_FAULT_SENDS=10000 $(PYTHON) tests/e2e/run.py test_faults
	ZKS_FUZZ_SECONDS=60 $(CARGO) test --quiet -p zksync-fuzz

test-contracts:
	$(NPM) run --silent --prefix devnet check

test-abi:
	$(MAKE) --no-print-directory -C tests/abi LIBDIR=$(CURDIR)/$(PROFILE_DIR)

test-examples:
	@$(MAKE) --no-print-directory -C bindings/c check bridge-asan LIBDIR=$(CURDIR)/$(PROFILE_DIR)
	BRIDGE=build/c/bridge-asan scripts/demo.sh
	scripts/check-readme.sh

# That the check refuses what it should; test-abi holds it against the library.
test-symbols:
	scripts/check-symbols.sh --self-test

# The languages that have a package, and where their checks find the installed library.
LANGUAGES ?= c cpp python go kotlin swift
INSTALLED = $(CURDIR)/build/prefix

# Each language against the installed files alone.
test-bindings:
	@rm -rf $(INSTALLED)
	@unset DESTDIR LIBDIR INCLUDEDIR DATADIR; PREFIX=$(INSTALLED) scripts/install.sh $(PROFILE_DIR)
	@for language in $(LANGUAGES); do \
		ZKSYNC_PREFIX=$(INSTALLED) bindings/$$language/check.sh || exit 1; \
	done

test-e2e:
	$(PYTHON) tests/e2e/run.py

lint:
	@scripts/setup.sh cargo cc node npm $(PYTHON)
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --quiet -- -D warnings
	ZKS_HEADER_CHECK=1 $(CARGO) build --quiet -p libzksync
	$(CARGO) run -q -p zksync-core --example schema -- --check
	$(PYTHON) bindings/generate/generate.py --check
	scripts/check-features.py
	scripts/check-statuses.py
	scripts/check-dependencies.sh

# The database of advisories is on the network, and changes without us: not a part of lint.
advisories:
	@scripts/setup.sh cargo
	scripts/check-dependencies.sh advisories

fmt:
	$(CARGO) fmt --all

clean:
	$(CARGO) clean
	rm -rf build devnet/node_modules
