"""A trust file is written in one order, one version higher with each change."""

from __future__ import annotations

import json

from fourEyes.trust import parse_trust
from fourEyes.trust.dump import approver_entry, dump, starter, with_entry
from support.people import NOW, key_entry, signer

EXPIRES = NOW + 1000


def grown():
    document = starter("prod", expires=EXPIRES)
    bob = approver_entry("bob", aliases=["os:bob"], keys=[key_entry(signer("bob"))])
    document = with_entry(document, "approvers", bob)
    agent = {"id": "kiro", "principals": ["arn:aws:iam::1:user/kiro"], "operators": ["alice"]}
    document = with_entry(document, "agents", agent)
    return with_entry(document, "rules", {"id": "all", "approvers": ["bob"]})


def test_a_file_grown_from_nothing_is_a_trust_file():
    read = parse_trust(dump(grown()).encode(), origin="pinned", now=NOW)
    assert (read.version, read.approvers[0].name, read.rules[0].approvers) == (3, "bob", ("bob",))


def test_an_entry_of_the_same_id_is_replaced_in_place():
    before = grown()
    after = with_entry(before, "agents", {"id": "kiro", "principals": ["x"], "operators": []})
    assert [agent["principals"] for agent in after["agents"]] == [["x"]]
    assert after["version"] == before["version"] + 1
    assert before["agents"][0]["principals"] != ["x"]


def test_what_is_written_does_not_depend_on_the_order_of_members():
    document = grown()
    turned = dict(reversed(document.items()))
    assert dump(turned) == dump(document)
    assert dump(json.loads(dump(document))) == dump(document)
    assert dump({**document, "zzz": 1, "floor": {}}).index("floor") < dump(
        {**document, "zzz": 1, "floor": {}}
    ).index("zzz")
    assert dump(document).isascii() and dump(document).endswith("}\n")
