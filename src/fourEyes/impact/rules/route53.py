"""Which Route 53 calls only add records, and which ones replace or delete some?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, filled, knows_all, unless

_CREATED = row("create", why="Action=CREATE fails where the record exists")
_ABSENT = row("create", why="a look-up found no record of these names and types")
_REPLACED = row("replace", why="replaces a DNS record", safer="Action=CREATE, or a lower TTL first")
_UPSERTED = _REPLACED._replace(lookup="route53/ListResourceRecordSets")
_DELETED = row("delete", why="deletes a DNS record", safer="lower its TTL or weight first")


def _change_records(params: Params, state: State | None) -> Row | None:
    batch = params.get("ChangeBatch", {})
    changes = batch.get("Changes", [])
    if not changes:
        return None
    actions = {change["Action"] for change in changes}
    exact = knows_all(params, "HostedZoneId ChangeBatch") and knows_all(batch, "Comment Changes")
    if actions == {"CREATE"} and exact:
        return _CREATED
    if actions <= {"CREATE", "UPSERT"}:
        absent = state is not None and state.get("exists") is False
        return _ABSENT if absent and exact else _UPSERTED
    written = {_record(one) for one in changes if one["Action"] in ("CREATE", "UPSERT")}
    deleted = [_record(one) for one in changes if one["Action"] not in ("CREATE", "UPSERT")]
    # DELETE and CREATE of one record in one batch is how a record is replaced.
    return _REPLACED if written.issuperset(deleted) else _DELETED


def _record(change: Mapping[str, Any]) -> tuple[str, str, str]:
    record = change["ResourceRecordSet"]
    name = str(record["Name"]).lower().rstrip(".")
    return name, str(record["Type"]), str(record.get("SetIdentifier", ""))


def _change_cidrs(params: Params, state: State | None) -> Row | None:
    actions = {change["Action"] for change in params.get("Changes", [])}
    if actions and actions != {"PUT"}:
        return row("delete", why="deletes address blocks that records depend on")
    return None


_OFF = row("update", "unguard", "disrupt", why="the check no longer sees failures")
_TURNED = row("replace", why="the check reports the opposite of before")
_RESET = row("replace", why="resets members of the check to their defaults")
_CHILDREN = row("replace", why="replaces which checks count")

RULES: dict[str, Rule] = {
    "ChangeResourceRecordSets": _change_records,
    "ChangeCidrCollection": _change_cidrs,
    "ChangeTagsForResource": ByMember(
        row("update", why="adds tags"),
        "ResourceType ResourceId AddTags",
        {"RemoveTagKeys": filled(row("delete", why="removes tags"))},
    ),
    "UpdateHealthCheck": ByMember(
        row("update", why="changes how the check is done"),
        "HealthCheckId HealthCheckVersion IPAddress Port ResourcePath FullyQualifiedDomainName "
        "SearchString FailureThreshold HealthThreshold EnableSNI Regions AlarmIdentifier "
        "InsufficientDataHealthStatus",
        {
            "Disabled": unless(_OFF, False),
            "Inverted": _TURNED,
            "ResetElements": filled(_RESET),
            "ChildHealthChecks": _CHILDREN,
        },
    ),
    "UpdateHostedZoneFeatures": ByMember(
        row("update", why="turns accelerated recovery on"),
        "HostedZoneId",
        {
            "EnableAcceleratedRecovery": unless(
                row("update", "unguard", why="turns accelerated recovery off"), True
            )
        },
    ),
}
