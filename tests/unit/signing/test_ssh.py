"""SSH keys approve from a file, from an agent, and by stock ssh-keygen, with one result."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from fourEyes.approval.claims import build_claims, encode_claims
from fourEyes.envelope import sshsig
from fourEyes.envelope.wire import string
from fourEyes.errors import SigningError
from fourEyes.signing import (
    AgentSigner,
    agent_keys,
    armour,
    bytes_to_sign,
    dearmour,
    find_keys,
    load_ssh_key,
    token_of,
)
from fourEyes.signing.ssh_file import SshFileSigner
from support.hardware import SecurityKey, ed25519_key, p256_key
from support.people import (
    AGENT,
    AUDIENCE,
    NOW,
    approve,
    approver_entry,
    document,
    key_entry,
    trust,
    verify,
)

# OpenSSH's own tools are the other half of these tests; where they are absent there is nobody
# to compare with.
TOOLS = all(map(shutil.which, ("ssh-keygen", "ssh-agent", "ssh-add")))
with_openssh = pytest.mark.skipif(not TOOLS, reason="OpenSSH is not installed here")
KINDS = ["ed25519", "ecdsa"]


def run(*command: str | Path, data: bytes = b"", **environment: str) -> bytes:
    done = subprocess.run(
        command,
        input=data,
        capture_output=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", **environment},
    )
    return done.stdout


def believed(holder):
    return trust(approvers=[approver_entry("bob", keys=[key_entry(holder)])])


def accepted(holder):
    approval = verify(approve(document(), holder), trust=believed(holder))
    return approval.votes[0].kid == holder.kid


def private(kind):
    return ed25519_key("ssh") if kind == "ed25519" else p256_key("ssh")


@pytest.fixture
def key_files(tmp_path: Path) -> dict[str, Path]:
    """Keys as ssh-keygen leaves them: private files of mode 0600, with their `.pub`."""
    files = {}
    for kind in KINDS:
        path = tmp_path / f"id_{kind}"
        key = private(kind)
        path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
        path.chmod(0o600)
        path.with_suffix(".pub").write_text(SshFileSigner("x", key).public + " bob@laptop\n")
        files[kind] = path
    return files


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_file_approves(key_files, kind):
    assert accepted(load_ssh_key(key_files[kind], "", kid="bob-ssh"))


def test_a_key_file_opens_with_its_passphrase_only(tmp_path):
    path = tmp_path / "id"
    encryption = BestAvailableEncryption(b"secret")
    path.write_bytes(
        ed25519_key("x").private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, encryption)
    )
    path.chmod(0o600)
    assert accepted(load_ssh_key(path, "secret", kid="bob-ssh"))
    for passphrase in ("", "wrong"):
        with pytest.raises(SigningError) as caught:
            load_ssh_key(path, passphrase, kid="bob-ssh")
        assert "wrong" not in str(caught.value)


def test_other_kinds_of_ssh_keys_are_refused(tmp_path):
    keys = {
        "rsa": rsa.generate_private_key(65537, 2048),
        "p384": ec.generate_private_key(ec.SECP384R1()),
    }
    for name, key in keys.items():
        (tmp_path / name).write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        )
    (tmp_path / "junk").write_text("junk")
    for name in (*keys, "junk"):
        (tmp_path / name).chmod(0o600)
        with pytest.raises(SigningError, match=r"no OpenSSH private key|not a kind of key"):
            load_ssh_key(tmp_path / name, "", kid="k")


@with_openssh
@pytest.mark.parametrize("kind", KINDS)
def test_what_ssh_keygen_signs_over_the_printed_bytes_is_an_approval(key_files, kind):
    holder = load_ssh_key(key_files[kind], "", kid="bob-ssh")
    claims = build_claims(
        document(),
        decision="approve",
        approver="bob",
        kid=holder.kid,
        agent=AGENT,
        audience=AUDIENCE,
        now=NOW,
        lifetime=900,
    )
    command = ("ssh-keygen", "-Y", "sign", "-n", "foureyes-approval@v1", "-f")
    armoured = run(*command, key_files[kind], data=bytes_to_sign(claims)).decode()
    token = token_of(encode_claims(claims), holder.kid, dearmour(armoured))
    assert verify(token, trust=believed(holder)).votes[0].kid == "bob-ssh"


@with_openssh
def test_what_ssh_keygen_signs_for_another_purpose_is_not(key_files):
    holder = load_ssh_key(key_files["ed25519"], "", kid="bob-ssh")
    command = ("ssh-keygen", "-Y", "sign", "-n", "git", "-f", key_files["ed25519"])
    blob = dearmour(run(*command, data=b"message").decode())
    with pytest.raises(Exception, match="another purpose"):
        sshsig.verify(holder.public, blob, b"message")


@with_openssh
@pytest.mark.parametrize("holder", [*KINDS, SecurityKey("sk"), SecurityKey("sk", "ecdsa")])
def test_stock_ssh_keygen_verifies_what_we_sign(tmp_path, holder):
    if isinstance(holder, str):
        holder = SshFileSigner("bob", private(holder))
    message = b"any message"
    (tmp_path / "signature").write_text(armour(holder.sign(message)))
    allowed = f'bob namespaces="foureyes-approval@v1" {holder.public}\n'
    (tmp_path / "allowed").write_text(allowed)
    command = ("ssh-keygen", "-Y", "verify", "-I", "bob", "-n", "foureyes-approval@v1")
    files = ("-f", tmp_path / "allowed", "-s", tmp_path / "signature")
    assert b"Good" in run(*command, *files, data=message)


@with_openssh
def test_stock_ssh_keygen_accepts_an_untouched_key_and_we_do_not(tmp_path):
    """The reason why the flag is read here."""
    holder = SecurityKey("bob-sk", flags=0)
    (tmp_path / "signature").write_text(armour(holder.sign(b"m")))
    (tmp_path / "allowed").write_text(f"bob {holder.public}\n")
    command = ("ssh-keygen", "-Y", "verify", "-I", "bob", "-n", "foureyes-approval@v1")
    files = ("-f", tmp_path / "allowed", "-s", tmp_path / "signature")
    assert b"Good" in run(*command, *files, data=b"m")
    with pytest.raises(Exception, match="not touched"):
        verify(approve(document(), holder), trust=believed(holder))


def _answers(path: str) -> None:
    """Wait until the agent listens: its socket is there a moment before it does."""
    for _ in range(2_000):
        with socket.socket(socket.AF_UNIX) as trial:
            if trial.connect_ex(path) == 0:
                return
        threading.Event().wait(0.01)
    raise AssertionError("the ssh-agent does not listen")


@pytest.fixture
def agent(tmp_path: Path, key_files: dict[str, Path]) -> Iterator[str]:
    """A real ssh-agent that holds both keys; gone when the test is over."""
    path = str(tmp_path / "agent")
    process = subprocess.Popen(["ssh-agent", "-D", "-a", path], stdout=subprocess.DEVNULL)
    try:
        _answers(path)
        for file in key_files.values():
            run("ssh-add", file, SSH_AUTH_SOCK=path)
        yield path
    finally:
        process.terminate()
        process.wait()


@with_openssh
def test_every_key_in_the_agent_approves_without_its_file(agent, key_files):
    for file in key_files.values():
        file.unlink()
    lines = agent_keys(agent)
    assert len(lines) == 2
    for number, line in enumerate(lines):
        assert accepted(AgentSigner(f"bob-agent{number}", line, agent))


@with_openssh
def test_the_agent_refuses_a_key_that_it_does_not_hold(agent):
    stranger = AgentSigner("bob", SshFileSigner("x", ed25519_key("stranger")).public, agent)
    with pytest.raises(SigningError, match="refused"):
        stranger.sign(b"message")


@with_openssh
def test_keys_are_found_in_the_agent_and_in_files_each_once(agent, key_files, monkeypatch):
    monkeypatch.setenv("SSH_AUTH_SOCK", agent)
    folder = key_files["ed25519"].parent
    (folder / "sk.pub").write_text(SecurityKey("sk").public + "\n")
    (folder / "rsa.pub").write_text("ssh-rsa AAAA x\n")
    (folder / "binary.pub").write_bytes(b"\xff\xfe")
    found = find_keys(folder)
    assert [key.source for key in found] == ["ssh-agent", "ssh-agent", str(folder / "sk")]
    assert [key.needs_touch for key in found] == [False, False, True]
    assert len({key.raw for key in found}) == 3


def test_keys_are_found_in_files_where_there_is_no_agent(key_files, monkeypatch):
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    found = find_keys(key_files["ed25519"].parent)
    assert {key.source for key in found} == {str(path) for path in key_files.values()}
    assert {key.comment for key in found} == {"bob@laptop"}
    monkeypatch.setenv("SSH_AUTH_SOCK", "/nonexistent/agent")
    assert find_keys(key_files["ed25519"].parent) == found
    assert find_keys(key_files["ed25519"].parent / "none") == []


def test_without_an_agent_there_is_a_clear_word(monkeypatch):
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    public = SshFileSigner("x", ed25519_key("x")).public
    with pytest.raises(SigningError, match="SSH_AUTH_SOCK"):
        AgentSigner("k", public).sign(b"m")
    with pytest.raises(SigningError, match="no ssh-agent answers"):
        AgentSigner("k", public, "/nonexistent/agent").sign(b"m")
    assert agent_keys() == ()


@contextmanager
def agent_that_says(answer: bytes, folder: Path) -> Iterator[str]:
    """Answer the first question with *answer*, whatever it was."""
    path = str(folder / "agent")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(path)
        server.listen()

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield path
        thread.join()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00\x00",
        bytes(4),
        b"\xff\xff\xff\xff",
        string(b"\x05"),
        string(b"\x0e"),
        string(b"\x0e" + string(b"x")[:-1]),
        string(b"\x0e" + string(b"x") + b"more"),
        string(b"\x0c" + b"\x00\x00\x00\x01"),
    ],
)
def test_an_agent_that_answers_nonsense_is_refused(tmp_path, answer):
    public = SshFileSigner("x", ed25519_key("x")).public
    with agent_that_says(answer, tmp_path) as path, pytest.raises(SigningError):
        AgentSigner("k", public, path).sign(b"m")


def test_an_agent_that_lists_nonsense_is_refused(tmp_path):
    answer = string(b"\x0c" + b"\x00\x00\x00\x01")
    with agent_that_says(answer, tmp_path) as path, pytest.raises(SigningError):
        agent_keys(path)


@pytest.mark.parametrize(
    "text", ["", "junk", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----"]
)
def test_what_is_no_armoured_signature_is_refused(text):
    with pytest.raises(SigningError):
        dearmour(text)
    with pytest.raises(SigningError):
        dearmour("-----BEGIN SSH SIGNATURE-----\n*\n-----END SSH SIGNATURE-----")


def test_armour_comes_off_again():
    blob = bytes(range(256))
    assert dearmour(armour(blob)) == dearmour("\r\n" + armour(blob).replace("\n", "\r\n")) == blob
