"""Exactly which call is it: canonical form, digest, and what may be shown of it?"""

from .digests import params_digest
from .intent import Intent
from .resources import Resources, makes_resources, resources_of, resources_of_call

__all__ = [
    "Intent",
    "Resources",
    "makes_resources",
    "params_digest",
    "resources_of",
    "resources_of_call",
]
