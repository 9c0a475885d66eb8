"""Is a second person really asked here? The verb that looks, and says what to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import typer

from .checks import Finding, Level, Patient, caller, keys, loading, names, setup
from .exits import Exit
from .terminal import JsonFlag, say, say_json, speaks_plainly

Check = Callable[[Patient], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    setup.settings,
    setup.trust_file,
    setup.rules,
    names.named,
    setup.store,
    caller.caller,
    keys.private_keys,
    keys.ssh_agent,
    loading.activation,
    loading.aws_cli,
    loading.other_sdks,
    loading.botocores,
    loading.classification,
)


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("doctor")(doctor)


@speaks_plainly
def doctor(as_json: JsonFlag = False) -> None:
    """Check this environment, as the agent: run it as the agent's user, with its variables."""
    findings = examine(Patient.here())
    if as_json:
        say_json([_as_dict(finding) for finding in findings])
    else:
        _print(findings)
    failed = any(finding.level is Level.FAIL for finding in findings)
    raise typer.Exit(Exit.ERROR if failed else Exit.OK)


def examine(patient: Patient) -> list[Finding]:
    """Run every check; one that cannot be finished is a finding itself."""
    return [finding for check in CHECKS for finding in _finished(check, patient)]


def _finished(check: Check, patient: Patient) -> Iterator[Finding]:
    name = check.__name__.replace("_", " ")
    try:
        yield from check(patient)
    except Exception as error:  # noqa: BLE001 - the other checks are worth more than this one
        yield Finding(Level.WARN, name, f"could not be checked: {type(error).__name__}")


def _print(findings: list[Finding]) -> None:
    for finding in findings:
        if finding.level is Level.FAIL and finding.name == caller.HUMAN:
            say(f"*** THIS AGENT RUNS ON {finding.name} ***\n")
    for finding in findings:
        say(f"{finding.level.name:<5} {finding.name}: {finding.text}")
        if finding.mend and finding.level is not Level.OK:
            say(f"      -> {finding.mend}")
    worst = [sum(finding.level is level for finding in findings) for level in Level]
    say(f"\n{worst[Level.FAIL]} to mend, {worst[Level.WARN]} to know, {worst[Level.OK]} well")


def _as_dict(finding: Finding) -> dict[str, str]:
    return {
        "level": finding.level.name,
        "name": finding.name,
        "text": finding.text,
        "mend": finding.mend,
    }
