"""Signed JSON has one reading: whatever another reader could take otherwise is refused."""

from __future__ import annotations

import pytest

from fourEyes.envelope.strict_json import NotStrictError, parse_object


def fault_of(data: bytes, **limits: int) -> str:
    with pytest.raises(NotStrictError) as caught:
        parse_object(data, **{"limit": 1000, **limits})
    return caught.value.fault


def test_plain_objects_are_read():
    data = b'{"a": [1, -2, true, null, "\\u00e9 \\ud83d\\ude00"], "b": {"c": ""}}'
    assert parse_object(data, limit=1000) == {
        "a": [1, -2, True, None, "é 😀"],
        "b": {"c": ""},
    }


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "syntax"),
        (b"[]", "syntax"),
        (b'"text"', "syntax"),
        (b"{}{}", "syntax"),
        (b'{"a":1,}', "syntax"),
        (b"{'a':1}", "syntax"),
        (b'{"a":01}', "syntax"),
        (b'{"a":"\n"}', "syntax"),
        (b'{"a":1,"a":1}', "duplicate"),
        (b'{"b":{"a":1,"a":2}}', "duplicate"),
        (b'{"\\u0061":1,"a":2}', "duplicate"),
        (b'{"a":1.0}', "number"),
        (b'{"a":1e3}', "number"),
        (b'{"a":NaN}', "number"),
        (b'{"a":-Infinity}', "number"),
        (b'{"a":12345678901234567}', "number"),
        (b'{"a":-12345678901234567}', "number"),
        (b'\xef\xbb\xbf{"a":1}', "encoding"),
        (b'{"a":"\xff"}', "encoding"),
        (b'{"a":"\xed\xa0\x80"}', "encoding"),
        ('{"a":1}'.encode("utf-16"), "encoding"),
        (b'{"a":"\\ud800"}', "surrogate"),
        (b'{"\\udc00":1}', "surrogate"),
    ],
)
def test_every_other_form_is_refused_with_its_fault(data, fault):
    assert fault_of(data) == fault


def test_integers_of_sixteen_digits_are_read():
    assert parse_object(b'{"a":1234567890123456}', limit=100) == {"a": 1234567890123456}


def test_size_is_a_limit_and_not_a_hint():
    data = b'{"a":1}'
    assert parse_object(data, limit=len(data)) == {"a": 1}
    assert fault_of(data, limit=len(data) - 1) == "size"


def test_depth_counts_nesting_and_not_brackets_in_strings():
    flat = b'{"a":"' + b"[{" * 50 + b'","b":[],"c":[],"d":{}}'
    assert parse_object(flat, limit=1000, depth=2)["b"] == []
    assert parse_object(b'{"a":[{}]}', limit=100, depth=3) == {"a": [{}]}
    assert fault_of(b'{"a":[{}]}', depth=2) == "depth"
    assert fault_of(b'{"a\\"[":[[]]}', depth=2) == "depth"
    assert parse_object(b'{"\\\\":"\\"[[["}', limit=100, depth=1) == {"\\": '"[[['}


def test_a_document_that_would_exhaust_the_stack_is_refused_before_it_is_built():
    assert fault_of(b'{"a":' + b"[" * 100_000, limit=200_000) == "depth"


def test_errors_do_not_carry_the_document():
    with pytest.raises(NotStrictError) as caught:
        parse_object(b'{"secret": }', limit=100)
    assert caught.value.__cause__ is None
    assert "secret" not in str(caught.value)
