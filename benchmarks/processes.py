"""P6 and P7: what does a process pay once, to import, to install and to classify first?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median
from typing import Any

from budget import Figure
from stand import Stand

_IMPORTS = """
import json, time
clock = time.process_time
a = clock(); import boto3; b = clock()
c = clock(); import fourEyes; d = clock()
fourEyes.install(); e = clock()
print(json.dumps({"boto3": b - a, "import": d - c, "both": e - c}))
"""
_CLASSIFY = """
import json, time
import boto3, fourEyes
a = time.process_time()
impact = fourEyes.classify({service!r}, {operation!r}, {params!r})
print(json.dumps({{"first": time.process_time() - a}}))
"""
_FIRST = (
    ("s3", "DeleteBucket", {"Bucket": "invoices"}),
    ("ec2", "TerminateInstances", {"InstanceIds": ["i-0"]}),
    ("dynamodb", "GetItem", {"TableName": "orders"}),
    ("iam", "AttachRolePolicy", {"RoleName": "agent", "PolicyArn": "arn:aws:iam::aws:policy/x"}),
)


def figures(stand: Stand, rounds: int) -> list[Figure]:
    """Start fresh processes, and take the middle of what they paid."""
    paid = [_paid(_IMPORTS, stand) for _ in range(rounds)]
    alone = [one["import"] / one["boto3"] for one in paid]
    both = [one["both"] / one["boto3"] for one in paid]
    first = max(
        min(
            _paid(_CLASSIFY.format(service=service, operation=operation, params=params), stand)[
                "first"
            ]
            for _ in range(max(rounds // 2, 2))
        )
        for service, operation, params in _FIRST
    )
    return [
        Figure("P6", "first classification of a process", first * 1e3, "ms", 3),
        Figure("P7", "import fourEyes, of boto3's", 100 * median(alone), "%", 10, _spread(alone)),
        Figure("P7", "with install()", 100 * median(both), "%", 55, _spread(both)),
    ]


def _spread(ratios: list[float]) -> float:
    """Return by how many points the better half of the processes differ."""
    return 100 * (median(ratios) - min(ratios))


def _paid(code: str, stand: Stand) -> dict[str, Any]:
    environment = {**os.environ, **stand.settings(), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    paid: dict[str, Any] = json.loads(done.stdout)
    return paid
