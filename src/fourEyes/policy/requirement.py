"""What does it take to approve one protected call?"""

from __future__ import annotations

from typing import NamedTuple

from ..trust.model import Approver, Assurance, Rule


class Requirement(NamedTuple):
    """
    Every rule that matches a protected call; all of them must be met, so the strictest wins.

    No rules at all means that nobody may approve.
    """

    rules: tuple[Rule, ...] = ()

    @property
    def threshold(self) -> int:
        """How many different people, at least."""
        return max((rule.threshold for rule in self.rules), default=1)

    @property
    def max_lifetime(self) -> int:
        """Seconds from approval to use."""
        return min((rule.max_lifetime for rule in self.rules), default=0)

    @property
    def open_for(self) -> int:
        """Seconds from request to approval."""
        return min((rule.open_for for rule in self.rules), default=86_400)

    @property
    def min_assurance(self) -> Assurance:
        """The weakest kind of key that every rule accepts."""
        return max((rule.min_assurance for rule in self.rules), default=Assurance.FILE)

    @property
    def observes(self) -> bool:
        """Whether what the approver saw must still be so at the moment of use."""
        return any(rule.observe for rule in self.rules)

    @property
    def binds_process(self) -> bool:
        """Whether an approval is good only for the process that asked."""
        return any(rule.bind == "process" for rule in self.rules)

    def admits(self, approver: Approver) -> bool:
        """Tell whether any matching rule names *approver*."""
        return any(names(rule, approver) for rule in self.rules)


def names(rule: Rule, approver: Approver) -> bool:
    """Tell whether *rule* names *approver*, by id or through a group."""
    known_as = {approver.id, *(f"group:{group}" for group in approver.groups)}
    return not known_as.isdisjoint(rule.approvers)
