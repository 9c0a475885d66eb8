"""Any number of processes share one file and one chain, through restart, fork and rotation."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fourEyes.audit import Trail, chain
from fourEyes.audit.logfile import FileSink
from fourEyes.audit.read import family
from fourEyes.audit.verify import verify_files
from fourEyes.errors import AuditError
from support import log

# From Python 3.12 on, forking a process that has threads (pytest-xdist's) is warned of.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

EACH = int(os.environ.get("AUDIT_RECORDS_EACH", "250"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


def _write_many(path: str, count: int, rotate_at: int) -> None:
    trail = Trail(sink=FileSink(path, rotate_at))
    for number in range(count):
        trail.record("guard.installed", reason=f"record {number} of {os.getpid()}")


def _in_processes(
    path: Path, method: str, count: int = 8, rotate_at: int = 64 * 1024 * 1024
) -> None:
    context = multiprocessing.get_context(method)
    writers = [
        context.Process(target=_write_many, args=(str(path), EACH, rotate_at)) for _ in range(count)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0


@pytest.mark.parametrize(("method", "count"), [("fork", 8), ("spawn", 3)])
def test_many_processes_write_one_chain_that_verifies(path: Path, method: str, count: int) -> None:
    _in_processes(path, method, count)

    found = verify_files([path])
    assert found.is_intact
    assert found.records == count * EACH
    assert [head.seq for head in found.heads] == [count * EACH]


def test_rotation_under_eight_processes_loses_and_repeats_nothing(path: Path) -> None:
    _in_processes(path, "fork", rotate_at=50_000)

    files = family(path)
    found = verify_files(files)
    assert len(files) > 3
    assert found.is_intact
    assert found.records == 8 * EACH
    assert all(Path(file).stat().st_size <= 50_000 for file in files)


def test_threads_share_the_chain(path: Path) -> None:
    trail = Trail(str(path))
    threads = [
        threading.Thread(target=lambda: [trail.record("guard.installed") for _ in range(50)])
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    found = verify_files([path])
    assert found.is_intact
    assert found.records == 400


def test_a_forked_child_goes_on_in_the_parents_chain(path: Path) -> None:
    trail = Trail(str(path))
    trail.record("guard.installed")

    child = os.fork()
    if child == 0:
        trail.record("guard.installed")
        os._exit(0)
    trail.record("guard.installed")
    assert os.waitpid(child, 0)[1] == 0

    found = verify_files([path])
    assert found.is_intact
    assert found.records == 3


def test_a_restart_goes_on_where_the_log_ended(path: Path) -> None:
    log.write(path, 3)
    log.write(path, 3)

    assert [record["seq"] for record in log.read(path)] == [1, 2, 3, 4, 5, 6]
    assert verify_files([path]).is_intact


def test_the_first_record_of_a_new_file_names_the_last_of_the_old_one(path: Path) -> None:
    log.write(path, 40, rotate_at=4_000)

    files = family(path)
    before, after = (log.read(Path(file)) for file in files[-2:])
    assert after[0]["prev"] == before[-1]["hash"]
    assert files[-2].endswith(f"{before[-1]['seq']:012d}")
    assert verify_files(list(reversed(files))).is_intact


def test_logrotate_may_move_the_file_away_between_two_records(path: Path) -> None:
    trail = Trail(str(path))
    trail.record("guard.installed")
    moved = path.rename(path.with_name("moved"))
    trail.record("guard.installed")

    assert verify_files([path, moved]).is_intact
    assert verify_files([path, moved]).records == 2


def test_a_log_that_is_emptied_while_a_process_writes_shows_what_is_missing(path: Path) -> None:
    trail = Trail(str(path))
    trail.record("guard.installed")
    os.truncate(path, 0)
    trail.record("guard.installed")

    (finding,) = verify_files([path]).findings
    assert finding.kind == "missing"
    assert finding.seq == 1


def test_only_the_owner_may_read_a_new_log(path: Path) -> None:
    log.write(path, 1)

    assert path.stat().st_mode & 0o777 == 0o600


def test_a_symbolic_link_is_refused(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(AuditError):
        Trail(str(path)).record("guard.installed")
    assert not (tmp_path / "elsewhere").exists()


def test_a_missing_folder_raises(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="No such file"):
        Trail(str(tmp_path / "none" / "audit.jsonl")).record("guard.installed")


def test_half_a_line_is_left_behind_and_the_chain_goes_on(path: Path) -> None:
    lines = log.write(path, 3)
    path.write_bytes(b"".join(lines[:2]) + lines[2][:80])
    log.write(path, 1)

    last = chain.parse(path.read_bytes().splitlines()[-1])
    assert last is not None
    assert last.link.seq == 3
    assert [finding.kind for finding in verify_files([path]).findings] == ["foreign"]


def test_lines_that_are_no_records_do_not_stop_the_writer(path: Path) -> None:
    log.write(path, 2)
    with path.open("ab") as file:
        file.write(b"junk\n" * 10_000)
    log.write(path, 1)

    found = verify_files([path])
    assert [head.seq for head in found.heads] == [3]
    assert {finding.kind for finding in found.findings} == {"foreign"}


def test_a_disk_that_fills_up_leaves_whole_lines_only(path: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "from fourEyes.audit import Trail\n"
        "from fourEyes.errors import AuditError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "trail, written = Trail(sys.argv[1]), 0\n"
        "for number in range(20):\n"
        "    try:\n"
        "        trail.record('guard.installed'); written += 1\n"
        "    except AuditError:\n"
        "        pass\n"
        "print(written)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, timeout=60, check=True
    )

    found = verify_files([path])
    assert 0 < int(done.stdout) < 20
    assert found.is_intact
    assert found.records == int(done.stdout)
