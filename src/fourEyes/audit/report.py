"""What would have been blocked, how often, and what would quiet it?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

# A call that was held back, or would have been; the rest of the log is what went ahead.
_HELD = {"block": "call.blocked", "observe": "call.allowed"}
_SHOWN_RESOURCES = 5


@dataclass(frozen=True, slots=True)
class Group:
    """
    Calls of one operation, by one agent, held for one reason.

    `resources` are some of those named; `prefix` is what all of them begin with. `first` and
    `last` are times.
    """

    decision: str
    service: str
    operation: str
    effect: str
    hazards: tuple[str, ...]
    rule: str
    reason: str
    agent: str
    principals: tuple[str, ...]
    account: str
    region: str
    count: int
    first: str
    last: str
    resources: tuple[str, ...]
    prefix: str


@dataclass(frozen=True, slots=True)
class Report:
    """Every group, the largest first, and how many calls went ahead as they should."""

    groups: tuple[Group, ...]
    held: int
    went_ahead: int

    def to_dict(self) -> dict[str, Any]:
        """Return the report as JSON, each group with the rules that would quiet it."""
        groups = [{**asdict(group), "quieted_by": quieting(group)} for group in self.groups]
        return {"held": self.held, "went_ahead": self.went_ahead, "groups": groups}


@dataclass
class _Tally:
    count: int = 0
    first: str = ""
    last: str = ""
    principals: dict[str, None] = field(default_factory=dict)
    resources: dict[str, None] = field(default_factory=dict)


def report_on(records: Iterable[dict[str, Any]]) -> Report:
    """Group what was blocked, or would have been in observe mode."""
    tallies: dict[tuple[Any, ...], _Tally] = {}
    went_ahead = 0
    for record in records:
        if _HELD.get(record.get("decision", "")) == record["event"]:
            _count(tallies.setdefault(_key(record), _Tally()), record)
        elif record["event"] in {"call.allowed", "call.executed"}:
            went_ahead += 1
    groups = [_group(key, tally) for key, tally in tallies.items()]
    groups.sort(key=lambda group: (-group.count, group.service, group.operation))
    return Report(tuple(groups), sum(group.count for group in groups), went_ahead)


def quieting(group: Group) -> list[dict[str, Any]]:
    """
    Return rules for the trust file, either of which would quiet *group*.

    The first keeps the second person: it says who may approve. The second frees exactly what the
    group named, and is offered only where every call named a resource in full. Whoever adds one
    fills in what stands between angle brackets.
    """
    name = f"{group.service}-{group.operation}".lower()
    match: dict[str, Any] = {
        "account": [group.account],
        "service": [group.service],
        "operation": [group.operation],
        "agent": [group.agent],
    }
    match = {member: value for member, value in match.items() if value != [""]}
    rules: list[dict[str, Any]] = [
        {"id": f"approve-{name}", "match": match, "approvers": ["<who>"], "threshold": 1}
    ]
    if group.account and group.prefix.startswith("arn:"):
        exempt = {**match, "resource": [group.prefix]}
        rules.append(
            {"id": f"exempt-{name}", "match": exempt, "exempt": True, "reason": "<why>"},
        )
    return rules


def _key(record: dict[str, Any]) -> tuple[Any, ...]:
    judged = record.get("classification", {})
    return (
        record["decision"],
        record.get("service", ""),
        record.get("eventName", ""),
        judged.get("effect", ""),
        tuple(judged.get("hazards", ())),
        judged.get("rule", ""),
        record.get("reason", ""),
        record.get("agent", {}).get("id", ""),
        record.get("recipientAccountId", ""),
        record.get("awsRegion", ""),
    )


def _count(tally: _Tally, record: dict[str, Any]) -> None:
    tally.count += 1
    tally.first = tally.first or record["time"]
    tally.last = record["time"]
    agent = record.get("agent", {})
    tally.principals[agent.get("principal") or agent.get("accessKeyId") or "?"] = None
    tally.resources.update(dict.fromkeys(record.get("resources") or [""]))


def _group(key: tuple[Any, ...], tally: _Tally) -> Group:
    decision, service, operation, effect, hazards, rule, reason, agent, account, region = key
    resources = tuple(name for name in tally.resources if name)
    return Group(
        decision=decision,
        service=service,
        operation=operation,
        effect=effect,
        hazards=hazards,
        rule=rule,
        reason=reason,
        agent=agent,
        principals=tuple(tally.principals),
        account=account,
        region=region,
        count=tally.count,
        first=tally.first,
        last=tally.last,
        resources=resources[:_SHOWN_RESOURCES],
        prefix=_common_prefix(tuple(tally.resources)),
    )


def _common_prefix(names: tuple[str, ...]) -> str:
    """Return the glob that all *names* fit, cut at a `/`; empty where there is none."""
    if len(names) == 1:
        return names[0]
    head = names[0]
    for name in names[1:]:
        while not name.startswith(head):
            head = head[:-1]
    # Cut where a name ends: `arn:…:table/dev-` would also free a `dev-eloper` of someone else.
    folder = head[: head.rfind("/") + 1]
    is_narrow = folder.count("/") > 1 or ":s3:::" in folder
    return f"{folder}*" if is_narrow else ""
