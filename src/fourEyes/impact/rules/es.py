"""Which Elasticsearch domain updates lose nodes, open it, or take a protection away?"""

from __future__ import annotations

from ..row import Rule
from ._search import domain_config

RULES: dict[str, Rule] = {
    "UpdateElasticsearchDomainConfig": domain_config(
        "ElasticsearchClusterConfig", "es/DescribeElasticsearchDomain"
    )
}
