"""What a name says, when nobody has reviewed the operation."""

from __future__ import annotations

import pytest

from fourEyes.impact.effects import Effect
from fourEyes.impact.names import operations_of, services
from fourEyes.impact.verbs import APPENDS, judge_name, judge_verb, verb_of


@pytest.mark.parametrize(
    ("operation", "verb"),
    [
        ("DeleteBucket", "Delete"),
        ("BatchDeleteTable", "Delete"),
        ("AdminDisableUser", "Disable"),
        ("BulkPublish", "Publish"),
        ("TransactWriteItems", "Write"),
        ("GlobalSignOut", "Sign"),
        ("ReEncrypt", "Re"),
        ("Query", "Query"),
        ("Batchwise", "Batchwise"),
        ("lowercase", ""),
        ("", ""),
    ],
)
def test_the_verb_is_the_first_word_that_says_what_is_done(operation: str, verb: str) -> None:
    assert verb_of(operation) == verb


@pytest.mark.parametrize(
    ("operation", "effect"),
    [
        ("ListThings", "read"),
        ("CreateThing", "create"),
        ("UpdateThing", "update"),
        ("PutThing", "replace"),
        ("DeleteThing", "delete"),
        ("InvokeThing", "execute"),
        ("PutRecord", "create"),
        ("StartLiveQuery", "create"),
        ("StartDeleteThing", "delete"),
        ("CreateReplaceThingTask", "replace"),
        ("StartSessionRevocation", "delete"),
        ("StartBulkDisassociateThing", "delete"),
        ("PurgeThing", "delete"),
    ],
)
def test_a_name_alone_gives_an_effect(operation: str, effect: str) -> None:
    answer = judge_name(operation)
    assert answer is not None
    assert answer.effect is Effect(effect)


def test_a_destructive_word_never_makes_a_read_worse() -> None:
    answer = judge_name("ListDeletedThings")
    assert answer is not None
    assert answer.effect is Effect.READ


def test_changing_a_deletion_protection_is_no_deletion() -> None:
    answer = judge_name("UpdateDeletionProtection")
    assert answer is not None
    assert (answer.effect.value, {h.value for h in answer.hazards}) == ("update", {"unguard"})


def test_an_unknown_verb_gives_no_answer() -> None:
    assert judge_name("FrobnicateThing") is None
    assert judge_verb("") is None


def test_hazards_come_with_the_verb() -> None:
    assert {h.value for h in judge_verb("Authorize").hazards} == {"access"}  # type: ignore[union-attr]
    assert {h.value for h in judge_verb("Purchase").hazards} == {"commit"}  # type: ignore[union-attr]
    assert {h.value for h in judge_verb("Stop").hazards} == {"disrupt"}  # type: ignore[union-attr]


def test_every_verb_of_the_installed_index_is_known_or_reviewed() -> None:
    from fourEyes.impact.classify import rows_of

    unknown = [
        f"{service} {name}"
        for service in services()
        for name in operations_of(service)
        if judge_name(name) is None and name not in rows_of(service)
    ]
    assert unknown == []


def test_whatever_is_listed_as_appending_exists() -> None:
    every = {name for service in services() for name in operations_of(service)}
    assert every >= APPENDS
