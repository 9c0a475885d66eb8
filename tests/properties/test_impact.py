"""No call becomes milder by accident: only a reviewed rule may lower, and only by what it knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import botocore.session
from botocore.model import Shape, StructureShape
from hypothesis import given, settings
from hypothesis import strategies as st

from fourEyes.impact import Effect, Hazard, Impact, classify
from fourEyes.impact.classify import rules_of
from fourEyes.impact.names import operations_of, services

# What no serialiser takes for a member of that type, but a careless rule might.
WRONG: dict[str, list[Any]] = {
    "boolean": ["true", "false", "True", 1, 0, [True], {"Value": "true"}, None],
    "string": [7, True, ["*"], {"x": "*"}, b"*", None],
    "integer": ["1", "0", 1.5, True, False, [], None],
    "long": ["1", 1.5, True, None],
    "float": ["1", None],
    "double": ["1", None],
    "structure": ["x", 7, ["x"], [{}], None],
    "list": ["x", 7, {"x": 1}, None],
    "map": ["x", 7, ["x"], None],
    "blob": [7, {"x": 1}, None],
    "timestamp": [["x"], {"x": 1}, None],
}

# Operations that are worse with a member than without it: their params are harmless by what is
# absent (`Overwrite`, `SetAsDefault`), so that naming the resource alone makes them milder than
# a call of which nothing is known. Every other operation can only be lowered by what is there.
MILDER_BY_ABSENCE = {
    ("ecr", "PutImage"),
    ("ecr-public", "PutImage"),
    ("elasticbeanstalk", "UpdateEnvironment"),
    ("iam", "CreatePolicyVersion"),
    ("logs", "PutQueryDefinition"),
    ("macie2", "UpdateClassificationJob"),
    ("macie2", "UpdateMacieSession"),
    ("ssm", "PutParameter"),
    ("sso-admin", "UpdatePermissionSet"),
}

ALL = [(service, name) for service in services() for name in operations_of(service)]
WITH_RULE = [(s, name) for s in services() for name in operations_of(s) if name in rules_of(s)]
WITHOUT_RULE = [(s, name) for s, name in ALL if name not in rules_of(s)]
STRICT = [operation for operation in WITH_RULE if operation not in MILDER_BY_ABSENCE]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=6) | st.binary(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=12,
)


@lru_cache(maxsize=1)
def session() -> Any:
    return botocore.session.get_session()


@lru_cache(maxsize=4096)
def input_of(operation: tuple[str, str]) -> StructureShape | None:
    service, name = operation
    return session().get_service_model(service).operation_model(name).input_shape


def wrong_values(shape: Shape) -> st.SearchStrategy[Any]:
    return st.sampled_from(WRONG.get(shape.type_name, [None]))


@st.composite
def wrong_params(draw: st.DrawFn, operation: tuple[str, str]) -> dict[str, Any]:
    """Draw params with the operation's own members, each of a type that it does not have."""
    shape = input_of(operation)
    members = {} if shape is None else shape.members
    names = draw(st.lists(st.sampled_from(sorted(members)), unique=True)) if members else []
    return {name: draw(wrong_values(members[name])) for name in names}


def is_not_milder(impact: Impact, bare: Impact) -> bool:
    """Tell whether *impact* is unknown or at least as bad as what the call is without params."""
    if impact.effect is Effect.UNKNOWN:
        return True
    protected = bare.hazards - {Hazard.SECRET}
    # A rule may answer a hazard alone with an effect that is worse.
    return impact.effect.rank >= bare.effect.rank and (
        protected <= impact.hazards or impact.needs_approval
    )


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_values_of_a_wrong_type_never_make_a_call_milder(data: st.DataObject) -> None:
    operation = data.draw(st.sampled_from(STRICT))
    params = data.draw(wrong_params(operation))
    bare = classify(*operation)
    impact = classify(*operation, params)
    assert not bare.needs_approval or impact.needs_approval, (operation, params, impact)


def test_no_single_member_of_a_wrong_type_makes_a_call_milder() -> None:
    for operation in STRICT:
        bare = classify(*operation)
        shape = input_of(operation)
        for name, member in {} if shape is None else shape.members.items():
            for value in WRONG.get(member.type_name, []):
                impact = classify(*operation, {name: value})
                assert not bare.needs_approval or impact.needs_approval, (operation, name, value)


def test_the_list_of_operations_that_are_milder_by_absence_is_no_longer_than_it_must_be() -> None:
    for operation in MILDER_BY_ABSENCE:
        shape = input_of(operation)
        assert shape is not None
        only_named = [classify(*operation, {name: "x"}) for name in shape.members]
        assert classify(*operation).needs_approval
        assert not all(impact.needs_approval for impact in only_named), operation


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_members_one_level_too_deep_never_make_a_call_milder(data: st.DataObject) -> None:
    operation = data.draw(st.sampled_from(STRICT))
    params = data.draw(wrong_params(operation))
    bare = classify(*operation)
    impact = classify(*operation, {"Nested": {**params, "DryRun": True, "IfNoneMatch": "*"}})
    assert not bare.needs_approval or impact.needs_approval, (operation, params, impact)


@settings(max_examples=400, deadline=None)
@given(operation=st.sampled_from(WITHOUT_RULE), params=st.dictionaries(st.text(), JSON))
def test_an_operation_without_a_rule_is_never_lowered(
    operation: tuple[str, str], params: dict[str, Any]
) -> None:
    assert is_not_milder(classify(*operation, params), classify(*operation))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_an_operation_without_a_rule_is_never_lowered_by_its_own_members(
    data: st.DataObject,
) -> None:
    operation = data.draw(st.sampled_from(WITHOUT_RULE))
    params = data.draw(wrong_params(operation))
    assert is_not_milder(classify(*operation, params), classify(*operation)), params


class Broken(Mapping[str, Any]):
    """Params that fail as soon as anyone reads them."""

    def __getitem__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __iter__(self) -> Iterator[str]:
        raise RuntimeError

    def __len__(self) -> int:
        return 1


def test_params_that_fail_when_they_are_read_never_make_a_call_milder() -> None:
    for operation in ALL:
        assert is_not_milder(classify(*operation, Broken()), classify(*operation)), operation


@settings(max_examples=300, deadline=None)
@given(service=st.text(), operation=st.text(), params=st.none() | JSON)
def test_whatever_is_asked_there_is_an_answer(service: str, operation: str, params: Any) -> None:
    assert classify(service, operation, params).effect is Effect.UNKNOWN
