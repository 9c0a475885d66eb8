"""Templates are read as YAML says, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact.payloads.cfn_yaml import UnreadableYamlError, read_yaml

READ = [
    ("a: 1\nb: true\nc: ~\nd:\n", {"a": 1, "b": True, "c": None, "d": None}),
    ("a:\n  b: x # comment\n  c: 'it''s'\n", {"a": {"b": "x", "c": "it's"}}),
    ("a:\n- x\n- y: 1\n  z: 2\nb: c\n", {"a": ["x", {"y": 1, "z": 2}], "b": "c"}),
    ("- - a\n  - b\n-\n  c: d\n", [["a", "b"], {"c": "d"}]),
    ("a: !Ref B\nc: !GetAtt\n  - D\n  - E\n", {"a": {"Ref": "B"}, "c": {"Fn::GetAtt": ["D", "E"]}}),
    ("a: !Join ['', [b, !Ref C]]\n", {"a": {"Fn::Join": ["", ["b", {"Ref": "C"}]]}}),
    ("Fn::Sub: arn:aws:s3:::b\n", {"Fn::Sub": "arn:aws:s3:::b"}),
    ("a: {b: [c, 'd, e'],\n  f: \"g\\u0041\"}\n", {"a": {"b": ["c", "d, e"], "f": "gA"}}),
    ("a: |\n  if x:\n    y # z\n\nb: c\n", {"a": "if x:\n  y # z\n", "b": "c"}),
    ("a: >-\n  one\n  two\n", {"a": "one two"}),
    ("a : 1\nb c :\n  d: 2\n", {"a": 1, "b c": {"d": 2}}),
    ("a: one\n  two\nb: c\n", {"a": "one two", "b": "c"}),
    ("? a\n: '\\x41'\nb: \"\\x41\"\n", {"a": "\\x41", "b": "A"}),
    ("Version: 2012-10-17\nn: 007\nf: 1.5\nid: 012345678901\n",
     {"Version": "2012-10-17", "n": "007", "f": "1.5", "id": "012345678901"}),
    ("on: yes\noff: No\n", {"on": True, "off": False}),
    ("a: !If [B, !Ref C, {d: 1}]\n", {"a": {"Fn::If": ["B", {"Ref": "C"}, {"d": 1}]}}),
    ("", None),
    ("---\n# only this\na: b#c\n...\n", {"a": "b#c"}),
]  # fmt: skip

UNREADABLE = [
    "a: &x 1",
    "a: *x",
    "a:\n  <<: {b: c}",
    "a: 1\na: 2",
    '"a": 1\na: 2',
    "a: {b: 1, b: 2}",
    "\ta: 1",
    "a: [b",
    'a: "b',
    'a: "b" c',
    "a: @b",
    "a:\n   b: 1\n  c: 2",
    "a: b\n  c: d",
    "a: 1\n---\nb: 2",
    "a: " + "b" * (1 << 20),
    "a: " + "[" * 5_000,
    "a: !!binary Zm9v",
    "a: !!python/object:os.system x",
    "? [a]\n: b",
    "a: !!set {b}",
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_what_templates_use_of_yaml_is_read(text: str, value: Any) -> None:
    assert read_yaml(text) == value


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_could_mean_something_else_is_not_read(text: str) -> None:
    with pytest.raises(UnreadableYamlError):
        read_yaml(text)
