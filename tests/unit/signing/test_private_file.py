"""A private key that others can read signs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from fourEyes.errors import SigningError
from fourEyes.signing import generate_key, load_key, load_ssh_key


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
@pytest.mark.parametrize("load", [load_key, load_ssh_key])
def test_a_key_that_others_can_use_is_refused_with_the_mend(tmp_path: Path, load, mode) -> None:
    path = tmp_path / "bob"
    generate_key(path, "secret")
    path.chmod(mode)

    with pytest.raises(SigningError, match=rf"chmod 600 {path}"):
        load(path, "secret", kid="bob-1")


def test_a_key_of_its_owner_alone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bob"
    generate_key(path, "secret")
    path.chmod(0o400)

    assert load_key(path, "secret", kid="bob-1").kid == "bob-1"


def test_a_key_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SigningError, match=r"cannot be read: No such file"):
        load_key(tmp_path / "nobody", "secret", kid="bob-1")
