"""Requests, decisions and what is spent: the Inbox and the Ledger."""

from .memory import InMemoryStore
from .open import create_store, is_same_store, open_store, store_policy
from .protocols import Claim, Inbox, Ledger, Request, Store

__all__ = [
    "Claim",
    "InMemoryStore",
    "Inbox",
    "Ledger",
    "Request",
    "Store",
    "create_store",
    "is_same_store",
    "open_store",
    "store_policy",
]
