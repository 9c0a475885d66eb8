"""Who plays in the demo: an agent, and people with homes and keys of their own."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from aws import ACCOUNT, Aws

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Ran:
    """What a finished process left behind."""

    code: int
    out: str
    err: str


class Cast:
    """Runs each side as a process with its own home, keys and environment."""

    def __init__(self, folder: Path, aws: Aws) -> None:
        self.folder = folder
        self.aws = aws
        self.trust = folder / "trust.json"
        self.store = folder / "store" / "store.sqlite3"
        self.log = folder / "audit.jsonl"
        self._aliases: dict[str, list[str]] = {}

    def hire(self, who: str, *, aliases: list[str]) -> None:
        """Give a person a home and a key with a passphrase."""
        home = self.folder / who
        home.mkdir()
        (home / "passphrase").write_text(secrets.token_hex())
        self._checked(who, "keygen", str(home / "key"), "--id", f"{who}-1", *self._secret(who))
        self._aliases[who] = aliases

    def write_trust(self, *, operator: str) -> None:
        """Let an administrator say who may approve what."""
        file = str(self.trust)
        self._checked("admin", "trust", "init", file, "--deployment", "demo")
        for who, aliases in self._aliases.items():
            names = [part for alias in aliases for part in ("--alias", alias)]
            key = str(self.folder / who / "key.pub")
            self._checked("admin", "trust", "add-approver", file, who, "--key", key, *names)
        principal = f"arn:aws-cn:sts::{ACCOUNT}:assumed-role/{Aws.agent_role}/*"
        self._checked(
            *("admin", "trust", "add-agent", file, "kiro"),
            *("--principal", principal, "--operator", operator),
        )
        people = [part for who in self._aliases for part in ("--approver", who)]
        self._checked("admin", "trust", "add-rule", file, "everything", *people)
        self._checked(
            *("admin", "trust", "add-rule", file, "production-table", *people),
            *("--threshold", "2", "--resource", "arn:*:table/orders-prod"),
        )
        document = json.loads(self.trust.read_text())
        document["endpoints"] = {"sts": self.aws.endpoint}
        document["version"] += 1
        self.trust.write_text(json.dumps(document, indent=2))

    def agent(self, step: str, *, role: str = Aws.agent_role, approvals: str = "") -> Ran:
        """Run one step of the agent in a fresh process with a fresh role session."""
        session = self.aws.session_of(role, f"run-{secrets.token_hex(4)}")
        environment = {
            **self._common(),
            **session,
            "AWS_DEFAULT_REGION": self.aws.region,
            "AWS_ENDPOINT_URL": self.aws.endpoint,
            "FOUREYES_AUTO": "1",
            "FOUREYES_AGENT": "kiro",
            "FOUREYES_LOG": str(self.log),
            "FOUREYES_APPROVALS": approvals,
        }
        return _run([sys.executable, str(HERE / "agent.py"), step], environment)

    def foureyes(self, who: str, *arguments: str) -> Ran:
        """Run the `foureyes` command as *who*, in that person's home."""
        signing = ["--key", str(self.folder / who / "key"), *self._secret(who)]
        arguments = (*arguments, *(signing if arguments[0] in {"approve", "reject"} else ()))
        # A person looks at AWS with a credential of her own, never with the agent's.
        environment = {
            **self._common(),
            "HOME": str(self.folder / who),
            "AWS_ACCESS_KEY_ID": "admin",
            "AWS_SECRET_ACCESS_KEY": "admin",
            "AWS_DEFAULT_REGION": self.aws.region,
            "AWS_ENDPOINT_URL": self.aws.endpoint,
        }
        return _run([sys.executable, "-m", "fourEyes.cli", *arguments], environment)

    def audit_events(self) -> list[dict]:
        """Read the audit trail."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def _secret(self, who: str) -> list[str]:
        return ["--passphrase-file", str(self.folder / who / "passphrase")]

    def _checked(self, who: str, *arguments: str) -> None:
        ran = self.foureyes(who, *arguments)
        if ran.code != 0:
            raise SystemExit(f"foureyes {' '.join(arguments)}: {ran.out}{ran.err}")

    def _common(self) -> dict[str, str]:
        """Return the environment that both sides share; nothing of ours is inherited."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {
            **kept,
            "FOUREYES_TRUST": str(self.trust),
            # Demo only: agent and people are one OS user here, so the agent could write the file.
            "FOUREYES_UNSAFE_TRUST": "1",
            "FOUREYES_STORE": f"sqlite://{self.store}",
        }


def _run(command: list[str], environment: dict[str, str]) -> Ran:
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr)
