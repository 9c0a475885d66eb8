"""These tests are there where awscrt is, which also signs for botocore then."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("awscrt") else ["test_*.py"]
