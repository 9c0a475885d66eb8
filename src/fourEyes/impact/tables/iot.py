"""What do the AWS IoT operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptCertificateTransfer": row(
        "update", why="takes over a certificate, which lets nothing in while it is inactive"
    ),
    "AssociateTargetsWithJob": row("execute", why="runs the job on more devices"),
    "AttachPolicy": row("update", "access", why="gives a device or group the rights of a policy"),
    "AttachPrincipalPolicy": row(
        "update", "access", why="gives a certificate the rights of a policy"
    ),
    "CancelAuditMitigationActionsTask": row("update", "disrupt", why="stops a running task"),
    "CancelAuditTask": row("update", "disrupt", why="stops a running audit"),
    "CancelDetectMitigationActionsTask": row("update", "disrupt", why="stops a running task"),
    "CancelJob": row("update", "disrupt", why="stops the job on devices that have not finished it"),
    "CancelJobExecution": row("update", "disrupt", why="stops the job on one device"),
    "ClearDefaultAuthorizer": row(
        "delete", "access", why="clients that rely on the default authorizer are turned away"
    ),
    "CreateAuditSuppression": row("create", "unguard", why="audits no longer report this finding"),
    "CreateJob": row("execute", why="makes devices do what the job's document says"),
    "CreateKeysAndCertificate": row(
        "create", "secret", "access", why="returns a private key with which a device signs in"
    ),
    "CreateOTAUpdate": row("execute", why="makes devices install what is in it"),
    "CreateProvisioningClaim": row(
        "create", "secret", "access", why="returns a key with which devices enrol"
    ),
    "DeletePolicy": row("delete", "access", why="removes a policy"),
    "DeleteSecurityProfile": row("delete", "unguard", why="devices are no longer watched"),
    "DetachPolicy": row("delete", "access", why="takes the rights of a policy away"),
    "DetachPrincipalPolicy": row("delete", "access", why="takes the rights of a policy away"),
    "DetachSecurityProfile": row("delete", "unguard", why="these devices are no longer watched"),
    "DetachThingPrincipal": row("delete", "access", why="the thing loses its certificate"),
    "PutVerificationStateOnViolation": row("update", why="marks a violation as true or false"),
    "SetDefaultAuthorizer": row(
        "replace", "access", why="another function decides who may connect"
    ),
    "SetDefaultPolicyVersion": row(
        "replace", "access", why="changes what every holder of the policy may do"
    ),
    "SetLoggingOptions": row("replace", "unguard", why="replaces what is logged"),
    "SetV2LoggingOptions": row("replace", "unguard", why="replaces what is logged"),
    "StartAuditMitigationActionsTask": row("execute", why="applies mitigation actions to devices"),
    "StartDetectMitigationActionsTask": row("execute", why="applies mitigation actions to devices"),
    "StartThingRegistrationTask": row("create", why="registers things from a file"),
    "TransferCertificate": row(
        "update", "access", "disrupt", why="gives a certificate to another account"
    ),
    "UpdateAuditSuppression": row("update", "unguard", why="changes which findings are hidden"),
    "UpdateCertificate": row(
        "update", "access", "disrupt", why="changes whether the certificate's holder may sign in"
    ),
    "UpdateCertificateProvider": row(
        "replace", "access", why="another function signs certificates"
    ),
    "UpdateEncryptionConfiguration": row(
        "replace", "unguard", why="changes the key that protects the data"
    ),
    "UpdateRoleAlias": row("update", "access", why="changes the identity with which devices act"),
    "UpdateScheduledAudit": row("replace", why="replaces what is audited, and when"),
}
