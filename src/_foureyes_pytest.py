"""
What does pytest offer where fourEyes is installed? The fixture `foureyes`.

On its own beside the package: pytest loads this at every start, and `import fourEyes` would cost
each of them the import of botocore.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture
def foureyes() -> Iterator[Any]:
    """Guard this test, with a second person at hand: a `fourEyes.testing.Rehearsal`."""
    from fourEyes.testing import rehearsal

    with rehearsal() as stage:
        yield stage
