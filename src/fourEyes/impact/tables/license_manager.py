"""Which `license-manager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptGrant": row("update", why="accepts licences that are offered"),
    "CheckInLicense": row("update", why="gives a licence back"),
    "CreateGrant": row("create", "access", why="lets an account use a licence"),
    "CreateGrantVersion": row("create", "access", why="changes a licence grant"),
    "CreateLicenseConversionTaskForResource": row(
        "replace", why="converts the licence of a resource"
    ),
    "CreateLicenseVersion": row("replace", why="makes another version the one in force"),
    "CreateToken": row("create", "secret", why="hands out a token"),
    "GetAccessToken": row("read", "secret", why="hands out a token"),
    "UpdateLicenseAssetGroup": row("replace", why="replaces the rule sets of the group"),
    "UpdateLicenseAssetRuleset": row("replace", why="replaces the rules"),
    "UpdateServiceSettings": row("update", "access", why="can share licences in the organisation"),
}
