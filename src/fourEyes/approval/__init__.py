"""Is this approval genuine, for this very call, and from someone else? Token in, value out."""

from .claims import audience as audience
from .claims import plan_digest as plan_digest
from .peek import is_like as is_like
from .peek import is_meant_for as is_meant_for
from .peek import named_requests as named_requests
from .verified import VerifiedApproval as VerifiedApproval
from .verified import Vote as Vote
from .verifier import Verifier as Verifier
