"""Which changes of a search domain lose nodes, open it, or take a protection away?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, not_below, unless
from ._policies import open_to_all
from ._settings import ADDED, Raising

_OPENED = row("replace", "access", why="replaces who may use the domain")
_ACCESS = row("update", "access", why="changes who can reach or sign in to the domain")
_PLAIN = row("update", "unguard", why="data or connections are no longer encrypted this way")
_LOGS = row("update", "unguard", why="the domain's logs are no longer published")
_MOVED = row("update", "disrupt", why="moves the domain to other hardware")
_OUTAGE = row("update", "disrupt", why="gives up nodes that keep the domain available")


_NEW_AND_OPEN = row("create", "access", why="everyone may use the new domain")

created_domain = Raising(
    {
        "AccessPolicies": open_to_all(_NEW_AND_OPEN),
        "AdvancedSecurityOptions.AnonymousAuthEnabled": unless(_NEW_AND_OPEN, False),
    },
    ADDED,
)


def domain_config(cluster: str, lookup: str, *sign_in: str) -> Rule:
    """
    Judge a domain's update whose cluster settings are in the member *cluster*.

    *sign_in* names further members that say who may sign in.
    """
    fewer = row("delete", why="removes nodes if there are more now", lookup=lookup)
    judges: dict[str, Row | Judge] = {
        f"{cluster}.InstanceCount": not_below("InstanceCount", fewer),
        f"{cluster}.WarmCount": not_below("WarmCount", fewer),
        f"{cluster}.InstanceType": _MOVED,
        f"{cluster}.DedicatedMasterEnabled": unless(_OUTAGE, True),
        f"{cluster}.ZoneAwarenessEnabled": unless(_OUTAGE, True),
        f"{cluster}.WarmEnabled": unless(_OUTAGE, True),
        "AccessPolicies": _OPENED,
        **dict.fromkeys(
            ("VPCOptions", "CognitoOptions", "AdvancedSecurityOptions", *sign_in), _ACCESS
        ),
        "AdvancedOptions": row("replace", why="replaces advanced options of the domain"),
        "EncryptionAtRestOptions.Enabled": unless(_PLAIN, True),
        "NodeToNodeEncryptionOptions.Enabled": unless(_PLAIN, True),
        "DomainEndpointOptions.EnforceHTTPS": unless(_PLAIN, True),
        "DomainEndpointOptions.TLSSecurityPolicy": _PLAIN,
        "LogPublishingOptions.*.Enabled": unless(_LOGS, True),
        "AutomatedSnapshotPauseOptions.Enabled": unless(
            row("update", "unguard", why="no snapshots are made while they are paused"), False
        ),
    }
    return Raising(judges)
