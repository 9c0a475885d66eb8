"""No value that sounds harmful goes through unless a person has read it."""

from __future__ import annotations

import botocore
import pytest

from vectors import make_values

HEADER, *REVIEWED = make_values.LIST.read_text(encoding="utf-8").splitlines()


@pytest.mark.skipif(
    make_values.HEADER != HEADER, reason="the list is of the botocore that it was made from"
)
def test_every_harmful_sounding_value_that_goes_through_has_been_reviewed() -> None:
    found = make_values.let_through()
    new = sorted(set(found) - set(REVIEWED))
    assert new == [], (
        f"read what botocore {botocore.__version__} says of each: "
        "write a rule for it, or let `make impact` add it to the list"
    )
    gone = sorted(set(REVIEWED) - set(found))
    assert gone == [], "these are held now: run `make impact`"
    assert found == REVIEWED, "the list is sorted: run `make impact`"


def test_the_sweep_builds_the_call_that_it_judges() -> None:
    path = ("Deletes", "[]", "Kind")
    assert make_values.params(path, "PURGE") == {"Deletes": [{"Kind": "PURGE"}]}


def test_the_sweep_enters_lists_and_ends_where_a_shape_holds_itself() -> None:
    shapes = {
        "Call": {"type": "structure", "members": {"Steps": {"shape": "Steps"}}},
        "Steps": {"type": "list", "member": {"shape": "Step"}},
        "Step": {
            "type": "structure",
            "members": {"Then": {"shape": "Steps"}, "Do": {"shape": "Do"}},
        },
        "Do": {"type": "string", "enum": ["KEEP", "Delete", "SkipIt"]},
    }
    found = list(make_values.harmful_values(shapes, "Call", (), ()))
    assert found == [(("Steps", "[]", "Do"), ["Delete", "SkipIt"])]


def test_only_operations_that_change_and_are_free_are_swept() -> None:
    assert make_values.is_free("sagemaker", "UpdateDomain")
    assert not make_values.is_free("s3", "GetObject")
    assert not make_values.is_free("s3", "CreateBucket")
    assert not make_values.is_free("s3", "DeleteBucket")
