"""What do a call's params make of it? One module for each service, found by its name."""

# Most modules of this room need these two: the first call of a process need not wait for them.
from . import _common as _common
from . import _settings as _settings
