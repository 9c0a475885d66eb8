"""Which Inspector changes make vulnerabilities go unnoticed?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, each, inside, unless
from ._settings import ADDED, Raising

_OFF = row("update", "unguard", why="vulnerabilities are no longer found this way")
_ON = row("update", why="switches deep inspection on")
_HIDDEN = "findings that match are suppressed"
_SOONER = row("update", "unguard", why="fewer things may be scanned than now, or not as long")
_INHERITED = row("replace", why="the administrator's settings take the place of the account's own")

RULES: dict[str, Rule] = {
    "BatchUpdateMemberEc2DeepInspectionStatus": ByMember(
        _ON,
        "",
        {"accountIds": each(inside({"activateDeepInspection": unless(_OFF, True)}, "accountId"))},
    ),
    "CreateFilter": Raising(
        {"action": unless(row("create", "unguard", why=_HIDDEN), "NONE")}, ADDED
    ),
    "UpdateConfiguration": Raising(
        {
            # There is no end to LIFETIME, and nothing beyond 180 days for images that are pulled.
            "ecrConfiguration.rescanDuration": unless(_SOONER, "LIFETIME"),
            "ecrConfiguration.pullDateRescanDuration": unless(_SOONER, "DAYS_180"),
            "ec2Configuration.scanMode": unless(_SOONER, "EC2_HYBRID"),
            "ec2Configuration.activateVMScanner": unless(_SOONER, True),
            # Without them no image is too old, so that every value restricts.
            "amiConfiguration.lastLaunchedWithin": _SOONER,
            "amiConfiguration.createdWithin": _SOONER,
            "amiConfiguration.scanModeConfiguration.scanMode": unless(_SOONER, "SCAN_ALL"),
            "amiConfiguration.scanModeConfiguration.excludeCopiedAmis": unless(_SOONER, False),
            "amiConfiguration.scanModeConfiguration.excludeBackupDlmAmis": unless(_SOONER, False),
            "updateConfigurationInheritance": _INHERITED,
        }
    ),
    "UpdateConnectorScanConfiguration": Raising(
        {
            "scanConfiguration.containerImageScanning.pushDuration": unless(_SOONER, "LIFETIME"),
            "scanConfiguration.containerImageScanning.pullDuration": unless(_SOONER, "DAYS_180"),
        }
    ),
    "UpdateEc2DeepInspectionConfiguration": ByMember(
        _ON,
        "",
        {
            "activateDeepInspection": unless(_OFF, True),
            "packagePaths": row("replace", why="replaces the paths that are inspected"),
        },
    ),
    "UpdateFilter": Raising(
        {
            "action": unless(row("update", "unguard", why=_HIDDEN), "NONE"),
            "filterCriteria": row("replace", "unguard", why="replaces which findings match"),
        }
    ),
    "UpdateOrganizationConfiguration": Raising({"autoEnable.*": unless(_OFF, True)}),
}
