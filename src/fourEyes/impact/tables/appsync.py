"""Which `appsync` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateApiKey": row("create", "access", "secret", why="mints a key that calls the API"),
    "FlushApiCache": row("update", why="drops cached answers, which are fetched again"),
    "StartSchemaCreation": row("replace", why="replaces the schema of the API"),
    "StartSchemaMerge": row("replace", why="merges over the schema of the API in use"),
    "UpdateApi": row("update", "access", why="sets how callers are authorised"),
    "UpdateApiKey": row("update", "access", why="changes how long a key may call the API"),
    "UpdateChannelNamespace": row("update", "access", why="sets who may publish and subscribe"),
    "UpdateDataSource": row("replace", why="replaces where the API reads and writes"),
    "UpdateFunction": row("replace", why="overwrites the function's code"),
    "UpdateGraphqlApi": row(
        "update", "access", why="sets how callers are authorised; what is omitted is reset"
    ),
    "UpdateResolver": row("replace", why="overwrites the resolver's code"),
    "UpdateType": row("replace", why="overwrites the type's definition"),
}
