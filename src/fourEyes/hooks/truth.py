"""Does a call that is named like a read also look like one?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

_READS = frozenset({"GET", "HEAD"})


def looks_as_named(request_dict: Mapping[str, Any], model: Any, service: str) -> bool:
    """
    Tell whether a serialised call asks for the operation that *model* names.

    The model is no witness: one in `AWS_DATA_PATH`, or changed in memory, can call a DELETE
    `HeadObject`. So what is not a plain GET is compared with botocore's own data.
    """
    body = request_dict["body"]
    if type(body) is dict and "Action" in body:
        return bool(body["Action"] == model.name)
    target = request_dict["headers"].get("X-Amz-Target")
    if target is not None:
        return bool(target.rpartition(".")[2] == model.name)
    if request_dict["method"] in _READS:
        return "Action=" not in request_dict["url"]
    if urlsplit(request_dict["url"]).path.endswith(f"/operation/{model.name}"):
        return True
    http = model.http
    return _http_of(service).get(model.name) == (http.get("method"), http.get("requestUri"))


@lru_cache(maxsize=8)
def _http_of(service: str) -> dict[str, tuple[str, str]]:
    """Read method and path of a service's operations from the files that botocore ships."""
    from botocore.exceptions import UnknownServiceError
    from botocore.loaders import Loader

    # Only botocore's own folder: what `AWS_DATA_PATH` or ~/.aws/models add is not asked.
    loader = Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    try:
        operations = loader.load_service_model(service, "service-2")["operations"]
    except UnknownServiceError:
        return {}
    return {
        name: (operation["http"].get("method"), operation["http"].get("requestUri"))
        for name, operation in operations.items()
    }
