"""Which calls only tell others of changes?"""

from __future__ import annotations

from ..row import Rule
from ._common import creates

RULES: dict[str, Rule] = {
    "SendDataSetNotification": creates("tells subscribers of changes that it does not make"),
}
