"""A permit that has ended permits nothing, whoever has kept it."""

from __future__ import annotations

from fourEyes.hooks.permit import Permit


def test_nothing_is_left_of_a_permit_that_has_ended() -> None:
    permit = Permit(object(), is_own=True)
    permit.wire = permit.plain = object()  # type: ignore[assignment]  # any will do
    permit.signing = object()

    permit.close()

    assert (permit.client, permit.wire, permit.plain, permit.signing) == (None,) * 4
    assert permit.is_own is False
