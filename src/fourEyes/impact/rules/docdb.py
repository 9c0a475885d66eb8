"""Which DocumentDB calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Rule
from ._databases import COMMON_RULES, modification

RULES: dict[str, Rule] = {
    **COMMON_RULES,
    "ModifyDBInstance": modification("docdb/DescribeDBInstances"),
    "ModifyDBCluster": modification("docdb/DescribeDBClusters"),
}
