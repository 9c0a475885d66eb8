"""A held call is let go only where a look-up proves it harmless; whatever fails, it stays held."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import boto3
import pytest

from support.scenes import a_bucket, a_stack, a_table
from support.stage import Stage, blocked


def aws(service: str) -> Any:
    return boto3.client(service)


def log_group() -> tuple[Callable[[], Any], Callable[[], Any]]:
    logs = aws("logs")
    logs.create_log_group(logGroupName="/app")
    logs.put_retention_policy(logGroupName="/app", retentionInDays=30)

    def keep(days: int) -> Any:
        return logs.put_retention_policy(logGroupName="/app", retentionInDays=days)

    return lambda: keep(90), lambda: keep(7)


def log_filter() -> tuple[Callable[[], Any], Callable[[], Any]]:
    logs = aws("logs")
    logs.create_log_group(logGroupName="/app")
    change = {"metricName": "m", "metricNamespace": "n", "metricValue": "1"}

    def put(name: str) -> Any:
        return logs.put_metric_filter(
            logGroupName="/app",
            filterName=name,
            filterPattern="ERROR",
            metricTransformations=[change],
        )

    put("errors-2")
    # A filter whose name only begins with the same letters is another filter.
    return lambda: put("errors"), lambda: put("errors-2")


def alarm() -> tuple[Callable[[], Any], Callable[[], Any]]:
    def put(name: str) -> Any:
        return aws("cloudwatch").put_metric_alarm(
            AlarmName=name,
            MetricName="m",
            Namespace="n",
            Period=60,
            EvaluationPeriods=1,
            Threshold=1.0,
            Statistic="Sum",
            ComparisonOperator="GreaterThanThreshold",
        )

    put("there")
    return lambda: put("new"), lambda: put("there")


def rule() -> tuple[Callable[[], Any], Callable[[], Any]]:
    def put(name: str) -> Any:
        return aws("events").put_rule(Name=name, ScheduleExpression="rate(1 hour)")

    put("there")
    return lambda: put("new"), lambda: put("there")


def targets() -> tuple[Callable[[], Any], Callable[[], Any]]:
    events = aws("events")
    events.put_rule(Name="r", ScheduleExpression="rate(1 hour)")

    def put(name: str) -> Any:
        arn = "arn:aws:sqs:eu-west-1:123456789012:jobs"
        return events.put_targets(Rule="r", Targets=[{"Id": name, "Arn": arn}])

    put("there")
    return lambda: put("new"), lambda: put("there")


def queue() -> tuple[Callable[[], Any], Callable[[], Any]]:
    sqs = aws("sqs")
    url = sqs.create_queue(QueueName="q", Attributes={"MessageRetentionPeriod": "3600"})["QueueUrl"]

    def keep(seconds: str) -> Any:
        return sqs.set_queue_attributes(
            QueueUrl=url, Attributes={"MessageRetentionPeriod": seconds}
        )

    return lambda: keep("7200"), lambda: keep("60")


def bucket_tags() -> tuple[Callable[[], Any], Callable[[], Any]]:
    a_bucket()

    def put(bucket: str) -> Any:
        tags = {"TagSet": [{"Key": "a", "Value": "b"}]}
        return aws("s3").put_bucket_tagging(Bucket=bucket, Tagging=tags)

    place = {"LocationConstraint": "eu-west-1"}
    aws("s3").create_bucket(Bucket="tagged", CreateBucketConfiguration=place)
    put("tagged")
    return lambda: put("data"), lambda: put("tagged")


def service() -> tuple[Callable[[], Any], Callable[[], Any]]:
    ecs = aws("ecs")
    ecs.create_cluster(clusterName="prod")
    container = {"name": "web", "image": "nginx", "memory": 64}
    ecs.register_task_definition(family="web", containerDefinitions=[container])
    ecs.create_service(cluster="prod", serviceName="web", taskDefinition="web", desiredCount=2)

    def scale(count: int) -> Any:
        return ecs.update_service(cluster="prod", service="web", desiredCount=count)

    return lambda: scale(3), lambda: scale(1)


def group() -> tuple[Callable[[], Any], Callable[[], Any]]:
    ec2, scaling = aws("ec2"), aws("autoscaling")
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    scaling.create_launch_configuration(
        LaunchConfigurationName="web", ImageId=image, InstanceType="t3.micro"
    )
    scaling.create_auto_scaling_group(
        AutoScalingGroupName="web",
        LaunchConfigurationName="web",
        MinSize=1,
        MaxSize=4,
        DesiredCapacity=2,
        AvailabilityZones=["eu-west-1a"],
    )

    def resize(most: int) -> Any:
        return scaling.update_auto_scaling_group(AutoScalingGroupName="web", MaxSize=most)

    return lambda: resize(5), lambda: resize(3)


def change_set() -> tuple[Callable[[], Any], Callable[[], Any]]:
    a_stack()
    cloudformation = aws("cloudformation")
    template = json.dumps({"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}})
    for stack, kind in (("fresh", "CREATE"), ("prod", "UPDATE")):
        cloudformation.create_change_set(
            StackName=stack, ChangeSetName=f"of-{stack}", TemplateBody=template, ChangeSetType=kind
        )

    def execute(stack: str) -> Any:
        return cloudformation.execute_change_set(StackName=stack, ChangeSetName=f"of-{stack}")

    return lambda: execute("fresh"), lambda: execute("prod")


def planned_change_set() -> tuple[Callable[[], Any], Callable[[], Any]]:
    def let_in(service: str) -> dict[str, Any]:
        statement = {"Effect": "Allow", "Action": "logs:*", "Principal": {"Service": service}}
        document = json.dumps({"Statement": [{**statement, "Resource": "*"}]})
        properties = {"PolicyName": "p", "PolicyDocument": document}
        return {"Type": "AWS::Logs::ResourcePolicy", "Properties": properties}

    def plan(**resources: Any) -> Any:
        return aws("cloudformation").create_change_set(
            StackName="prod",
            ChangeSetName="more",
            TemplateBody=json.dumps({"Resources": resources}),
            ChangeSetType="UPDATE",
        )

    here, topic = let_in("es.amazonaws.com"), {"Type": "AWS::SNS::Topic"}
    other = let_in("route53.amazonaws.com")
    a_stack(Logs=here)
    return lambda: plan(Logs=here, Topic=topic), lambda: plan(Logs=other, Topic=topic)


STORIES = [
    log_group,
    log_filter,
    alarm,
    rule,
    targets,
    queue,
    bucket_tags,
    service,
    group,
    change_set,
    planned_change_set,
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_only_what_is_proven_harmless_is_let_go(stage: Stage, story) -> None:
    proven, harmful = story()
    stage.install()
    blocked(harmful)
    proven()
    events = stage.events("call.allowed")
    assert events[-1]["reason"] == "proven_harmless"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_where_nothing_is_looked_up_the_worse_answer_stands(stage: Stage, story) -> None:
    proven, _ = story()
    stage.install(LOOKUPS="off")
    blocked(proven)


def test_a_look_up_that_fails_frees_nothing(stage: Stage) -> None:
    a_table()
    stage.install()
    logs = aws("logs")
    blocked(logs.put_retention_policy, logGroupName="/not-there", retentionInDays=90)
    blocked(aws("ecs").update_service, cluster="none", service="none", desiredCount=9)
    sets = aws("cloudformation")
    blocked(sets.execute_change_set, StackName="none", ChangeSetName="none")
