"""The general predicates, on operations that have no rule of their own."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact.classify import classify, rules_of
from fourEyes.impact.row import row
from support.impacts import assert_impact, call

JUDGED = [
    call("G3: a member that removes", "route53profiles:UpdateProfileAssociation",
         {"RemoveNames": ["a"]}, "delete"),
    call("G3: an empty removal removes nothing", "route53profiles:UpdateProfileAssociation",
         {"RemoveNames": []}, "update"),
    call("G3: a removal that is False", "route53profiles:UpdateProfileAssociation",
         {"RemoveNames": False}, "update"),
    call("G3: at any depth", "route53profiles:UpdateProfileAssociation",
         {"A": [{"B": {"IdsToDelete": ["a"]}}]}, "delete"),
    call("G3: plain Deletes", "cloudfront-keyvaluestore:UpdateKeys",
         {"Deletes": [{"Key": "k"}]}, "delete"),
    call("G3: lower case", "xray:UpdateGroup", {"removePeers": ["a"]}, "delete"),
    call("G3: reaches creations", "discovery:CreateApplication", {"deleteOld": True}, "delete"),
    call("G4: a value that deletes", "xray:UpdateGroup", {"action": "REMOVE"}, "delete"),
    call("G4: in any case", "xray:UpdateGroup", {"op": "remove"}, "delete"),
    call("G4: a value that replaces", "xray:UpdateGroup", {"mode": "OVERWRITE"}, "replace"),
    call("G4: not in free text", "xray:UpdateGroup", {"description": "DELETE"}, "update"),
    call("G4: not in a message", "sqs:SendMessage", {"MessageBody": "REMOVE"}, "create"),
    call("G4: not an HTTP method", "xray:UpdateGroup", {"httpMethod": "DELETE"}, "update"),
    call("G3: what is to be removed", "xray:UpdateGroup", {"peersToBeRemoved": ["a"]}, "delete"),
    call("G4: overwriting on", "discovery:CreateApplication", {"allowOverwrite": True}, "replace"),
    call("G4: overwriting off", "discovery:CreateApplication", {"allowOverwrite": False}, "create"),
    call("G5: any protection off", "xray:UpdateGroup", {"mutationProtection": "DISABLED"},
         "update unguard"),
    call("G5: protection off", "xray:UpdateGroup", {"deletionProtectionEnabled": False},
         "update unguard"),
    call("G5: protection off as text", "xray:UpdateGroup", {"DeletionProtection": "DISABLED"},
         "update unguard"),
    call("G5: protection on", "xray:UpdateGroup", {"deletionProtectionEnabled": True}, "update"),
    call("G5: a creation has no protection to lose", "dsql:CreateCluster",
         {"deletionProtectionEnabled": False}, "create"),
    call("G6: retention may get shorter", "xray:UpdateGroup", {"RetentionPeriod": 7},
         "update unguard"),
    call("G6: unless a look-up shows it does not", "xray:UpdateGroup", {"RetentionPeriod": 7},
         "update", {"RetentionPeriod": 3}),
    call("G6: a look-up of the wrong type proves nothing", "xray:UpdateGroup",
         {"RetentionPeriod": 7}, "update unguard", {"RetentionPeriod": "3"}),
    call("G6: expiry on", "xray:UpdateGroup", {"DeleteAfterDays": 3}, "delete"),
    call("G7: switched off", "xray:UpdateGroup", {"Enabled": False}, "update disrupt"),
    call("G7: switched off by status", "xray:UpdateGroup", {"newStatus": "Inactive"},
         "update disrupt"),
    call("G7: a log switched off", "xray:UpdateGroup", {"Logging": {"Enabled": False}},
         "update unguard"),
    call("G7: switched on", "xray:UpdateGroup", {"Enabled": True, "State": "ACTIVE"}, "update"),
    call("G7: disabled", "xray:UpdateGroup", {"Disabled": True}, "update disrupt"),
    call("G8: nothing stays", "xray:UpdateGroup", {"desiredCount": 0}, "delete"),
    call("G8: maybe less", "xray:UpdateGroup", {"scaling": {"minSize": 2}}, "delete"),
    call("G8: a look-up shows more", "xray:UpdateGroup", {"minSize": 2}, "update",
         {"minSize": 1}),
    call("G8: a look-up shows less", "xray:UpdateGroup", {"minSize": 2}, "delete",
         {"minSize": 3}),
    call("G8: creations bring their own capacity", "dsql:CreateCluster", {"minSize": 2}, "create"),
    call("G9: a check is forced", "xray:UpdateGroup", {"force": True}, "update unguard"),
    call("G9: only by the boolean", "xray:UpdateGroup", {"force": "no"}, "update"),
    call("G11: a policy", "xray:UpdateGroup", {"policy": "{}"}, "update access"),
    call("G11: made public", "xray:UpdateGroup", {"PubliclyAccessible": True}, "update access"),
    call("G11: granted to everyone", "discovery:CreateApplication",
         {"GrantRead": 'uri="http://acs.amazonaws.com/groups/global/AllUsers"'}, "create access"),
    call("G11: granted to someone", "discovery:CreateApplication", {"GrantRead": "id=1"}, "create"),
    call("G11: no authorisation", "xray:UpdateGroup", {"authType": "NONE"}, "update access"),
    call("G11: created public", "dsql:CreateCluster", {"PubliclyAccessible": True},
         "create access"),
    call("G11: a policy for everyone at creation", "dsql:CreateCluster",
         {"policy": '{"Principal":"*"}'}, "create access"),
    call("G11: an own policy at creation", "dsql:CreateCluster", {"policy": "{}"}, "create"),
    call("G13: a patch that removes", "xray:UpdateGroup",
         {"PatchDocument": '[{"op":"remove","path":"/a"}]'}, "delete"),
    call("G13: a patch that only adds", "xray:UpdateGroup",
         {"PatchDocument": '[{"op":"add","path":"/a/-"}]'}, "update"),
    call("G13: a patch that cannot be read", "xray:UpdateGroup", {"PatchDocument": "[{"},
         "unknown"),
    call("G3: what goes with an instance", "mgn:UpdateWave",
         {"volume": {"deleteOnTermination": True}}, "update"),
    call("G4: not what is done should something fail", "xray:UpdateGroup",
         {"onFailure": {"result": "ROLLBACK"}, "childPolicy": "TERMINATE"}, "update"),
    call("G4: approved in a person's place", "xray:UpdateGroup",
         {"approvalState": "Approve"}, "update access"),
    call("G4: a creation approves nothing", "dsql:CreateCluster", {"state": "APPROVED"}, "create"),
    call("G5: credentials without a token", "xray:UpdateGroup",
         {"DisableIMDSV1": False}, "update unguard"),
    call("G5: credentials with a token only", "xray:UpdateGroup",
         {"DisableIMDSV1": True}, "update"),
    call("G7: what is only added may be off", "redshift:EnableSnapshotCopy",
         {"RetentionPeriod": 7, "Enabled": False}, "update"),
    call("G7: a question's answer", "xray:UpdateGroup", {"confirmationState": "None"}, "update"),
    call("G11: no policy of rights", "xray:UpdateGroup", {"policy": "RedactedOnly"}, "update"),
    call("G11: another role", "xray:UpdateGroup",
         {"config": {"executionRoleArn": "arn:aws:iam::1:role/r"}}, "update access"),
    call("G11: other security groups", "xray:UpdateGroup",
         {"VpcConfig": {"SecurityGroupIds": ["sg-1"]}}, "update access"),
    call("G11: a role in a table", "xray:UpdateGroup", {"Role": "MEASURE"}, "update"),
    call("G11: a creation has its own role", "dsql:CreateCluster", {"roleArn": "a"}, "create"),
    call("filters of a read are no orders", "xray:GetGroups",
         {"status": "DELETED", "RemoveX": True}, "read"),
    call("the caller's own words are no members", "xray:UpdateGroup",
         {"tags": {"DeleteAfter": "2030", "Status": "DISABLED"}}, "update"),
    call("the worst of several wins, with all hazards", "xray:UpdateGroup",
         {"Enabled": False, "policy": "{}", "removeAll": True}, "delete disrupt access"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), JUDGED)
def test_members_raise_a_call(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    service, _, name = operation.partition(":")
    assert name not in rules_of(service)
    assert_impact(operation, params, state, traits)


def test_data_that_is_only_appended_is_not_read_for_options() -> None:
    params = {"Entries": [{"Detail": "x", "Status": "DELETED", "RemoveAll": True}]}
    assert classify("eventbridgev2", "PutEvents", params).effect.value == "create"


def test_a_row_names_its_effect_once() -> None:
    with pytest.raises(ValueError, match="nothing"):
        row("nothing", why="no such effect")
