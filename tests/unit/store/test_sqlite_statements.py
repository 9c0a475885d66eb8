"""The SQL that the store sends, as each supported Python takes it."""

from __future__ import annotations

import re

import pytest

from fourEyes.store.sqlite import database, inbox, ledger


@pytest.mark.parametrize("module", [database, inbox, ledger])
def test_no_placeholder_is_numbered(module) -> None:
    """Python 3.12.0 to 3.12.3 take `?1` for a name and warn: an error where warnings are."""
    texts = [text for text in vars(module).values() if isinstance(text, str)]

    assert texts
    assert not [text for text in texts if re.search(r"\?\d", text)]
