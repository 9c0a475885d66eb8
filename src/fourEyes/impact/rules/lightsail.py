"""Which Lightsail calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.lightsail import OPERATIONS
from ._common import ByMember, capacity, inside, is_exactly, unless, worst

_ACCESS = row("update", "access", why="changes who can reach or use it")
_REPLACED = row("replace", why="replaces what is served, or from where")
_STOPS = row("update", "disrupt", why="the instance stops whenever it is idle")
_ADD_ON = "autoSnapshotAddOnRequest stopInstanceOnIdleRequest"
_CUT = row("update", "disrupt", why="clients of the dropped address type are cut off")
_OFF = row("update", "disrupt", why="nothing is served any more")
_RENEWED = row("update", "disrupt", why="the database is interrupted")
_PASSWORD = row("replace", why="replaces the master password")
_BACKUPS_OFF = row("update", "unguard", why="ends automatic backups and deletes those there are")
_LOG_OFF = row("update", "unguard", why="ends the record of accesses")
_WEAKER = row("update", "unguard", why="instance credentials can be read without a session")
_METADATA_OFF = row("update", "disrupt", why="code on the instance loses its metadata")


def _update_database(params: Params, state: State | None) -> Row | None:
    now = params.get("applyImmediately", False) is not False
    outage = {"caCertificateIdentifier", "relationalDatabaseBlueprintId"} & params.keys()
    return worst(_update_database_members(params, state), _RENEWED if now and outage else None)


_update_database_members = ByMember(
    row("update", why="changes windows, or turns backups on"),
    "relationalDatabaseName preferredBackupWindow preferredMaintenanceWindow applyImmediately",
    {
        "masterUserPassword": _PASSWORD,
        "rotateMasterUserPassword": unless(_PASSWORD, False),
        "enableBackupRetention": unless(_BACKUPS_OFF, True),
        "disableBackupRetention": unless(_BACKUPS_OFF, False),
        "publiclyAccessible": unless(_ACCESS, False),
        "caCertificateIdentifier": _RENEWED,
        "relationalDatabaseBlueprintId": row(
            "replace", "commit", why="a major engine upgrade cannot be taken back"
        ),
    },
)


def _delete_instance(params: Params, state: State | None) -> Row | None:
    if params.get("forceDeleteAddOns", False) is False:
        return None
    add_ons = row("delete", why="removes its automatic snapshots and other add-ons as well")
    return worst(add_ons, OPERATIONS["DeleteInstance"])


def _subdomain(params: Params, state: State | None) -> Row | None:
    if "action" not in params or is_exactly(params["action"], "ASSOCIATE"):
        return None
    if is_exactly(params["action"], "TRANSFER"):
        return row("replace", "disrupt", why="the name leads to another resource")
    return row("delete", "disrupt", why="the name leads nowhere any more")


def _load_balancer_attribute(params: Params, state: State | None) -> Row | None:
    name, value = params.get("attributeName"), params.get("attributeValue")
    if name == "TlsPolicyName" or (name == "HttpsRedirectionEnabled" and value != "true"):
        return row("update", "unguard", why="may let weaker connections through")
    return None


def _check_subdomain(params: Params, state: State | None) -> Row | None:
    if params.get("reserve", False) is False:
        return None
    return row("create", why="reserves the name")


RULES: dict[str, Rule] = {
    "UpdateRelationalDatabase": _update_database,
    "DeleteInstance": _delete_instance,
    "UpdateSubdomainAssociation": _subdomain,
    "UpdateLoadBalancerAttribute": _load_balancer_attribute,
    "CheckSubdomainAvailability": _check_subdomain,
    "EnableAddOn": ByMember(
        row("update", why="turns automatic snapshots on"),
        "resourceName",
        {"addOnRequest": inside({"addOnType": unless(_STOPS, "AutoSnapshot")}, _ADD_ON)},
    ),
    "SetIpAddressType": ByMember(
        row("update", why="adds addresses of the other type"),
        "resourceType resourceName acceptBundleUpdate",
        {"ipAddressType": unless(_CUT, "dualstack")},
    ),
    "UpdateBucket": ByMember(
        row("update", why="turns versioning or access logs on"),
        "bucketName",
        {
            "accessRules": _ACCESS,
            "readonlyAccessAccounts": _ACCESS,
            "versioning": unless(
                row("update", "unguard", why="overwrites are final from now on"), "Enabled"
            ),
            "accessLogConfig": inside({"enabled": unless(_LOG_OFF, True)}, "destination prefix"),
            "cors": row("replace", why="replaces all CORS rules"),
        },
    ),
    "UpdateContainerService": ByMember(
        row("update", why="gives the service more power"),
        "serviceName",
        {
            "power": row("update", "disrupt", why="redeploys the service, maybe with less power"),
            "scale": capacity("scale", "nodes", "lightsail/GetContainerServices"),
            "isDisabled": unless(_OFF, False),
            "publicDomainNames": _REPLACED,
            "privateRegistryAccess": _ACCESS,
        },
    ),
    "UpdateDistribution": ByMember(
        row("update", why="turns the distribution or its firewall on"),
        "distributionName",
        {
            "isEnabled": unless(_OFF, True),
            "enableWaf": unless(
                row("update", "unguard", why="no firewall filters the requests any more"), True
            ),
            "wafRules": row("replace", "unguard", why="replaces what the firewall filters"),
            "viewerMinimumTlsProtocolVersion": row(
                "update", "unguard", why="may let weaker connections through"
            ),
            "enablePrivateOriginAccess": _ACCESS,
            **dict.fromkeys(
                (
                    "origin",
                    "defaultCacheBehavior",
                    "cacheBehaviorSettings",
                    "cacheBehaviors",
                    "certificateName",
                    "useDefaultCertificate",
                    "defaultRootObject",
                    "customErrorResponses",
                ),
                _REPLACED,
            ),
        },
    ),
    "UpdateInstanceMetadataOptions": ByMember(
        row("update", why="keeps or strengthens the protection of instance metadata"),
        "instanceName httpProtocolIpv6",
        {
            "httpTokens": unless(_WEAKER, "required"),
            "httpEndpoint": unless(_METADATA_OFF, "enabled"),
            "httpPutResponseHopLimit": unless(_WEAKER, 1, 2),
        },
    ),
}
