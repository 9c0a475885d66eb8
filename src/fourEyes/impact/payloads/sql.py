"""What would a SQL text do to a database?"""

from __future__ import annotations

from collections.abc import Iterable

from ..row import Row
from .scan import ANSI, MYSQL, POSTGRES, Refused, Token, scan, statements
from .sql_rows import UNPROVEN
from .sql_verbs import judge_statement

_READINGS = {"mysql": MYSQL, "postgres": POSTGRES, "redshift": POSTGRES}


def judge_sql(text: object, dialects: tuple[str, ...]) -> Row:
    """
    Judge *text*, which a database of one of *dialects* will run.

    They are `mysql`, `postgres`, `redshift` and `athena`. Where it is unknown which, every reading
    counts and the worst wins; so it does among several statements. What cannot be read, or is not
    known to be harmless, is `execute`. Not seen are triggers, and what the functions behind a view
    or an overloaded operator do.
    """
    # 1. Cut into tokens as each kind of database would; refuse what is ambiguous.
    try:
        readings = _readings(text, dialects)
    except Refused:
        return UNPROVEN
    # 2. Judge every statement of every reading; an empty reading proves nothing.
    judged: list[Row] = []
    for tokens, spoken in readings:
        found = statements(tokens)
        judged += [judge_statement(each, spoken) for each in found] or [UNPROVEN]
    return worst(judged)


def _readings(text: object, dialects: tuple[str, ...]) -> list[tuple[list[Token], tuple[str, ...]]]:
    """Return each different list of tokens with the dialects that read it so."""
    found: list[tuple[list[Token], tuple[str, ...]]] = []
    for dialect in dialects:
        tokens = scan(text, _READINGS.get(dialect, ANSI))
        for at, (known, spoken) in enumerate(found):
            if known == tokens:
                found[at] = (known, (*spoken, dialect))
                break
        else:
            found.append((tokens, (dialect,)))
    return found


def worst(rows: Iterable[Row]) -> Row:
    """Return the worst of *rows*, with the hazards of all; `UNPROVEN` where there is none."""
    ordered = sorted(rows, key=lambda each: (each.effect.rank, len(each.hazards)))
    if not ordered:
        return UNPROVEN
    hazards = frozenset().union(*(each.hazards for each in ordered))
    return Row(ordered[-1].effect, hazards, ordered[-1].why, ordered[-1].safer)
