"""What do the Systems Manager operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "CancelCommand": row("update", "disrupt", why="stops a command on its nodes"),
    "CancelMaintenanceWindowExecution": row(
        "update", "disrupt", why="stops a running maintenance window"
    ),
    "CreateActivation": row(
        "create", "access", "secret", why="returns a code with which machines join the account"
    ),
    "CreateAssociation": row("execute", why="runs a document on nodes, now and on its schedule"),
    "CreateAssociationBatch": row(
        "execute", why="runs documents on nodes, now and on their schedules"
    ),
    "DeleteParameter": row(
        "delete",
        why="removes the parameter with its history for good",
        safer="keep it, or a new name beside it; GetParameter shows the value to save",
    ),
    "DeleteParameters": row("delete", why="removes parameters with their history for good"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "DeregisterDefaultHostManagementConfiguration": row(
        "delete", why="instances are no longer managed by default"
    ),
    "DeregisterManagedInstance": row("delete", why="the machine can no longer be managed"),
    "GetAccessToken": row("read", "secret", why="returns credentials for node access"),
    "GetDeployablePatchSnapshotForInstance": row(
        "read", why="returns the patch snapshot that a node uses"
    ),
    "LabelParameterVersion": row("update", why="moves a label to another version of the parameter"),
    "ModifyDocumentPermission": row("update", "access", why="changes who may use the document"),
    "PutComplianceItems": row("replace", why="replaces the compliance items of the resource"),
    "PutInventory": row("replace", why="overwrites custom inventory items"),
    "PutParameter": row(
        "replace",
        why="overwrites the parameter if Overwrite is set",
        safer="omit Overwrite: the call then fails where the name exists",
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "RegisterDefaultPatchBaseline": row("replace", why="another baseline becomes the default"),
    "RegisterTaskWithMaintenanceWindow": row(
        "execute", why="runs a task whenever the window opens"
    ),
    "ResetServiceSetting": row("replace", why="sets an account-wide setting back to its default"),
    "ResumeSession": row("update", "secret", why="returns a token for an open shell session"),
    "SendAutomationSignal": row(
        "execute", why="approves, rejects, starts or stops steps of an automation"
    ),
    "SendCommand": row("execute", why="runs a document on nodes"),
    "StartAccessRequest": row("create", why="asks for access; somebody else decides"),
    "StartAssociationsOnce": row("execute", why="runs associations at once"),
    "StartAutomationExecution": row(
        "execute", why="runs a runbook", safer="StartExecutionPreview shows what a runbook would do"
    ),
    "StartChangeRequestExecution": row("execute", why="runs the runbooks of a change request"),
    "StartExecutionPreview": row("read", why="previews what a runbook would do"),
    "StartSession": row("execute", why="opens a shell on a node"),
    "TerminateSession": row("delete", "disrupt", why="ends a session that is open"),
    "UnlabelParameterVersion": row("update", why="takes a label from a version of the parameter"),
    "UpdateAssociation": row(
        "replace", why="overwrites the association, which runs its document again"
    ),
    "UpdateDocument": row(
        "replace",
        why="whoever runs the latest version runs the new content; associations do it at once",
        safer="a new document; or have those who run it name a version",
    ),
    "UpdateDocumentDefaultVersion": row(
        "replace",
        why="another version runs by default; associations run it at once",
        safer="name the version in the call instead",
    ),
    "UpdateManagedInstanceRole": row(
        "update", "access", why="changes the identity of a managed node"
    ),
    "UpdateServiceSetting": row("replace", why="changes an account-wide setting"),
    "RemoveTagsFromResource": UNTAGGED,
    **rows(
        "delete",
        why={
            "DeleteActivation": "no more servers can register with this code; those that have stay",
            "DeleteAssociation": "instances are no longer kept in the state it describes",
            "DeleteCloudConnector": "cuts the nodes of another cloud off from Systems Manager",
            "DeleteDocument": "removes a document; whoever runs it by name fails",
            "DeleteInventory": "removes a custom kind of inventory, with its data where asked to",
            "DeleteMaintenanceWindow": "the window's tasks no longer run",
            "DeleteOpsItem": "removes the record of an incident for good",
            "DeleteOpsMetadata": "removes operational data of an application",
            "DeletePatchBaseline": "removes rules of which patches are installed",
            "DeleteResourceDataSync": "inventory is no longer copied; what was copied stays",
            "DeregisterPatchBaselineForPatchGroup": "the group is patched by the default baseline",
            "DeregisterTargetFromMaintenanceWindow": "tasks of the window no longer run on these",
            "DeregisterTaskFromMaintenanceWindow": "the task no longer runs in the window",
            "DisassociateOpsItemRelatedItem": "the record of an incident loses a related item",
        },
    ),
    "StopAutomationExecution": row(
        "update", "disrupt", why="stops an automation half way; what it has done stays done"
    ),
}
