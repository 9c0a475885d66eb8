"""What do operations of many services say in the same words?"""

from __future__ import annotations

from ..row import row

UNTAGGED = row("delete", why="removes tags that rights, bills or automation may go by")
