"""The table is spoken to at one place, by a client of our own, with no more rights than it says."""

from __future__ import annotations

import fnmatch
import json
import zlib
from collections.abc import Collection, Iterator
from typing import Any

import boto3
import botocore.session
import pytest
from botocore.awsrequest import AWSResponse

from fourEyes.call import is_own
from fourEyes.errors import SettingsError, StoreError
from fourEyes.store import Request, create_store, open_store, store_policy
from fourEyes.store.dynamodb import DynamoDBStore, keys
from fourEyes.store.dynamodb.table import put
from support.stores import NOW, approve, ask, ask_plan, spend, vote

ACCOUNT = "123456789012"
UPDATES = {"DeleteItem", "UpdateItem", "BatchWriteItem", "DeleteTable", "UpdateTable"}


@pytest.fixture
def store(dynamodb_url: str) -> Iterator[DynamoDBStore]:
    store = create_store(dynamodb_url)
    assert isinstance(store, DynamoDBStore)
    yield store
    store.close()


def code_of(action: Any) -> str:
    with pytest.raises(StoreError) as caught:
        action()
    return caught.value.code


def rewrite(store: DynamoDBStore, key: keys.Key, **item: Any) -> None:
    store._table.write(put(key, item))


# One place


def test_nothing_in_the_environment_moves_the_table(
    dynamodb_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    create_store(dynamodb_url).close()
    config = tmp_path / "config"
    config.write_text("[default]\nregion = us-east-1\nendpoint_url = http://127.0.0.1:9\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")

    assert ask(open_store(dynamodb_url)).state == "open"


@pytest.mark.parametrize(
    ("region", "host"),
    [
        ("eu-central-1", "dynamodb.eu-central-1.amazonaws.com"),
        ("cn-north-1", "dynamodb.cn-north-1.amazonaws.com.cn"),
    ],
)
def test_without_an_endpoint_the_table_is_at_awss_own(
    monkeypatch: pytest.MonkeyPatch, region: str, host: str
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9")
    from fourEyes.store.dynamodb.table import Table

    table = Table("ledger", region, None)

    assert table.client().meta.endpoint_url == f"https://{host}"
    assert table.client().meta.region_name == region
    table.close()


def test_the_client_is_our_own_and_patient_only_for_seconds(store: DynamoDBStore) -> None:
    client = store._table.client()

    assert is_own(client)
    assert (client.meta.config.connect_timeout, client.meta.config.read_timeout) == (2, 5)
    assert client.meta.config.retries["total_max_attempts"] == 3


def test_a_session_that_others_have_hooked_is_not_used(
    dynamodb_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_store(dynamodb_url).close()
    hooked = botocore.session.Session()
    calls: list[Any] = []
    hooked.register("before-call.dynamodb", lambda **told: calls.append(told))
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", boto3.Session(botocore_session=hooked))

    open_store(dynamodb_url).admit_trust(1)

    assert not calls


# Tables that are no ledger


def test_a_table_that_is_not_there_is_refused(dynamodb_url: str) -> None:
    assert code_of(lambda: open_store(dynamodb_url)) == "store_missing"


def test_a_table_without_a_ledger_is_refused(store: DynamoDBStore, dynamodb_url: str) -> None:
    client = store._table.client()
    client.delete_item(TableName=store._table.name, Key={"pk": {"S": "meta"}, "sk": {"S": "v1"}})

    assert code_of(lambda: open_store(dynamodb_url)) == "store_missing"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"version": 2}, "store_newer"),
        ({"version": 0}, "store_corrupt"),
        ({"version": "1"}, "store_corrupt"),
        ({"instance": "short"}, "store_corrupt"),
        ({"secret_key": b"short"}, "store_corrupt"),
        ({"secret_key": "text"}, "store_corrupt"),
    ],
)
def test_a_ledger_of_another_layout_is_refused(
    store: DynamoDBStore, dynamodb_url: str, changes: dict[str, Any], code: str
) -> None:
    sound = {"version": 1, "instance": store.instance, "secret_key": store.secret_key}
    rewrite(store, keys.META, **{**sound, **changes})

    assert code_of(lambda: open_store(dynamodb_url)) == code


def test_an_unreachable_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    url = "dynamodb://ledger?region=eu-central-1&endpoint=http://127.0.0.1:9"

    assert code_of(lambda: open_store(url)) == "store_unavailable"


def test_without_a_credential_the_table_is_refused(
    dynamodb_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")

    assert code_of(lambda: open_store(dynamodb_url)) == "store_unavailable"


def answer_with(store: DynamoDBStore, operation: str, code: str, status: int = 400) -> None:
    """Let the service answer *operation* with an error from now on."""
    body = json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": "no"})

    def answer(request: Any, **_: Any) -> AWSResponse:
        class Raw:
            def stream(self, **_: Any) -> Iterator[bytes]:
                yield body.encode()

        headers = {"content-type": "application/x-amz-json-1.0"}
        return AWSResponse(request.url, status, headers, Raw())

    store._table.client().meta.events.register_first(f"before-send.dynamodb.{operation}", answer)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("AccessDeniedException", "store_denied"),
        ("ExpiredTokenException", "store_denied"),
        ("UnrecognizedClientException", "store_denied"),
        ("ResourceNotFoundException", "store_missing"),
        ("ValidationException", "store_unavailable"),
        ("TransactionCanceledException", "store_locked"),
    ],
)
def test_each_refusal_of_the_service_has_its_code(
    store: DynamoDBStore, answer: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fourEyes.store.dynamodb.table._PAUSE", 0)
    approval = approve(ask(store))
    answer_with(store, "TransactWriteItems", answer)

    assert code_of(lambda: store.spend(approval, now=NOW)) == code
    assert store.get(approval.request_id).state == "open"  # type: ignore[union-attr]  # it is there


def test_a_table_of_other_keys_is_not_made_a_ledger(dynamodb_url: str, store: Any) -> None:
    client = store._table.client()
    client.create_table(
        TableName="other-keys",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    query = dynamodb_url.partition("?")[2]

    assert code_of(lambda: create_store(f"dynamodb://other-keys?{query}")) == "store_corrupt"


def test_a_table_that_forgets_by_another_attribute_is_not_made_a_ledger(
    dynamodb_url: str, store: Any
) -> None:
    client, name = store._table.client(), store._table.name
    off, on = ({"Enabled": on, "AttributeName": a} for on, a in ((False, "ttl"), (True, "at")))
    client.update_time_to_live(TableName=name, TimeToLiveSpecification=off)
    client.update_time_to_live(TableName=name, TimeToLiveSpecification=on)

    assert code_of(lambda: create_store(dynamodb_url)) == "store_corrupt"


def test_the_table_is_made_with_a_clock_for_forgetting_and_protected(store: Any) -> None:
    client, name = store._table.client(), store._table.name

    ttl = client.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
    table = client.describe_table(TableName=name)["Table"]

    assert (ttl["TimeToLiveStatus"], ttl["AttributeName"]) == ("ENABLED", "ttl")
    assert table["DeletionProtectionEnabled"]


# Items that somebody changed


def test_a_ledger_made_anew_in_the_table_blocks(store: DynamoDBStore) -> None:
    approval = approve(ask(store))
    rewrite(store, keys.META, version=1, instance="0" * 32, secret_key=b"0" * 32)

    assert spend(store, approval) == "store_replaced"


def test_a_claim_that_was_written_over_is_still_spent(
    store: DynamoDBStore, dynamodb_url: str
) -> None:
    approval = approve(ask(store))
    claim = store.spend(approval, now=NOW)
    for state in ("open", "released", "done"):
        rewrite(store, keys.claim(claim.request_id, 0), mark="mine", state=state)
        rewrite(store, keys.outcome(claim.request_id, 0), mark="mine", state=state)
        rewrite(store, keys.owner(claim.jtis[0]), request="another")
        assert spend(open_store(dynamodb_url), approval) == "already_spent"


def test_a_claim_taken_back_stays_spent_for_every_other_process(
    store: DynamoDBStore, dynamodb_url: str
) -> None:
    request = ask(store)
    approval = approve(request)
    store.release(store.spend(approval, now=NOW), now=NOW)
    other = open_store(dynamodb_url)

    assert spend(other, approval) == "already_spent"
    assert other.unfinished() == []
    assert other.get(request.id).state == "failed"  # type: ignore[union-attr]  # it is there
    assert ask(other).id != request.id
    assert spend(store, approval) == "ok"


def test_a_decision_written_over_is_noticed(store: DynamoDBStore) -> None:
    request = ask(store)
    store.deliver(request.id, "rejection", now=NOW)
    (line,) = store._table.query(keys.decisions(request.id))
    rewrite(store, keys.Key(line["pk"], line["sk"]), token="nothing", delivered=NOW)

    assert code_of(lambda: store.find(request.digest, now=NOW)) == "store_tampered"


@pytest.mark.parametrize(
    "document",
    [b"", b"junk", zlib.compress(b"x" * 50_000_000), zlib.compress(b"[]"), "text", 7],
    ids=["empty", "junk", "bomb", "list", "text", "number"],
)
def test_a_document_that_is_none_is_refused(store: DynamoDBStore, document: Any) -> None:
    request = ask(store)
    rewrite(store, keys.body(request.id), document=document)

    assert code_of(lambda: _found(store, request.digest).document) == "store_corrupt"


def _found(store: DynamoDBStore, digest: str) -> Request:
    found = store.find(digest, now=NOW)
    assert found is not None
    return found


def test_an_incomplete_request_is_refused(store: DynamoDBStore) -> None:
    request = ask(store)
    rewrite(store, keys.head(request.id), id=request.id)

    assert code_of(lambda: store.get(request.id)) == "store_corrupt"


def test_a_plan_half_written_is_not_found(store: DynamoDBStore) -> None:
    rewrite(store, keys.item_ask("a", "req_2222222222", 0), id="req_2222222222")

    assert store.find("a", now=NOW) is None


def test_an_answer_lost_on_the_way_is_not_taken_for_somebody_elses_claim(
    store: DynamoDBStore,
) -> None:
    """The transaction went through, the answer did not come, botocore asked again."""
    approval = approve(ask(store))
    lost: list[Any] = []

    # The clock stands already, so the first thing that goes through is the claim.
    store._table.write(put(keys.CLOCK, {"at": NOW}))
    events = store._table.client().meta.events
    events.register("response-received.dynamodb.TransactWriteItems", drop_first_claim(lost))

    assert store.spend(approval, now=NOW).request_id == approval.request_id
    assert lost
    assert spend(store, approval) == "already_spent"


def drop_first_claim(lost: list[Any]) -> Any:
    """Return a handler that turns the first good answer into a cancelled transaction."""

    def handle(parsed_response: Any = None, **told: Any) -> None:
        answer = told.get("response_dict")
        if not lost and parsed_response is not None and answer["status_code"] == 200:
            lost.append(1)
            parsed_response["Error"] = {"Code": "TransactionCanceledException", "Message": ""}
            parsed_response["ResponseMetadata"]["HTTPStatusCode"] = 400
            answer["status_code"] = 400

    return handle


# No more rights than the policy says


@pytest.mark.parametrize("role", ["agent", "approver", "administrator"])
def test_a_policy_is_a_small_document_of_known_actions(role: str, dynamodb_url: str) -> None:
    document = store_policy("dynamodb://ledger?region=eu-central-1", role, ACCOUNT)

    known = set(botocore.session.Session().get_service_model("dynamodb").operation_names)
    assert len(json.dumps(document, separators=(",", ":"))) < 2_048
    arn = f"arn:aws:dynamodb:eu-central-1:{ACCOUNT}:table/ledger"
    for statement in document["Statement"]:  # type: ignore[attr-defined]  # JSON
        actions = statement.get("Action", statement.get("NotAction"))
        for action in [actions] if isinstance(actions, str) else actions:
            service, _, name = action.partition(":")
            assert service == "dynamodb"
            # A permission of transactions, not an operation of its own.
            assert name in known | {"ConditionCheckItem"}
            assert name not in UPDATES
        assert arn in statement["Resource"]


@pytest.mark.parametrize(
    ("region", "partition"),
    [("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"), ("eu-west-3", "aws")],
)
def test_a_policy_names_the_tables_partition(region: str, partition: str) -> None:
    document = json.dumps(store_policy(f"dynamodb://ledger?region={region}", "agent", ACCOUNT))

    assert f"arn:{partition}:dynamodb:{region}:{ACCOUNT}:table/ledger" in document


@pytest.mark.parametrize(
    ("role", "account"), [("root", ACCOUNT), ("agent", "123"), ("agent", "12345678901x")]
)
def test_a_policy_for_nobody_is_refused(role: str, account: str) -> None:
    with pytest.raises(SettingsError):
        store_policy("dynamodb://ledger?region=eu-central-1", role, account)


def test_an_agents_whole_life_needs_no_more_than_its_policy(
    store: DynamoDBStore, dynamodb_url: str
) -> None:
    request, plan = ask(store, "a" * 64), ask_plan(store, ["b", "c"])
    store.deliver(request.id, "token", now=NOW)
    agent = open_store(dynamodb_url)
    used = record(agent)

    live_as_an_agent(agent, plan.id)

    assert {"TransactWriteItems", "Query", "TransactGetItems"} == {name for name, _ in used}
    for action, pk, names in permissions(used):
        assert is_allowed("agent", action, pk, names), (action, pk)
        assert action != "PutItem" or not is_allowed("approver", action, pk)
    together = [(names, {pk[:6] for _, pk, _ in one}) for one, names in transactions(used)]
    assert not [pks for names, pks in together if "spent#" in pks and "ttl" in names]


def test_no_agent_may_put_a_time_over_what_is_spent(store: DynamoDBStore) -> None:
    """DynamoDB would delete it then, and an approval could be used again."""
    store.settle(store.spend(approve(ask(store)), now=NOW), "done", now=NOW)
    table = store._table.client().scan(TableName=store._table.name)["Items"]
    spent = [item for item in table if item["pk"]["S"].startswith("spent#")]

    assert len(spent) >= 4
    assert not [item for item in spent if "ttl" in item]
    for item in spent:
        assert is_allowed("agent", "PutItem", item["pk"]["S"], set(item))
        assert not is_allowed("agent", "PutItem", item["pk"]["S"], {*item, "ttl"})


@pytest.mark.parametrize("over", [{"version": 1}, {"version": 1, "more": "x"}, {}])
def test_a_version_of_the_trust_file_cannot_be_put_over(
    store: DynamoDBStore, dynamodb_url: str, over: dict[str, Any]
) -> None:
    store.admit_trust(7)
    rewrite(store, keys.Key(keys.TRUST, f"{7:020d}"), **over)

    assert code_of(lambda: open_store(dynamodb_url).admit_trust(6)) == "trust_rolled_back"
    open_store(dynamodb_url).admit_trust(7)


@pytest.mark.parametrize("key", ["zzz", "9", "x" * 20])
def test_a_version_that_is_none_blocks(store: DynamoDBStore, key: str) -> None:
    store.admit_trust(7)
    rewrite(store, keys.Key(keys.TRUST, key), version=1)

    assert code_of(lambda: store.admit_trust(7)) == "store_tampered"


def live_as_an_agent(agent: Any, plan_id: str) -> None:
    found = agent.find("a" * 64, now=NOW)
    agent.release(agent.spend(approve(found), now=NOW), now=NOW)
    agent.settle(agent.spend(approve(found), now=NOW), "done", now=NOW)
    claim = agent.spend(approve(agent.get(plan_id), vote("p")), now=NOW)
    agent.settle(claim, "unknown", now=NOW)
    agent.withdraw(ask(agent, "e" * 64).id, now=NOW)
    agent.admit_trust(3)
    agent.saw("kiro", "arn:aws:s3:::scratch")
    agent.has_seen("kiro", "arn:aws:s3:::scratch")
    agent.page(now=NOW)
    agent.unfinished()


def test_an_approver_puts_decisions_and_nothing_else(
    store: DynamoDBStore, dynamodb_url: str
) -> None:
    request = ask(store)
    approver = open_store(dynamodb_url)
    used = record(approver)

    approver.page(now=NOW)
    approver.get(request.id)
    approver.deliver(request.id, "token", now=NOW)

    for action, pk, _ in permissions(used):
        assert is_allowed("approver", action, pk), (action, pk)
        assert action != "PutItem" or not is_allowed("agent", action, pk)


@pytest.mark.parametrize("role", ["agent", "approver"])
@pytest.mark.parametrize("action", sorted({*UPDATES, "Scan", "UpdateTimeToLive", "PartiQLDelete"}))
def test_nobody_updates_or_deletes(role: str, action: str) -> None:
    assert not is_allowed(role, action, "spent#req_2222222222")


@pytest.mark.parametrize("pk", ["meta", "decision#req_2222222222", "other"])
def test_an_agent_writes_neither_decisions_nor_the_ledgers_name(pk: str) -> None:
    assert not is_allowed("agent", "PutItem", pk)


def record(store: Any) -> list[tuple[str, dict[str, Any]]]:
    """Write down what *store* asks of DynamoDB from now on."""
    used: list[tuple[str, dict[str, Any]]] = []

    def note(params: dict[str, Any], model: Any, **_: Any) -> None:
        used.append((model.name, params))

    store._table.client().meta.events.register("before-parameter-build.dynamodb", note)
    return used


Used = list[tuple[str, dict[str, Any]]]
Permission = tuple[str, str, set[str]]


def permissions(used: Used) -> Iterator[Permission]:
    """Yield the IAM action, partition key and attributes of everything in *used*."""
    names = {"Put": "PutItem", "Get": "GetItem", "ConditionCheck": "ConditionCheckItem"}
    for name, params in used:
        if name == "Query":
            yield "Query", params["ExpressionAttributeValues"][":pk"]["S"], set()
        for action in params.get("TransactItems", ()):
            ((kind, what),) = action.items()
            item = what.get("Key", what.get("Item"))
            yield names[kind], item["pk"]["S"], set(item)


def transactions(used: Used) -> Iterator[tuple[list[Permission], set[str]]]:
    """Yield what each call asks for, with the attributes of all its items together."""
    for one in used:
        wanted = list(permissions([one]))
        yield wanted, {name for _, _, names in wanted for name in names}


def is_allowed(role: str, action: str, pk: str, names: Collection[str] = ()) -> bool:
    """Evaluate the role's policy as IAM would, for one item with these attributes."""
    document: Any = store_policy("dynamodb://ledger?region=eu-central-1", role, ACCOUNT)
    matching = [
        one for one in document["Statement"] if _matches(one, f"dynamodb:{action}", pk, names)
    ]
    return bool(matching) and all(one["Effect"] == "Allow" for one in matching)


def _matches(statement: dict[str, Any], action: str, pk: str, names: Collection[str]) -> bool:
    named = statement.get("Action", statement.get("NotAction"))
    is_named = action in ([named] if isinstance(named, str) else named)
    if is_named == ("NotAction" in statement):
        return False
    for operator, condition in statement.get("Condition", {}).items():
        if operator == "Null":
            continue
        if "dynamodb:Attributes" in condition:
            if set(names).isdisjoint(condition["dynamodb:Attributes"]):
                return False
            continue
        patterns = condition["dynamodb:LeadingKeys"]
        is_like = any(fnmatch.fnmatchcase(pk, pattern) for pattern in patterns)
        if is_like == operator.endswith("NotLike"):
            return False
    return True
