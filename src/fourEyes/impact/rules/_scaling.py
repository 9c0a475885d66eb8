"""Would a scaling policy leave nothing running?"""

from __future__ import annotations

from typing import Any

from ..row import Row, row

_EMPTIES = row("delete", why="the policy may scale down to nothing whenever it is carried out")


def empties(policy: Any) -> Row | None:
    """
    Judge a simple or step scaling policy, whose adjustments may set a capacity of nothing.

    A change by so many units, up or down, is what such policies are for.
    """
    kind = policy.get("AdjustmentType", "")
    steps = [policy, *policy.get("StepAdjustments", [])]
    changes = [step["ScalingAdjustment"] for step in steps if "ScalingAdjustment" in step]
    least = min(map(float, changes), default=1.0)
    emptied = {"ExactCapacity": least <= 0, "PercentChangeInCapacity": least <= -100}
    return _EMPTIES if emptied.get(kind, False) else None
