"""Who will know? One record for each event, each vouching for the one before it."""

from .record import Decision, Event
from .trail import Trail

__all__ = ["Decision", "Event", "Trail"]
