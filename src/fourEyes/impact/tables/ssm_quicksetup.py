"""Which `ssm-quicksetup` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateConfigurationDefinition": row("replace", why="rolls changed settings out to accounts"),
    "UpdateServiceSettings": row("update", "access", why="changes the role of the service"),
}
