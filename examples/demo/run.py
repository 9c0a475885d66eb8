"""
The December story, with real parts: moto's server as AWS, and each side in a process of its own.

Run by `make demo`. Nothing leaves the machine. Any deviation from the story ends it with a
non-zero exit code.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from aws import Aws
from cast import Cast
from show import act, fail, say, table

REGION = "cn-north-1"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="foureyes-demo-") as folder, Aws(REGION) as aws:
        tell(Cast(Path(folder), aws))
    say("the story came out as told", "bold green")


def tell(cast: Cast) -> None:
    act("The stage: production in AWS, and three people")
    cast.aws.build_production()
    cast.hire("alice", aliases=["alice@example.com"])
    cast.hire("bob", aliases=["bob@example.com"])
    cast.hire("carol", aliases=["carol@example.com"])
    cast.write_trust(operator="alice")

    act("The agent looks around and builds something new: nobody is asked")
    say(cast.agent("look").out)
    say(cast.agent("build").out)
    expect("kiro-new" in cast.aws.stacks(), "the new stack is there")

    act("The agent decides to delete and re-create the environment: blocked")
    stack_request = blocked(cast.agent("recreate-stack"), "FourEyesApprovalRequired", show=True)
    expect("prod" in cast.aws.stacks(), "the production stack is still there")

    act("The same on its operator's own credential, as then: blocked")
    blocked(
        cast.agent("recreate-stack", role=cast.aws.operator_role), reason="unexpected_principal"
    )
    expect("prod" in cast.aws.stacks(), "the production stack is still there")

    act("The operator tries to approve her own agent's request: refused")
    refused = cast.foureyes("alice", "approve", stack_request, "--confirm", "prod")
    expect(refused.code == 1 and "self_approval" in refused.err, "refused: self_approval")

    act("Approvals that are forged, for something else, or late: refused")
    forgeries(cast)

    act("The production table wants two people")
    table_request = blocked(cast.agent("drop-table"), "FourEyesApprovalRequired")
    say(cast.foureyes("bob", "show", table_request).out)
    approve(cast, "bob", table_request, "orders-prod")
    standing = cast.foureyes("bob", "status", table_request)
    expect(standing.code == 3 and "1 of 2" in standing.out, "1 of 2: still pending")
    blocked(cast.agent("drop-table"), "FourEyesApprovalRequired")
    expect("orders-prod" in cast.aws.tables(), "the production table is still there")
    approve(cast, "carol", table_request, "orders-prod")

    act("The agent comes back, in a fresh process and role session, with the identical call")
    done = cast.agent("drop-table")
    expect(done.code == 0, f"it goes through: {done.out or done.err}")
    expect("orders-prod" not in cast.aws.tables(), "exactly this table is gone")
    cast.aws.create_table("orders-prod")
    blocked(cast.agent("drop-table"), "FourEyesApprovalRequired")
    expect("orders-prod" in cast.aws.tables(), "the same approval does not work twice")

    act("The audit trail")
    events = cast.audit_events()
    table(events)
    verified = cast.foureyes("auditor", "audit", "verify", str(cast.log))
    expect(verified.code == 0, f"the trail verifies: {verified.out.strip().splitlines()[-1]}")
    executed = [event for event in events if event["event"] == "call.executed"]
    expect(len(executed) == 1, "exactly one protected call was executed")
    expect(executed[0]["eventName"] == "DeleteTable", "and it is the one that two people approved")


def forgeries(cast: Cast) -> None:
    """Try a tampered token, one for another table, and one that is too old."""
    other = blocked(cast.agent("drop-other-table"), "FourEyesApprovalRequired")
    token = cast.folder / "token.json"
    approve(cast, "bob", other, "orders-archive", "--to", str(token))

    envelope = json.loads(token.read_text())
    signature = envelope["signatures"][0]["sig"]
    envelope["signatures"][0]["sig"] = ("B" if signature[0] == "A" else "A") + signature[1:]
    tampered = json.dumps(envelope)
    blocked(cast.agent("drop-other-table", approvals=tampered), reason="bad_signature")

    blocked(cast.agent("drop-table", approvals=token.read_text()), reason="other_resources")

    late = cast.folder / "late.json"
    approve(cast, "bob", other, "orders-archive", "--to", str(late), "--lifetime", "1")
    time.sleep(2)
    blocked(cast.agent("drop-other-table", approvals=late.read_text()), reason="expired")
    expect("orders-archive" in cast.aws.tables(), "the other table is still there")


def approve(cast: Cast, who: str, request: str, name: str, *options: str) -> None:
    """Let *who* approve with the command that a person would use."""
    done = cast.foureyes(who, "approve", request, "--confirm", name, *options)
    expect(
        done.code == 0,
        f"{who} approves {request}: {done.out.strip().splitlines()[-1:] or done.err}",
    )


def blocked(ran, code: str = "", *, reason: str = "", show: bool = False) -> str:
    """Expect that the agent was blocked, and return the id of the request it was told."""
    expect(ran.code == 7, f"the agent is blocked (exit {ran.code}) {ran.err}")
    message, _, details = ran.out.strip().rpartition("\n")
    told = json.loads(details)
    if show:
        say(message, "dim")
    expect(code in message, f"error code {code}" if code else "a denied call")
    if reason:
        expect(told["reason"]["code"] == reason, f"reason {told['reason']['code']}")
    return told["request_id"] or ""


def expect(is_so: bool, what: str) -> None:
    """Go on with the story, or end it."""
    if not is_so:
        fail(what)
    say(f"  {what}")


if __name__ == "__main__":
    sys.exit(main())
