# make demo   a living community on http://localhost:8000
# make test   all tests
# make check  floors, style, types
# make proof  the long property-based proofs
# make spark  every measure on a cluster of Apache Spark, beside DuckDB; needs Java 17
# make setup  what they all need; nothing is started
# make pins   requirements*.txt anew from requirements*.in
# make words  what people read, collected anew for translating

.PHONY: setup demo test check proof spark pins words
BIN := .venv/bin
TESTS ?= tests
PIN := $(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options
SWEDISH := alongside/ui/locale/sv/LC_MESSAGES/django.po

setup:
	@.ci/setup

demo: setup
	@exec $(BIN)/alongside demo $(if $(SCALE),--scale $(SCALE))

test: setup
	@$(BIN)/pytest -n 3 --dist worksteal -q $(TESTS)

check: setup
	$(BIN)/lint-imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy alongside config

proof: setup
	ALONGSIDE_PROOF=full $(BIN)/pytest -n 2 --dist worksteal -m proof -q $(TESTS)

spark: setup
	@$(BIN)/python -c "import pyspark" 2>/dev/null || $(BIN)/pip install -q ".[spark]"
	@ALONGSIDE_SPARK=1 $(BIN)/pytest -q tests/registry/test_spark.py

pins:
	$(PIN) -o requirements.txt requirements.in
	$(PIN) -o requirements-dev.txt requirements-dev.in
	$(PIN) -o requirements-postgres.txt requirements-postgres.in

# Words that have gone leave the file, new ones stand in it untranslated; nothing is guessed, and no date is kept.
words: setup
	@$(BIN)/pybabel -q extract -F babel.cfg -k gettext_lazy -k gettext_noop -k ngettext_lazy:1,2 -k ngettext_noop:1,2 -k pgettext_lazy:1c,2 \
		--add-location=file --no-wrap -o .words.pot alongside config
	@$(BIN)/pybabel -q update -N --ignore-obsolete --no-wrap -l sv -i .words.pot -o $(SWEDISH)
	@sed -i.before -E '/^"(Project|Report|POT|PO-Rev|Last|Language-Team|Generated)[^:]*:/d' $(SWEDISH)
	@rm -f .words.pot $(SWEDISH).before
