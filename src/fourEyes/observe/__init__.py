"""What can a bounded, read-only look at AWS tell about what a call would hit?"""

from .creation import as_creation, as_proven_creation
from .prove import prove

__all__ = ["as_creation", "as_proven_creation", "prove"]
