"""Which read-only look-up gives a rule the state it asks for?"""

from __future__ import annotations

from collections.abc import Mapping

from .answer import Numbers, Presence
from .deployed import deployed_template
from .lookups import (
    LookUp,
    address_in_use,
    change_set,
    endpoint_variants,
    head_object,
    image_tag,
    instance_fleet,
    instance_groups,
    key_schema,
    log_filter,
    log_retention,
    memory_cluster,
    record_sets,
    rule_targets,
    scalable_target,
)


def _bucket(method: str, find: str, *missing: str) -> Presence:
    ask = "{Bucket: Bucket, ExpectedBucketOwner: ExpectedBucketOwner}"
    return Presence(method, ask, find, frozenset(missing))


def _bucket_configuration(method: str, find: str) -> Presence:
    ask = "{Bucket: Bucket, Id: Id, ExpectedBucketOwner: ExpectedBucketOwner}"
    return Presence(method, ask, find, frozenset({"NoSuchConfiguration"}))


def _logging(members: str) -> Presence:
    ask = f"LoggingConfiguration.{{{members}}}"
    missing = frozenset({"WAFNonexistentItemException"})
    return Presence("get_logging_configuration", ask, "LoggingConfiguration", missing)


def _database(what: str, name: str) -> Numbers:
    facts = (
        "{BackupRetentionPeriod: BackupRetentionPeriod, BacktrackWindow: BacktrackWindow, "
        "PerformanceInsightsEnabled: PerformanceInsightsEnabled, "
        "PerformanceInsightsRetentionPeriod: PerformanceInsightsRetentionPeriod}"
    )
    find = f"{what}s[0].{facts}"
    method = {
        "DBInstance": "describe_db_instances",
        "DBCluster": "describe_db_clusters",
        "GlobalCluster": "describe_global_clusters",
    }[what]
    return Numbers(method, f"{{{name}: {name}}}", find)


_INSTANCE = _database("DBInstance", "DBInstanceIdentifier")
_CLUSTER = _database("DBCluster", "DBClusterIdentifier")
_NOT_FOUND = frozenset({"ResourceNotFoundException", "ResourceNotFound", "NotFoundException"})
_METHOD = "restApiId: restApiId, resourceId: resourceId, httpMethod: httpMethod"
_SCALED = (
    "ServiceNamespace: ServiceNamespace, ResourceId: ResourceId, "
    "ScalableDimension: ScalableDimension"
)

LOOKUPS: Mapping[str, LookUp] = {
    "apigateway/GetGatewayResponse": Presence(
        "get_gateway_response",
        "{restApiId: restApiId, responseType: responseType}",
        # The service answers with its own response where nobody has put one.
        "defaultResponse != `true`",
        _NOT_FOUND,
    ),
    "apigateway/GetIntegration": Presence("get_integration", f"{{{_METHOD}}}", "type", _NOT_FOUND),
    "apigateway/GetIntegrationResponse": Presence(
        "get_integration_response",
        f"{{{_METHOD}, statusCode: statusCode}}",
        "statusCode",
        _NOT_FOUND,
    ),
    "apigateway/GetStage": Presence(
        "get_stage", "{restApiId: restApiId, stageName: stageName}", "stageName", _NOT_FOUND
    ),
    "apigatewayv2/GetStage": Presence(
        "get_stage", "{ApiId: ApiId, StageName: StageName}", "StageName", _NOT_FOUND
    ),
    "application-autoscaling/DescribeScalableTargets": scalable_target,
    "application-autoscaling/DescribeScalingPolicies": Presence(
        "describe_scaling_policies", f"{{PolicyNames: [PolicyName], {_SCALED}}}", "ScalingPolicies"
    ),
    "application-autoscaling/DescribeScheduledActions": Presence(
        "describe_scheduled_actions",
        f"{{ScheduledActionNames: [ScheduledActionName], {_SCALED}}}",
        "ScheduledActions",
    ),
    "autoscaling/DescribeAutoScalingGroups": Numbers(
        "describe_auto_scaling_groups",
        "{AutoScalingGroupNames: [AutoScalingGroupName]}",
        "AutoScalingGroups[0].{MinSize: MinSize, MaxSize: MaxSize, "
        "DesiredCapacity: DesiredCapacity}",
    ),
    "autoscaling/DescribeLifecycleHooks": Presence(
        "describe_lifecycle_hooks",
        "{AutoScalingGroupName: AutoScalingGroupName, LifecycleHookNames: [LifecycleHookName]}",
        "LifecycleHooks",
    ),
    "autoscaling/DescribePolicies": Presence(
        "describe_policies",
        "{AutoScalingGroupName: AutoScalingGroupName, PolicyNames: [PolicyName]}",
        "ScalingPolicies",
    ),
    "backup/DescribeRecoveryPoint": Numbers(
        "describe_recovery_point",
        "{BackupVaultName: BackupVaultName, RecoveryPointArn: RecoveryPointArn}",
        "{DeleteAfterDays: Lifecycle.DeleteAfterDays}",
    ),
    "batch/DescribeComputeEnvironments": Numbers(
        "describe_compute_environments",
        "{computeEnvironments: [computeEnvironment]}",
        "computeEnvironments[0].computeResources.{minvCpus: minvCpus, maxvCpus: maxvCpus, "
        "desiredvCpus: desiredvCpus}",
    ),
    "bedrock-agentcore-control/GetMemory": Numbers(
        "get_memory",
        "{memoryId: memoryId}",
        "{eventExpiryDuration: memory.eventExpiryDuration}",
    ),
    "cloudformation/DescribeChangeSet": change_set,
    "cloudformation/GetTemplate": deployed_template,
    "cloudtrail/GetEventDataStore": Numbers(
        "get_event_data_store",
        "{EventDataStore: EventDataStore}",
        "{RetentionPeriod: RetentionPeriod}",
    ),
    "cloudwatch/DescribeAlarms": Presence(
        "describe_alarms",
        "{AlarmNames: [AlarmName], AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm']}",
        "[MetricAlarms, CompositeAlarms, LogAlarms][]",
    ),
    "cloudwatch/GetDashboard": Presence(
        "get_dashboard",
        "{DashboardName: DashboardName}",
        "DashboardName",
        _NOT_FOUND | {"DashboardNotFoundError"},
    ),
    "cognito-idp/GetUserPoolMfaConfig": Numbers(
        "get_user_pool_mfa_config",
        "{UserPoolId: UserPoolId}",
        "{MfaConfiguration: MfaConfiguration}",
    ),
    "config/DescribeConfigRules": Presence(
        "describe_config_rules",
        "{ConfigRuleNames: [ConfigRule.ConfigRuleName]}",
        "ConfigRules",
        frozenset({"NoSuchConfigRuleException"}),
    ),
    # A region has one channel at most, whatever its name.
    "config/DescribeDeliveryChannels": Presence(
        "describe_delivery_channels", "`{}`", "DeliveryChannels"
    ),
    "config/DescribeRetentionConfigurations": Numbers(
        "describe_retention_configurations",
        "`{}`",
        "RetentionConfigurations[0].{RetentionPeriodInDays: RetentionPeriodInDays}",
    ),
    "datasync/DescribeTask": Numbers("describe_task", "{TaskArn: TaskArn}", "{Options: Options}"),
    "docdb/DescribeDBClusters": _CLUSTER,
    "docdb/DescribeDBInstances": _INSTANCE,
    "ds/DescribeDirectories": Numbers(
        "describe_directories",
        "{DirectoryIds: [DirectoryId]}",
        "DirectoryDescriptions[0]."
        "{DesiredNumberOfDomainControllers: DesiredNumberOfDomainControllers}",
    ),
    "dynamodb/DescribeContinuousBackups": Numbers(
        "describe_continuous_backups",
        "{TableName: TableName}",
        "ContinuousBackupsDescription.PointInTimeRecoveryDescription."
        "{RecoveryPeriodInDays: RecoveryPeriodInDays}",
    ),
    "dynamodb/DescribeTable": key_schema,
    "ec2/DescribeAddresses": address_in_use,
    "ec2/DescribeCapacityReservationFleets": Numbers(
        "describe_capacity_reservation_fleets",
        "{CapacityReservationFleetIds: [CapacityReservationFleetId]}",
        "CapacityReservationFleets[0].{TotalTargetCapacity: TotalTargetCapacity}",
    ),
    "ec2/DescribeCapacityReservations": Numbers(
        "describe_capacity_reservations",
        "{CapacityReservationIds: [CapacityReservationId]}",
        "CapacityReservations[0].{InstanceCount: TotalInstanceCount}",
    ),
    "ec2/DescribeFleets": Numbers(
        "describe_fleets",
        "{FleetIds: [FleetId]}",
        "Fleets[0].TargetCapacitySpecification.{TotalTargetCapacity: TotalTargetCapacity, "
        "OnDemandTargetCapacity: OnDemandTargetCapacity, SpotTargetCapacity: SpotTargetCapacity}",
    ),
    "ec2/DescribeSpotFleetRequests": Numbers(
        "describe_spot_fleet_requests",
        "{SpotFleetRequestIds: [SpotFleetRequestId]}",
        "SpotFleetRequestConfigs[0].SpotFleetRequestConfig."
        "{TargetCapacity: TargetCapacity, OnDemandTargetCapacity: OnDemandTargetCapacity}",
    ),
    "ecr/DescribeImages": image_tag,
    "ecs/DescribeServices": Numbers(
        "describe_services",
        "{cluster: cluster, services: [service]}",
        "services[0].{desiredCount: desiredCount}",
    ),
    "eks/DescribeNodegroup": Numbers(
        "describe_nodegroup",
        "{clusterName: clusterName, nodegroupName: nodegroupName}",
        "nodegroup.scalingConfig.{minSize: minSize, maxSize: maxSize, desiredSize: desiredSize}",
    ),
    "elasticache/DescribeCacheClusters": Numbers(
        "describe_cache_clusters",
        "{CacheClusterId: CacheClusterId}",
        "CacheClusters[0].{NumCacheNodes: NumCacheNodes, "
        "SnapshotRetentionLimit: SnapshotRetentionLimit}",
    ),
    "elasticache/DescribeReplicationGroups": Numbers(
        "describe_replication_groups",
        "{ReplicationGroupId: ReplicationGroupId}",
        "ReplicationGroups[0].{NodeGroupCount: length(NodeGroups), "
        "SnapshotRetentionLimit: SnapshotRetentionLimit}",
    ),
    "elasticache/DescribeServerlessCaches": Numbers(
        "describe_serverless_caches",
        "{ServerlessCacheName: ServerlessCacheName}",
        "ServerlessCaches[0].{SnapshotRetentionLimit: SnapshotRetentionLimit}",
    ),
    "elbv2/DescribeLoadBalancerAttributes": Numbers(
        "describe_load_balancer_attributes",
        "{LoadBalancerArn: LoadBalancerArn}",
        "{Attributes: Attributes}",
    ),
    "emr/ListInstanceFleets": instance_fleet,
    "emr/ListInstanceGroups": instance_groups,
    "es/DescribeElasticsearchDomain": Numbers(
        "describe_elasticsearch_domain",
        "{DomainName: DomainName}",
        "DomainStatus.ElasticsearchClusterConfig."
        "{InstanceCount: InstanceCount, WarmCount: WarmCount}",
    ),
    "events/DescribeArchive": Numbers(
        "describe_archive", "{ArchiveName: ArchiveName}", "{RetentionDays: RetentionDays}"
    ),
    "events/DescribeRule": Presence(
        "describe_rule", "{Name: Name, EventBusName: EventBusName}", "Name", _NOT_FOUND
    ),
    "events/ListTargetsByRule": rule_targets,
    "fsx/DescribeFileSystems": Numbers(
        "describe_file_systems",
        "{FileSystemIds: [FileSystemId]}",
        "FileSystems[0].[WindowsConfiguration, LustreConfiguration, OntapConfiguration, "
        "OpenZFSConfiguration][?@] | [0]."
        "{AutomaticBackupRetentionDays: AutomaticBackupRetentionDays, "
        "ThroughputCapacity: ThroughputCapacity}",
    ),
    "kafka/DescribeClusterV2": Numbers(
        "describe_cluster_v2",
        "{ClusterArn: ClusterArn}",
        "ClusterInfo.Provisioned.{NumberOfBrokerNodes: NumberOfBrokerNodes}",
    ),
    "lambda/GetFunctionConcurrency": Numbers(
        "get_function_concurrency",
        "{FunctionName: FunctionName}",
        "{ReservedConcurrentExecutions: ReservedConcurrentExecutions}",
    ),
    "lambda/GetFunctionEventInvokeConfig": Presence(
        "get_function_event_invoke_config",
        "{FunctionName: FunctionName, Qualifier: Qualifier}",
        "@",
        _NOT_FOUND,
    ),
    "lambda/GetProvisionedConcurrencyConfig": Numbers(
        "get_provisioned_concurrency_config",
        "{FunctionName: FunctionName, Qualifier: Qualifier}",
        "{ProvisionedConcurrentExecutions: RequestedProvisionedConcurrentExecutions}",
        frozenset({"ProvisionedConcurrencyConfigNotFoundException"}),
    ),
    "lightsail/GetContainerServices": Numbers(
        "get_container_services",
        "{serviceName: serviceName}",
        "containerServices[0].{scale: scale}",
    ),
    "logs/DescribeLogGroups": log_retention,
    "logs/DescribeMetricFilters": log_filter("describe_metric_filters", "metricFilters"),
    "logs/DescribeSubscriptionFilters": log_filter(
        "describe_subscription_filters", "subscriptionFilters"
    ),
    "memorydb/DescribeClusters": memory_cluster,
    "neptune/DescribeDBClusters": _CLUSTER,
    "neptune/DescribeDBInstances": _INSTANCE,
    "opensearch/DescribeDomain": Numbers(
        "describe_domain",
        "{DomainName: DomainName}",
        "DomainStatus.ClusterConfig.{InstanceCount: InstanceCount, WarmCount: WarmCount}",
    ),
    "rds/DescribeDBClusters": _CLUSTER,
    "rds/DescribeDBInstances": _INSTANCE,
    "rds/DescribeGlobalClusters": _database("GlobalCluster", "GlobalClusterIdentifier"),
    "redshift/DescribeClusters": Numbers(
        "describe_clusters",
        "{ClusterIdentifier: ClusterIdentifier}",
        "Clusters[0].{AutomatedSnapshotRetentionPeriod: AutomatedSnapshotRetentionPeriod, "
        "NumberOfNodes: NumberOfNodes}",
    ),
    "route53/ListResourceRecordSets": record_sets,
    "s3/GetBucketAnalyticsConfiguration": _bucket_configuration(
        "get_bucket_analytics_configuration", "AnalyticsConfiguration"
    ),
    "s3/GetBucketCors": _bucket("get_bucket_cors", "CORSRules", "NoSuchCORSConfiguration"),
    "s3/GetBucketEncryption": Numbers(
        "get_bucket_encryption",
        "{Bucket: Bucket, ExpectedBucketOwner: ExpectedBucketOwner}",
        "ServerSideEncryptionConfiguration.{Rules: Rules}",
        frozenset({"ServerSideEncryptionConfigurationNotFoundError"}),
    ),
    "s3/GetBucketIntelligentTieringConfiguration": _bucket_configuration(
        "get_bucket_intelligent_tiering_configuration", "IntelligentTieringConfiguration"
    ),
    "s3/GetBucketInventoryConfiguration": _bucket_configuration(
        "get_bucket_inventory_configuration", "InventoryConfiguration"
    ),
    "s3/GetBucketLifecycleConfiguration": _bucket(
        "get_bucket_lifecycle_configuration", "Rules", "NoSuchLifecycleConfiguration"
    ),
    "s3/GetBucketLogging": _bucket("get_bucket_logging", "LoggingEnabled"),
    "s3/GetBucketMetricsConfiguration": _bucket_configuration(
        "get_bucket_metrics_configuration", "MetricsConfiguration"
    ),
    "s3/GetBucketNotificationConfiguration": _bucket(
        "get_bucket_notification_configuration",
        "[TopicConfigurations, QueueConfigurations, LambdaFunctionConfigurations, "
        "EventBridgeConfiguration][?@ != `null`]",
    ),
    "s3/GetBucketReplication": _bucket(
        "get_bucket_replication",
        "ReplicationConfiguration",
        "ReplicationConfigurationNotFoundError",
    ),
    "s3/GetBucketTagging": _bucket("get_bucket_tagging", "TagSet", "NoSuchTagSet"),
    "s3/GetBucketWebsite": _bucket(
        "get_bucket_website",
        "[IndexDocument, ErrorDocument, RedirectAllRequestsTo, RoutingRules][?@]",
        "NoSuchWebsiteConfiguration",
    ),
    "s3/GetObjectTagging": Presence(
        "get_object_tagging", "{Bucket: Bucket, Key: Key, VersionId: VersionId}", "TagSet"
    ),
    "s3/HeadObject": head_object,
    "s3control/GetBucketLifecycleConfiguration": Presence(
        "get_bucket_lifecycle_configuration",
        "{AccountId: AccountId, Bucket: Bucket}",
        "Rules",
        frozenset({"NoSuchLifecycleConfiguration"}),
    ),
    "sagemaker/DescribeEndpoint": endpoint_variants,
    "sagemaker/DescribeInferenceComponent": Numbers(
        "describe_inference_component",
        "{InferenceComponentName: InferenceComponentName}",
        "RuntimeConfig.{CopyCount: DesiredCopyCount}",
    ),
    "servicediscovery/GetInstance": Presence(
        "get_instance",
        "{ServiceId: ServiceId, InstanceId: InstanceId}",
        "Instance",
        frozenset({"InstanceNotFound"}),
    ),
    "sqs/GetQueueAttributes": Numbers(
        "get_queue_attributes",
        "{QueueUrl: QueueUrl, AttributeNames: ['MessageRetentionPeriod']}",
        "{MessageRetentionPeriod: Attributes.MessageRetentionPeriod}",
    ),
    "waf/GetLoggingConfiguration": _logging("ResourceArn: ResourceArn"),
    "waf-regional/GetLoggingConfiguration": _logging("ResourceArn: ResourceArn"),
    "wafv2/GetLoggingConfiguration": _logging(
        "ResourceArn: ResourceArn, LogType: LogType, LogScope: LogScope"
    ),
}
