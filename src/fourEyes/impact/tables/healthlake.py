"""Which `healthlake` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RestoreFHIRDatastore": row("create", why="restores into a new data store"),
    "StartFHIRImportJob": row("replace", why="imported resources overwrite those with the same id"),
    "UpdateDataTransformationProfile": row("replace", why="replaces the content of the draft"),
    "UpdateProfileWithAgent": row("replace", why="lets an agent rewrite the profile"),
}
