"""Which `amplifyuibuilder` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExchangeCodeForToken": row("create", "secret", why="hands out a token"),
    "RefreshToken": row("create", "secret", why="hands out a token"),
    "UpdateComponent": row("replace", why="overwrites the component's definition"),
    "UpdateForm": row("replace", why="overwrites the form's definition"),
    "UpdateTheme": row("replace", why="overwrites the theme's definition"),
}
