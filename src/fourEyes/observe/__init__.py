"""What can a bounded, read-only look at AWS tell about what a call would hit?"""

from .prove import prove

__all__ = ["prove"]
