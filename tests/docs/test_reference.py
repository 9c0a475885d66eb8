"""The pages of reference name every setting and every reason, and none that is not there."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from fourEyes import errors
from fourEyes.approval import same_call
from fourEyes.impact import PROTECTED_BY_DEFAULT
from fourEyes.settings import PREFIX
from fourEyes.settings_model import Variables

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "fourEyes"


def _page(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text("utf-8")


def _rows(page: str) -> dict[str, str]:
    """Return what each table row says of the names in backticks in its first cell."""
    cells = re.findall(r"^\| (`[^|]*) \| (.*) \|$", page, re.MULTILINE)
    return {name: says for first, says in cells for name in re.findall(r"`([^`]+)`", first)}


def _family(root: type[errors.FourEyesError]) -> set[type[errors.FourEyesError]]:
    below = (_family(child) for child in root.__subclasses__())
    return {root}.union(*below)


def _codes_raised(folder: Path, kind: str) -> set[str]:
    """Return the codes that the modules of *folder* give to errors of a *kind*."""
    calls = [
        node
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == kind
    ]
    given = [call.args[1] for call in calls if len(call.args) > 1]
    return {str(code.value) for code in given if isinstance(code, ast.Constant)}


SETTINGS = _rows(_page("settings.md"))
REASONS = _rows(_page("errors.md").partition("## Reason codes")[2])
STORE_REASONS = _rows(_page("store.md"))
TREE = _page("errors.md").partition("```\n")[2].partition("```")[0]
CLASSES = sorted(
    (each for each in _family(errors.FourEyesError) if each.__module__ == errors.__name__),
    key=lambda each: each.__name__,
)


def test_the_settings_page_names_the_settings_that_there_are() -> None:
    assert set(SETTINGS) == {PREFIX + field.upper() for field in Variables.model_fields}


def test_the_settings_page_names_what_is_protected_by_default() -> None:
    default = SETTINGS["FOUREYES_PROTECT"].split(" | ")[0]

    assert set(default.strip("`").split(",")) == set(PROTECTED_BY_DEFAULT)


@pytest.mark.parametrize("error", CLASSES, ids=lambda each: each.__name__)
def test_the_errors_page_names_every_class_or_its_reason(error: type[errors.FourEyesError]) -> None:
    # One class for each reason: the table of reasons is their list. What differs in another
    # call makes the code, so its class has none.
    if issubclass(error, errors.ApprovalError) and error is not errors.ApprovalError:
        assert error is errors.OtherCallError or error.code in REASONS
    else:
        assert re.search(rf"\b{error.__name__}\b", TREE)


@pytest.mark.parametrize(
    "error", [each for each in CLASSES if "code" in vars(each)], ids=lambda each: each.__name__
)
def test_the_errors_page_explains_every_code(error: type[errors.FourEyesError]) -> None:
    page = _page("errors.md")
    families = tuple(name.removesuffix("…") for name in REASONS if name.endswith("…"))
    never_given = {errors.FourEyesError, errors.ApprovalError}

    assert error in never_given or f"`{error.code}`" in page or error.code.startswith(families)


@pytest.mark.parametrize("field", same_call._COMPARED)
def test_the_errors_page_says_how_another_call_may_differ(field: str) -> None:
    assert f"other_{field}" in REASONS


def test_the_store_page_names_every_reason_of_the_store() -> None:
    assert _codes_raised(SOURCE / "store", "StoreError") - set(STORE_REASONS) == set()


def test_the_trust_page_names_every_reason_of_the_trust_file() -> None:
    assert (
        _codes_raised(SOURCE / "trust", "TrustError") - set(_rows(_page("trust-file.md"))) == set()
    )


def test_the_trust_page_names_every_member() -> None:
    page = _page("trust-file.md")
    schema = json.loads(_page("trust.schema.json"))
    parts = [schema, *schema["$defs"].values()]
    members = {name for part in parts for name in part.get("properties", {})}

    assert {name for name in members if not re.search(rf'[`"]{name}[`"]', page)} == set()


def test_the_audit_page_names_every_member_and_event() -> None:
    page = _page("audit.md")
    schema = json.loads(_page("audit.schema.json"))
    names = {*schema["properties"], *schema["properties"]["event"]["enum"]}

    assert {name for name in names if f"`{name}`" not in page} == set()


def test_no_reason_is_explained_that_nothing_gives() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    explained = {name.removeprefix("other_") for name in REASONS if not name.endswith("…")}

    assert {code for code in explained if f'"{code}"' not in sources} == set()
