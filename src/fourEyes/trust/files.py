"""Whose is this file, and every folder above it? Asked of the open descriptors themselves."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from ..errors import TrustError
from .parse import MAX_BYTES

_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def read_plain(path: Path) -> bytes:
    """Return the bytes of a regular file, wherever it lies; the caller proves them otherwise."""
    descriptor = _open(path, None)
    try:
        return _read(descriptor)
    finally:
        os.close(descriptor)


def read_protected(path: Path) -> bytes:
    """
    Return the bytes of a file that nobody but root can have written.

    Each step of the path is opened without following links, from the root down, and checked
    on what was opened: a link or a folder swapped in between finds nobody looking. Raises
    `TrustError`; also when this process is root, to which a path protects nothing.
    """
    if not path.is_absolute() or ".." in path.parts:
        raise TrustError("the trust file's path must be absolute", "trust_path_not_absolute")
    if not hasattr(os, "geteuid") or os.open not in os.supports_dir_fd:
        raise TrustError("this system's files need a pinned hash", "trust_needs_pin")

    folder = os.open(path.anchor, _FOLDER)
    try:
        _check_folder(folder, path.anchor)
        for name in path.parts[1:-1]:
            folder = _step_into(name, folder)
        return _read_own(path.name, folder)
    finally:
        os.close(folder)


# O_PATH: a folder that may be searched but not listed is no obstacle.
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0)
_FOLDER |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
# O_NONBLOCK: a pipe in place of the file must not make us wait for its writer.
_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE |= getattr(os, "O_NONBLOCK", 0)


def _step_into(name: str, parent: int) -> int:
    """Open the folder *name* below *parent*, check it, and close *parent*."""
    _refuse_link(name, parent)
    try:
        folder = os.open(name, _FOLDER, dir_fd=parent)
    except OSError as error:
        raise _unopened(error) from None
    try:
        _check_folder(folder, name)
        _refuse_access(name, parent, sticky=bool(os.fstat(folder).st_mode & stat.S_ISVTX))
    except TrustError:
        os.close(folder)
        raise
    os.close(parent)
    return folder


def _read_own(name: str, parent: int) -> bytes:
    _refuse_link(name, parent)
    descriptor = _open(name, parent)
    try:
        data = _read(descriptor)
        _check_owner(os.fstat(descriptor), name)
        _refuse_access(name, parent, sticky=False)
    finally:
        os.close(descriptor)
    if os.geteuid() == 0:
        message = (
            "as root, a path protects nothing: set `FOUREYES_TRUST_SHA256` to what"
            " `foureyes trust check` prints, or sign the trust file"
        )
        raise TrustError(message, "trust_root_needs_pin")
    return data


def _open(path: Path | str, parent: int | None) -> int:
    try:
        return os.open(path, _FILE, dir_fd=parent)
    except OSError as error:
        raise _unopened(error) from None


def _read(descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise TrustError("the trust file is not a regular file", "trust_not_regular")
    with os.fdopen(os.dup(descriptor), "rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise TrustError("the trust file is larger than 1 MiB", "trust_too_large")
    return data


def _check_folder(folder: int, name: str) -> None:
    status = os.fstat(folder)
    if status.st_uid != 0:
        raise TrustError(f"folder `{name}` is not root's", "trust_not_root_owned")
    # In a sticky folder others may add files, but not touch those of root.
    if status.st_mode & _WRITABLE_BY_OTHERS and not status.st_mode & stat.S_ISVTX:
        raise TrustError(f"folder `{name}` may be written by others", "trust_writable")


def _check_owner(status: os.stat_result, name: str) -> None:
    if status.st_uid != 0:
        raise TrustError(f"`{name}` is not root's", "trust_not_root_owned")
    if status.st_mode & _WRITABLE_BY_OTHERS:
        raise TrustError(f"`{name}` may be written by others", "trust_writable")


def _refuse_access(name: str, parent: int, *, sticky: bool) -> None:
    """Ask the kernel as well: an ACL does not show in the mode bits."""
    if os.geteuid() == 0 or sticky or os.access not in os.supports_effective_ids:
        return
    if os.access(name, os.W_OK, dir_fd=parent, effective_ids=True):
        raise TrustError(f"`{name}` may be written by this user", "trust_writable")


def _refuse_link(name: str, parent: int) -> None:
    try:
        status = os.stat(name, dir_fd=parent, follow_symlinks=False)
    except OSError as error:
        raise _unopened(error) from None
    if stat.S_ISLNK(status.st_mode):
        raise TrustError(f"`{name}` is a symbolic link", "trust_symlink")


def _unopened(error: OSError) -> TrustError:
    if isinstance(error, FileNotFoundError):
        return TrustError("there is no trust file", "trust_missing")
    if isinstance(error, PermissionError):
        return TrustError("the trust file cannot be read", "trust_unreadable")
    if isinstance(error, NotADirectoryError) or error.errno == errno.ELOOP:
        return TrustError("the trust file's path runs over a link", "trust_symlink")
    return TrustError("the trust file cannot be opened", "trust_unreadable")
