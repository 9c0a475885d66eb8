"""Who will know? One record for each event, each vouching for the one before it."""

from .trail import Trail

__all__ = ["Trail"]
