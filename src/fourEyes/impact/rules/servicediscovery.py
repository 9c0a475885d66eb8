"""Does a registration meet an instance that is there?"""

from __future__ import annotations

from ..row import Rule
from ._settings import created_where_absent

RULES: dict[str, Rule] = {
    "RegisterInstance": created_where_absent("ServiceId InstanceId CreatorRequestId Attributes"),
}
