"""Two people look before anything is destroyed: a guard inside boto3 and botocore."""

from .asking import plan, status, wait, wait_async
from .assembly import install, uninstall, verify_installation
from .errors import (
    ApprovalError,
    ApprovalRefusedError,
    ApprovalRejectedError,
    ApprovalRequiredError,
    CallBlockedError,
    FourEyesError,
    GuardFailedError,
    PlanError,
    SettingsError,
    StoreError,
    blocked_by,
)
from .impact import Effect, Hazard, Impact, classify
from .offers import approved, because

__version__ = "0.1.0"

__all__ = [
    "ApprovalError",
    "ApprovalRefusedError",
    "ApprovalRejectedError",
    "ApprovalRequiredError",
    "CallBlockedError",
    "Effect",
    "FourEyesError",
    "GuardFailedError",
    "Hazard",
    "Impact",
    "PlanError",
    "SettingsError",
    "StoreError",
    "approved",
    "because",
    "blocked_by",
    "classify",
    "install",
    "plan",
    "status",
    "uninstall",
    "verify_installation",
    "wait",
    "wait_async",
]
