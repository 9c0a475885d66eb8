"""What do the Glue operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchPutDataQualityStatisticAnnotation": row("update", why="annotates statistics"),
    "BatchUpdatePartition": row("replace", why="overwrites the definitions of partitions"),
    "CancelDataQualityRuleRecommendationRun": row("update", "disrupt", why="stops a run"),
    "CancelDataQualityRulesetEvaluationRun": row("update", "disrupt", why="stops a run"),
    "CancelMLTaskRun": row("update", "disrupt", why="stops a run"),
    "CancelStatement": row("update", why="stops a statement"),
    "CreateGlueIdentityCenterConfiguration": row(
        "create", "access", why="lets Identity Center users in"
    ),
    "CreateScript": row("read", why="turns a graph into code and stores nothing"),
    "DeleteDatabase": row("delete", why="removes the database with all its tables"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use the catalog"),
    "DeleteTable": row(
        "delete",
        why="removes the table's definition; its files stay",
        safer="GetTable shows the definition to save",
    ),
    "GetSessionEndpoint": row("read", "secret", why="returns an address and token for a session"),
    "ModifyIntegration": row("replace", why="replaces which data the integration copies"),
    "PutDataCatalogEncryptionSettings": row(
        "replace", "unguard", why="replaces how the catalog is encrypted"
    ),
    "PutDataQualityProfileAnnotation": row("update", why="annotates a profile"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use the catalog"),
    "PutSchemaVersionMetadata": row("create", why="adds a key and value to a schema version"),
    "ResetJobBookmark": row("replace", why="the job will process everything again"),
    "RunStatement": row("execute", why="runs code in a session"),
    "StartBlueprintRun": row("execute", why="runs the blueprint with a role"),
    "StartJobRun": row("execute", why="runs the job's script"),
    "StartTrigger": row("execute", why="runs or schedules the trigger's jobs"),
    "StartWorkflowRun": row("execute", why="runs the workflow's jobs"),
    "UpdateBlueprint": row("replace", why="overwrites the blueprint"),
    "UpdateCatalog": row("replace", why="overwrites the catalog's definition"),
    "UpdateClassifier": row("replace", why="overwrites the classifier"),
    "UpdateColumnStatisticsForPartition": row("replace", why="overwrites column statistics"),
    "UpdateColumnStatisticsForTable": row("replace", why="overwrites column statistics"),
    "UpdateConnection": row(
        "replace",
        why="overwrites the whole connection",
        safer="GetConnection first and send every setting back",
    ),
    "UpdateDataQualityRuleset": row("replace", why="overwrites the rules"),
    "UpdateDatabase": row(
        "replace",
        why="overwrites the database's definition",
        safer="GetDatabase first and send every setting back",
    ),
    "UpdateGlueIdentityCenterConfiguration": row(
        "update", "access", why="changes what Identity Center users may do"
    ),
    "UpdateJob": row(
        "replace",
        why="the whole job definition is overwritten",
        safer="GetJob first and send every setting back",
    ),
    "UpdateJobFromSourceControl": row("replace", why="overwrites the job from the repository"),
    "UpdatePartition": row("replace", why="overwrites the partition's definition"),
    "UpdateSourceControlFromJob": row(
        "replace", why="commits the job over what the repository has"
    ),
    "UpdateTable": row(
        "replace",
        why="overwrites the table's definition",
        safer="GetTable first; leave SkipArchive unset, so that the old version is kept",
    ),
    "UpdateTrigger": row(
        "replace",
        why="overwrites the trigger",
        safer="GetTrigger first and send every setting back",
    ),
    "UpdateUsageProfile": row("replace", why="overwrites the limits of the profile"),
    "UpdateUserDefinedFunction": row("replace", why="overwrites the function"),
}
