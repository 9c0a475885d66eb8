"""Scenes in moto, one for each row of the previews that moto can play: call, params, facts."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import boto3

REGION = "eu-west-1"
ACCOUNT = "123456789012"

Scene = tuple[dict[str, Any], dict[str, str]]
SCENES: dict[str, Callable[[], Scene]] = {}


def scene(*calls: str) -> Callable[[Callable[[], Scene]], Callable[[], Scene]]:
    """Name the calls (`service:Operation`) whose preview a scene is for."""

    def keep(play: Callable[[], Scene]) -> Callable[[], Scene]:
        SCENES.update(dict.fromkeys(calls, play))
        return play

    return keep


def aws(service: str) -> Any:
    return boto3.client(service, region_name=REGION)


def a_bucket() -> None:
    aws("s3").create_bucket(Bucket="data", CreateBucketConfiguration={"LocationConstraint": REGION})


def tagged() -> list[dict[str, str]]:
    return [{"Key": "team", "Value": "pay"}]


@scene("s3:DeleteBucket")
def bucket() -> Scene:
    a_bucket()
    aws("s3").put_object(Bucket="data", Key="a/b.txt", Body=b"12345")
    aws("s3").put_bucket_tagging(Bucket="data", Tagging={"TagSet": tagged()})
    return {"Bucket": "data"}, {
        "holds objects": "yes",
        "for example": "a/b.txt",
        "holds old versions": "yes",
        "versioning": "off",
        "tags": "1: team=pay",
        "serves a website": "no",
        "public by policy": "no",
    }


@scene("s3:DeleteObject", "s3:PutObject", "s3:CopyObject", "s3:CompleteMultipartUpload")
def an_object() -> Scene:
    a_bucket()
    aws("s3").put_bucket_versioning(Bucket="data", VersioningConfiguration={"Status": "Enabled"})
    aws("s3").put_object(Bucket="data", Key="k", Body=b"12345")
    return {"Bucket": "data", "Key": "k"}, {
        "size": "5",
        "ETag": '"827ccb0eea8a706c4c34a16891f84e7b"',
        "versioning": "on",
    }


@scene("s3:DeleteObjects")
def objects() -> Scene:
    a_bucket()
    for key in "abc":
        aws("s3").put_object(Bucket="data", Key=key, Body=b"12345")
    listed = [{"Key": key} for key in ("a", "b", "gone")]
    return {"Bucket": "data", "Delete": {"Objects": listed}}, {
        "objects found": "2",
        "size": "5",
        "versioning": "off",
        "object lock": "off",
    }


@scene("s3:PutBucketPolicy", "s3:DeleteBucketPolicy")
def bucket_policy() -> Scene:
    a_bucket()
    policy = {"Version": "2012-10-17", "Statement": []}
    aws("s3").put_bucket_policy(Bucket="data", Policy=json.dumps(policy))
    return {"Bucket": "data", "Policy": "{}"}, {
        "policy now": '{"Statement": [], "Version": "2012-10-17"}'
    }


@scene("s3:PutBucketLifecycleConfiguration", "s3:DeleteBucketLifecycle")
def lifecycle() -> Scene:
    a_bucket()
    return {"Bucket": "data"}, {"lifecycle rules now": "none"}


@scene("s3:PutPublicAccessBlock", "s3:DeletePublicAccessBlock")
def access_block() -> Scene:
    a_bucket()
    blocked = {"BlockPublicAcls": True, "IgnorePublicAcls": True}
    aws("s3").put_public_access_block(Bucket="data", PublicAccessBlockConfiguration=blocked)
    return {"Bucket": "data"}, {"public access block now": '"BlockPublicAcls": true'}


@scene("s3:PutBucketVersioning")
def suspend() -> Scene:
    a_bucket()
    aws("s3").put_bucket_versioning(Bucket="data", VersioningConfiguration={"Status": "Enabled"})
    return {"Bucket": "data"}, {"versioning": "on", "holds objects": "no"}


def a_stack(**changes: Any) -> None:
    resources = {
        "Topic": {"Type": "AWS::SNS::Topic"},
        "Jobs": {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"},
    }
    template = json.dumps({"Resources": {**resources, **changes}})
    aws("cloudformation").create_stack(StackName="prod", TemplateBody=template)


@scene("cloudformation:DeleteStack", "cloudformation:UpdateStack")
def stack() -> Scene:
    a_stack()
    return {"StackName": "prod"}, {
        "status": "CREATE_COMPLETE",
        "resources": "2: AWS::SNS::Topic Topic, AWS::SQS::Queue Jobs",
        "of these hold data": "1: AWS::SQS::Queue Jobs",
        "termination protection": "off",
    }


@scene("cloudformation:ExecuteChangeSet")
def change_set() -> Scene:
    a_stack()
    template = json.dumps({"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}})
    aws("cloudformation").create_change_set(
        StackName="prod", ChangeSetName="c1", TemplateBody=template, ChangeSetType="UPDATE"
    )
    return {"StackName": "prod", "ChangeSetName": "c1"}, {
        "changes": "Remove AWS::SQS::Queue Jobs replacement: unknown"
    }


@scene("elasticbeanstalk:TerminateEnvironment", "elasticbeanstalk:RebuildEnvironment")
def environment() -> Scene:
    client = aws("elasticbeanstalk")
    client.create_application(ApplicationName="shop")
    client.create_environment(
        ApplicationName="shop",
        EnvironmentName="shop-prod",
        SolutionStackName="64bit Amazon Linux 2018.03 v2.9.2 running Python 3.6",
    )
    # moto answers neither for the environment's resources nor for its settings.
    return {"EnvironmentName": "shop-prod"}, {
        "application": "shop",
        "instances": "unknown",
        "attached database": "unknown",
    }


def an_instance() -> str:
    image = aws("ec2").describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    specification = {"ResourceType": "instance", "Tags": tagged()}
    run = aws("ec2").run_instances(
        ImageId=image,
        MinCount=1,
        MaxCount=1,
        InstanceType="t3.micro",
        TagSpecifications=[specification],
    )
    return str(run["Instances"][0]["InstanceId"])


@scene("ec2:TerminateInstances")
def instances() -> Scene:
    name = an_instance()
    aws("ec2").modify_instance_attribute(InstanceId=name, DisableApiTermination={"Value": True})
    return {"InstanceIds": [name]}, {
        "instances": f"1: {name} t3.micro running",
        "tags": "team=pay",
        "termination protection": f"1: {name}",
        "disks": "1: vol-",
        "in groups": "none",
        "serves in target groups": "none",
    }


@scene("ec2:DeleteVolume")
def volume() -> Scene:
    name = aws("ec2").create_volume(Size=8, AvailabilityZone=f"{REGION}a")["VolumeId"]
    aws("ec2").create_snapshot(VolumeId=name)
    return {"VolumeId": name}, {
        "size": "8 GiB",
        "attached to": "none",
        "snapshots of it": "1",
        "last snapshot": "20",
    }


@scene("ec2:DeleteSnapshot")
def snapshot() -> Scene:
    name = aws("ec2").create_volume(Size=8, AvailabilityZone=f"{REGION}a")["VolumeId"]
    made = aws("ec2").create_snapshot(VolumeId=name)["SnapshotId"]
    return {"SnapshotId": made}, {"of volume": name, "taken": "20", "images made of it": ""}


@scene("ec2:DeregisterImage")
def image() -> Scene:
    instance = an_instance()
    made = aws("ec2").create_image(InstanceId=instance, Name="golden")["ImageId"]
    return {"ImageId": made}, {"name": "golden", "instances of it": "none"}


@scene("ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress")
def security_group() -> Scene:
    client = aws("ec2")
    group = client.create_security_group(GroupName="web", Description="web")["GroupId"]
    client.authorize_security_group_ingress(
        GroupId=group, IpProtocol="tcp", FromPort=443, ToPort=443, CidrIp="10.0.0.0/8"
    )
    return {"GroupId": group}, {"rules now": "tcp 443 443 10.0.0.0/8", "in use by": "none"}


def a_vpc() -> str:
    return str(aws("ec2").create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"])


@scene("ec2:DeleteVpc")
def vpc() -> Scene:
    return {"VpcId": a_vpc()}, {
        "addresses": "10.1.0.0/16",
        "default": "no",
        "routes": "10.1.0.0/16 to local",
    }


@scene("ec2:DeleteSubnet", "ec2:DeleteNatGateway")
def subnet() -> Scene:
    client = aws("ec2")
    made = client.create_subnet(VpcId=a_vpc(), CidrBlock="10.1.1.0/24")["Subnet"]["SubnetId"]
    address = client.allocate_address(Domain="vpc")["AllocationId"]
    gateway = client.create_nat_gateway(SubnetId=made, AllocationId=address)["NatGateway"]
    both = {"SubnetId": made, "NatGatewayId": gateway["NatGatewayId"]}
    return both, {"in use by": "eni-", "routes": ""}


@scene("ec2:DeleteRoute", "ec2:DeleteRouteTable")
def route() -> Scene:
    tables = aws("ec2").describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [a_vpc()]}])
    name = tables["RouteTables"][0]["RouteTableId"]
    return {"RouteTableId": name}, {"routes": "1: 10.1.0.0/16 to local"}


@scene("route53:ChangeResourceRecordSets", "route53:DeleteHostedZone")
def records() -> Scene:
    client = aws("route53")
    zone = client.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]["Id"]
    record = {
        "Name": "www.example.com.",
        "Type": "A",
        "TTL": 60,
        "ResourceRecords": [{"Value": "192.0.2.1"}],
    }
    batch = {"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]}
    client.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)
    params = {"HostedZoneId": zone, "Id": zone, "ChangeBatch": batch}
    return params, {"zone": "example.com.", "records in it": "3", "name servers": "ns-"}


def a_balancer() -> dict[str, str]:
    ec2, elb = aws("ec2"), aws("elbv2")
    network = a_vpc()
    subnets = [
        ec2.create_subnet(
            VpcId=network, CidrBlock=f"10.1.{n}.0/24", AvailabilityZone=f"{REGION}{zone}"
        )["Subnet"]["SubnetId"]
        for n, zone in enumerate("ab")
    ]
    balancer = elb.create_load_balancer(Name="front", Subnets=subnets)["LoadBalancers"][0]
    group = elb.create_target_group(Name="web", Protocol="HTTP", Port=80, VpcId=network)
    target = group["TargetGroups"][0]["TargetGroupArn"]
    forward = [{"Type": "forward", "TargetGroupArn": target}]
    listener = elb.create_listener(
        LoadBalancerArn=balancer["LoadBalancerArn"],
        Protocol="HTTP",
        Port=80,
        DefaultActions=forward,
    )["Listeners"][0]
    return {
        "LoadBalancerArn": balancer["LoadBalancerArn"],
        "TargetGroupArn": target,
        "ListenerArn": listener["ListenerArn"],
    }


@scene("elbv2:DeleteLoadBalancer")
def balancer() -> Scene:
    arn = a_balancer()["LoadBalancerArn"]
    return {"LoadBalancerArn": arn}, {
        "DNS name": "front-",
        "deletion protection": "off",
        "listeners": "1: HTTP 80",
        "targets": "1: web 0 of 0 healthy",
    }


@scene("elbv2:DeleteTargetGroup")
def target_group() -> Scene:
    return {"TargetGroupArn": a_balancer()["TargetGroupArn"]}, {"targets": "web 0 of 0 healthy"}


@scene("elbv2:DeleteListener")
def listener() -> Scene:
    return {"ListenerArn": a_balancer()["ListenerArn"]}, {"listeners": "1: HTTP 80"}


@scene("rds:DeleteDBInstance", "rds:ModifyDBInstance")
def database() -> Scene:
    aws("rds").create_db_instance(
        DBInstanceIdentifier="orders",
        DBInstanceClass="db.t3.micro",
        Engine="postgres",
        AllocatedStorage=20,
        DeletionProtection=True,
    )
    aws("rds").create_db_snapshot(DBInstanceIdentifier="orders", DBSnapshotIdentifier="s1")
    change = {"AllocatedStorage": 50, "ApplyImmediately": True}
    return {"DBInstanceIdentifier": "orders", "SkipFinalSnapshot": True, **change}, {
        "would change": "1: AllocatedStorage: 20 -> 50",
        "takes effect": "at once",
        "engine": "postgres ",
        "size": "20 GiB",
        "deletion protection": "on",
        "multi-AZ": "no",
        "replicas": "none",
    }


@scene("rds:DeleteDBCluster")
def database_cluster() -> Scene:
    aws("rds").create_db_cluster(
        DBClusterIdentifier="orders",
        Engine="aurora-postgresql",
        MasterUsername="root",
        MasterUserPassword="hunter2hunter2",
    )
    return {"DBClusterIdentifier": "orders"}, {
        "engine": "aurora-postgresql ",
        "deletion protection": "off",
    }


def a_table() -> None:
    aws("dynamodb").create_table(
        TableName="orders",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
        DeletionProtectionEnabled=True,
    )
    item = {"pk": {"S": "1"}, "pin": {"S": "9981"}}
    aws("dynamodb").put_item(TableName="orders", Item=item)


@scene("dynamodb:DeleteTable")
def table() -> Scene:
    a_table()
    return {"TableName": "orders"}, {
        "items, roughly": "1 to 9",
        "deletion protection": "on",
        "point-in-time recovery": "off",
        "backups": "0",
        "last backup": "none",
        "stream": "off",
        "time to live": "off",
    }


@scene("dynamodb:DeleteItem", "dynamodb:UpdateItem")
def item() -> Scene:
    a_table()
    return {"TableName": "orders", "Key": {"pk": {"S": "1"}}}, {
        "item": "2 attributes (pin, pk), sha256 "
    }


@scene("dynamodb:BatchWriteItem")
def items() -> Scene:
    a_table()
    deletes = [{"DeleteRequest": {"Key": {"pk": {"S": one}}}} for one in ("1", "2")]
    return {"RequestItems": {"orders": deletes}}, {"items there now": "1: 2 attributes (pin, pk)"}


@scene("sqs:DeleteQueue", "sqs:PurgeQueue")
def queue() -> Scene:
    url = aws("sqs").create_queue(QueueName="jobs")["QueueUrl"]
    aws("sqs").send_message(QueueUrl=url, MessageBody="x")
    return {"QueueUrl": url}, {
        "messages waiting": "1",
        "messages in flight": "0",
        "takes the dead letters of": "none",
    }


@scene("sns:DeleteTopic")
def topic() -> Scene:
    arn = aws("sns").create_topic(Name="orders")["TopicArn"]
    aws("sns").subscribe(TopicArn=arn, Protocol="email", Endpoint="bob@example.com")
    return {"TopicArn": arn}, {"subscribers": "1: email bob@example.com"}


@scene("kms:ScheduleKeyDeletion", "kms:DisableKey")
def key() -> Scene:
    name = aws("kms").create_key(Description="orders")["KeyMetadata"]["KeyId"]
    aws("kms").create_alias(AliasName="alias/orders", TargetKeyId=name)
    return {"KeyId": name, "PendingWindowInDays": 7}, {
        "description": "orders",
        "state": "Enabled",
        "aliases": "1: alias/orders",
        "granted to": "none",
        "last event about it": "unknown",
    }


@scene("iam:DeleteRole", "iam:DetachRolePolicy", "iam:DeletePolicy")
def role() -> Scene:
    iam = aws("iam")
    trusts = json.dumps({"Version": "2012-10-17", "Statement": []})
    iam.create_role(RoleName="deploy", AssumeRolePolicyDocument=trusts)
    allows = {"Effect": "Allow", "Action": "ecr:PutImage", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [allows]})
    made = iam.create_policy(PolicyName="push", PolicyDocument=document)["Policy"]["Arn"]
    iam.attach_role_policy(RoleName="deploy", PolicyArn=made)
    return {"RoleName": "deploy", "PolicyArn": made}, {
        "attached policies": "1: push",
        "attached to": "1: deploy",
        "trusts": '"Statement": []',
    }


@scene("iam:DeleteAccessKey")
def access_key() -> Scene:
    aws("iam").create_user(UserName="ci")
    made = aws("iam").create_access_key(UserName="ci")["AccessKey"]["AccessKeyId"]
    return {"UserName": "ci", "AccessKeyId": made}, {"of user": "ci"}


@scene("secretsmanager:DeleteSecret")
def secret() -> Scene:
    aws("secretsmanager").create_secret(Name="db", SecretString="s3cr3t")
    return {"SecretId": "db", "RecoveryWindowInDays": 7}, {"name": "db", "rotation": "off"}


@scene("ssm:DeleteParameter")
def parameter() -> Scene:
    for value in ("old", "new"):
        aws("ssm").put_parameter(Name="/app/x", Value=value, Type="SecureString", Overwrite=True)
    return {"Name": "/app/x"}, {"versions": "2", "kind": "SecureString"}


@scene("logs:DeleteLogGroup", "logs:PutRetentionPolicy")
def log_group() -> Scene:
    aws("logs").create_log_group(logGroupName="/app")
    aws("logs").put_retention_policy(logGroupName="/app", retentionInDays=30)
    return {"logGroupName": "/app", "retentionInDays": 7}, {
        "log group": "/app",
        "kept for days": "30",
        "stored": "0 B",
    }


@scene("ecs:DeleteService", "ecs:UpdateService", "ecs:DeleteCluster")
def service() -> Scene:
    ecs = aws("ecs")
    ecs.create_cluster(clusterName="prod")
    container = {"name": "web", "image": "nginx", "memory": 64}
    ecs.register_task_definition(family="web", containerDefinitions=[container])
    ecs.create_service(cluster="prod", serviceName="web", taskDefinition="web", desiredCount=2)
    return {"cluster": "prod", "service": "web"}, {"status": "ACTIVE"}


@scene("lambda:DeleteFunction", "lambda:UpdateFunctionCode")
def function() -> Scene:
    trusts = json.dumps({"Version": "2012-10-17", "Statement": []})
    role = aws("iam").create_role(RoleName="run", AssumeRolePolicyDocument=trusts)["Role"]["Arn"]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", "def handler(event, context): ...")
    aws("lambda").create_function(
        FunctionName="resize",
        Runtime="python3.12",
        Role=role,
        Handler="app.handler",
        Code={"ZipFile": packed.getvalue()},
        Publish=True,
    )
    return {"FunctionName": "resize"}, {
        "runtime": "python3.12",
        "published versions": "1: 1",
        "aliases": "none",
        "triggered by": "none",
    }


@scene("eks:DeleteCluster")
def kubernetes() -> Scene:
    role = f"arn:aws:iam::{ACCOUNT}:role/eks"
    subnets = {"subnetIds": ["subnet-1"], "securityGroupIds": ["sg-1"]}
    aws("eks").create_cluster(name="prod", version="1.31", roleArn=role, resourcesVpcConfig=subnets)
    return {"name": "prod"}, {
        "version": "1.31",
        "status": "ACTIVE",
        "node groups": "none",
        "Fargate profiles": "none",
    }


@scene("elasticache:DeleteCacheCluster")
def cache() -> Scene:
    aws("elasticache").create_cache_cluster(
        CacheClusterId="sessions", Engine="redis", CacheNodeType="cache.t3.micro", NumCacheNodes=1
    )
    return {"CacheClusterId": "sessions"}, {"nodes": "1", "engine": "redis"}


@scene("redshift:DeleteCluster")
def warehouse() -> Scene:
    aws("redshift").create_cluster(
        ClusterIdentifier="facts",
        NodeType="ra3.xlplus",
        NumberOfNodes=2,
        MasterUsername="root",
        MasterUserPassword="Hunter2hunter2",
    )
    return {"ClusterIdentifier": "facts"}, {"nodes": "2", "status": "available"}


@scene("opensearch:DeleteDomain")
def search() -> Scene:
    aws("opensearch").create_domain(DomainName="find", EngineVersion="OpenSearch_2.11")
    return {"DomainName": "find"}, {"version": "OpenSearch_2.11"}


@scene("efs:DeleteFileSystem")
def files() -> Scene:
    name = aws("efs").create_file_system(CreationToken="1", Tags=[{"Key": "Name", "Value": "home"}])
    return {"FileSystemId": name["FileSystemId"]}, {"name": "home", "mount targets": "0"}


@scene("ecr:DeleteRepository")
def images() -> Scene:
    aws("ecr").create_repository(repositoryName="app")
    kind = "application/vnd.docker.distribution.manifest.v2+json"
    manifest = json.dumps({"schemaVersion": 2, "mediaType": kind, "config": {}, "layers": []})
    aws("ecr").put_image(repositoryName="app", imageManifest=manifest, imageTag="v1")
    return {"repositoryName": "app"}, {"images": "1", "tags": "1: v1", "last pull": "none"}


@scene("cloudtrail:StopLogging", "cloudtrail:DeleteTrail")
def trail() -> Scene:
    a_bucket()
    aws("cloudtrail").create_trail(Name="all", S3BucketName="data")
    aws("cloudtrail").start_logging(Name="all")
    return {"Name": "all"}, {"logging": "on"}


@scene("config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder")
def recorder() -> Scene:
    role = f"arn:aws:iam::{ACCOUNT}:role/config"
    client = aws("config")
    client.put_configuration_recorder(ConfigurationRecorder={"name": "default", "roleARN": role})
    a_bucket()
    client.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": "data"})
    client.start_configuration_recorder(ConfigurationRecorderName="default")
    return {"ConfigurationRecorderName": "default"}, {"recording": "on"}
