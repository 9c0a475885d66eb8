"""A trust file is believed for a reason: signed, pinned, or root's own path. Else refused."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from fourEyes.errors import TrustError
from fourEyes.trust import load_trust
from fourEyes.trust.files import read_protected
from support.people import NOW, trust_dict

DATA = json.dumps(trust_dict()).encode()
NOBODY = 65534
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

# Only root can make files that are root's. The faults that anyone can make are tested for anyone.
as_root_only = pytest.mark.skipif(not IS_ROOT, reason="needs files of root to be made")


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody for a while, if this is root; else be whoever this is."""
    if not IS_ROOT:
        yield
        return
    groups = os.getgroups()
    os.setgroups([])
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others may enter, which pytest's own is not."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder / "trust.json"
    path.write_bytes(DATA)
    path.chmod(0o644)
    return path


def load(path, **changes):
    return load_trust(path, **{"now": NOW, **changes})


def code_of(path, **changes):
    with unprivileged(), pytest.raises(TrustError) as caught:
        load(path, **changes)
    return caught.value.code


@as_root_only
def test_a_file_of_root_on_a_path_of_root_is_believed(file):
    with unprivileged():
        assert load(file).origin == "root-owned"


@as_root_only
def test_to_root_a_path_protects_nothing(file):
    with pytest.raises(TrustError) as caught:
        load(file)
    assert caught.value.code == "trust_root_needs_pin"


def test_a_pinned_file_may_lie_anywhere(file):
    pin = hashlib.sha256(DATA).hexdigest()
    assert load(file, sha256_pin=pin).origin == "pinned"
    assert load(file, sha256_pin=f" {pin.upper()}\n").sha256 == pin


@pytest.mark.parametrize("pin", ["", "0" * 64, "no hash"])
def test_a_file_that_is_not_the_pinned_one_is_refused(file, pin):
    assert code_of(file, sha256_pin=pin) == "trust_pin_mismatch"


def test_a_pin_holds_even_where_unsafe_files_are_allowed(file):
    assert code_of(file, sha256_pin="0" * 64, allow_unsafe=True) == "trust_pin_mismatch"


def test_an_unsafe_file_is_taken_where_allowed_and_says_so(file):
    if IS_ROOT:
        os.chown(file, NOBODY, NOBODY)
    with unprivileged():
        assert load(file, allow_unsafe=True).origin == "unsafe"


@as_root_only
def test_a_safe_file_does_not_become_unsafe_by_the_permission(file):
    with unprivileged():
        assert load(file, allow_unsafe=True).origin == "root-owned"


def test_missing_files_and_folders(folder):
    assert code_of(folder / "none.json", allow_unsafe=True) == "trust_missing"
    assert code_of(folder / "none" / "trust.json", allow_unsafe=True) == "trust_missing"
    assert code_of(folder / "none.json", sha256_pin="0" * 64) == "trust_missing"


@pytest.mark.parametrize("path", ["trust.json", "./trust.json", "../trust.json", "/tmp/../etc/x"])
def test_paths_that_depend_on_where_one_stands_are_refused(path):
    assert code_of(path) == "trust_path_not_absolute"


@as_root_only
def test_a_link_in_place_of_the_file_is_refused(file):
    link = file.with_name("link.json")
    link.symlink_to(file)
    assert code_of(link) == "trust_symlink"
    assert code_of(link, sha256_pin=hashlib.sha256(DATA).hexdigest()) == "trust_symlink"
    assert code_of(link, allow_unsafe=True) == "trust_symlink"


@as_root_only
def test_a_link_in_the_path_is_refused(file, folder):
    (folder / "link").symlink_to(folder)
    assert code_of(folder / "link" / "trust.json") == "trust_symlink"


@as_root_only
def test_a_file_in_place_of_a_folder_is_refused(file):
    assert code_of(file / "trust.json") == "trust_symlink"


@as_root_only
def test_a_file_of_someone_else_is_refused(file):
    os.chown(file, NOBODY, NOBODY)
    assert code_of(file) == "trust_not_root_owned"


@as_root_only
def test_a_file_of_a_third_user_is_refused(file):
    os.chown(file, 12345, 12345)
    assert code_of(file) == "trust_not_root_owned"


@as_root_only
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666, 0o622])
def test_a_file_that_others_may_write_is_refused(file, mode):
    file.chmod(mode | 0o044)
    assert code_of(file) == "trust_writable"


@as_root_only
@pytest.mark.parametrize("mode", [0o775, 0o757, 0o777])
def test_a_folder_that_others_may_write_is_refused(file, folder, mode):
    folder.chmod(mode)
    assert code_of(file) == "trust_writable"


@as_root_only
def test_a_folder_of_someone_else_is_refused_at_every_height(folder):
    inner = folder / "theirs" / "roots"
    inner.mkdir(parents=True)
    (inner / "trust.json").write_bytes(DATA)
    os.chown(folder / "theirs", NOBODY, NOBODY)
    assert code_of(inner / "trust.json") == "trust_not_root_owned"


@as_root_only
def test_in_a_sticky_folder_the_file_of_root_is_safe_and_that_of_others_is_not(file, folder):
    folder.chmod(0o1777)
    with unprivileged():
        assert load(file).origin == "root-owned"
    os.chown(file, NOBODY, NOBODY)
    assert code_of(file) == "trust_not_root_owned"


@as_root_only
def test_a_pipe_is_refused_and_not_waited_for(folder):
    os.mkfifo(folder / "trust.json", 0o644)
    assert code_of(folder / "trust.json") == "trust_not_regular"
    assert code_of(folder / "trust.json", sha256_pin="0" * 64) == "trust_not_regular"


@as_root_only
def test_a_folder_in_place_of_the_file_is_refused(folder):
    (folder / "trust.json").mkdir()
    assert code_of(folder / "trust.json") == "trust_not_regular"


@as_root_only
def test_a_file_that_may_not_be_read_is_refused(file):
    file.chmod(0o600)
    assert code_of(file) == "trust_unreadable"
    assert code_of(file, allow_unsafe=True) == "trust_unreadable"


@as_root_only
def test_a_folder_that_may_only_be_searched_is_no_obstacle(file, folder):
    folder.chmod(0o711)
    with unprivileged():
        assert load(file).origin == "root-owned"


@pytest.mark.parametrize("how", [{"sha256_pin": "0" * 64}, {"allow_unsafe": True}])
def test_a_file_of_more_than_a_mebibyte_is_refused(file, how):
    file.write_bytes(b" " * (1024 * 1024 + 1))
    assert code_of(file, **how) == "trust_too_large"


def test_faults_of_the_content_are_told_whatever_the_reason_to_believe_it(file):
    file.write_bytes(b"{}")
    pin = hashlib.sha256(b"{}").hexdigest()
    assert code_of(file, sha256_pin=pin) == "trust_malformed"


def test_an_expired_file_is_refused(file):
    pin = hashlib.sha256(DATA).hexdigest()
    assert code_of(file, sha256_pin=pin, now=NOW * 2) == "trust_expired"


def test_the_own_file_of_an_ordinary_user_is_refused(file):
    if IS_ROOT:
        os.chown(file, NOBODY, NOBODY)
    assert code_of(file) in {"trust_not_root_owned", "trust_writable"}


def test_files_of_the_system_are_read_by_an_ordinary_user():
    """The walk itself, over a path that is root's on every machine."""
    with unprivileged():
        if os.geteuid() != 0:
            assert read_protected(Path("/etc/passwd"))


@as_root_only
def test_no_descriptor_is_left_open(file, folder):
    (folder / "link").symlink_to(folder)
    before = len(os.listdir("/proc/self/fd"))
    for path in (file, folder / "link" / "x", folder / "none", folder / "none" / "x"):
        with unprivileged(), suppress(TrustError):
            load(path)
    assert len(os.listdir("/proc/self/fd")) == before
