"""``munaward explain``: the explanation as text and as JSON."""

import json
from pathlib import Path

from click.testing import CliRunner

import munaward
from munaward.cli.command import cli

TEXT = "구로구는 하천정비 평가에서 우수구로 뽑혔다."


def test_text_and_json(tmp_path: Path) -> None:
    path = tmp_path / "글.txt"
    path.write_text(TEXT, encoding="utf-8")
    told = munaward.parse(TEXT, published="2019-12-20").explain()
    date = ["--published", "2019-12-20"]
    shown = CliRunner().invoke(cli, ["explain", str(path), *date])
    assert (shown.exit_code, shown.stdout) == (0, f"{told}\n")
    data = CliRunner().invoke(cli, ["explain", "-", "--format", "json", *date], input=TEXT.encode())
    assert json.loads(data.stdout) == told.to_dict()


def test_unreadable() -> None:
    result = CliRunner().invoke(cli, ["explain", "없는 글.txt"])
    assert result.exit_code == 1
    assert "없는 글.txt" in result.stderr and not result.stdout
