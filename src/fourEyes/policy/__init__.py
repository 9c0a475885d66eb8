"""Which calls need a second person, how many, and who may be one?"""

from .policy import Policy, Subject, mode_of, protected_traits
from .requirement import Requirement, names

__all__ = ["Policy", "Requirement", "Subject", "mode_of", "names", "protected_traits"]
