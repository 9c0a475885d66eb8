"""What would this call do to what exists?"""

from .classify import classify as classify
from .classify import is_plain_read as is_plain_read
from .effects import PROTECTED_BY_DEFAULT as PROTECTED_BY_DEFAULT
from .effects import Effect as Effect
from .effects import Hazard as Hazard
from .effects import Impact as Impact
