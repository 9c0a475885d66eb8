"""On whose credential does the agent run, and what may it do?"""

from __future__ import annotations

import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from ...errors import IdentityError
from ...identity.arn import principal_of, session_name_of
from ...identity.sts import caller_arn
from ...trust.glob import matches
from .finding import Finding, fail, ok, warn
from .patient import Patient

HUMAN = "A HUMAN'S CREDENTIAL"
OWN_ROLE = "give the agent a role of its own, list it in the trust file, and use nothing else"
MAX_SKEW = 60  # seconds; tokens are dated, and a guard with a wrong clock refuses good ones

# Where botocore found it: places that a person's own tools fill.
_FILES = frozenset({"shared-credentials-file", "config-file", "sso", "login"})

ADMIN = ("iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:CreateAccessKey", "iam:PassRole")
DESTROYING = ("dynamodb:DeleteTable", "s3:DeleteBucket", "rds:DeleteDBInstance")


def caller(patient: Patient) -> Iterator[Finding]:
    """Say whose credential it is and whether the clocks agree, by asking STS once."""
    from botocore.exceptions import BotoCoreError, ClientError

    if patient.credentials is None:
        yield warn("credential", "botocore finds none, so nobody can be named", OWN_ROLE)
        return
    try:
        answer = patient.client("sts").get_caller_identity()
    except (BotoCoreError, ClientError, OSError) as error:
        yield unnamed(patient.credentials.method, type(error).__name__)
        return
    arn = str(answer["Arn"])
    yield whose(patient, arn)
    yield from seen_by_the_guard(patient, arn)
    yield from clock(answer["ResponseMetadata"]["HTTPHeaders"].get("date"), now=time.time())
    yield from rights(patient.client("iam"), arn)


def seen_by_the_guard(patient: Patient, arn: str) -> Iterator[Finding]:
    """Say whether the guard, which follows no variable to STS, hears the same as this process."""
    if patient.trust is None:
        return
    endpoint = patient.trust.endpoints.get("sts")
    try:
        said = caller_arn(
            patient.credentials,
            region=patient.region,
            partition=arn.split(":")[1],
            endpoint=endpoint,
        )
    except IdentityError as error:
        yield fail("identity", str(error), "until then every protected call is blocked")
        return
    if said == arn:
        yield ok("identity", "the guard hears from STS who calls")
    else:
        yield fail("identity", f"the guard hears `{said}`, this process `{arn}`", OWN_ROLE)


def whose(patient: Patient, arn: str) -> Finding:
    """Judge the credential behind *arn*: the agent's own, or one that it has from a person."""
    sign = human_sign(arn, patient.credentials.method)
    listed = patient.agent is not None and any(
        matches(pattern, arn) for pattern in patient.agent.principals
    )
    if sign and not (listed and ":user/" in arn):
        said = (
            f"the agent runs on `{arn}`: {sign}. It can do whatever that person can, and "
            "CloudTrail names the person"
        )
        return fail(HUMAN, said, OWN_ROLE)
    if sign:
        return warn("credential", f"`{arn}` is listed for the agent, but {sign}", OWN_ROLE)
    if patient.agent is not None and not listed:
        return fail(
            "credential",
            f"`{principal_of(arn)}` is no principal of agent `{patient.agent.id}`: what is "
            "protected is blocked with `unexpected_principal`",
            "use the agent's role, or list this one: foureyes trust add-agent",
        )
    return ok("credential", f"`{principal_of(arn)}`, found by `{patient.credentials.method}`")


def unnamed(method: str, fault: str) -> Finding:
    """Judge a credential that STS says nothing of, by where it was found."""
    sign = human_sign("", method)
    if sign:
        return fail(HUMAN, f"STS did not say whose it is ({fault}), but {sign}", OWN_ROLE)
    return warn("credential", f"found by `{method}`; STS did not say whose it is: {fault}")


def human_sign(arn: str, method: str) -> str:
    """Say what shows that a credential is a person's, or return an empty text."""
    if arn.endswith(":root"):
        return "it is the root user of the account"
    if ":user/" in arn:
        return "it is the long-lived key of an IAM user"
    if ":assumed-role/AWSReservedSSO_" in arn:
        return "it is a person's sign-in (IAM Identity Center)"
    if "@" in session_name_of(arn):
        return f"its session is called `{session_name_of(arn)}`, as a person's would be"
    if method in _FILES:
        return f"it comes from this user's own AWS files (`{method}`)"
    return ""


def clock(date: str | None, *, now: float) -> Iterator[Finding]:
    """Compare this machine's clock with AWS's, which stands in every answer."""
    try:
        theirs = parsedate_to_datetime(date or "").timestamp()
    except ValueError:
        return
    skew = round(now - theirs)
    if abs(skew) > MAX_SKEW:
        text = f"this machine's clock is {abs(skew)} s {'ahead' if skew > 0 else 'behind'}"
        yield fail("clock", text, "synchronise it: approvals are dated, and refused by the date")
        return
    yield ok("clock", f"within {MAX_SKEW} s of AWS's")


def rights(iam: Any, arn: str) -> Iterator[Finding]:
    """Say what IAM itself would let the caller do, where it may be asked."""
    from botocore.exceptions import BotoCoreError, ClientError
    from botocore.parsers import ResponseParserError

    try:
        source = _policy_source(iam, arn)
        results = iam.simulate_principal_policy(
            PolicySourceArn=source, ActionNames=[*ADMIN, *DESTROYING]
        )["EvaluationResults"]
    # An emulator answers what it cannot do with a page of HTML.
    except (BotoCoreError, ClientError, ResponseParserError, OSError):
        yield warn(
            "rights",
            "IAM did not say what this credential may do",
            "let an administrator run: aws iam simulate-principal-policy",
        )
        return
    may = {one["EvalActionName"] for one in results if one["EvalDecision"] == "allowed"}
    if may & set(ADMIN):
        text = f"it administers: {', '.join(sorted(may & set(ADMIN)))} are allowed"
        yield fail("rights", text, "an agent's role must not be able to change what it may do")
    elif may:
        text = f"the guard alone stands before: {', '.join(sorted(may))}"
        yield warn("rights", text, "better: a role that cannot delete (docs/how-to/separate.md)")
    else:
        yield ok("rights", "IAM does not let it delete either")


def _policy_source(iam: Any, arn: str) -> str:
    """Return the role or user that policies hang on; an assumed role's ARN lacks its path."""
    if ":assumed-role/" not in arn:
        return arn
    name = arn.split(":assumed-role/")[1].split("/")[0]
    return str(iam.get_role(RoleName=name)["Role"]["Arn"])
