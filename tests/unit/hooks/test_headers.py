"""Headers that say one thing to whoever looks and another to whoever is sent them."""

from __future__ import annotations

import pytest
from botocore.awsrequest import HeadersDict
from botocore.compat import HTTPHeaders

from fourEyes.hooks.glance import is_all_told, is_told
from fourEyes.hooks.headers import is_botocores

GET, DELETE = "Orders.Get", "Orders.Delete"


def headers(kind: type, **more: object) -> HTTPHeaders | HeadersDict:
    """Make the headers of a read of a JSON protocol, of one of botocore's classes."""
    made = kind()
    for name, value in {"X-Amz-Target": GET, "Content-Type": "json", **more}.items():
        made[name] = value
    return made


both = pytest.mark.parametrize("kind", [HTTPHeaders, HeadersDict])


class Loud(str):
    """A text that says it is another one."""

    def __eq__(self, other: object) -> bool:
        return other == GET or str.__eq__(self, other)

    __hash__ = str.__hash__


@both
def test_what_was_judged_is_known_also_encoded(kind):
    assert is_told(headers(kind), GET, "json")
    assert is_told(headers(kind, **{"X-Amz-Target": GET.encode()}), GET, "json")
    assert is_all_told(headers(kind), {"X-Amz-Target": GET})


@both
def test_a_value_of_a_class_of_its_own_is_not_believed(kind):
    made = kind()
    made["X-Amz-Target"], made["Content-Type"] = Loud(DELETE), "json"

    assert made["X-Amz-Target"] == GET
    assert not is_told(made, GET, "json")
    assert not is_all_told(made, {"X-Amz-Target": GET})
    assert not is_botocores(made)


@both
def test_a_name_with_a_line_end_is_not_two(kind):
    made = kind()
    made["A\nX-Amz-Target"], made["Content-Type"] = GET, "json"

    assert not is_told(made, GET, "json")
    assert not is_told(made, None, None)


@both
def test_a_name_that_is_no_text_is_not_believed(kind):
    made = kind()
    if kind is HTTPHeaders:
        made._headers.append((b"X-Amz-Target", GET))
    else:
        made[b"X-Amz-Target"] = GET

    assert not is_told(made, None, None)
    assert not is_botocores(made)


@both
@pytest.mark.parametrize("name", ["x-http-method-override", "X-HTTP-Method", "X-Method-Override "])
def test_another_method_is_seen_in_any_spelling(kind, name):
    assert not is_told(headers(kind, **{name: "DELETE"}), GET, "json")


@both
@pytest.mark.parametrize("name", ["Host", "host"])
def test_a_host_is_that_of_the_url(kind, name):
    url = "https://a.example.com:8443/path?a.b"
    assert is_told(headers(kind, **{name: "a.example.com:8443"}), GET, "json", url)
    for other in ("b.example.com", "a.example.com", "a.b", ""):
        assert not is_told(headers(kind, **{name: other}), GET, "json", url)


def test_what_is_shown_under_one_name_and_found_under_another():
    made = headers(HeadersDict, Safe=DELETE)
    target, _, safe = made._dict
    made._dict = {}
    target._lower, safe._lower = "safe", "x-amz-target"
    made._dict = {target: GET, safe: DELETE}
    made["Content-Type"] = "json"

    assert dict(made.items())["X-Amz-Target"] == DELETE
    assert not is_told(made, GET, "json")
    assert not is_all_told(made, {"X-Amz-Target": GET, "Safe": DELETE})
    assert not is_botocores(made)


def test_a_key_of_a_class_of_its_own_is_not_believed():
    made = headers(HeadersDict)

    class Key(type(next(iter(made._dict)))):
        pass

    made._dict[Key("X-Amz-Other")] = "x"

    assert not is_told(made, GET, "json")
    assert not is_botocores(made)


@both
def test_a_holder_of_a_class_of_its_own_is_not_believed(kind):
    class Shy(list):
        pass

    class ShyDict(dict):
        pass

    made = headers(kind)
    if kind is HTTPHeaders:
        made._headers = Shy(made._headers)
    else:
        made._dict = ShyDict(made._dict)

    assert not is_told(made, GET, "json")
    assert not is_told(made, None, None)
    assert not is_botocores(made)


def test_other_mappings_are_not_believed():
    assert not is_told({"X-Amz-Target": GET, "Content-Type": "json"}, GET, "json")
    assert not is_all_told({}, {})


@both
def test_no_header_more_less_or_elsewhere(kind):
    told = {"X-Amz-Target": GET, "X-Amz-Tagging": "a=b"}
    made = headers(kind, **{"X-Amz-Tagging": "a=b"})

    assert is_all_told(made, told)
    assert not is_all_told(made, dict(reversed(told.items())))
    assert not is_all_told(made, {"X-Amz-Target": GET})
    assert not is_all_told(made, {**told, "X-Amz-Acl": "private"})
    assert not is_all_told(made, {**told, "X-Amz-Tagging": "a=c"})
