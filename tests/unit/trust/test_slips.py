"""A slip in a trust file is told with its place, and with what was probably meant."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from fourEyes.errors import TrustError
from fourEyes.trust import load_trust, parse_trust
from fourEyes.trust.slips import in_json
from support.people import NOW, rule_entry, trust_dict


def told(data: bytes | str) -> str:
    given = data if isinstance(data, bytes) else data.encode()
    with pytest.raises(TrustError) as caught:
        parse_trust(given, origin="unsafe", now=NOW)
    return str(caught.value)


def told_of(**changes: object) -> str:
    return told(json.dumps(trust_dict(**changes)))


COMMA = "no comma may stand in front of `}` or `]`"
OPEN = "the file ends here, and something is still open"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,\n "b": 2,\n}', f"line 2, column 8: {COMMA}"),
        ('{"a": [1,\n  2,\n]}', f"line 2, column 4: {COMMA}"),
        ("{\n  'a': 1}", "line 2, column 3: JSON's quotes are `\"`"),
        ("{\u201ca\u201d: 1}", "line 1, column 2: JSON's quotes are `\"`"),
        ('{"a": 1} // why', "line 1, column 10: JSON has no comments"),
        ('{\n# why\n"a": 1}', "line 2, column 1: JSON has no comments"),
        ('{"a":\n True}', "line 2, column 2: JSON writes `true`, `false`, `null`"),
        ('{"a": 1\n"b": 2}', "line 2, column 1: in front of this a comma is missing"),
        ('{"a": {"b": 2}', f"line 1, column 15: {OPEN}"),
        ('{"a" 1}', "line 1, column 6: expecting ':' delimiter"),
        ('{"a": "x\ny"}', "line 1, column 9: invalid control character"),
        ("", "it is empty"),
        ("[1]", "it must be one object: `{…}`"),
        ("\ufeff{}", "it begins with a byte order mark; save it as UTF-8 without one"),
        (b'{"a":\n "\xff"}', "line 2, column 3: this is not UTF-8"),
        ('{"a": 1,\n"a": 2}', "line 2, column 1: `a` stands twice in one object"),
        ('{"b": {"a": 1}, "a": [{"a": 1, "\\u0061": 2}]}', "line 1, column 32: `a` stands twice"),
        ('{"a": "1.5",\n"b": 1.5}', "line 2, column 6: `1.5` is no whole number"),
        ('{"a": NaN}', "line 1, column 7: `NaN` is no whole number"),
        ('{"a": -12345678901234567}', "line 1, column 7: `-12345678901234567` is no whole number"),
        ('{"a": ["\\ud83d\\ude00", "\\ud800"]}', "line 1, column 24: half a character"),
        ('{"a":' + "[" * 40 + "]" * 40 + "}", "brackets are nested too deep"),
        (b" " * (1024 * 1024 + 1), "it is too large"),
    ],
)
def test_what_is_no_json_is_told_by_line_and_column(text: bytes | str, said: str) -> None:
    assert told(text).startswith(said)


def test_a_comma_inside_of_a_text_is_not_the_slip() -> None:
    assert in_json('{"a": "b,"]') == "line 1, column 11: in front of this a comma is missing"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"treshold": 2}, "`rules[0].treshold` is unknown; did you mean `threshold`?"),
        ({"action": "block"}, "`rules[0].action` is unknown; known: id, match, approvers, "),
        ({"match": {"efect": []}}, "`rules[0].match.efect` is unknown; did you mean `effect`?"),
        (
            {"match": {"effect": ["delete", "replce"]}},
            "`rules[0].match.effect[1]`: no such word; did you mean `replace`?",
        ),
        ({"min_assurance": "high"}, "`rules[0].min_assurance`: no such word; known: file, agent, "),
        ({"threshold": "2"}, "`rules[0].threshold`: input should be a valid integer"),
        ({"approvers": "bob"}, "`rules[0].approvers`: input should be a valid list"),
        ({"id": "a b"}, "`rules[0].id`: string should match pattern '^[A-Za-z0-9]"),
    ],
)
def test_a_wrong_member_of_a_rule_is_told_by_its_path(rule: dict[str, object], said: str) -> None:
    assert told_of(rules=[rule_entry(**rule)]).startswith(said)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"approver": []}, "`approver` is unknown; did you mean `approvers`?"),
        ({"agents": []}, "`agents` must not be empty"),
        ({"agents": [{"id": "kiro"}]}, "`agents[0].principals` is missing"),
        ({"agents": [{"id": "kiro", "principal": []}]}, "`agents[0].principals` is missing"),
        ({"approvers": ["bob"]}, "`approvers[0]`: input should be"),
        ({"floor": {"mod": "enforce"}}, "`floor.mod` is unknown; did you mean `mode`?"),
        # Of the two lists that a trait may be in, the second has the word.
        (
            {"floor": {"protect": ["disrup"]}},
            "`floor.protect[0]`: no such word; did you mean `disrupt`?",
        ),
        ({"environments": {"a b": []}}, "`environments.a b`: string should match"),
        ({"endpoints": {"sst": "http://a"}}, "`endpoints.sst`: no such word; did you mean `sts`?"),
    ],
)
def test_a_wrong_member_is_told_by_its_path(changes: dict[str, object], said: str) -> None:
    assert told_of(**changes).startswith(said)


def test_the_file_is_named_where_there_is_one(tmp_path: Path) -> None:
    file = tmp_path / "trust.json"
    file.write_text("{,}")
    with pytest.raises(TrustError) as caught:
        load_trust(file, now=NOW, allow_unsafe=True)
    assert str(caught.value).startswith(f"`{file}`: line 1, column 2: ")
    assert caught.value.code == "trust_malformed"


def test_who_has_a_good_file_pays_for_none_of_it(tmp_path: Path) -> None:
    file = tmp_path / "trust.json"
    file.write_text(json.dumps(trust_dict()))
    code = (
        "import sys; from fourEyes.trust import load_trust;"
        f"load_trust({str(file)!r}, now={NOW}, allow_unsafe=True);"
        "print(sorted({'difflib', 'pydantic', 'fourEyes.trust.slips'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
