"""What do the WorkSpaces operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_ACCESS = row("update", "access", why="changes who can reach a WorkSpace, or how they log in")

OPERATIONS: dict[str, Row] = {
    "AcceptAccountLinkInvitation": row("update", "commit", why="linked accounts stay linked"),
    "AssociateIpGroups": row("update", "access", why="changes from where users can log in"),
    "DisassociateIpGroups": row("delete", "access", why="changes from where users can log in"),
    "CreateTags": row("update", why="adds tags; a tag of the same key gets the new value"),
    "ImportClientBranding": row("replace", why="overwrites the branding of these clients"),
    "MigrateWorkspace": row(
        "replace",
        "disrupt",
        why="recreates the WorkSpace from a bundle and its last user volume snapshot",
    ),
    "ModifyAccount": row("update", "commit", why="licence settings cannot be taken back"),
    "ModifyCertificateBasedAuthProperties": _ACCESS,
    "ModifyEndpointEncryptionMode": row("update", "unguard", why="may weaken the encryption"),
    "ModifySamlProperties": _ACCESS,
    "ModifySelfservicePermissions": row("update", "access", why="changes what users may do"),
    "ModifyWorkspaceAccessProperties": _ACCESS,
    "ModifyWorkspaceCreationProperties": row(
        "update", "access", why="changes rights and networks of new WorkSpaces"
    ),
    "ModifyWorkspaceState": row("update", "disrupt", why="may keep users out for maintenance"),
    "RebuildWorkspaces": row(
        "replace",
        "disrupt",
        why="recreates the root volume, and the user volume from its last snapshot",
        safer="RebootWorkspaces",
    ),
    "RestoreWorkspace": row(
        "replace", "disrupt", why="sets both volumes back to their last snapshots"
    ),
    "TerminateWorkspaces": row(
        "delete", why="removes WorkSpaces with their users' data", safer="StopWorkspaces"
    ),
    "UpdateConnectionAliasPermission": row(
        "update", "access", why="changes which account may use the alias"
    ),
    "UpdateRulesOfIpGroup": row("replace", "access", why="replaces all rules of the group"),
    "UpdateWorkspaceBundle": row("replace", why="new and rebuilt WorkSpaces use another image"),
    "UpdateWorkspaceImagePermission": row(
        "update", "access", why="changes which account may copy the image"
    ),
}
