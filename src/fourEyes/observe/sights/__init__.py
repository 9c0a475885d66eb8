"""Which operations have a preview of their own, and what is looked at for each?"""

from .table import sight_of as sight_of
