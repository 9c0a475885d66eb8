"""What does an operation's name say it would do, when nobody has reviewed it?"""

from __future__ import annotations

from itertools import takewhile

from .effects import Effect
from .pattern import NamePattern
from .row import Row, row

# One block a class: the answer, its sentence, and the verbs that mean it. A verb that stands
# nowhere here is `unknown`. Names that mislead have a row in `tables/`.
_CLASSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("read",),
        "reads and changes nothing",
        """
        List Get Describe Search Export Test Verify Detect Validate Check Query Retrieve Evaluate
        Count Discover Resolve Calculate Select Is Translate Sample Preview Lookup Sign Infer Scan
        Recognize Predict Analyze Optimize Converse Suggest Reverse Simulate Decrypt Encrypt Re
        Download Compare Render Head Agentic Rerank Estimate Classify Contains Autocomplete Geocode
        Snap Rescore Decapsulate Derive Encapsulate Forecast Filter Probe Phone Carrier Synthesize
        View Domain Introspect Decode Read
        """,
    ),
    (
        ("create",),
        "adds something and leaves what exists as it is",
        """
        Create Add Register Send Import Copy Generate Publish Submit Upload Post Notify Request
        Allocate Run Provision Invite Poll Subscribe Assign Connect Report Record Claim Replicate
        Receive Join Clone Ingest Populate Monitor Schedule Open Checkout Issue Launch Deliver
        Bundle Reserve Acquire Insert Peer Setup Meter Begin Group Label Reinvite
        """,
    ),
    (("create", "access"), "gives someone access", "Authorize Grant"),
    (("create", "commit"), "binds you to what cannot be taken back", "Purchase Redeem Vote"),
    (("create", "secret"), "hands out credentials", "Assume"),
    (
        ("update",),
        "changes what exists in a way that can be changed back",
        """
        Update Start Tag Associate Modify Enable Set Restore Attach Resume Complete Activate
        Apply Confirm Retry Merge Upgrade Configure Change Initiate Transfer Respond Move Resend
        Refresh Prepare Initialize Acknowledge Increase Decline Close Renew Continue Archive
        Unarchive Extend Undeprecate Split Signal Build Index Reorder Advertise Distribute Deploy
        Commit Manage Opt Exchange Enter Exit End Provide Channel Forgot Dismiss Install Unmonitor
        Rebalance Compose Resync Checkpoint Take Finalize Mark Insight Amend Recall Resize Convert
        Ungroup Unlabel Redrive Unsuspend
        """,
    ),
    (("update", "access"), "opens what exists to others", "Share Allow Accept"),
    (("update", "commit"), "is final: there is no way back", "Promote Lock"),
    (
        ("update", "disrupt"),
        "interrupts what runs or takes it out of use",
        """
        Stop Disable Reboot Deactivate Failover Pause Disconnect Switchover Deprecate Restart
        Suspend Drain Deny Shrink Shutdown
        """,
    ),
    (("update", "unguard"), "sets a protection aside", "Override Unlock Skip"),
    (
        ("replace",),
        "overwrites, resets or swaps what is there",
        """
        Put Reset Replace Rollback Rotate Define Reload Rebuild Rename Write Sync Reimport Save
        Synchronize Regenerate Swap Backtrack
        """,
    ),
    (("replace", "disrupt"), "moves what runs to something new", "Migrate"),
    (
        ("delete",),
        "takes away what exists",
        """
        Delete Disassociate Cancel Remove Deregister Reject Detach Revoke Terminate Release
        Abort Deprovision Dissociate Unsubscribe Decrease Flush Redact Unassign Expire Logout Unlink
        Unshare Withdraw Deauthorize Clear Unregister Disallow Dispose Invalidate Forget Undeploy
        Retire Unpeer Leave Discard Return Purge Evict
        """,
    ),
    (("delete",), "removes tags that rights, bills or automation may go by", "Untag"),
    (("delete", "commit"), "takes away what exists and cannot be taken back", "Push"),
    (
        ("execute",),
        "runs code or a request whose effect its name does not show",
        "Invoke Execute Approve Chat Process",
    ),
)

_CLASS_OF = {verb: index for index, (_, _, verbs) in enumerate(_CLASSES) for verb in verbs.split()}

# Put* that only ever appends: a point, an event, a record. Their params are data, not options.
_APPENDING = """
    PutRecord PutRecords PutRecordBatch PutMetricData PutEvents PutPartnerEvents PutLogEvents
    PutTraceSegments PutTelemetryRecords PutEvaluations PutExternalEvaluation PutAuditEvents
    PutRawEvents PutRumEvents PutFeedback PutProfileObject PutActions PutActionInteractions PutItems
    PutUsers
    BatchPutAssetPropertyValue
"""
APPENDS = frozenset(_APPENDING.split())
APPENDED = row("create", why="appends data and leaves what exists as it is")

# What stands in front of the verb and does not change what it means.
_HEADS = ("Batch", "Admin", "Bulk", "Transact", "Global")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")

_QUERY = NamePattern("query", r"^Start\w*Query$")

# A word behind the verb that says more than the verb: StartDelete…, CreateReplace…,
# …Revocation, UpdateTerminationProtection. Deletion protection is a protection, not a deletion.
_WORDS = (
    (
        NamePattern("protection", r"(?:Termination|Terminate|Deletion|Delete|Change)Protection$"),
        row("update", "unguard", why="its name has a word that can lower a protection"),
    ),
    (
        NamePattern(
            "delet terminate purge revo disassociat",
            r"Delet(?:e|ion)(?![a-z]|Protect)|Terminate(?![a-z])|Purge|Revo(?:ke|cation)"
            r"|Disassociat",
        ),
        row("delete", why="its name has a word that takes away what exists"),
    ),
    (
        NamePattern("replace overwrite fastreset", r"Replace(?![a-z])|Overwrite|FastReset"),
        row("replace", why="its name has a word that overwrites what is there"),
    ),
    (
        NamePattern("migration conversion", r"^Start\w*(?:Migration|Conversion)$"),
        row("replace", why="starts what overwrites its target"),
    ),
    (
        NamePattern(
            "policy",
            r"^(?:Put|Delete)\w*(?:Resource|Permissions|Access|Repository|Feed|Channel"
            r"|OriginEndpoint|VectorBucket)Policy$",
        ),
        row("update", "access", why="its name has a policy that says who may do what"),
    ),
)


def verb_of(operation: str) -> str:
    """Return the first word of *operation* that says what it does."""
    for head in _HEADS:
        rest = operation.removeprefix(head)
        if rest != operation and (verb := _first_word(rest)):
            return verb
    return _first_word(operation)


def _first_word(name: str) -> str:
    """Return the capital that *name* begins with and the small letters behind it, or nothing."""
    if name[:1] not in _CAPITALS:
        return ""
    return name[:1] + "".join(takewhile(_SMALL.__contains__, name[1:]))


def judge_name(operation: str) -> Row | None:
    """Say what *operation* would do by its name alone, or `None` if the verb is not known."""
    if operation in APPENDS:
        return APPENDED
    if _QUERY.is_in(operation):
        return row("create", why="starts a query")
    answer = judge_verb(verb_of(operation))
    if answer is None or answer.effect is Effect.READ:
        return answer
    return _raised(operation, answer)


def judge_verb(verb: str) -> Row | None:
    """Say what *verb* means by the verb table, or `None`."""
    index = _CLASS_OF.get(verb)
    if index is None:
        return None
    (effect, *hazards), sentence, _ = _CLASSES[index]
    return row(effect, *hazards, why=f"`{verb}` {sentence}")


def _raised(operation: str, answer: Row) -> Row:
    """Raise *answer* to what a word elsewhere in the name says."""
    for pattern, worse in _WORDS:
        is_worse = worse.effect.rank > answer.effect.rank or worse.hazards > answer.hazards
        if is_worse and pattern.is_in(operation):
            effect = max(worse.effect, answer.effect, key=lambda effect: effect.rank)
            return Row(effect, answer.hazards | worse.hazards, worse.why)
    return answer
