"""Who is trusted with what? The trust file: found, believed for a reason, and checked."""

from .load import load_trust as load_trust
from .model import Trust as Trust
from .parse import parse_trust as parse_trust
