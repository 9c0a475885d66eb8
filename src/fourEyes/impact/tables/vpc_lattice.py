"""Which `vpc-lattice` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateRule": row("replace", why="replaces where traffic goes"),
    "CreateServiceNetworkResourceAssociation": row(
        "create", "access", why="opens a resource to the network"
    ),
    "CreateServiceNetworkServiceAssociation": row(
        "create", "access", why="opens a service to the network"
    ),
    "CreateServiceNetworkVpcAssociation": row(
        "create", "access", why="lets a VPC into the service network"
    ),
    "PutAuthPolicy": row("replace", "access", why="replaces who may call"),
    "PutResourcePolicy": row("replace", "access", why="replaces with whom it is shared"),
    "UpdateAccessLogSubscription": row("replace", why="replaces where logs go"),
    "UpdateListener": row("replace", why="replaces where traffic goes"),
    "UpdateResourceConfiguration": row("replace", "access", why="changes what is reached"),
    "UpdateResourceGateway": row("replace", "access", why="replaces the security groups"),
    "UpdateRule": row("replace", why="replaces where traffic goes"),
    "UpdateService": row("update", "access", why="can switch off authorisation"),
    "UpdateServiceNetwork": row("update", "access", why="can switch off authorisation"),
    "UpdateServiceNetworkVpcAssociation": row(
        "replace", "access", why="replaces the security groups"
    ),
}
