"""Which IoT calls let devices in, cut them off, or lose what is known of them?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.iot import OPERATIONS
from ._common import Judge, is_exactly, unless
from ._settings import ADDED, SETTINGS, Lowering, Raising, among

_ACTIVE = row("create", "access", why="the certificate's holder may sign in at once")
_ADMITS = row("update", "access", why="the certificate's holder may sign in")
_CUT_OFF = row("update", "disrupt", why="devices with this certificate are cut off")
_IDENTITY = row("update", "access", why="devices act with another identity")
_REPLACED = row("replace", why="attributes that the call omits are removed")
_REMOVED = row("delete", why="an attribute with an empty value is removed")
_INDEX_OFF = row("delete", why="removes the index")
_UNLOGGED = row("update", "unguard", why="is no longer logged")
_UNAUDITED = row("update", "unguard", why="this check or notice no longer takes place")
_IN_FORCE = row("replace", "access", why="the new version comes into force at once")


def _certificate(status: object, state: State | None) -> Row | None:
    if is_exactly(status, "REVOKED"):
        return row("delete", "commit", why="the certificate can never be used again")
    return _ADMITS if is_exactly(status, "ACTIVE") else _CUT_OFF


def _attributes(payload: object, state: State | None) -> Row | None:
    if not isinstance(payload, dict) or payload.get("merge") is not True:
        return _REPLACED
    kept = all(isinstance(one, str) and one for one in payload.get("attributes", {}).values())
    return None if kept else _REMOVED


_ACTIVATED = unless(_ACTIVE, False)
_REGISTERED: dict[str, Row | Judge] = {"status": among(_ACTIVE, "ACTIVE")}
_CA_REGISTERED: dict[str, Row | Judge] = {
    "setAsActive": _ACTIVATED,
    "allowAutoRegistration": unless(
        row("create", "access", why="devices with certificates of this CA register themselves"),
        False,
    ),
}


def _deprecate_thing_type(params: Params, state: State | None) -> Row | None:
    taken_back = params.get("undoDeprecate") is True
    if taken_back and params.keys() <= {"thingTypeName", "undoDeprecate"}:
        return row("update", why="things can be of this type again")
    return None


RULES: dict[str, Rule] = {
    "AcceptCertificateTransfer": Raising({"setAsActive": unless(_ADMITS, False)}, SETTINGS),
    "CreateCertificateFromCsr": Raising({"setAsActive": _ACTIVATED}, ADDED),
    # A policy of IoT names no principals: it gives nothing to anybody before it is attached.
    "CreatePolicy": Lowering(ADDED, {"policyName": str, "policyDocument": str}, "tags"),
    "CreatePolicyVersion": Raising(
        {
            "setAsDefault": unless(_IN_FORCE, False),
            "policyDocument": lambda value, state: None,
        },
        ADDED,
    ),
    "CreateProvisioningTemplateVersion": Raising({"setAsDefault": unless(_IN_FORCE, False)}, ADDED),
    "DeprecateThingType": _deprecate_thing_type,
    "RegisterCACertificate": Raising(_CA_REGISTERED, ADDED),
    "RegisterCertificate": Raising({**_REGISTERED, "setAsActive": _ACTIVATED}, ADDED),
    "RegisterCertificateWithoutCA": Raising(_REGISTERED, ADDED),
    "SetV2LoggingLevel": Raising({"logLevel": among(_UNLOGGED, "DISABLED")}),
    "UpdateAccountAuditConfiguration": Raising(
        {
            "auditNotificationTargetConfigurations.*.enabled": unless(_UNAUDITED, True),
            "auditCheckConfigurations.*.enabled": unless(_UNAUDITED, True),
            "roleArn": row("update", "access", why="audits run with another role"),
        }
    ),
    "UpdateAuthorizer": Raising(
        {
            "authorizerFunctionArn": row("replace", "access", why="another function decides"),
            "tokenSigningPublicKeys": row("replace", "access", why="replaces whose tokens count"),
            "status": unless(
                row("update", "disrupt", why="clients that need the authorizer are cut off"),
                "ACTIVE",
            ),
        }
    ),
    "UpdateCACertificate": Raising(
        {
            "newStatus": _certificate,
            "newAutoRegistrationStatus": unless(_ADMITS, "DISABLE"),
            "registrationConfig": row("replace", "access", why="replaces how devices register"),
        }
    ),
    "UpdateCertificate": Raising({"newStatus": _certificate}, OPERATIONS["UpdateCertificate"]),
    "UpdateCommand": Raising(
        {
            "deprecated": unless(
                row("update", "disrupt", why="the command can no longer be run"), False
            )
        }
    ),
    "UpdateDomainConfiguration": Raising(
        {
            name: row("update", "access", why="changes how devices sign in")
            for name in ("authorizerConfig", "authenticationType", "clientCertificateConfig")
        }
    ),
    "UpdateDynamicThingGroup": Raising(
        {"queryString": row("replace", why="other things are in the group")}
    ),
    "UpdateIndexingConfiguration": Raising(
        {
            "thingIndexingConfiguration.thingIndexingMode": among(_INDEX_OFF, "OFF"),
            "thingIndexingConfiguration.thingConnectivityIndexingMode": among(_INDEX_OFF, "OFF"),
            "thingIndexingConfiguration.namedShadowIndexingMode": among(_INDEX_OFF, "OFF"),
            "thingIndexingConfiguration.deviceDefenderIndexingMode": among(_INDEX_OFF, "OFF"),
            "thingGroupIndexingConfiguration.thingGroupIndexingMode": among(_INDEX_OFF, "OFF"),
        }
    ),
    "UpdateMitigationAction": Raising(
        {
            "actionParams": row("replace", why="replaces what the action does"),
            "roleArn": _IDENTITY,
        }
    ),
    "UpdatePackageVersion": Raising(
        {
            "action": among(
                row("update", "disrupt", why="the version can no longer be deployed"), "DEPRECATE"
            )
        }
    ),
    "UpdateProvisioningTemplate": Raising(
        {
            "defaultVersionId": row("replace", "access", why="devices enrol by another version"),
            "provisioningRoleArn": _IDENTITY,
            "preProvisioningHook": row("replace", "access", why="another function admits devices"),
        }
    ),
    "UpdateRoleAlias": Lowering(
        row("update", why="changes how long credentials are valid"),
        {"credentialDurationSeconds": int},
        "roleAlias",
    ),
    "UpdateSecurityProfile": Raising(
        {
            "behaviors": row("replace", "unguard", why="replaces what counts as unusual"),
            "alertTargets": row("replace", "unguard", why="replaces who is told"),
        }
    ),
    "UpdateStream": Raising({"files": row("replace", why="replaces the files of the stream")}),
    "UpdateThing": Raising({"attributePayload": _attributes}),
    "UpdateThingGroup": Raising({"thingGroupProperties.attributePayload": _attributes}),
}
