# Everything below needs a Python 3.10 or newer and make, nothing else.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: help demo test test-oldest test-aio test-crt test-frameworks lint types score bench impact trust-schema audit-schema clean

help:  ## show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 10) or sys.exit("fourEyes needs Python 3.10 or newer; name one with PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[cli,dev]'
	touch $(READY)

demo: $(READY)  ## tell the December story with real parts, against moto on loopback
	$(BIN)/python examples/demo/run.py

test: $(READY)  ## run every test
	$(BIN)/python -m pytest -n 2 --dist loadfile

test-oldest:  ## run the hooks' tests with the oldest supported botocore
	$(PYTHON) -m venv $(VENV)-oldest
	$(VENV)-oldest/bin/python -m pip install --quiet --editable '.[cli,dev]' 'boto3==1.35.0' 'botocore==1.35.0'
	$(VENV)-oldest/bin/python -m pytest -n 2 --dist loadfile tests/canaries tests/unit/hooks tests/flow tests/attacks

test-aio:  ## run the tests of aiobotocore and aioboto3
	$(PYTHON) -m venv $(VENV)-aio
	$(VENV)-aio/bin/python -m pip install --quiet --editable '.[cli,dev,aio]'
	$(VENV)-aio/bin/python -m pytest -n 2 --dist loadfile tests/flow/aio tests/canaries tests/unit/hooks

test-crt:  ## run the hooks' tests with boto3's native transfers
	$(PYTHON) -m venv $(VENV)-crt
	$(VENV)-crt/bin/python -m pip install --quiet --editable '.[cli,dev]' 'boto3[crt]'
	$(VENV)-crt/bin/python -m pytest -n 2 --dist loadfile tests/flow/crt tests/unit/hooks

test-frameworks:  ## run the examples with LangGraph, the MCP SDK and the AWS API MCP server
	$(PYTHON) -m venv $(VENV)-frameworks
	$(VENV)-frameworks/bin/python -m pip install --quiet --editable '.[cli,dev,frameworks]'
	$(VENV)-frameworks/bin/python -m pytest tests/frameworks
	$(PYTHON) -m venv $(VENV)-awslabs
	$(VENV)-awslabs/bin/python -m pip install --quiet --editable '.[cli,dev,awslabs]'
	$(VENV)-awslabs/bin/python -m pytest tests/frameworks

lint: $(READY)  ## check style and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(READY)  ## check types
	$(BIN)/mypy

score: $(READY)  ## score the classification on the development set
	$(BIN)/python tests/score.py

impact: $(READY)  ## regenerate the snapshot of all operations, its page, and the values let through
	$(BIN)/python tests/vectors/make_impact.py
	$(BIN)/python tests/vectors/make_values.py

trust-schema: $(READY)  ## write the JSON Schema of the trust file anew, from its models
	$(BIN)/python -m fourEyes.trust.schema > docs/reference/trust.schema.json
	cp docs/reference/trust.schema.json src/fourEyes/trust/trust.schema.json

audit-schema: $(READY)  ## write the JSON Schema of an audit record anew, from its model
	$(BIN)/python -m fourEyes.audit.model > docs/reference/audit.schema.json

bench:  ## measure the overhead, with the budget beside each figure
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --editable '.[bench]'
	$(VENV)-bench/bin/python benchmarks/run.py

clean:  ## remove the environments and caches
	rm -rf $(VENV) $(VENV)-oldest $(VENV)-aio $(VENV)-crt $(VENV)-bench $(VENV)-frameworks $(VENV)-awslabs .pytest_cache .mypy_cache .ruff_cache .hypothesis mutants
