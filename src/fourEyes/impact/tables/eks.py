"""What do the EKS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "ActivateCertificateAuthority": row(
        "replace", "disrupt", "commit", why="clients that trust the old authority are cut off"
    ),
    "AssociateAccessPolicy": row("update", "access", why="gives rights in the cluster"),
    "AssociateEncryptionConfig": row(
        "update", "commit", why="envelope encryption cannot be turned off again"
    ),
    "AssociateIdentityProviderConfig": row(
        "update", "access", why="lets identities of another provider into the cluster"
    ),
    "DisassociateAccessPolicy": row("delete", "access", why="takes rights in the cluster away"),
    "CancelUpdate": row("update", "disrupt", why="stops an update in the middle of its work"),
    "CreateAccessEntry": row("create", "access", why="lets a principal into the cluster"),
    "CreateEksAnywhereSubscription": row("create", "commit", why="buys a subscription"),
    "CreatePodIdentityAssociation": row("create", "access", why="gives pods the rights of a role"),
    "DeleteAccessEntry": row("delete", "access", why="shuts a principal out of the cluster"),
    "DeleteCluster": row("delete", why="removes a cluster", safer="scale its node groups to 0"),
    "DeleteNodegroup": row("delete", why="terminates the group's nodes", safer="scale it to 0"),
    "DeletePodIdentityAssociation": row("delete", "access", why="takes the role away from pods"),
    "UpdateAccessEntry": row("update", "access", why="changes a principal's rights in the cluster"),
    "UpdateClusterVersion": row("update", "commit", why="a version upgrade cannot be taken back"),
    "UpdateEksAnywhereSubscription": row("update", "commit", why="decides on the next purchase"),
    "UpdateNodegroupVersion": row(
        "update", "disrupt", why="drains and terminates the group's nodes one after the other"
    ),
    "UpdatePodIdentityAssociation": row("update", "access", why="changes which role pods have"),
    "DeleteAddon": row(
        "delete",
        why="removes an add-on, such as networking or DNS, that Pods may need",
        safer="preserve=True keeps it running in the cluster",
    ),
    **rows(
        "delete",
        why={
            "DeleteCapability": "stops a managed capability; what it manages stays",
            "DeleteCertificateAuthority": "the cluster no longer trusts what the authority signed",
            "DeleteEksAnywhereSubscription": "removes an expired subscription from the lists",
            "DeleteFargateProfile": "deletes the Pods that run by it; few are placed again",
            "DeregisterCluster": "the cluster is no longer seen in EKS, and keeps running",
            "DisassociateIdentityProviderConfig": "users of this provider lose the cluster",
        },
    ),
}
