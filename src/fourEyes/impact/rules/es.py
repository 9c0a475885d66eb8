"""Which Elasticsearch domain updates lose nodes, open it, or take a protection away?"""

from __future__ import annotations

from ..row import Rule
from ._search import created_domain, domain_config

RULES: dict[str, Rule] = {
    "CreateElasticsearchDomain": created_domain,
    "UpdateElasticsearchDomainConfig": domain_config(
        "ElasticsearchClusterConfig", "es/DescribeElasticsearchDomain"
    ),
}
