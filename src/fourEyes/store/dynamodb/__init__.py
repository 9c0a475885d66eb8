"""The store in one DynamoDB table: many machines, and keys that an agent may only add."""

from .admin import init_table, policy
from .ledger import DynamoDBStore

__all__ = ["DynamoDBStore", "init_table", "policy"]
