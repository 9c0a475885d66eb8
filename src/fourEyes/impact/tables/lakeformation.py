"""What do the Lake Formation operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddLFTagsToResource": row("create", "access", why="tags decide who may read the resource"),
    "AttachRLSPolicy": row("update", "access", why="changes which rows a principal sees"),
    "BatchRevokePermissions": row("delete", "access", why="takes permissions away"),
    "CreateDataCellsFilter": row("create", why="defines a filter that no one has been granted yet"),
    "CreateLakeFormationIdentityCenterConfiguration": row(
        "create", "access", why="lets Identity Center users in"
    ),
    "CreateLakeFormationOptIn": row(
        "create", "access", why="Lake Formation's permissions start to count here"
    ),
    "DeleteDataCellsFilter": row(
        "delete", "access", why="principals lose what the filter let them see"
    ),
    "DeleteLFTag": row("delete", "access", why="permissions that rest on the tag are gone"),
    "DeleteLFTagExpression": row(
        "delete", "access", why="permissions that rest on the expression are gone"
    ),
    "DeleteLakeFormationIdentityCenterConfiguration": row(
        "delete", "access", why="Identity Center users are turned away"
    ),
    "DeleteLakeFormationOptIn": row(
        "delete", "access", why="Lake Formation's permissions no longer count here"
    ),
    "DeleteRLSPolicy": row("delete", "access", why="the policy no longer limits rows"),
    "DeregisterResource": row("delete", "access", why="Lake Formation no longer manages the path"),
    "DetachRLSPolicy": row("delete", "access", why="changes which rows a principal sees"),
    "GetGlueFunctionSessionContext": row("read", "secret", why="returns a session context"),
    "GetTemporaryDataLocationCredentials": row(
        "read", "secret", why="returns credentials for a bucket"
    ),
    "GetTemporaryGlueFunctionCredentials": row(
        "read", "secret", why="returns credentials for code"
    ),
    "GetTemporaryGluePartitionCredentials": row(
        "read", "secret", why="returns credentials for a bucket"
    ),
    "GetTemporaryGlueTableCredentials": row(
        "read", "secret", why="returns credentials for a bucket"
    ),
    "PutDataLakeSettings": row(
        "replace",
        "access",
        why="replaces the administrators and defaults of the data lake",
        safer="GetDataLakeSettings first and send everything back with your addition",
    ),
    "RegisterResource": row(
        "create", "access", why="lets Lake Formation hand out access to the path"
    ),
    "RemoveLFTagsFromResource": row(
        "delete", "access", why="tags decide who may read the resource"
    ),
    "RevokePermissions": row("delete", "access", why="takes permissions away"),
    "StartQueryPlanning": row("read", why="plans a query, which only reads"),
    "StartTransaction": row("create", why="opens a transaction"),
    "UpdateDataCellsFilter": row("replace", "access", why="changes what principals see"),
    "UpdateLFTagExpression": row("replace", "access", why="changes who may read what at once"),
    "UpdateLakeFormationIdentityCenterConfiguration": row(
        "update", "access", why="changes who may come in"
    ),
    "UpdateRLSPolicy": row("replace", "access", why="changes which rows principals see"),
    "UpdateResource": row("update", "access", why="another role hands out the data"),
}
