"""Which GuardDuty changes make threats go unnoticed?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, unless
from ._settings import ADDED, SETTINGS, Raising, among

_OFF = row("update", "unguard", why="threats are no longer detected this way")
_NOT_FOR_ALL = row("update", "unguard", why="new accounts are no longer watched this way")
_HIDDEN = "findings that match are archived without being seen"
_TRUSTED = "what comes from these addresses is no longer reported"

_SOURCES: dict[str, Row | Judge] = {
    "DataSources.S3Logs.Enable": unless(_OFF, True),
    "DataSources.Kubernetes.AuditLogs.Enable": unless(_OFF, True),
    "DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes": unless(_OFF, True),
    "Features.Status": unless(_OFF, "ENABLED"),
    "Features.AdditionalConfiguration.Status": unless(_OFF, "ENABLED"),
}


def _filter(effect: str, base: Row) -> Rule:
    return Raising({"Action": unless(row(effect, "unguard", why=_HIDDEN), "NOOP")}, base)


def _list_of_trusted(effect: str, base: Row) -> Rule:
    return Raising({"Activate": unless(row(effect, "unguard", why=_TRUSTED), False)}, base)


_UPDATED_TRUST = Raising(
    {
        "Activate": unless(row("update", "unguard", why=_TRUSTED), False),
        "Location": row("replace", "unguard", why="replaces which addresses are trusted"),
    }
)
_UPDATED_THREATS = Raising(
    {
        "Activate": unless(_OFF, True),
        "Location": row("replace", why="replaces which addresses are threats"),
    }
)

RULES: dict[str, Rule] = {
    "CreateFilter": _filter("create", ADDED),
    "CreateIPSet": _list_of_trusted("create", ADDED),
    "CreateTrustedEntitySet": _list_of_trusted("create", ADDED),
    "UpdateDetector": Raising({"Enable": unless(_OFF, True), **_SOURCES}),
    "UpdateFilter": _filter("replace", SETTINGS),
    "UpdateIPSet": _UPDATED_TRUST,
    "UpdateMalwareProtectionPlan": Raising(
        {
            "ProtectedResource": row(
                "replace", "unguard", why="replaces which objects are scanned"
            ),
            "Actions.Tagging.Status": unless(_OFF, "ENABLED"),
        }
    ),
    "UpdateMalwareScanSettings": Raising(
        {
            "ScanResourceCriteria": row(
                "replace", "unguard", why="replaces which resources are scanned"
            ),
            "EbsSnapshotPreservation": among(
                row("update", "unguard", why="snapshots of infected volumes are no longer kept"),
                "NO_RETENTION",
            ),
        }
    ),
    "UpdateMemberDetectors": Raising(_SOURCES),
    "UpdateOrganizationConfiguration": Raising(
        {
            "AutoEnable": unless(_NOT_FOR_ALL, True),
            "AutoEnableOrganizationMembers": among(_NOT_FOR_ALL, "NONE"),
            "Features.AutoEnable": among(_NOT_FOR_ALL, "NONE"),
            "Features.AdditionalConfiguration.AutoEnable": among(_NOT_FOR_ALL, "NONE"),
            "DataSources.S3Logs.AutoEnable": unless(_NOT_FOR_ALL, True),
            "DataSources.Kubernetes.AuditLogs.AutoEnable": unless(_NOT_FOR_ALL, True),
            "DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes.AutoEnable": (
                unless(_NOT_FOR_ALL, True)
            ),
        }
    ),
    "UpdateThreatEntitySet": _UPDATED_THREATS,
    "UpdateThreatIntelSet": _UPDATED_THREATS,
    "UpdateTrustedEntitySet": _UPDATED_TRUST,
}
