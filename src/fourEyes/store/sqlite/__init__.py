"""The store in one SQLite file: one machine, several processes."""

from .file import create
from .ledger import SQLiteStore

__all__ = ["SQLiteStore", "create"]
