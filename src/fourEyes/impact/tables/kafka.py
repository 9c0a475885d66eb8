"""What do the MSK operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchAssociateScramSecret": row("update", "access", why="lets these users connect"),
    "BatchDisassociateScramSecret": row(
        "delete", "access", why="these users can no longer connect"
    ),
    "DeleteClusterPolicy": row("delete", "access", why="removes who else may connect"),
    "DeleteTopic": row("delete", why="removes the topic and every record in it"),
    "PutClusterPolicy": row("replace", "access", why="replaces who else may connect"),
    "RejectClientVpcConnection": row(
        "delete", "disrupt", why="cuts a client's connection for good"
    ),
    "UpdateBrokerType": row(
        "update", "disrupt", why="restarts the brokers one by one on other machines"
    ),
    "UpdateClusterConfiguration": row(
        "replace", "disrupt", why="replaces the configuration of every broker"
    ),
    "UpdateClusterKafkaVersion": row(
        "update", "disrupt", "commit", why="upgrades Kafka; there is no way back"
    ),
    "UpdateConfiguration": row("update", why="adds a revision that no cluster uses yet"),
    "UpdateConnectivity": row("update", "access", why="may open the cluster to the internet"),
    "UpdateReplicationInfo": row("replace", why="replaces which topics and groups are replicated"),
    "UpdateSecurity": row(
        "update", "access", "unguard", why="changes who may connect and what is encrypted"
    ),
}
