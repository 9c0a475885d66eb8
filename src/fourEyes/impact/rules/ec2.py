"""Which EC2 and VPC calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Rule
from ._ec2_capacity import CAPACITY_RULES
from ._ec2_entry import ENTRY_RULES
from ._ec2_instances import INSTANCE_RULES
from ._ec2_network import NETWORK_RULES

RULES: dict[str, Rule] = {**INSTANCE_RULES, **CAPACITY_RULES, **NETWORK_RULES, **ENTRY_RULES}
