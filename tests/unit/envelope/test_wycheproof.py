"""Project Wycheproof's vectors go through the verifier's own entry points, all as labelled."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fourEyes.envelope import keys
from fourEyes.errors import BadSignatureError

VECTORS = Path(__file__).parents[2] / "vectors" / "wycheproof"


@dataclass(frozen=True)
class PlainKey:
    type: str
    public: str
    verified: bool = False
    rp_id: str = ""
    origins: tuple[str, ...] = ()


def ed25519(group: dict[str, Any]) -> PlainKey:
    raw = bytes.fromhex(group["publicKey"]["pk"])
    return PlainKey("ed25519", base64.b64encode(raw).decode())


def p256(group: dict[str, Any]) -> PlainKey:
    return PlainKey("ecdsa-p256", group["publicKeyPem"])


def accepts(key: PlainKey, test: dict[str, Any]) -> bool:
    try:
        keys.verify(key, bytes.fromhex(test["sig"]), bytes.fromhex(test["msg"]))
    except BadSignatureError:
        return False
    return True


@pytest.mark.parametrize(
    ("name", "read", "total"),
    [
        ("ed25519_test.json", ed25519, 151),
        ("ecdsa_secp256r1_sha256_test.json", p256, 484),
    ],
)
def test_every_vector_is_judged_as_labelled(name, read, total):
    groups = json.loads((VECTORS / name).read_text())["testGroups"]
    tests = [(read(group), test) for group in groups for test in group["tests"]]
    wrong = [
        test["tcId"] for key, test in tests if accepts(key, test) != (test["result"] == "valid")
    ]
    assert len(tests) == total
    assert wrong == []
