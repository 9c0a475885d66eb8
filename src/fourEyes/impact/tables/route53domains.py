"""Which `route53domains` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptDomainTransferFromAnotherAwsAccount": row("update", "commit", why="takes over a domain"),
    "AssociateDelegationSignerToDomain": row(
        "update", "disrupt", why="a wrong key makes the domain unreachable"
    ),
    "CancelDomainTransferToAnotherAwsAccount": row("update", why="keeps the domain"),
    "DisableDomainAutoRenew": row("update", "unguard", why="lets the domain expire"),
    "DisableDomainTransferLock": row("update", "unguard", why="lets the domain be moved away"),
    "RegisterDomain": row("create", "commit", why="buys a domain"),
    "RenewDomain": row("create", "commit", why="renews a domain, which costs"),
    "RestoreDomain": row("create", "commit", why="restores a domain, which costs"),
    "RetrieveDomainAuthCode": row(
        "read", "secret", why="hands out the code that moves the domain away"
    ),
    "TransferDomain": row("create", "commit", why="moves a domain here, which costs"),
    "TransferDomainToAnotherAwsAccount": row(
        "update", "access", "commit", why="gives the domain to another account"
    ),
    "UpdateDomainContact": row("replace", why="replaces the owner's data"),
    "UpdateDomainContactPrivacy": row("update", "unguard", why="can make the owner's data public"),
    "UpdateDomainNameservers": row(
        "replace", "disrupt", why="replaces the name servers of the domain"
    ),
}
