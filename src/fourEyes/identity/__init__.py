"""Who is calling: the principal, the agent, the humans behind it?"""

from .arn import account_of_key, principal_of, session_name_of
from .identify import Identifier, os_user

__all__ = ["Identifier", "account_of_key", "os_user", "principal_of", "session_name_of"]
