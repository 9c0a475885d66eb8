"""By which way do requests come to a person, and decisions go back?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..approval.claims import build_claims
from ..errors import StoreError
from ..preview.text import plain
from ..signing import Signer, make_token
from ..standing import Standing
from ..trust.model import Approver
from .carrying import token_path, write_file
from .desk import Desk
from .looking import Matter, matters
from .plain import as_dict, sentence
from .terminal import UsageError, say, say_json

_FULL = (
    "`{id}` holds as many decisions as fit, and could not be closed either ({why}): write yours"
    " with --to, for the agent's FOUREYES_APPROVALS, or revoke the approval in the trust file"
)


@dataclass(frozen=True, slots=True)
class Way:
    """By which way requests come and decisions go: the store, files, or a drop folder."""

    source: Path | None
    to: Path | None
    drop: Path | None

    @property
    def is_store(self) -> bool:
        """Tell whether the requests are in the store, where others may have decided."""
        return self.source is None and self.drop is None

    def matters(self, desk: Desk, ids: list[str] | None, batch: str) -> list[Matter]:
        """Return what is to be decided; refuse what would have nowhere to go."""
        found = matters(desk, ids or [], batch=batch, file=self.source, drop=self.drop)
        if self.to is not None and self.drop is not None:
            raise UsageError("--to or --drop, not both")
        if self.to is not None and len(found) > 1:
            raise UsageError("--to takes one token; use --drop for several")
        if self.source is not None and self.to is None and self.drop is None:
            raise UsageError("the request came as a file: say where the token goes, --to or --drop")
        return found

    def hand_over(self, desk: Desk, matter: Matter, token: str, kid: str) -> dict[str, Any]:
        """Deliver one token, and return what to say about it."""
        request = matter.request
        path = self.to if self.drop is None else token_path(self.drop, request.id, kid)
        if path is not None:
            write_file(path, token + "\n")
            said = f"wrote the token to {path}; the agent's side takes it as FOUREYES_APPROVALS"
            return {"said": said, "request_id": request.id, "token": token, "file": str(path)}
        desk.store.deliver(request.id, token, now=desk.now)
        standing = desk.standing(desk.request(request.id))
        return {"said": sentence(standing), **as_dict(standing), "token": token}

    def hand_over_no(
        self, desk: Desk, matter: Matter, token: str, approver: Approver, kid: str
    ) -> dict[str, Any]:
        """
        Deliver a rejection or revocation. Where junk has filled the inbox, close the request.

        A closed request cannot be used, whatever was delivered for it.
        """
        try:
            return self.hand_over(desk, matter, token, kid)
        except StoreError as error:
            counts = desk.requirement(matter.intents).admits(approver)
            if error.code != "too_many_tokens" or not counts:
                raise
        request = matter.request
        try:
            desk.store.withdraw(request.id, now=desk.now)
        except StoreError as error:
            raise StoreError(_FULL.format(id=plain(request.id), why=error), error.code) from None
        said = f"{plain(request.id)} holds as many decisions as fit, so it was closed: it is void"
        found = Standing(request, "rejected", by=approver.id)
        return {"said": said, **as_dict(found), "token": token}


def decision_on(
    matter: Matter,
    signer: Signer,
    approver: Approver,
    decision: str,
    now: int,
    *,
    lifetime: int,
    reason: str,
    observed: dict[str, str] | None = None,
) -> str:
    """Sign a decision on the very document that was shown."""
    claims = build_claims(
        matter.request.document,
        decision=decision,
        approver=approver.id,
        kid=signer.kid,
        agent=matter.request.agent,
        audience=matter.audience,
        now=now,
        lifetime=lifetime,
        reason=reason,
        observed=observed,
    )
    return make_token(claims, signer)


def report(said: list[dict[str, Any]], *, as_json: bool) -> None:
    """Say what became of each decision."""
    if as_json:
        told = [{name: value for name, value in one.items() if name != "said"} for one in said]
        say_json(told[0] if len(told) == 1 else told)
        return
    for one in said:
        if one.get("file") != "-":
            say(one["said"])
