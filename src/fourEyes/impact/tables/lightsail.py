"""What do the Lightsail operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_SNAPSHOT = "CreateInstanceSnapshot, CreateDiskSnapshot or CreateRelationalDatabaseSnapshot first"

OPERATIONS: dict[str, Row] = {
    "AttachLoadBalancerTlsCertificate": row("replace", why="replaces the certificate in use"),
    "CloseInstancePublicPorts": row("update", "disrupt", "access", why="closes ports"),
    "CreateBucketAccessKey": row(
        "create", "access", "secret", why="hands out a lasting credential for the bucket"
    ),
    "CreateContainerServiceDeployment": row(
        "replace", why="replaces the containers that the service runs"
    ),
    "CreateContainerServiceRegistryLogin": row(
        "create", "secret", why="hands out a registry password"
    ),
    "CreateGUISessionAccessDetails": row("create", "secret", why="hands out session credentials"),
    "CreateKeyPair": row("create", "secret", why="hands out a private key"),
    "DeleteBucketAccessKey": row("delete", "access", why="programs that use the key stop working"),
    "DeleteDisk": row("delete", why="removes a disk with its data", safer=_SNAPSHOT),
    "DeleteInstance": row("delete", why="removes an instance with its disk", safer=_SNAPSHOT),
    "DeleteRelationalDatabase": row("delete", why="removes a database", safer=_SNAPSHOT),
    "DisableAddOn": row("update", "unguard", why="may end automatic snapshots"),
    "DownloadDefaultKeyPair": row("create", "secret", why="hands out a private key"),
    "ExportSnapshot": row("create", why="copies a snapshot to EC2"),
    "GetInstanceAccessDetails": row("read", "secret", why="hands out temporary SSH keys"),
    "GetRelationalDatabaseMasterUserPassword": row("read", "secret", why="hands out a password"),
    "OpenInstancePublicPorts": row("update", "access", why="opens ports to others"),
    "PeerVpc": row("update", why="connects the Lightsail network with the default VPC"),
    "PutAlarm": row("replace", why="overwrites an alarm of the same name"),
    "PutInstancePublicPorts": row(
        "replace", "access", why="opens these ports and closes all that are not listed"
    ),
    "ResetDistributionCache": row("update", why="drops cached content only"),
    "SetResourceAccessForBucket": row("update", "access", why="changes who can use the bucket"),
    "TestAlarm": row("create", why="sends a test notification"),
    "UnpeerVpc": row("delete", "disrupt", why="cuts the connection with the default VPC"),
    "UpdateDomainEntry": row("replace", "disrupt", why="replaces a DNS record"),
    "UpdateRelationalDatabaseParameters": row("replace", why="replaces database parameters"),
}
