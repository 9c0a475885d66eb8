"""What the guard's own clients rest on in botocore: a failing test here names what moved."""

from __future__ import annotations

import gzip
import inspect
import json
import re
from pathlib import Path

import botocore
import botocore.session
from botocore import handlers

from fourEyes.hooks.rest import READ_BY_GET, RUNS, SIGN_SO
from fourEyes.own_session import _home_of, own_session

_SIGNS = re.compile(r'"signingName":\s*"([^"]+)"')


def test_a_session_runs_initializers_at_its_end_by_a_global_name():
    code = botocore.session.Session.__init__.__code__
    assert "invoke_initializers" in code.co_names
    assert not code.co_freevars
    assert (
        inspect.getsource(botocore.session.Session.__init__)
        .rstrip()
        .endswith("invoke_initializers(self)")
    )


def test_a_session_registers_what_botocore_lists():
    source = inspect.getsource(botocore.session.Session._register_builtin_handlers)
    assert "in handlers.BUILTIN_HANDLERS" in source
    assert {"register_first", "register_last", "register"} == set(
        re.findall(r"\.(register\w*)\(", source)
    )


def test_all_that_botocore_lists_is_its_own():
    listed = [handler for _, handler, *_ in handlers.BUILTIN_HANDLERS]
    assert {_home_of(handler) for handler in listed} <= {"botocore", "moto"}


def test_plugins_are_loaded_by_a_method_that_is_replaced():
    if hasattr(botocore.session, "get_botocore_plugins"):
        assert hasattr(botocore.session.Session, "_register_client_plugins")
    assert own_session()._register_client_plugins(None) is None


def read(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode()


def test_a_get_that_is_believed_is_one_of_a_rest_protocol():
    """An older botocore knows fewer services; what it does not know says nothing."""
    known, rest = set(), set()
    for path in (Path(botocore.__file__).parent / "data").glob("*/*/service-2.json.gz"):
        about = json.loads(read(path))
        named, operations = about["metadata"], about["operations"].values()
        rules = path.parent / "endpoint-rule-set-1.json.gz"
        names = {named.get("signingName", named["endpointPrefix"])}
        names.update(_SIGNS.findall(read(rules)) if rules.exists() else ())
        known |= names
        protocols = [named.get("protocol"), *named.get("protocols", ())]
        has_get = any(one["http"]["method"] in ("GET", "HEAD") for one in operations)
        if has_get and any(str(protocol).startswith("rest-") for protocol in protocols):
            rest |= names
    # Data planes that no model describes, and what an older botocore knows by another protocol.
    beside = {"aoss", "transcribe", "iam", "license-manager-user-subscriptions"}
    assert (READ_BY_GET & known) - rest <= beside


def test_no_get_is_believed_that_may_do_more_than_read():
    assert not READ_BY_GET & {"bedrock-agentcore", "dsql", "execute-api", "lambda", "neptune-db"}


def test_who_signs_for_a_service_that_runs_something_is_known():
    """What else signs so was given the name by somebody, and is refused."""
    loaded = botocore.session.get_session()
    signing = {
        (name, loaded.get_service_model(name).signing_name)
        for name in loaded.get_available_services()
    }
    assert {pair for pair in signing if pair[1] in RUNS} <= SIGN_SO
