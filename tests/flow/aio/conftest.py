"""These tests are there where aioboto3 is; `make test-aio` makes such a place."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("aioboto3") else ["test_*.py"]
