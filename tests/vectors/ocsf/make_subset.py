"""
Cut the published OCSF schema down to what an API Activity event of fourEyes uses.

Run with a compiled schema (the export that https://schema.ocsf.io offers for a version; the PyPI
package `ocsf-json-schema` ships them): `python make_subset.py 1.5.0.json > api_activity.json`.
Definitions are copied whole and unchanged.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

OBJECTS = (
    "account",
    "actor",
    "api",
    "authorization",
    "cloud",
    "http_response",
    "metadata",
    "network_endpoint",
    "object",
    "policy",
    "process",
    "product",
    "request",
    "resource_details",
    "response",
    "service",
    "session",
    "trace",
    "user",
)


def main(path: str) -> None:
    """Print the subset of the schema at *path*."""
    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    subset = {
        "version": schema["version"],
        "classes": {"api_activity": schema["classes"]["api_activity"]},
        "objects": {name: schema["objects"][name] for name in OBJECTS},
        "types": schema["types"],
    }
    json.dump(subset, sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
