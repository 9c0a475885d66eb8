"""All matching rules apply, the strictest wins, and no rule at all means nobody may approve."""

from __future__ import annotations

import pytest

from fourEyes.call import Call
from fourEyes.policy import Policy, Subject, mode_of, protected_traits
from fourEyes.trust.model import Assurance, Floor, Match, Rule, Trust

EVERYTHING = frozenset({"delete", "replace", "execute", "unknown"})


def trust(*rules: Rule, floor: Floor = Floor()) -> Trust:
    environments = {"prod": ("111111111111",), "dev": ("222222222222",)}
    return Trust(1, "d", 2_000_000_000, (), (), rules, environments, floor)


def subject(
    *traits: str, account: str = "111111111111", resources=("arn:aws:s3:::b/k",), exact=True
) -> Subject:
    call = Call("s3", "DeleteObject", {}, "eu-west-1")
    return Subject(call, frozenset(traits), account, "kiro", resources, exact)


def ids(policy: Policy, asked: Subject) -> list[str]:
    return [rule.id for rule in policy.requirement(asked).rules]


def test_every_matching_rule_applies_and_the_strictest_wins() -> None:
    one = Rule("one", Match(), ("bob",), 1, 900)
    two = Rule("two", Match(effect=("delete",)), ("carol",), 2, 600, Assurance.PRESENCE)
    found = Policy(trust(one, two), EVERYTHING).requirement(subject("delete"))
    assert (found.threshold, found.max_lifetime) == (2, 600)
    assert found.min_assurance is Assurance.PRESENCE


def test_no_matching_rule_is_no_way_to_approve() -> None:
    only_kms = Rule("kms", Match(service=("kms",)), ("bob",))
    found = Policy(trust(only_kms), EVERYTHING).requirement(subject("delete"))
    assert not found.rules
    assert found.max_lifetime == 0


@pytest.mark.parametrize(
    ("match", "applies"),
    [
        (Match(), True),
        (Match(environment=("prod",)), True),
        (Match(environment=("dev",)), False),
        (Match(account=("111111111111",)), True),
        (Match(account=("222222222222",)), False),
        (Match(region=("eu-*",)), True),
        (Match(region=("us-*",)), False),
        (Match(service=("s3",)), True),
        (Match(service=("S3",)), False),
        (Match(operation=("Delete*",)), True),
        (Match(operation=("Put*",)), False),
        (Match(effect=("replace",), hazards=("unguard",)), False),
        (Match(effect=("replace", "delete")), True),
        (Match(hazards=("unguard",)), False),
        (Match(resource=("arn:aws:s3:::b/*",)), True),
        (Match(resource=("arn:aws:s3:::other/*",)), False),
        (Match(agent=("kiro",)), True),
        (Match(agent=("q",)), False),
    ],
)
def test_a_rule_matches_by_each_of_its_members(match: Match, applies: bool) -> None:
    found = ids(Policy(trust(Rule("r", match)), EVERYTHING), subject("delete"))
    assert found == (["r"] if applies else [])


def test_an_account_that_nobody_listed_gets_the_rules_of_every_environment() -> None:
    prod = Rule("prod", Match(environment=("prod",)), threshold=2)
    dev = Rule("dev", Match(environment=("dev",)))
    policy = Policy(trust(prod, dev), EVERYTHING)
    assert ids(policy, subject("delete", account="999999999999")) == ["prod", "dev"]


def test_a_call_of_unknown_resources_is_met_by_rules_about_resources() -> None:
    rule = Rule("r", Match(resource=("arn:aws:s3:::prod/*",)))
    assert ids(Policy(trust(rule), EVERYTHING), subject("delete", resources=())) == ["r"]


def test_a_rule_may_protect_what_its_impact_would_leave_free() -> None:
    rule = Rule("r", Match(operation=("DeleteObject",)), protect=True)
    policy = Policy(trust(rule), EVERYTHING)
    assert not policy.is_harmless(frozenset({"read"}))
    assert policy.is_protected(subject("update"))


def test_a_rule_joins_others_for_a_resource_in_another_case_but_gives_no_approvers_alone() -> None:
    strict = Rule("strict", Match(resource=("arn:aws:s3:::B/*",)), threshold=2)
    found = Policy(trust(Rule("all", Match()), strict), EVERYTHING)
    assert found.requirement(subject("delete")).threshold == 2
    assert ids(Policy(trust(strict), EVERYTHING), subject("delete")) == []


def test_a_rule_protects_a_resource_in_another_case_too() -> None:
    rule = Rule("r", Match(resource=("arn:aws:s3:::B/*",)), protect=True)
    assert Policy(trust(rule), frozenset()).is_protected(subject("update"))


def test_a_resource_in_another_case_is_exempt_from_nothing() -> None:
    policy = Policy(trust(exempting("arn:aws:s3:::B/*")), EVERYTHING)
    assert policy.exemption(subject("delete"), nobodys) is None


def nobodys(resource: str) -> bool:
    return False


def exempting(*resource: str) -> Rule:
    match = Match(account=("111111111111",), resource=resource)
    return Rule("own-files", match, exempt=True, reason="scratch")


def test_an_exemption_frees_what_it_names() -> None:
    policy = Policy(trust(exempting("arn:aws:s3:::b/*")), EVERYTHING)
    assert policy.exemption(subject("delete"), nobodys).id == "own-files"


@pytest.mark.parametrize(
    "asked",
    [
        subject("delete", resources=("arn:aws:s3:::b/k", "arn:aws:s3:::prod/k")),
        subject("delete", resources=()),
        subject("delete", exact=False),
        subject("delete", account="222222222222"),
    ],
    ids=["one resource outside", "no resource known", "not known exactly", "another account"],
)
def test_an_exemption_that_does_not_cover_all_of_a_call_covers_none(asked: Subject) -> None:
    policy = Policy(trust(exempting("arn:aws:s3:::b/*")), EVERYTHING)
    assert policy.exemption(asked, nobodys) is None


def test_an_exempting_rule_lets_nobody_approve() -> None:
    policy = Policy(trust(exempting("arn:aws:s3:::b/*")), EVERYTHING)
    assert ids(policy, subject("delete")) == []


def test_the_environment_can_only_add_to_the_floor() -> None:
    floor = Floor(protect=frozenset({"delete", "replace"}))
    found = protected_traits(trust(floor=floor), frozenset({"access"}))
    assert found == {"delete", "replace", "access", "unknown", "execute"}


def test_where_the_floor_is_silent_the_environment_may_narrow() -> None:
    assert protected_traits(trust(), frozenset({"delete"})) == {"delete", "unknown", "execute"}
    assert "disrupt" in protected_traits(trust(), None)


def test_the_environment_cannot_turn_enforcing_off() -> None:
    assert mode_of(trust(floor=Floor(mode="enforce")), "observe") == "enforce"
    assert mode_of(trust(), "observe") == "observe"
    assert mode_of(trust(floor=Floor(mode="observe")), "enforce") == "enforce"
    assert mode_of(trust(floor=Floor(mode="observe")), None) == "observe"
    assert mode_of(trust(), None) == "enforce"


def test_an_agent_may_undo_what_the_ledger_saw_it_create_and_nothing_else() -> None:
    match = Match(account=("111111111111",))
    rule = Rule("own", match, exempt=True, own=True, reason="its own work")
    policy = Policy(trust(rule), EVERYTHING)
    made = {"arn:aws:s3:::b/k"}
    assert policy.remembers_creations
    assert policy.exemption(subject("delete"), made.__contains__).id == "own"
    both = subject("delete", resources=("arn:aws:s3:::b/k", "arn:aws:s3:::b/other"))
    assert policy.exemption(both, made.__contains__) is None


@pytest.mark.parametrize(
    ("params", "is_protected"),
    [
        ({"ImageId": "ami-1"}, False),
        ({"IamInstanceProfile": {"Name": "admin"}}, True),
        ({"Definitions": [{"ExecutionRoleArn": "arn"}]}, True),
        ({"m": {"Outer": {"m": {"TaskRoleArn": "s:arn"}}}}, True),
    ],
    ids=["no role", "top level", "nested", "as an approver sees it"],
)
def test_a_rule_may_protect_calls_that_hand_a_role_to_code_elsewhere(params, is_protected) -> None:
    rule = Rule("roles", Match(member=("IamInstanceProfile", "*RoleArn")), protect=True)
    call = Call("ecs", "RegisterTaskDefinition", params, "eu-west-1")
    asked = Subject(call, frozenset({"create"}), "111111111111", "kiro", ())
    assert Policy(trust(rule), EVERYTHING).is_protected(asked) is is_protected


@pytest.mark.parametrize(
    ("operation", "params", "watched"),
    [
        ("TagResource", {"Tags": [{"Key": "env", "Value": "dev"}]}, True),
        ("UntagResource", {"TagKeys": ["env"]}, True),
        ("CreateTags", {"Tags": [{"Key": "owner", "Value": "me"}]}, False),
        ("DeleteTags", {"Resources": []}, True),
        ("PutBucketTagging", {"Bucket": "b", "Tagging": {"TagSet": []}}, True),
        ("AddTagsToResource", {"tags": {"env": "dev"}}, True),
        ("DescribeStages", {"Name": "env"}, False),
    ],
)
def test_a_change_of_a_tag_that_a_rule_rests_on_is_seen(operation, params, watched) -> None:
    rule = Rule("prod", Match(tag=(("env", "prod"),)), ("bob",), 2)
    call = Call("ec2", operation, params, "eu-west-1")
    assert Policy(trust(rule), EVERYTHING).changes_watched_tag(call) is watched
    assert not Policy(trust(), EVERYTHING).changes_watched_tag(call)
