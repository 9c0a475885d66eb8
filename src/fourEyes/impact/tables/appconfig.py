"""What do the AppConfig operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartDeployment": row(
        "replace",
        why="another configuration reaches the running applications",
        safer="a deployment strategy with a bake time and alarms",
    ),
    "UpdateAccountSettings": row("update", "unguard", why="may switch deletion protection off"),
    "UpdateExtension": row("replace", why="replaces what the extension does"),
    "UpdateExtensionAssociation": row("replace", why="replaces the parameters of the association"),
}
