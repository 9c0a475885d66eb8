"""A request without an operation is never taken for harmless, and says what it is."""

import pytest

from fourEyes.impact import classify


@pytest.mark.parametrize(
    "service",
    [
        "rds-db",
        "dsql",
        "elasticache",
        "sts",
        "neptune-db",
        "iotdevicegateway",
        "ec2-instance-connect",
    ],
)
def test_a_login_is_an_execution_since_nobody_sees_what_is_done_under_it(service) -> None:
    impact = classify(service, "SignedRequest", {"Method": "GET"})
    assert (impact.effect.value, impact.needs_approval) == ("execute", True)


def test_a_request_signed_by_hand_says_how_it_can_be_approved() -> None:
    impact = classify("es", "SignedRequest", {"Method": "DELETE"})
    assert impact.effect.value == "unknown"
    assert "client's method" in impact.safer
