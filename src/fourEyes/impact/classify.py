"""What would this call do to what exists?"""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from . import predicates, signed
from .effects import Effect, Hazard, Impact
from .names import find, operations_of
from .row import Params, Row, Rule, State, row
from .verbs import APPENDS, judge_name, verb_of

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
    if type(params) is dict and (settled := _settled(service, operation)) is not None:
        impact, dry_run = settled
        if params.get(dry_run) is not True:
            return impact
    is_bare = state is None and (params is None or (type(params) is dict and not params))
    if is_bare and (seen := _seen(service).get(operation)) is not None:
        return seen
    params = {} if params is None else params
    if not isinstance(params, Mapping):
        return _UNREADABLE
    if operation == signed.OPERATION:
        return signed.judge_signed(service)
    found = find(service, operation, model)
    if found is None:
        return _NO_SUCH_OPERATION
    impact = _judge(service, *found, params, state)
    if is_bare and operation in operations_of(service):
        _seen(service)[operation] = impact
    return impact


def is_plain_read(service: str, operation: str) -> bool:
    """Tell whether an operation only reads and hands out no secret, whatever its params."""
    settled = _settled(service, operation)
    return settled is not None and settled[0].traits == {"read"}


@lru_cache(maxsize=32_768)
def _settled(service: str, operation: str) -> tuple[Impact, str] | None:
    """
    Return the answer, and the dry-run member, of an operation whose params change nothing.

    Most are reads without a rule, and most calls are those: they cost one look-up.
    """
    dry_run = operations_of(service).get(operation)
    if dry_run is None:
        return None
    default = _default(service, operation)
    takes_orders = default.takes_options and default.row.effect is not Effect.READ
    if default.rule is not None or takes_orders:
        return None
    return default.row.named(default.id), dry_run


@lru_cache(maxsize=512)
def _seen(service: str) -> dict[str, Impact]:
    """Keep the answers for operations of the index without params: there is one for each."""
    return {}


def _judge(service: str, name: str, dry_run: str, params: Params, state: State | None) -> Impact:
    default = _default(service, name)
    try:
        if dry_run and params.get(dry_run) is True:
            return _checked(dry_run)
        return _ruled(default, f"{service}/{name}", params, state)
    # Rules and predicates read what an agent sent: what one stumbles over is not understood.
    except Exception:  # noqa: BLE001 - and what is not understood is unknown, never milder
        return _UNREADABLE


def _checked(dry_run: str) -> Impact:
    why = f"`{dry_run}` is True: the call is checked and nothing is done"
    return Impact(Effect.READ, rule="G1/dry-run", why=why)


def _ruled(default: Default, rule_id: str, params: Params, state: State | None) -> Impact:
    answer = default.rule(params, state) if default.rule is not None else None
    if answer is None:
        return _raised(default, params, state)
    secret = default.row.hazards & {Hazard.SECRET}
    return answer._replace(hazards=answer.hazards | secret).named(rule_id)


def _raised(default: Default, params: Params, state: State | None) -> Impact:
    impact = default.row.named(default.id)
    if not default.takes_options:
        return impact
    for rule_id, answer in predicates.judge(params, default.row, default.verb, state):
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
    """What is known of one operation before its params: its row, where from, and its rule."""

    row: Row
    id: str
    verb: str
    rule: Rule | None
    takes_options: bool


@lru_cache(maxsize=32_768)
def _default(service: str, name: str) -> Default:
    verb = verb_of(name)
    reviewed = rows_of(service).get(name)
    rule = rules_of(service).get(name)
    takes_options = name not in APPENDS
    if reviewed is not None:
        return Default(reviewed, f"{service}/{name}", verb, rule, takes_options)
    named = judge_name(name)
    if named is not None:
        return Default(named, f"verb/{verb.lower()}", verb, rule, takes_options)
    return Default(_UNKNOWN_VERB, "unknown/verb", verb, rule, takes_options)


def rows_of(service: str) -> Mapping[str, Row]:
    """Return the reviewed rows of *service*, by operation."""
    return _reviewed("tables", "OPERATIONS", service)


def rules_of(service: str) -> Mapping[str, Rule]:
    """Return the parameter rules of *service*, by operation."""
    return _reviewed("rules", "RULES", service)


@lru_cache(maxsize=1024)
def _reviewed(room: str, table: str, service: str) -> Mapping[str, Any]:
    """Load what people have written down about *service*, which for most is nothing."""
    module = service.replace("-", "_")
    module = f"{__package__}.{room}.{module}{'_' if keyword.iskeyword(module) else ''}"
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
