"""Which `observabilityadmin` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StopTelemetryEvaluation": row("update", "unguard", why="stops the evaluation of telemetry"),
    "StopTelemetryEvaluationForOrganization": row(
        "update", "unguard", why="stops the evaluation of telemetry"
    ),
    "UpdateCentralizationRuleForOrganization": row("replace", why="replaces where logs are copied"),
    "UpdateTelemetryPipeline": row("replace", why="replaces the configuration of the pipeline"),
    "UpdateTelemetryRule": row("replace", why="replaces what telemetry is demanded"),
    "UpdateTelemetryRuleForOrganization": row("replace", why="replaces what telemetry is demanded"),
}
