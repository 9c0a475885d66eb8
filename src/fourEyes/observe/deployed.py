"""What has a stack been made of?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

# In any other state, what the template says need not be there.
_MADE = frozenset({"CREATE_COMPLETE", "IMPORT_COMPLETE", "UPDATE_COMPLETE"})


def deployed_template(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return a stack's template as it was sent, and the values of its parameters by name."""
    stack = client.describe_stacks(StackName=params["StackName"])["Stacks"][0]
    if stack["StackStatus"] not in _MADE:
        return None
    answer = client.get_template(StackName=params["StackName"], TemplateStage="Original")
    body = answer["TemplateBody"]
    values = {one["ParameterKey"]: one["ParameterValue"] for one in stack.get("Parameters", [])}
    # botocore has read JSON already.
    return {
        "TemplateBody": body if isinstance(body, str) else json.dumps(body),
        "Parameters": values,
    }
