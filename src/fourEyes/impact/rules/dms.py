"""Which DMS calls empty target tables, and which ones only go on with their work?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, first_of, unless
from ._databases import event_subscription
from ._settings import Lowering, Raising, among

_RESUMED = row("update", why="goes on where it stopped")
_RELOADED = row("replace", why="empties the target tables and loads them anew")
_VALIDATED = row("update", why="compares the tables and loads nothing")
_OTHER_WORK = row("replace", why="replaces what is copied, and how")
_IDENTITY = row("update", "access", why="changes who can reach it, or with which rights")
_OUTAGE = row("update", "disrupt", why="interrupts the replication instance")


def _start(kind: str, members: str) -> Rule:
    return first_of(
        Lowering(_RESUMED, {kind: "resume-processing"}, members),
        Lowering(_RELOADED, {kind: "reload-target"}, members),
    )


_CDC = "CdcStartTime CdcStartPosition CdcStopPosition"
_INSTANCE: dict[str, Row | Judge] = {
    **dict.fromkeys(("ReplicationInstanceClass", "NetworkType"), _OUTAGE),
    "EngineVersion": row("update", "disrupt", "commit", why="another version, with a restart"),
    "AllowMajorVersionUpgrade": unless(
        row("update", "disrupt", "commit", why="allows a major upgrade"), False
    ),
    "MultiAZ": unless(row("update", "unguard", why="gives up the standby"), True),
    "VpcSecurityGroupIds": _IDENTITY,
}
_PLAIN = row("update", "unguard", why="data travels without encryption")
_ENDPOINT = row("replace", why="data is read from or written to another place, or otherwise")
_SCRIPT = row("execute", why="runs a script in the database whenever it connects")

# What the settings of one kind of database say once more, and where each member has its place.
_SERVERS = (
    "DocDb GcpMySQL IBMDb2 MicrosoftSQLServer MongoDb MySQL Oracle PostgreSQL Redshift Sybase"
)
_INNER = {
    "AfterConnectScript": ("GcpMySQL MySQL PostgreSQL Redshift", _SCRIPT),
    "Broker": ("Kafka", _ENDPOINT),
    "BucketFolder": ("Redshift S3", _ENDPOINT),
    "BucketName": ("DmsTransfer Redshift S3", _ENDPOINT),
    "DatabaseName": (f"{_SERVERS} Timestream", _ENDPOINT),
    "EndpointUri": ("Elasticsearch", _ENDPOINT),
    "Password": (_SERVERS, _IDENTITY),
    "Port": (f"{_SERVERS} Redis", _ENDPOINT),
    "S3BucketFolder": ("Neptune", _ENDPOINT),
    "S3BucketName": ("Neptune", _ENDPOINT),
    "ServerName": (f"{_SERVERS} Redis", _ENDPOINT),
    "StreamArn": ("Kinesis", _ENDPOINT),
    "Topic": ("Kafka", _ENDPOINT),
    "Username": (_SERVERS, _IDENTITY),
}

RULES: dict[str, Rule] = {
    "ModifyDataMigration": Raising(
        dict.fromkeys(
            ("SelectionRules", "SourceDataSettings", "TargetDataSettings", "DataMigrationType"),
            _OTHER_WORK,
        )
    ),
    "ModifyDataProvider": Raising({"Settings": _ENDPOINT, "Engine": _ENDPOINT}),
    "ModifyEndpoint": Raising(
        {
            **dict.fromkeys(
                ("EndpointType", "EngineName", "ServerName", "Port", "DatabaseName"), _ENDPOINT
            ),
            **dict.fromkeys(("Username", "Password", "ServiceAccessRoleArn"), _IDENTITY),
            **{
                f"{kind}Settings.{member}": answer
                for member, (kinds, answer) in _INNER.items()
                for kind in kinds.split()
            },
            "ExactSettings": unless(
                row("replace", why="settings that the call omits are removed"), False
            ),
            "KafkaSettings.SecurityProtocol": among(_PLAIN, "plaintext"),
            "KafkaSettings.SslEndpointIdentificationAlgorithm": unless(
                row("update", "unguard", why="no longer checks the broker's name"), "https"
            ),
            "RedisSettings.SslSecurityProtocol": unless(_PLAIN, "ssl-encryption"),
            "SslMode": unless(
                row("update", "unguard", why="checks the connection less strictly"), "verify-full"
            ),
        }
    ),
    "ModifyEventSubscription": event_subscription(),
    "ModifyInstanceProfile": Raising({"VpcSecurityGroups": _IDENTITY}),
    "ModifyMigrationProject": Raising(
        dict.fromkeys(
            (
                "TransformationRules",
                "SourceDataProviderDescriptors",
                "TargetDataProviderDescriptors",
            ),
            _OTHER_WORK,
        )
    ),
    "ModifyReplicationConfig": Raising(
        dict.fromkeys(
            (
                "TableMappings",
                "ReplicationSettings",
                "SupplementalSettings",
                "ReplicationType",
                "SourceEndpointArn",
                "TargetEndpointArn",
            ),
            _OTHER_WORK,
        )
    ),
    "ModifyReplicationInstance": Raising(_INSTANCE),
    "ModifyReplicationTask": Raising(
        dict.fromkeys(
            ("TableMappings", "ReplicationTaskSettings", "MigrationType", "TaskData"), _OTHER_WORK
        )
    ),
    "ReloadReplicationTables": Lowering(
        _VALIDATED, {"ReloadOption": "validate-only"}, "ReplicationConfigArn TablesToReload"
    ),
    "ReloadTables": Lowering(
        _VALIDATED, {"ReloadOption": "validate-only"}, "ReplicationTaskArn TablesToReload"
    ),
    "StartDataMigration": _start("StartType", "DataMigrationIdentifier"),
    "StartMetadataModelImport": Raising(
        {"Refresh": unless(row("replace", why="overwrites the present model"), False)}
    ),
    "StartReplication": _start(
        "StartReplicationType", f"ReplicationConfigArn PremigrationAssessmentSettings {_CDC}"
    ),
    "StartReplicationTask": _start("StartReplicationTaskType", f"ReplicationTaskArn {_CDC}"),
}
