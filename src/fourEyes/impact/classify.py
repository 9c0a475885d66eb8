"""What would this call do to what exists?"""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from . import predicates, rules, signed, tables
from .effects import Effect, Hazard, Impact
from .names import dry_run_of, find
from .row import Params, Row, Rule, State, row
from .verbs import APPENDED, judge_name, verb_of

if TYPE_CHECKING:
    from botocore.model import OperationModel

# In this order:
#
#   1. The operation must exist: in the shipped index, the live model or botocore's own data.
#   2. Its default is its row in `tables/`, else what its verb says, else unknown.
#   3. A dry run (G1) that the operation really has is a read.
#   4. Its rule in `rules/` judges the params. A row that the rule returns is final: the rule
#      has read every member that matters. Only here may a call become milder than its default.
#   5. Where there is no rule, or it returns None, the general predicates raise the default.
#
# What no step understands is unknown. Nothing here asks AWS or reads a setting.


def classify(
    service: str,
    operation: str,
    params: Mapping[str, Any] | None = None,
    *,
    model: OperationModel | None = None,
    state: State | None = None,
) -> Impact:
    """
    Say what a call would do, from its names and its params alone.

    *service* is botocore's name, *operation* `DeleteBucket` or `delete_bucket`. *model* is the
    live operation model where there is one: it vouches for operations newer than this release.
    *state* is what a read-only look-up found (`Impact.lookup` names it).
    """
    if not (isinstance(service, str) and isinstance(operation, str)):
        return _NO_SUCH_OPERATION
    if type(service) is not str or type(operation) is not str:
        # What is kept of a name that claims to be another would be that one's.
        service, operation = str.__str__(service), str.__str__(operation)
    listed = _listed(service, operation)
    if listed is not None and params is None and state is None:
        return listed.bare
    params = {} if params is None else params
    if type(params) is not dict and not isinstance(params, Mapping):
        return _UNREADABLE
    if listed is not None:
        return _judge(listed.default, listed.dry_run, params, state)
    if operation == signed.OPERATION:
        return signed.judge_signed(service)
    found = find(service, operation, model)
    if found is None:
        return _NO_SUCH_OPERATION
    name, dry_run = found
    return _judge(_default(service, name), dry_run, params, state)


def is_plain_read(service: str, operation: str) -> bool:
    """Tell whether an operation only reads and hands out no secret, whatever its params."""
    if type(service) is not str or type(operation) is not str:
        return False
    listed = _listed(service, operation)
    return listed is not None and listed.is_plain_read


class Listed(NamedTuple):
    """What is known of an operation of the shipped index before its params."""

    default: Default
    dry_run: str
    bare: Impact
    is_plain_read: bool


@lru_cache(maxsize=32_768)
def _listed(service: str, operation: str) -> Listed | None:
    """Look up an operation of the shipped index by its API name: most calls cost no more."""
    dry_run = dry_run_of(service, operation)
    if dry_run is None:
        return None
    default = _default(service, operation)
    bare = _judge(default, "", {}, None)
    return Listed(default, dry_run, bare, default.rule is None and bare.traits == {"read"})


def _judge(default: Default, dry_run: str, params: Params, state: State | None) -> Impact:
    try:
        if dry_run and params.get(dry_run) is True:
            return _checked(dry_run)
        if default.rule is not None:
            answer = default.rule(params, state)
            if answer is not None:
                return _ruled(default, answer)
        if not default.takes_orders:
            return default.impact
        raised = predicates.judge(params, default.row, default.verb, state)
        return _raised(default.impact, raised) if raised else default.impact
    # Rules and predicates read what an agent sent: what one stumbles over is not understood.
    except Exception:  # noqa: BLE001 - and what is not understood is unknown, never milder
        return _UNREADABLE


def _checked(dry_run: str) -> Impact:
    why = f"`{dry_run}` is True: the call is checked and nothing is done"
    return Impact(Effect.READ, rule="G1/dry-run", why=why)


def _ruled(default: Default, answer: Row) -> Impact:
    if Hazard.SECRET in default.row.hazards:
        answer = answer._replace(hazards=answer.hazards | {Hazard.SECRET})
    return answer.named(default.rule_id)


def _raised(impact: Impact, answers: list[tuple[str, Row]]) -> Impact:
    for rule_id, answer in answers:
        impact = _worse(impact, answer.named(rule_id))
    return impact


def _worse(impact: Impact, raised: Impact) -> Impact:
    """Raise *impact*; the reason that is told is the first one for the worst that is known."""
    effect = max(impact.effect, raised.effect, key=lambda effect: effect.rank)
    hazards = impact.hazards | raised.hazards
    if effect is impact.effect and (hazards == impact.hazards or impact.needs_approval):
        return impact._replace(hazards=hazards)
    return raised._replace(effect=effect, hazards=hazards)


class Default(NamedTuple):
    """
    What is known of one operation before its params: its row, its verb and its rule.

    It takes orders where its members may raise it: a read takes only filters, and what appends
    takes data.
    """

    row: Row
    impact: Impact
    verb: str
    rule: Rule | None
    rule_id: str
    takes_orders: bool


@lru_cache(maxsize=32_768)
def _default(service: str, name: str) -> Default:
    answer, answer_id = _answer(service, name)
    return Default(
        row=answer,
        impact=answer.named(answer_id),
        verb=verb_of(name),
        rule=rules_of(service).get(name),
        rule_id=f"{service}/{name}",
        takes_orders=answer is not APPENDED and answer.effect is not Effect.READ,
    )


def _answer(service: str, name: str) -> tuple[Row, str]:
    """Return the answer to an operation without its params, and the id of what gave it."""
    reviewed = rows_of(service).get(name)
    if reviewed is not None:
        return reviewed, f"{service}/{name}"
    named = judge_name(name)
    if named is not None:
        return named, f"verb/{verb_of(name).lower()}"
    return _UNKNOWN_VERB, "unknown/verb"


def rows_of(service: str) -> Mapping[str, Row]:
    """Return the reviewed rows of *service*, by operation."""
    return _reviewed(tables, "OPERATIONS", service)


def rules_of(service: str) -> Mapping[str, Rule]:
    """Return the parameter rules of *service*, by operation."""
    return _reviewed(rules, "RULES", service)


@lru_cache(maxsize=1024)
def _reviewed(room: ModuleType, table: str, service: str) -> Mapping[str, Any]:
    """Load what people have written down about *service*, which for most is nothing."""
    module = service.replace("-", "_")
    module = f"{room.__name__}.{module}{'_' if keyword.iskeyword(module) else ''}"
    try:
        found: Mapping[str, Any] = getattr(import_module(module), table)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return {}
    return found


_UNKNOWN_VERB = row("unknown", why="its name does not say what it does, and nobody has looked")
_NO_SUCH_OPERATION = Impact(
    Effect.UNKNOWN, rule="unknown/operation", why="botocore has no such operation"
)
_UNREADABLE = Impact(
    Effect.UNKNOWN, rule="unknown/params", why="the params are not what this operation takes"
)
