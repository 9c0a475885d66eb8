"""What holds for every test."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Examples of what botocore's models can hold take long to draw on a machine that is busy, and the
# first run has no database of them. That is no fault of what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
