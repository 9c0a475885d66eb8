"""Which variables are there, and what may each of them say? The definition, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from . import variables
from .errors import SettingsError

# Imported by `settings.py` where a value is in doubt, and not before: pydantic is slow to import.

Switch = Annotated[bool, BeforeValidator(variables.switch)]
Text = Annotated[str, AfterValidator(variables.free_of_nul)]


class Variables(BaseModel):
    """Every variable, by its name without the prefix. Texts in, the fields of `Settings` out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    auto: Switch = False
    mode: Literal["enforce", "observe"] | None = None
    agent: Annotated[str, Field(pattern=variables.AGENT_ID)] = "agent"
    trust: Text | None = None
    trust_sha256: Annotated[str, AfterValidator(variables.lower_hex)] | None = None
    unsafe_trust: Switch = False
    store: Annotated[str, AfterValidator(variables.store_url)] | None = None
    approvals: str | None = None
    wait: Annotated[float, Field(ge=0, le=variables.LONGEST_WAIT, allow_inf_nan=False)] = 0
    protect: Annotated[frozenset[str], BeforeValidator(variables.protected)] | None = None
    create_only: Annotated[frozenset[str], BeforeValidator(variables.hosts)] = frozenset({"on"})
    lookups: Annotated[Literal["on", "off"], BeforeValidator(str.lower)] = "on"
    log: Text | None = None
    log_format: Literal["json", "ocsf"] = "json"
    notify: Annotated[str, AfterValidator(variables.web_address)] | None = None
    notify_secret: Text | None = None


def validated(given: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields that *given* fills, and the defaults of the others, or `SettingsError`."""
    try:
        return Variables.model_validate(dict(given)).model_dump()
    except ValidationError as error:
        raise SettingsError(_first_fault(error)) from None


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_input=False, include_url=False)[0]
    name = f"FOUREYES_{str(fault['loc'][0]).upper()}"
    if fault["type"] == "extra_forbidden":
        known = ", ".join(f"FOUREYES_{field.upper()}" for field in Variables.model_fields)
        hint = _meant(str(fault["loc"][0]))
        return f"unknown variable `{name}`{hint}; unset it, or use one of: {known}"
    says = str(fault["msg"]).removeprefix("Value error, ")
    return f"`{name}` cannot be used: {says[:1].lower()}{says[1:]}"


def _meant(field: str) -> str:
    # Here, not above: of use only to whom a name was wrong.
    from difflib import get_close_matches

    near = get_close_matches(field, Variables.model_fields, 1)
    return f" (did you mean `FOUREYES_{near[0].upper()}`?)" if near else ""
