"""What do botocore's own files say of a service?"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Shipped(NamedTuple):
    """
    A service as botocore ships it, whatever a model in memory or `AWS_DATA_PATH` says.

    `prefix` is what stands before an operation in `X-Amz-Target`; `https` has the method and the
    path of each operation.
    """

    protocols: frozenset[str]
    prefix: str
    https: dict[str, tuple[str, str]]


# Every service: what is kept of one is small, and to read it again takes 20 ms of a write.
@cache
def shipped(service: str) -> Shipped:
    """Read about a service; of one that botocore does not ship there is nothing."""
    from botocore.exceptions import UnknownServiceError
    from botocore.loaders import Loader

    # Only botocore's own folder: what `AWS_DATA_PATH` or ~/.aws/models add is not asked.
    loader = Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    try:
        model = loader.load_service_model(service, "service-2")
    except UnknownServiceError:
        return Shipped(frozenset(), "", {})
    about = model["metadata"]
    https = {
        name: (operation["http"].get("method"), operation["http"].get("requestUri"))
        for name, operation in model["operations"].items()
    }
    protocols = frozenset((about.get("protocol", ""), *about.get("protocols", ())))
    return Shipped(protocols, about.get("targetPrefix", ""), https)
