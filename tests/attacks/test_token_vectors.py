"""Every vector is judged as it says, and the vectors are what their generator makes."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from fourEyes.approval import Verifier
from fourEyes.call import Caller
from fourEyes.errors import ApprovalError
from fourEyes.intent.digests import params_digest
from fourEyes.intent.intent import Intent
from fourEyes.trust import Trust, parse_trust
from support.people import requirement
from vectors import make_tokens

FILE = json.loads(make_tokens.FILE.read_text())
VECTORS = {one["id"]: one for one in FILE["vectors"]}


def trust_of(vector: dict[str, Any]) -> Trust:
    data = json.dumps(FILE["trusts"][vector["trust"]]).encode()
    return parse_trust(data, origin="pinned", now=0)


def intent_of(vector: dict[str, Any]) -> Intent:
    """Return the live call; only the digest of its params follows, so that one thing differs."""
    members = {**FILE["intent"], **vector["intent"]}
    members["hazards"] = tuple(members["hazards"])
    members["resources"] = tuple(members["resources"])
    if "params" in vector["intent"]:
        call = members["service"], members["operation"], members["params"]
        members["params_sha256"] = params_digest(*call)
    return Intent(**members)


def verdict_on(vector: dict[str, Any]) -> str:
    trust = trust_of(vector)
    verifier = Verifier(trust, FILE["audience"], vector["process"])
    requester = replace(Caller(**FILE["requester"]), **vector["requester"])
    try:
        verifier.verify(
            vector["tokens"],
            intent=intent_of(vector),
            requester=requester,
            requirement=requirement(trust),
            now=vector["now"],
            observed=vector["observed"],
        )
    except ApprovalError as error:
        return error.code
    return "verified"


@pytest.mark.parametrize("name", VECTORS)
def test_the_verdict_is_the_one_expected(name):
    assert verdict_on(VECTORS[name]) == VECTORS[name]["expect"]


def test_the_file_is_what_its_generator_makes():
    assert make_tokens.FILE.read_text() == make_tokens.text()


def test_there_are_vectors_for_every_reason():
    codes = Counter(vector["expect"] for vector in FILE["vectors"])
    every = {
        error.code
        for error in ApprovalError.__subclasses__()
        if error.code not in {"approval_invalid", "request_not_open", "already_spent"}
    }
    assert len(VECTORS) == len(FILE["vectors"]) >= 150
    assert every - codes.keys() == {"plan_out_of_order"}
