"""A trust file signed by enough root keys may lie anywhere; keys are counted, not signatures."""

from __future__ import annotations

import json

import pytest

from fourEyes.envelope import dsse
from fourEyes.errors import TrustError
from fourEyes.signing.ssh_file import SshFileSigner
from fourEyes.trust import parse_trust
from fourEyes.trust.load import load_trust
from fourEyes.trust.signed import (
    PAYLOAD_TYPE,
    Roots,
    load_roots,
    open_signed,
    parse_roots,
    root_key,
)
from support.hardware import SecurityKey, ed25519_key
from support.people import NOW, approve, document, signer, trust_dict

DATA = json.dumps(trust_dict()).encode()
SIGNERS = {name: signer(name) for name in ("root1", "root2", "root3")}
KEYS = [root_key(one.kid, one.type, one.public) for one in SIGNERS.values()]


def signed(*names, data=DATA, payload_type=PAYLOAD_TYPE):
    message = dsse.pae(payload_type, data)
    signatures = [dsse.Signature(SIGNERS[name].kid, SIGNERS[name].sign(message)) for name in names]
    return dsse.build(payload_type, data, signatures).encode()


def load(data, threshold=2, keys=KEYS):
    payload = open_signed(data, Roots(tuple(keys), threshold))
    return parse_trust(payload, origin="signed", now=NOW)


def code_of(data, threshold=2, keys=KEYS):
    with pytest.raises(TrustError) as caught:
        load(data, threshold, keys)
    return caught.value.code


def test_enough_root_keys_make_it_believed():
    assert load(signed("root1", "root3")).origin == "signed"
    assert load(signed("root1", "root2", "root3"), 3).version == 1


def test_too_few_are_refused():
    assert code_of(signed("root1")) == "trust_bad_signature"


def test_one_key_that_signs_twice_is_one_key():
    assert code_of(signed("root1", "root1")) == "trust_bad_signature"


def test_one_key_under_two_names_is_one_key():
    one = SIGNERS["root1"]
    twice = [root_key("a", one.type, one.public), root_key("b", one.type, one.public)]
    message = dsse.pae(PAYLOAD_TYPE, DATA)
    envelope = dsse.build(
        PAYLOAD_TYPE, DATA, [dsse.Signature(kid, one.sign(message)) for kid in ("a", "b")]
    )
    assert code_of(envelope.encode(), 2, [*twice, KEYS[1]]) == "trust_bad_signature"
    assert code_of(envelope.encode(), 2, twice) == "trust_bad_threshold"


def test_a_bad_signature_among_good_ones_counts_for_nothing_and_spoils_nothing():
    envelope = json.loads(signed("root1", "root2", "root3"))
    envelope["signatures"][0]["sig"] = envelope["signatures"][1]["sig"]
    assert load(json.dumps(envelope).encode()).origin == "signed"


def test_changed_content_is_refused():
    envelope = json.loads(signed("root1", "root2"))
    envelope["payload"] = json.loads(signed("root1", data=b"{}"))["payload"]
    assert code_of(json.dumps(envelope).encode()) == "trust_bad_signature"


def test_keys_that_are_no_roots_are_refused():
    assert code_of(signed("root1", "root2"), 1, KEYS[2:]) == "trust_bad_signature"


@pytest.mark.parametrize("threshold", [0, -1, 4, True, None])
def test_a_threshold_that_cannot_be_met_is_refused(threshold):
    assert code_of(signed("root1", "root2"), threshold) == "trust_bad_threshold"


def test_no_roots_are_no_roots():
    assert code_of(signed("root1"), 1, []) == "trust_bad_threshold"


@pytest.mark.parametrize("data", [b"", b"{}", DATA, signed("root1", payload_type="other")])
def test_what_is_no_signed_trust_file_is_refused(data):
    assert code_of(data) == "trust_malformed"


def test_an_approval_is_no_trust_file():
    assert code_of(approve(document()).encode()) == "trust_malformed"


def test_security_keys_may_be_roots_if_touched():
    key = SecurityKey("root-sk")
    root = [root_key("root-sk", key.type, key.public)]
    message = dsse.pae(PAYLOAD_TYPE, DATA)
    for flags, good in ((1, True), (0, False)):
        signature = SecurityKey("root-sk", flags=flags).sign(message)
        envelope = dsse.build(PAYLOAD_TYPE, DATA, [dsse.Signature("root-sk", signature)])
        if good:
            assert load(envelope.encode(), 1, root).origin == "signed"
        else:
            assert code_of(envelope.encode(), 1, root) == "trust_bad_signature"


def roots_file(**changes):
    keys = [{"kid": one.kid, "type": one.type, "public": one.public} for one in SIGNERS.values()]
    return json.dumps({"foureyes_roots": 1, "threshold": 2, "keys": keys, **changes}).encode()


def test_roots_are_read_from_a_file_of_their_own(tmp_path):
    (tmp_path / "roots.json").write_bytes(roots_file())
    (tmp_path / "trust.json").write_bytes(signed("root1", "root2"))
    roots = load_roots(tmp_path / "roots.json", allow_unsafe=True)
    assert roots == Roots(tuple(KEYS), 2)
    assert load_trust(tmp_path / "trust.json", roots=roots, now=NOW).origin == "signed"
    (tmp_path / "trust.json").write_bytes(DATA)
    with pytest.raises(TrustError):
        load_trust(tmp_path / "trust.json", roots=roots, now=NOW, allow_unsafe=True)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "trust_bad_roots"),
        (b"{}", "trust_bad_roots"),
        (roots_file(extra=1), "trust_bad_roots"),
        (roots_file(foureyes_roots=2), "trust_bad_roots"),
        (roots_file(foureyes_roots=True), "trust_bad_roots"),
        (roots_file(keys={}), "trust_bad_roots"),
        (roots_file(keys=[1]), "trust_bad_roots"),
        (roots_file(keys=[{"kid": "x"}]), "trust_bad_roots"),
        (roots_file(keys=[{"kid": "x", "type": "ed25519", "public": 1}]), "trust_bad_roots"),
        (roots_file(keys=[{"kid": "x", "type": "ed25519", "public": ""}]), "trust_weak_key"),
        (roots_file(keys=[]), "trust_bad_threshold"),
        (roots_file(threshold=4), "trust_bad_threshold"),
        (roots_file(threshold="2"), "trust_bad_threshold"),
    ],
)
def test_faults_of_the_roots_are_refused(data, code):
    with pytest.raises(TrustError) as caught:
        parse_roots(data)
    assert caught.value.code == code


def test_ssh_keys_may_be_roots():
    holder = SshFileSigner("ssh", ed25519_key("ssh"))
    signature = dsse.Signature("ssh", holder.sign(dsse.pae(PAYLOAD_TYPE, DATA)))
    envelope = dsse.build(PAYLOAD_TYPE, DATA, [signature]).encode()
    assert load(envelope, 1, [root_key("ssh", "ssh", holder.public)]).origin == "signed"
