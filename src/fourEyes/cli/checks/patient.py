"""What do the checks look at? The settings, trust file and credential of this very environment."""

from __future__ import annotations

import functools
import sys
from dataclasses import dataclass
from typing import Any

from ...assembly import read_trust
from ...errors import FourEyesError
from ...settings import Settings, read_settings
from ...trust.model import Agent, Trust


@dataclass(frozen=True)
class Patient:
    """This environment, as far as it can be read; `fault` says why no further."""

    settings: Settings | None
    trust: Trust | None
    fault: FourEyesError | None = None

    @classmethod
    def here(cls) -> Patient:
        """Read the settings and the trust file that a guard in this environment would read."""
        let_broken_settings_pass()
        settings: Settings | None = None
        try:
            settings = read_settings()
            return cls(settings, read_trust(settings))
        except FourEyesError as error:
            return cls(settings, None, error)

    @property
    def agent(self) -> Agent | None:
        """The agent that this environment is said to belong to."""
        if self.settings is None or self.trust is None:
            return None
        return self.trust.agent(self.settings.agent)

    @functools.cached_property
    def session(self) -> Any:
        """botocore's own session, with the credential that an agent here would use."""
        import botocore.session

        return botocore.session.Session()

    @functools.cached_property
    def credentials(self) -> Any:
        """The credential that botocore finds, or `None`."""
        from botocore.exceptions import BotoCoreError

        try:
            return self.session.get_credentials()
        except BotoCoreError:
            return None

    @property
    def region(self) -> str:
        """The region that a client here would call."""
        return str(self.session.get_config_variable("region") or "us-east-1")

    def client(self, service: str) -> Any:
        """Return a client of this environment that gives up after seconds."""
        from botocore.config import Config

        endpoint = self.trust.endpoints.get(service) if self.trust else None
        return self.session.create_client(
            service,
            region_name=self.region,
            endpoint_url=endpoint,
            config=Config(connect_timeout=3, read_timeout=3, retries={"total_max_attempts": 1}),
        )


def let_broken_settings_pass() -> None:
    """Keep the bootstrap from ending the one process that is to say what is broken."""
    boot = sys.modules.get("_foureyes_boot")
    if boot is not None:
        boot.disarm()
