"""The store in one DynamoDB table: many machines, and keys that an agent may only add."""

from .admin import init_table, policy, table_arn
from .ledger import DynamoDBStore

__all__ = ["DynamoDBStore", "init_table", "policy", "table_arn"]
