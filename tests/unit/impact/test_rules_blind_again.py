"""What a second blind labelling, and a look at every value of every enum, found to be worse."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

CHANNEL = {"ChannelId": "1"}


def schedule(**settings: Any) -> dict[str, Any]:
    """Return a schedule's new action that starts at once."""
    start = {"ImmediateModeScheduleActionStartSettings": {}}
    action = {"ActionName": "a", "ScheduleActionStartSettings": start}
    return {
        **CHANNEL,
        "Creates": {"ScheduleActions": [{**action, "ScheduleActionSettings": settings}]},
    }


def restored(kind: str) -> dict[str, Any]:
    """Return the start of an application that takes its state from *kind*."""
    state = {"ApplicationRestoreConfiguration": {"ApplicationRestoreType": kind}}
    return {"ApplicationName": "a", "RunConfiguration": state}


WORK = [
    *(
        call(f"tasks of {operation} that are {status}", f"deadline:{operation}",
             {"farmId": "f", "queueId": "q", "jobId": "j", member: status}, traits)
        for operation, member in (("UpdateJob", "targetTaskRunStatus"),
                                  ("UpdateStep", "targetTaskRunStatus"),
                                  ("UpdateTask", "targetRunStatus"))
        for status, traits in (("FAILED", "update disrupt"), ("SUCCEEDED", "update disrupt"),
                               ("CANCELED", "update disrupt"), ("SUSPENDED", "update disrupt"),
                               ("READY", "update"), ("PENDING", "update"))
    ),
    call("one of many tasks ended", "deadline:BatchUpdateTask",
         {"tasks": [{"taskId": "a", "targetRunStatus": "READY"},
                    {"taskId": "b", "targetRunStatus": "SUCCEEDED"}]}, "update disrupt"),
    call("many tasks set going", "deadline:BatchUpdateTask",
         {"tasks": [{"taskId": "a", "targetRunStatus": "READY"}]}, "update"),
    call("one of many jobs ended", "deadline:BatchUpdateJob",
         {"jobs": [{"jobId": "a", "targetTaskRunStatus": "FAILED"}]}, "update disrupt"),
    call("one of many jobs archived", "deadline:BatchUpdateJob",
         {"jobs": [{"jobId": "a", "lifecycleStatus": "ARCHIVED"}]}, "update commit"),
    call("a job archived", "deadline:UpdateJob", {"lifecycleStatus": "ARCHIVED"}, "update commit"),
    call("a job's priority", "deadline:UpdateJob", {"jobId": "j", "priority": 9}, "update"),
    call("a budget that stops work", "deadline:UpdateBudget",
         {"budgetId": "b", "actionsToAdd": [
             {"type": "STOP_SCHEDULING_AND_CANCEL_TASKS", "thresholdPercentage": 90.0}]},
         "update disrupt"),
    call("a budget's name", "deadline:UpdateBudget",
         {"budgetId": "b", "displayName": "n"}, "update"),
    call("a queue that stops without a budget", "deadline:UpdateQueue",
         {"queueId": "q", "defaultBudgetAction": "STOP_SCHEDULING_AND_COMPLETE_TASKS"},
         "update disrupt"),
    call("a queue that goes on without a budget", "deadline:UpdateQueue",
         {"queueId": "q", "defaultBudgetAction": "NONE"}, "update"),
    call("jobs that run as another user", "deadline:UpdateQueue",
         {"queueId": "q", "jobRunAsUser": {"runAs": "WORKER_AGENT_USER"}}, "update access"),
    call("a worker that stops", "deadline:UpdateWorker", {"status": "STOPPING"}, "update disrupt"),
    call("a worker that starts", "deadline:UpdateWorker", {"status": "STARTED"}, "update"),
    call("a channel paused", "medialive:BatchUpdateSchedule",
         schedule(PauseStateSettings={"Pipelines": [{"PipelineId": "PIPELINE_0"}]}),
         "update disrupt"),
    call("another input on air", "medialive:BatchUpdateSchedule",
         schedule(InputSwitchSettings={"InputAttachmentNameReference": "i"}), "update disrupt"),
    call("a mark in the stream", "medialive:BatchUpdateSchedule",
         schedule(Scte35ReturnToNetworkSettings={"SpliceEventId": 1}), "update"),
    call("a reservation bought again", "medialive:UpdateReservation",
         {"ReservationId": "r", "RenewalSettings": {"AutomaticRenewal": "ENABLED"}},
         "update commit"),
    call("a reservation that ends", "medialive:UpdateReservation",
         {"ReservationId": "r", "RenewalSettings": {"AutomaticRenewal": "DISABLED"}}, "update"),
    call("a domain changed at once", "opensearch:UpdateScheduledAction",
         {"DomainName": "d", "ActionID": "a", "ScheduleAt": "NOW"}, "update disrupt"),
    call("a domain changed at night", "opensearch:UpdateScheduledAction",
         {"DomainName": "d", "ActionID": "a", "ScheduleAt": "OFF_PEAK_WINDOW"}, "update"),
    call("an application without its state", "kinesisanalyticsv2:StartApplication",
         restored("SKIP_RESTORE_FROM_SNAPSHOT"), "replace"),
    call("an application with its state", "kinesisanalyticsv2:StartApplication",
         restored("RESTORE_FROM_LATEST_SNAPSHOT"), "update"),
    call("a package version out of use", "iot:UpdatePackageVersion",
         {"packageName": "p", "versionName": "v", "action": "DEPRECATE"}, "update disrupt"),
    call("a package version published", "iot:UpdatePackageVersion",
         {"packageName": "p", "versionName": "v", "action": "PUBLISH"}, "update"),
    call("a cluster that no longer grows", "sagemaker:UpdateCluster",
         {"ClusterName": "c", "AutoScaling": {"Mode": "Disable"}}, "update disrupt"),
    call("a cluster that grows", "sagemaker:UpdateCluster",
         {"ClusterName": "c", "AutoScaling": {"Mode": "Enable"}}, "update"),
    call("no more checkpoints in memory", "sagemaker:UpdateCluster",
         {"ClusterName": "c", "TieredStorageConfig": {"Mode": "Disable"}}, "update disrupt"),
    call("other scripts on nodes", "pcs:UpdateComputeNodeGroup",
         {"clusterIdentifier": "c", "nodeLifecycleActions": {}}, "replace"),
    call("fewer nodes", "pcs:UpdateComputeNodeGroup",
         {"clusterIdentifier": "c", "scalingConfiguration": {"maxInstanceCount": 1}},
         "update disrupt"),
    call("how nodes are paid for", "pcs:UpdateComputeNodeGroup",
         {"clusterIdentifier": "c", "purchaseOption": "SPOT"}, "update"),
    call("no more reverse look-ups", "route53resolver:UpdateResolverConfig",
         {"ResourceId": "r", "AutodefinedReverseFlag": "DISABLE"}, "update disrupt"),
    call("reverse look-ups", "route53resolver:UpdateResolverConfig",
         {"ResourceId": "r", "AutodefinedReverseFlag": "ENABLE"}, "update"),
    call("events no longer published", "iotwireless:UpdateResourceEventConfiguration",
         {"Identifier": "i", "Join": {"LoRaWAN": {"DevEuiEventTopic": "Disabled"}}},
         "update disrupt"),
    call("a kind of events no longer published",
         "iotwireless:UpdateEventConfigurationByResourceTypes",
         {"Proximity": {"Sidewalk": {"WirelessDeviceEventTopic": "Disabled"}}}, "update disrupt"),
    call("events published", "iotwireless:UpdateResourceEventConfiguration",
         {"Identifier": "i", "Join": {"WirelessDeviceIdEventTopic": "Enabled"}}, "update"),
]  # fmt: skip

CONTENT = [
    *(
        call(f"another {member} for events", "events:UpdateApiDestination",
             {"Name": "n", member: value}, "replace")
        for member, value in (("InvocationEndpoint", "https://e"), ("ConnectionArn", "a"),
                              ("HttpMethod", "DELETE"))
    ),
    call("a rate of calls", "events:UpdateApiDestination",
         {"Name": "n", "InvocationRateLimitPerSecond": 5}, "update"),
    call("notices of devices to another place", "iot-managed-integrations:UpdateDestination",
         {"Name": "n", "DeliveryDestinationArn": "a"}, "replace"),
    call("a destination's description", "iot-managed-integrations:UpdateDestination",
         {"Name": "n", "Description": "d"}, "update"),
    call("a lens over one that exists", "wellarchitected:ImportLens",
         {"LensAlias": "a", "JSONString": "{}"}, "replace"),
    call("a new lens", "wellarchitected:ImportLens", {"JSONString": "{}"}, "create"),
    call("an older profile put back", "healthlake:PublishDataTransformationProfile",
         {"ProfileId": "p", "FromExistingVersion": 1}, "replace"),
    call("a draft published", "healthlake:PublishDataTransformationProfile",
         {"ProfileId": "p"}, "create"),
    call("results to another place", "athena:UpdateWorkGroup",
         {"WorkGroup": "w", "ConfigurationUpdates": {
             "ResultConfigurationUpdates": {"OutputLocation": "s3://b"}}}, "replace"),
    call("a limit of what is scanned", "athena:UpdateWorkGroup",
         {"WorkGroup": "w", "ConfigurationUpdates": {"BytesScannedCutoffPerQuery": 1}}, "update"),
    call("an index with another schema", "opensearch:UpdateIndex",
         {"DomainName": "d", "IndexName": "i", "IndexSchema": {}}, "replace"),
    call("the same without servers", "opensearchserverless:UpdateIndex",
         {"id": "d", "indexName": "i", "indexSchema": {}}, "replace"),
    call("reservations exchanged", "ec2:ModifyReservedInstances",
         {"ReservedInstancesIds": ["r"],
          "TargetConfigurations": [{"InstanceCount": 2, "Scope": "Region"}]}, "replace commit"),
    call("an older integration secret lost", "securityagent:UpdateIntegration",
         {"integrationId": "i", "webhookAction": "ROTATE"}, "replace secret"),
    call("the first secret", "securityagent:UpdateIntegration",
         {"integrationId": "i", "webhookAction": "CREATE_IF_ABSENT"}, "create secret"),
    call("findings about malware that is gone", "securityhub:BatchImportFindings",
         {"Findings": [{"Malware": [{"Name": "m", "State": "REMOVED"}]}]}, "create"),
    call("a notice of what was removed", "dataexchange:SendDataSetNotification",
         {"DataSetId": "d", "Type": "SCHEMA_CHANGE", "Details": {"SchemaChange": {
             "Changes": [{"Name": "n", "Type": "REMOVE"}]}}}, "create"),
    call("a new cluster that may not start", "emr:RunJobFlow",
         {"Name": "n", "Instances": {"InstanceFleets": [{"LaunchSpecifications": {
             "SpotSpecification": {"TimeoutAction": "TERMINATE_CLUSTER"}}}]}}, "create"),
    *(
        call(f"what is shared, taken back: {operation}", f"ec2:{operation}",
             {"OperationType": "remove", member: ["x"]}, "delete access")
        for operation, member in (("ModifyImageAttribute", "UserIds"),
                                  ("ModifyImageAttribute", "UserGroups"),
                                  ("ModifySnapshotAttribute", "UserIds"),
                                  ("ModifySnapshotAttribute", "GroupNames"),
                                  ("ModifyFpgaImageAttribute", "UserIds"),
                                  ("ModifyFpgaImageAttribute", "UserGroups"))
    ),
]  # fmt: skip

GUARDS = [
    call("objects without encryption", "datasync:UpdateLocationObjectStorage",
         {"LocationArn": "a", "ServerProtocol": "HTTP"}, "update unguard"),
    call("objects with encryption", "datasync:UpdateLocationObjectStorage",
         {"LocationArn": "a", "ServerProtocol": "HTTPS"}, "update"),
    call("a stream without encryption", "dms:ModifyEndpoint",
         {"EndpointArn": "a", "KafkaSettings": {"SecurityProtocol": "plaintext"}},
         "update unguard"),
    call("a stream with encryption", "dms:ModifyEndpoint",
         {"EndpointArn": "a", "KafkaSettings": {"SecurityProtocol": "ssl-encryption"}}, "update"),
    call("a broker whose name is not checked", "dms:ModifyEndpoint",
         {"EndpointArn": "a", "KafkaSettings": {"SslEndpointIdentificationAlgorithm": "none"}},
         "update unguard"),
    call("a cache without encryption", "dms:ModifyEndpoint",
         {"EndpointArn": "a", "RedisSettings": {"SslSecurityProtocol": "plaintext"}},
         "update unguard"),
    call("a cache with encryption", "dms:ModifyEndpoint",
         {"EndpointArn": "a", "RedisSettings": {"SslSecurityProtocol": "ssl-encryption"}},
         "update"),
    *(
        call(f"no second factor by {operation}", f"cognito-idp:{operation}",
             {"MFAOptions": []}, "update unguard")
        for operation in ("SetUserSettings", "AdminSetUserSettings")
    ),
    *(
        call(f"a second factor by {operation}", f"cognito-idp:{operation}",
             {"MFAOptions": [{"DeliveryMedium": "SMS", "AttributeName": "phone_number"}]},
             "update")
        for operation in ("SetUserSettings", "AdminSetUserSettings")
    ),
    call("agents approved by a rule", "agent-registry-control:UpdateRegistry",
         {"registryId": "r",
          "approvalConfiguration": {"optionalValue": {"autoApprovalRules": ["APPROVE_ALL"]}}},
         "update unguard"),
    call("agents approved by people", "agent-registry-control:UpdateRegistry",
         {"registryId": "r",
          "approvalConfiguration": {"optionalValue": {"autoApprovalRules": []}}}, "update"),
    call("records approved by themselves", "bedrock-agentcore-control:UpdateRegistry",
         {"registryId": "r", "approvalConfiguration": {"optionalValue": {"autoApproval": True}}},
         "update unguard"),
    call("records approved by people", "bedrock-agentcore-control:UpdateRegistry",
         {"registryId": "r", "approvalConfiguration": {"optionalValue": {"autoApproval": False}}},
         "update"),
    call("other events of sessions", "workspaces-web:UpdateSessionLogger",
         {"sessionLoggerArn": "a", "eventFilter": {"include": []}}, "replace unguard"),
    call("another place for events of sessions", "workspaces-web:UpdateSessionLogger",
         {"sessionLoggerArn": "a", "logConfiguration": {"s3": {"bucket": "b"}}},
         "replace unguard"),
    call("a logger's name", "workspaces-web:UpdateSessionLogger",
         {"sessionLoggerArn": "a", "displayName": "n"}, "update"),
    call("a role whose user is not recorded", "sagemaker:UpdateDomain",
         {"DomainId": "d", "DomainSettingsForUpdate": {"ExecutionRoleIdentityConfig": "DISABLED"}},
         "update unguard"),
    call("users who cannot stop an agent", "appstream:UpdateStack",
         {"Name": "n", "AgentAccessConfig": {"UserControlMode": "VIEW_ONLY"}}, "update unguard"),
    call("users who can stop an agent", "appstream:UpdateStack",
         {"Name": "n", "AgentAccessConfig": {"UserControlMode": "VIEW_STOP"}}, "update"),
    call("instances that are no longer kept", "autoscaling:UpdateAutoScalingGroup",
         {"AutoScalingGroupName": "g", "InstanceLifecyclePolicy": {"RetentionTriggers": {
             "TerminateHookAbandon": "terminate"}}}, "update unguard"),
    call("instances that are kept", "autoscaling:UpdateAutoScalingGroup",
         {"AutoScalingGroupName": "g", "InstanceLifecyclePolicy": {"RetentionTriggers": {
             "TerminateHookAbandon": "retain"}}}, "update"),
    call("an application no longer assessed", "resiliencehub:UpdateApp",
         {"appArn": "a", "assessmentSchedule": "Disabled"}, "update unguard"),
    call("an application assessed", "resiliencehub:UpdateApp",
         {"appArn": "a", "assessmentSchedule": "Daily"}, "update"),
    call("no more billing alerts", "billing:UpdateBillingPreferences",
         {"feature": "BILLING_ALERTS",
          "billingPreferencesPerKey": [{"key": "k", "value": "DISABLED"}]}, "update unguard"),
    call("billing alerts", "billing:UpdateBillingPreferences",
         {"feature": "BILLING_ALERTS",
          "billingPreferencesPerKey": [{"key": "k", "value": "ENABLED"}]}, "update"),
]  # fmt: skip

ENTRY = [
    *(
        call(f"{kind} open to the internet", f"mediaconnect:Update{kind}Endpoint",
             {"Arn": "a", "Configuration": {"Standard": {f"{kind}NetworkingType": "PUBLIC"}}},
             "update access")
        for kind in ("Source", "Destination")
    ),
    *(
        call(f"{kind} in a private network", f"mediaconnect:Update{kind}Endpoint",
             {"Arn": "a", "Configuration": {"Standard": {f"{kind}NetworkingType": "VPC"}}},
             "update")
        for kind in ("Source", "Destination")
    ),
    call("other addresses that may connect", "mediaconnect:UpdateSourceEndpoint",
         {"Arn": "a", "Configuration": {"Standard": {"SourceNetworkingConfiguration": {
             "Public": {"SourceAllowRules": [{"Cidr": "0.0.0.0/0"}]}}}}}, "update access"),
    call("keys over the internet", "kms:UpdateCustomKeyStore",
         {"CustomKeyStoreId": "c", "XksProxyConnectivity": "PUBLIC_ENDPOINT"}, "update access"),
    call("keys over a private network", "kms:UpdateCustomKeyStore",
         {"CustomKeyStoreId": "c", "XksProxyConnectivity": "VPC_ENDPOINT_SERVICE"}, "update"),
    *(
        call(f"a device {status} by {operation}", f"cognito-idp:{operation}",
             {"DeviceKey": "k", "DeviceRememberedStatus": status}, traits)
        for operation in ("UpdateDeviceStatus", "AdminUpdateDeviceStatus")
        for status, traits in (("remembered", "update access"), ("not_remembered", "update"))
    ),
    *(
        call(f"a record {status} in {service}", f"{service}:UpdateRegistryRecordStatus",
             {"registryId": "r", "recordId": "x", "status": status}, traits)
        for service in ("bedrock-agentcore-control", "agent-registry-control")
        for status, traits in (("APPROVED", "update access"), ("REJECTED", "update disrupt"),
                               ("DEPRECATED", "update disrupt"), ("PENDING_APPROVAL", "update"))
    ),
    call("others sign in to a registry", "bedrock-agentcore-control:UpdateRegistry",
         {"registryId": "r", "authorizerConfiguration": {}}, "replace access"),
    call("others discover a registry", "agent-registry-control:UpdateRegistry",
         {"registryId": "r", "discoveryConfiguration": {}}, "replace access"),
    call("an agent that goes on", "devops-agent:SendMessage",
         {"content": "go", "context": {"userActionResponse": "APPROVAL_ACTION",
                                       "approvalAction": {"action": "APPROVED"}}}, "execute"),
    call("an agent that goes on, the old way", "devops-agent:SendMessage",
         {"content": "go", "context": {"userActionResponse": '{"answer": "yes"}'}}, "execute"),
    call("an agent that is told no", "devops-agent:SendMessage",
         {"content": "no", "context": {"userActionResponse": "APPROVAL_ACTION",
                                       "approvalAction": {"action": "REJECTED"}}}, "create"),
    call("talk with an agent", "devops-agent:SendMessage", {"content": "approved"}, "create"),
    call("a domain without sign-in", "datazone:UpdateDomain",
         {"identifier": "d", "singleSignOn": {"type": "DISABLED"}}, "update disrupt access"),
    call("a domain for all people", "datazone:UpdateDomain",
         {"identifier": "d", "singleSignOn": {"type": "IAM_IDC", "userAssignment": "AUTOMATIC"}},
         "update access"),
    call("a domain for people who are assigned", "datazone:UpdateDomain",
         {"identifier": "d", "singleSignOn": {"type": "IAM_IDC", "userAssignment": "MANUAL"}},
         "update"),
    *(
        call(f"Studio {value} by {operation}", f"sagemaker:{operation}",
             {settings: {"StudioWebPortal": value}}, traits)
        for operation, settings in (("UpdateDomain", "DefaultUserSettings"),
                                    ("UpdateUserProfile", "UserSettings"))
        for value, traits in (("DISABLED", "update disrupt"), ("ENABLED", "update"))
    ),
    call("containers that run as root", "sagemaker:UpdateDomain",
         {"DomainId": "d", "DomainSettingsForUpdate": {
             "DockerSettings": {"RootlessDocker": "DISABLED"}}}, "update access"),
    *(
        call(f"a change {status}", "ssm:UpdateOpsItem",
             {"OpsItemId": "o", "Status": status}, traits)
        for status, traits in (("Approved", "update access"),
                               ("ChangeCalendarOverrideApproved", "update access"),
                               ("Rejected", "update disrupt"),
                               ("ChangeCalendarOverrideRejected", "update disrupt"),
                               ("Cancelled", "update disrupt"),
                               ("InProgress", "update"), ("Resolved", "update"))
    ),
    call("certificates for more names", "acm:UpdateAcmeDomainValidation",
         {"PrevalidationOptions": {"DnsPrevalidation": {"DomainScope": {
             "ExactDomain": "DISABLED", "Wildcards": "ENABLED"}}}}, "update access"),
    call("certificates for fewer names", "acm:UpdateAcmeDomainValidation",
         {"PrevalidationOptions": {"DnsPrevalidation": {"DomainScope": {
             "Wildcards": "DISABLED"}}}}, "update"),
    call("users who may copy files out", "appstream:UpdateStack",
         {"Name": "n", "UserSettings": [
             {"Action": "FILE_DOWNLOAD", "Permission": "ENABLED"}]}, "update access"),
    call("users who may not", "appstream:UpdateStack",
         {"Name": "n", "UserSettings": [
             {"Action": "FILE_DOWNLOAD", "Permission": "DISABLED"}]}, "update"),
    call("an agent that may type", "appstream:UpdateImageBuilder",
         {"Name": "n", "AgentAccessConfig": {"Settings": [
             {"AgentAction": "COMPUTER_INPUT", "Permission": "ENABLED"}]}}, "update access"),
    call("an environment with credentials", "cloud9:UpdateEnvironment",
         {"environmentId": "e", "managedCredentialsAction": "ENABLE"}, "update access"),
    call("an environment without credentials", "cloud9:UpdateEnvironment",
         {"environmentId": "e", "managedCredentialsAction": "DISABLE"}, "update disrupt"),
    call("an environment's name", "cloud9:UpdateEnvironment",
         {"environmentId": "e", "name": "n"}, "update"),
    call("nodes with other rights", "pcs:UpdateComputeNodeGroup",
         {"clusterIdentifier": "c", "iamInstanceProfileArn": "a"}, "update access"),
    call("another source of identities", "healthlake:UpdateFHIRDatastore",
         {"DatastoreId": "d", "IdentityProviderConfiguration": {"AuthorizationStrategy": "x"}},
         "update access"),
    call("where a record is from", "agent-registry-control:UpdateRegistryRecord",
         {"registryId": "r", "provenance": {"authorizerType": "x"}}, "update"),
    call("a portal's sign-in", "workspaces-web:UpdatePortal",
         {"portalArn": "p", "authenticationType": "IAM_Identity_Center"}, "update access"),
    call("limits that are reset", "opensearchserverless:UpdateCollectionGroup",
         {"id": "g", "capacityLimits": {}}, "replace"),
    call("nobody is told", "cloudwatchomni:UpdateAlert",
         {"alertIdentifier": "a", "notificationRules": []}, "replace unguard"),
    call("other instance types", "gamelift:UpdateGameServerGroup",
         {"GameServerGroupName": "g", "InstanceDefinitions": []}, "replace"),
    call("volumes cleared", "mgn:UpdateLaunchConfigurationDefaults",
         {"smallVolumeConfiguration": {}}, "replace"),
    call("other choices", "wellarchitected:UpdateAnswer",
         {"WorkloadId": "w", "SelectedChoices": []}, "replace"),
    call("a note", "wellarchitected:UpdateAnswer", {"WorkloadId": "w", "Notes": "n"}, "update"),
    call("another database", "ssm-sap:UpdateApplicationSettings",
         {"ApplicationId": "a", "DatabaseArn": "d"}, "replace"),
    call("a server that is no longer replicated", "drs:DisconnectSourceServer",
         {"sourceServerID": "s"}, "delete disrupt"),
    call("ids of new file systems", "efs:PutAccountPreferences",
         {"ResourceIdType": "LONG_ID"}, "update"),
    call("data goes to another bucket", "dms:ModifyEndpoint",
         {"EndpointArn": "e", "S3Settings": {"BucketName": "b"}}, "replace"),
    call("another server, inside", "dms:ModifyEndpoint",
         {"EndpointArn": "e", "MySQLSettings": {"ServerName": "h", "Port": 3306}}, "replace"),
    call("a script at each connection", "dms:ModifyEndpoint",
         {"EndpointArn": "e", "MySQLSettings": {"AfterConnectScript": "DROP TABLE t"}}, "execute"),
    call("another name for an endpoint", "dms:ModifyEndpoint",
         {"EndpointArn": "e", "EndpointIdentifier": "n", "MySQLSettings": {"MaxFileSize": 1}},
         "update"),
    call("files go to another folder", "datasync:UpdateLocationS3",
         {"LocationArn": "l", "Subdirectory": "/other"}, "replace"),
    call("files go to another server", "datasync:UpdateLocationNfs",
         {"LocationArn": "l", "ServerHostname": "h"}, "replace"),
    call("another storage class", "datasync:UpdateLocationS3",
         {"LocationArn": "l", "S3StorageClass": "STANDARD"}, "update"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "params", "state", "traits"), [*WORK, *CONTENT, *GUARDS, *ENTRY]
)
def test_labelled_blind_again(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
