"""Operations of one name and the same members are judged alike in every service that has them."""

from __future__ import annotations

from collections import defaultdict

import botocore.session

from fourEyes.impact import classify
from fourEyes.impact.classify import rules_of
from fourEyes.impact.names import operations_of, services


def twins() -> dict[tuple[str, tuple[str, ...]], list[str]]:
    """Return the services that share an operation, by its name and its members."""
    session = botocore.session.Session()
    found = defaultdict(list)
    for service in set(services()) & set(session.get_available_services()):
        model = session.get_service_model(service)
        for name in set(model.operation_names) & set(operations_of(service)):
            shape = model.operation_model(name).input_shape
            members = () if shape is None else tuple(sorted(map(str.lower, shape.members)))
            if members:
                found[name, members].append(service)
    return {operation: who for operation, who in found.items() if len(who) > 1}


def test_operations_of_the_same_name_and_members_get_the_same_answer() -> None:
    found = twins()
    assert len(found) > 300
    for (name, _), who in found.items():
        held = {service: classify(service, name, {}).needs_approval for service in who}
        assert len(set(held.values())) == 1, (name, held)
        ruled = {service: name in rules_of(service) for service in who}
        assert len(set(ruled.values())) == 1, (name, ruled)
