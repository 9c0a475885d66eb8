"""Which sight belongs to an operation?"""

from __future__ import annotations

from collections.abc import Mapping

from ..look import Sight
from . import compute, data, databases, network, queues, s3, security, stacks, watching

SIGHTS: Mapping[str, Sight] = {
    **s3.SIGHTS,
    **stacks.SIGHTS,
    **compute.SIGHTS,
    **network.SIGHTS,
    **databases.SIGHTS,
    **data.SIGHTS,
    **queues.SIGHTS,
    **security.SIGHTS,
    **watching.SIGHTS,
}
"""By `service:Operation`."""


def sight_of(service: str, operation: str) -> Sight | None:
    """Return what to look at before a call, or `None` where no row says so."""
    return SIGHTS.get(f"{service}:{operation}")
