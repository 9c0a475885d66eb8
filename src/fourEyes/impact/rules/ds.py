"""Which Directory Service changes lose domain controllers?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import not_below
from ._settings import Raising

_FEWER = row(
    "delete",
    why="removes domain controllers if there are more now",
    lookup="ds/DescribeDirectories",
)

RULES: dict[str, Rule] = {
    "UpdateNumberOfDomainControllers": Raising(
        {"DesiredNumber": not_below("DesiredNumberOfDomainControllers", _FEWER)}
    ),
}
