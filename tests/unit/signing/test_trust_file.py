"""Root keys sign a trust file one after the other; what would not load is not signed."""

from __future__ import annotations

import json

import pytest

from fourEyes.errors import SigningError, TrustError
from fourEyes.signing import sign_trust
from fourEyes.trust import parse_trust
from fourEyes.trust.signed import Roots, open_signed, root_key
from support.people import NOW, approve, document, signer, trust_dict

DATA = json.dumps(trust_dict()).encode()
ROOTS = [root_key(one.kid, one.type, one.public) for one in (signer("root"), signer("root", 2))]


def load(text, threshold):
    data = open_signed(text.encode(), Roots(tuple(ROOTS), threshold))
    return parse_trust(data, origin="signed", now=NOW)


def test_signatures_are_added_one_by_one():
    first = sign_trust(DATA, signer("root"), now=NOW)
    assert load(first, 1).origin == "signed"
    with pytest.raises(TrustError):
        load(first, 2)
    second = sign_trust(first.encode(), signer("root", 2), now=NOW)
    assert load(second, 2).version == 1


def test_to_sign_again_changes_nothing():
    once = sign_trust(DATA, signer("root"), now=NOW)
    assert sign_trust(once.encode(), signer("root"), now=NOW) == once


def test_what_no_agent_would_load_is_not_signed():
    broken = json.dumps(trust_dict(rules=[{"id": "all", "approvers": []}])).encode()
    with pytest.raises(TrustError) as caught:
        sign_trust(broken, signer("root"), now=NOW)
    assert caught.value.code == "trust_no_approvers"


@pytest.mark.parametrize("data", [b"", b"junk", approve(document()).encode(), b'{"payload":1}'])
def test_what_is_no_trust_file_is_not_signed(data):
    with pytest.raises(SigningError):
        sign_trust(data, signer("root"), now=NOW)
