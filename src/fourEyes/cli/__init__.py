"""What can a person do from a terminal? The `foureyes` command."""

from .main import main

__all__ = ["main"]
