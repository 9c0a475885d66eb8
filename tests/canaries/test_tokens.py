"""Which members does botocore call idempotency tokens? A new name is looked at before it counts."""

from __future__ import annotations

import pytest
from botocore.session import Session

from fourEyes.intent.named import is_token

TOKENS = {
    *("ClientRequestToken", "ClientToken", "CreationToken", "ExecuteToken", "IdempotencyToken"),
    *("ProvisionToken", "TerminateToken", "UpdateToken", "clientRequestToken", "clientToken"),
    *("idempotencyToken", "profileToken"),
}
"""What is left out of a digest, whatever the service."""

IDS = {
    *(("backup", "CreatorRequestId"), ("mq", "CreatorRequestId"), ("omics", "requestId")),
    *(("route53resolver", "CreatorRequestId"), ("servicediscovery", "CreatorRequestId")),
    *(("servicediscovery", "UpdaterRequestId"), ("medialive", "RequestId")),
    *(("cloudformation", "OperationId"), ("schemas", "ClientTokenId")),
}
"""What is left out though its name is an identifier's: the caller's own number of a request."""

SUBJECTS = {
    ("athena", "DeleteNamedQuery", "NamedQueryId"),
    ("athena", "StopQueryExecution", "QueryExecutionId"),
    ("bedrock-agentcore", "GetAgentCard", "runtimeSessionId"),
    ("bedrock-agentcore", "InvokeAgentRuntime", "runtimeSessionId"),
    ("bedrock-agentcore", "InvokeAgentRuntimeCommand", "runtimeSessionId"),
    ("chime-sdk-messaging", "ChannelFlowCallback", "CallbackId"),
    ("elementalinference", "AssociateFeed", "associatedResourceName"),
    ("elementalinference", "DisassociateFeed", "associatedResourceName"),
}
"""What has the trait as well, though a call is about it, and stays in the digest."""


@pytest.fixture(scope="module")
def traits():
    """All members with the trait, of all services: (service, operation, member, its shape)."""
    session = Session()
    models = [session.get_service_model(name) for name in session.get_available_services()]
    return [
        (model.service_name, operation, name, member)
        for model in models
        for operation in model.operation_names
        for name, member in _members(model.operation_model(operation).input_shape)
        if member.metadata.get("idempotencyToken")
    ]


def _members(shape, seen=frozenset()):
    if shape is None or shape.name in seen:
        return
    seen |= {shape.name}
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            yield name, member
            yield from _members(member, seen)
    elif shape.type_name in {"list", "map"}:
        yield from _members(shape.member if shape.type_name == "list" else shape.value, seen)


def test_no_new_name_is_taken_for_a_token(traits) -> None:
    left_out = [found for found in traits if is_token(*found[2:])]
    assert {name for _, _, name, _ in left_out if name.endswith(("Token", "token"))} <= TOKENS
    ids = {(found[0], found[2]) for found in left_out if not found[2].endswith(("Token", "token"))}
    assert ids <= IDS


def test_no_new_member_has_the_trait_and_is_none(traits) -> None:
    kept = {tuple(found) for *found, member in traits if not is_token(found[2], member)}
    assert kept <= SUBJECTS
