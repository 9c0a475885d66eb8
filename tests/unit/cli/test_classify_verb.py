"""`foureyes classify` says where the params that it was given are no JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from fourEyes.cli.app import app


def classify(params: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["classify", "s3", "DeleteBucket", "--params", params])
    assert done.exit_code == code, done.output
    return done.output


def test_params_are_text_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "params.json"
    file.write_text('{"Bucket": "b"}')
    assert classify('{"Bucket": "b"}') == classify(f"@{file}")


@pytest.mark.parametrize(
    ("params", "said"),
    [
        (b"{'Bucket': 'b'}", "is not JSON, line 1, column 2: JSON's quotes are `\"`"),
        (b'{"Bucket": "b",\n}', "is not JSON, line 1, column 15: no comma may stand"),
        (b"[]", "is not a JSON object"),
        (b'{"Bucket": "\xff"}', "is not UTF-8"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, params: bytes, said: str) -> None:
    file = tmp_path / "params.json"
    file.write_bytes(params)
    assert f"`{file}` {said}" in classify(f"@{file}", code=2)


def test_a_slip_in_a_shells_line_is_told_too() -> None:
    assert "--params is not JSON, line 1, column 2" in classify("{Bucket: b}", code=2)
