"""Who is told that a request waits, without anybody's call waiting for it?"""

from __future__ import annotations

import atexit
import hashlib
import hmac
import json
import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .store.protocols import Request

log = logging.getLogger("fourEyes")

TIMEOUT = 2.0  # seconds
MAX_NAMES = 5
MAX_NAME = 200

# What is still on its way when the process ends gets this long: most agents die of the very
# exception that blocked them, and a daemon thread would die with them.
_PENDING: set[threading.Thread] = set()


# How many requests of each batch have been told of: one process has one batch, or few.
_TOLD: Counter[str] = Counter()


def tell_on_stderr(request: Request) -> None:
    """
    Say on stderr what the second person runs.

    From the second request of a process on it is the batch, said once: a recursive delete asks
    for each key.
    """
    _TOLD[request.batch] += 1
    if _TOLD[request.batch] == 1 or not request.batch:
        _say(f"a second person decides with: foureyes approve {request.id}")
    elif _TOLD[request.batch] == 2:
        _say(f"more than one request; all at once: foureyes approve --batch {request.batch}")


def _say(line: str) -> None:
    sys.stderr.write(f"fourEyes: {line}\n")


def teller(url: str | None, secret: str | None) -> Callable[[Request], None]:
    """
    Return what tells people of a new request: a line on stderr, and the webhook *url* if given.

    *secret* signs the message: `X-FourEyes-Signature: sha256=…`, HMAC-SHA256 over the body.
    """
    if url is None:
        return tell_on_stderr

    def tell(request: Request) -> None:
        tell_on_stderr(request)
        thread = threading.Thread(
            target=_send, args=(url, secret, request), name="foureyes-notify", daemon=True
        )
        _PENDING.add(thread)
        try:
            thread.start()
        except RuntimeError as error:
            _PENDING.discard(thread)
            log.warning("the webhook was not told of %s: %s", request.id, error)

    atexit.register(_finish)
    return tell


def message(request: Request) -> dict[str, Any]:
    """
    Return what the webhook is sent: where the durable record is, and never the decision itself.

    No params, no token, nothing that the agent wrote freely: only what names the call. `text` is
    what Slack and its like show.
    """
    calls = request.document.get("calls") or [request.document]
    names = [_short(name) for call in calls for name in call.get("resources", ())]
    what = sorted({f"{call.get('service')}:{call.get('operation')}" for call in calls})
    more = f" and {len(names) - MAX_NAMES} more" if len(names) > MAX_NAMES else ""
    account = _short(str(request.document.get("account")))
    text = (
        f"fourEyes: {_short(request.agent)} asks for {', '.join(what)} on "
        f"{', '.join(names[:MAX_NAMES]) or 'something unnamed'}{more} in account {account}. "
        f"A second person decides with: foureyes show {request.id}"
    )
    return {
        "text": text,
        "event": "request.opened",
        "request_id": request.id,
        "agent": request.agent,
        "calls": what,
        "resources": names[:MAX_NAMES],
        "account": account,
        "region": calls[0].get("region"),
        "effect": calls[0].get("effect"),
        "expires_at": request.open_until,
    }


def signature(body: bytes, secret: str) -> str:
    """Return the header by which a receiver knows that *body* comes from who has *secret*."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _send(url: str, secret: str | None, request: Request) -> None:
    # Imported here: most processes never tell anybody. Not botocore's HTTP, so nothing of this
    # meets the guard.
    import urllib.request

    body = json.dumps(message(request)).encode()
    headers = {"Content-Type": "application/json"}
    if secret:
        headers["X-FourEyes-Signature"] = signature(body, secret)
    try:
        # The settings admit only https, and http to this machine.
        sent = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - see above
        urllib.request.urlopen(sent, timeout=TIMEOUT).close()  # noqa: S310 - see above
    except Exception as error:  # noqa: BLE001 - an observer: it must not matter how this fails
        # Not the address: webhooks of chat services carry their secret in it.
        log.warning("the webhook was not told of %s: %s", request.id, type(error).__name__)
    finally:
        _PENDING.discard(threading.current_thread())


def _short(name: str) -> str:
    """Return a name in ASCII and of bounded length, without what chat services would act on."""
    plain = "".join(letter if " " <= letter <= "~" else "?" for letter in name[:MAX_NAME])
    return plain.replace("<", "(").replace(">", ")").replace("&", "+").replace("@", "(at)")


def _finish() -> None:
    for thread in tuple(_PENDING):
        if thread.is_alive():
            thread.join(TIMEOUT)
