"""Which hosts are AWS's?"""

from __future__ import annotations

from functools import lru_cache

SUFFIXES = {
    "aws": ("amazonaws.com", "api.aws"),
    "aws-cn": ("amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    "aws-us-gov": ("amazonaws.com", "api.aws"),
    "aws-iso": ("c2s.ic.gov", "api.aws.ic.gov"),
    "aws-iso-b": ("sc2s.sgov.gov", "api.aws.scloud"),
    "aws-iso-e": ("cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    "aws-iso-f": ("csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    "aws-eusc": ("amazonaws.eu", "api.amazonwebservices.eu"),
}
"""
What each partition's hosts end in, and what its dual-stack hosts end in.

botocore's partitions.json says the same; a canary test compares them. Written down here, since a
file of botocore's may be read from another place than its own.
"""

# How the names of a partition's regions begin, where that tells the partition.
_BEGINNINGS = {
    "cn-": "aws-cn",
    "us-gov-": "aws-us-gov",
    "us-iso-": "aws-iso",
    "us-isob-": "aws-iso-b",
    "eu-isoe-": "aws-iso-e",
    "us-isof-": "aws-iso-f",
    "eusc-": "aws-eusc",
}
_ALL = tuple(sorted({suffix for suffixes in SUFFIXES.values() for suffix in suffixes}))


@lru_cache(maxsize=1024)
def is_aws(host: str, partition: str | None = None) -> bool:
    """Tell whether *host*, in lower case, belongs to AWS, in *partition* if that is given."""
    suffixes = _ALL if partition is None else SUFFIXES.get(partition, ())
    return any(host == suffix or host.endswith("." + suffix) for suffix in suffixes)


def partition_of(region: str) -> str:
    """Return the partition that the name of *region* tells."""
    found = (of for beginning, of in _BEGINNINGS.items() if region.startswith(beginning))
    return next(found, "aws")


def suffix_in(region: str) -> str:
    """Return what the plain hosts of *region* end in."""
    return SUFFIXES[partition_of(region)][0]


def suffix_of(host: str) -> str:
    """Return the suffix of AWS's that *host* ends in, and *host* itself where it has none."""
    return max((suffix for suffix in _ALL if host.endswith(suffix)), key=len, default=host)
