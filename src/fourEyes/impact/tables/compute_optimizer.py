"""Which `compute-optimizer` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExportAutoScalingGroupRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "ExportEBSVolumeRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "ExportEC2InstanceRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "ExportECSServiceRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "ExportIdleRecommendations": row("create", why="writes a report to a bucket of the caller"),
    "ExportLambdaFunctionRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "ExportLicenseRecommendations": row("create", why="writes a report to a bucket of the caller"),
    "ExportRDSDatabaseRecommendations": row(
        "create", why="writes a report to a bucket of the caller"
    ),
    "PutRecommendationPreferences": row("update", why="changes what recommendations are based on"),
}
