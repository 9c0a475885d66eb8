"""What can a bounded, read-only look at AWS tell about what a call would hit?"""

from .creation import as_creation, as_heeded, as_proven_creation
from .now import observed_now
from .prove import prove

__all__ = ["as_creation", "as_heeded", "as_proven_creation", "observed_now", "prove"]
