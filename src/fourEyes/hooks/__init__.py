"""Where do calls come in, and how is it made sure that none leaves without a verdict?"""

from .install import install as install
from .install import is_installed as is_installed
from .install import missing as missing
from .install import uninstall as uninstall
from .verify import verify_installation as verify_installation
