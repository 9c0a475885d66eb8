"""Which of the agent's changes does CloudTrail know of that the guard does not?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from typing import Any

from ..errors import LogError
from .matching import Event, account_of, is_at_aws, is_named, is_same_place, undated

SLACK = timedelta(minutes=5)
"""How far CloudTrail's clock and the log's may be apart, for a call without a request id."""

_TAG = re.compile(r"\bmd/foureyes#([0-9A-Za-z_-]{1,64})")
_SENT = frozenset({"call.allowed", "call.executed", "call.failed", "call.unknown"})


@dataclass(frozen=True, slots=True)
class Stray:
    """
    One change that the guard cannot account for.

    `is_forged` tells that its User-Agent carries the tag of an approval that was not spent on
    this call; `is_recorded`, that the guard saw the call all the same. The tag is unsigned: it
    is never proof of an approval. `request_id_of` names another operation in whose record its
    request id stands: whoever answered that call was not AWS, or AWS names the call otherwise.
    """

    time: str
    source: str
    name: str
    region: str
    account: str
    principal: str
    access_key: str
    request_id: str
    event_id: str
    error: str
    is_forged: bool
    is_recorded: bool
    request_id_of: str = ""

    @property
    def says(self) -> str:
        """What is wrong, in one clause."""
        forged = "its User-Agent claims an approval that was not spent on it"
        if self.is_recorded:
            return forged
        around = "it went around the guard"
        if self.request_id_of:
            around += f" (in the log its request id is that of a `{self.request_id_of}`)"
        return f"{around}, and {forged}" if self.is_forged else around

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {**asdict(self), "says": self.says}


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """
    What came of the comparison.

    `unseen` counts records of the log that CloudTrail does not show: it is late, has no data
    events switched on, or the call never arrived. They are no finding.
    """

    strays: tuple[Stray, ...]
    matched: int
    repeated: int
    ignored: int
    unseen: int

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing went around the guard."""
        return not self.strays

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {**asdict(self), "strays": [stray.to_dict() for stray in self.strays]}


def reconcile(
    records: Iterable[dict[str, Any]],
    events: Iterable[Event],
    principals: Sequence[str],
    *,
    store_table: str | None = None,
) -> Reconciliation:
    """
    Match CloudTrail *events* of *principals* with the log's *records*.

    A call that was sent elsewhere than to AWS vouches for nothing: whoever answered there chose
    the request id. *principals* are ARNs of users, roles or sessions, with wildcards, as the
    trust file lists them for an agent. Each event counts once, however often and from whatever
    region it was delivered. Left out are reads, what AWS services do on a caller's behalf, and
    what the guard itself puts into *store_table*.
    """
    log = _Log(records)
    seen: set[str] = set()
    strays: list[Stray] = []
    matched = repeated = ignored = 0
    for event in events:
        if not _is_change_by(event, principals) or _is_put_by_guard(event, store_table):
            ignored += 1
            continue
        if _event_id(event) in seen:
            repeated += 1
            continue
        seen.add(_event_id(event))
        record = log.take(event)
        is_forged = not _tags(event) <= set(() if record is None else record.get("jti", ()))
        matched += record is not None
        if record is None or is_forged:
            is_recorded = record is not None
            other = "" if is_recorded else log.name_of(event)
            strays.append(_stray(event, is_forged, is_recorded, other))
    strays.sort(key=lambda stray: (stray.time, stray.event_id))
    return Reconciliation(tuple(strays), matched, repeated, ignored, log.unseen)


class _Log:
    """The calls that the guard let go. Each record answers for as many events as attempts."""

    def __init__(self, records: Iterable[dict[str, Any]]) -> None:
        self._by_request: dict[str, dict[str, Any]] = {}
        self._elsewhere: dict[str, dict[str, Any]] = {}
        self._spare: list[list[Any]] = []  # record, and how many events it can still answer for
        self._records = 0
        self._found: set[int] = set()
        for record in records:
            outcome = record.get("outcome", {})
            if record["event"] not in _SENT or outcome.get("state") == "unsent":
                continue
            if is_at_aws(str(record.get("endpoint") or "")):
                self._add(record, outcome)
            elif "awsRequestId" in outcome:
                self._elsewhere[outcome["awsRequestId"]] = record

    def _add(self, record: dict[str, Any], outcome: dict[str, Any]) -> None:
        self._records += 1
        spare = outcome.get("attempts", 1)
        if "awsRequestId" in outcome:
            self._by_request[outcome["awsRequestId"]] = record
            spare -= 1
        if spare > 0:
            self._spare.append([record, spare])

    @property
    def unseen(self) -> int:
        """How many records no event was found for."""
        return self._records - len(self._found)

    def take(self, event: Event) -> dict[str, Any] | None:
        """Return the record of the call that *event* is about, or `None`."""
        record = self._by_request.get(str(event.get("requestID")))
        if record is not None and not (is_same_place(record, event) and is_named(record, event)):
            return None
        if record is None:
            record = self._take_spare(event)
        if record is not None:
            self._found.add(id(record))
        return record

    def name_of(self, event: Event) -> str:
        """Return the operation in whose record the request id of *event* stands, or nothing."""
        request_id = str(event.get("requestID"))
        record = self._by_request.get(request_id) or self._elsewhere.get(request_id) or {}
        return str(record.get("eventName", ""))

    def _take_spare(self, event: Event) -> dict[str, Any] | None:
        """Find a call without an answer, or an earlier attempt: its request id was not seen."""
        for entry in self._spare:
            if entry[1] > 0 and _fits(entry[0], event):
                entry[1] -= 1
                found: dict[str, Any] = entry[0]
                return found
        return None


def _is_change_by(event: Event, principals: Sequence[str]) -> bool:
    identity = event.get("userIdentity")
    if not isinstance(identity, dict) or event.get("eventType") == "AwsServiceEvent":
        return False
    # `invokedBy` is written by AWS alone: a service goes on with what the caller has started.
    if identity.get("invokedBy") or event.get("readOnly") in (True, "true"):
        return False
    return any(_names(pattern, identity) for pattern in principals)


def _is_put_by_guard(event: Event, table: str | None) -> bool:
    """Tell whether this is a put into the store; whatever else is done to it is not the guard's."""
    if table is None or event.get("eventSource") != "dynamodb.amazonaws.com":
        return False
    named = [str(resource.get("ARN", "")) for resource in event.get("resources") or ()]
    is_store = bool(named) and all(arn.endswith(f":table/{table}") for arn in named)
    return is_store and event.get("eventName") in ("PutItem", "TransactWriteItems")


def _names(pattern: str, identity: dict[str, Any]) -> bool:
    """Tell whether *pattern* names this user, this session, or the role behind the session."""
    issuer = (identity.get("sessionContext") or {}).get("sessionIssuer") or {}
    arn = str(identity.get("arn", ""))
    session_role = arn.rsplit("/", 1)[0] if ":assumed-role/" in arn else arn
    known = {arn, session_role, str(issuer.get("arn", ""))} - {""}
    return any(fnmatchcase(name, pattern) for name in known)


def _fits(record: dict[str, Any], event: Event) -> bool:
    key = (event.get("userIdentity") or {}).get("accessKeyId")
    return (
        is_same_place(record, event)
        and is_named(record, event)
        and record.get("awsRegion") == event.get("awsRegion")
        and record.get("agent", {}).get("accessKeyId") == key
        and abs(_moment(record.get("time")) - _moment(event.get("eventTime"))) <= SLACK
    )


def _event_id(event: Event) -> str:
    """Return what one event bears in every copy of it, also in another account's trail."""
    for name in ("sharedEventID", "eventID", "requestID"):
        if event.get(name):
            return str(event[name])
    return json.dumps(event, sort_keys=True)


def _tags(event: Event) -> set[str]:
    return set(_TAG.findall(str(event.get("userAgent", ""))))


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text).removesuffix("Z") + "+00:00")
    except ValueError as error:
        raise LogError("an event of the CloudTrail export has no readable time") from error
    return moment


def _stray(event: Event, is_forged: bool, is_recorded: bool, request_id_of: str) -> Stray:
    identity = event.get("userIdentity") or {}
    said = {name: str(event.get(name) or "") for name in event}
    return Stray(
        time=said.get("eventTime", ""),
        source=said.get("eventSource", ""),
        name=undated(said.get("eventName", "")),
        region=said.get("awsRegion", ""),
        account=account_of(event),
        principal=str(identity.get("arn", "")),
        access_key=str(identity.get("accessKeyId", "")),
        request_id=said.get("requestID", ""),
        event_id=_event_id(event),
        error=said.get("errorCode", ""),
        is_forged=is_forged,
        is_recorded=is_recorded,
        request_id_of=request_id_of,
    )
