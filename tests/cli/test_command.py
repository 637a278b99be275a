"""Options, formats, messages and exit codes, with a parser that costs nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from click.testing import CliRunner, Result

import munaward
from munaward.checks import Check
from munaward.cli.command import cli
from munaward.model import Award


@frozen
class Given:
    """Stands in for a document and tells what the parser was given."""

    text: str
    awards: tuple[Award, ...]
    given: dict[str, Any]
    mentions: tuple[()] = ()
    totals: tuple[()] = ()
    published: str | None = field(default=None)

    def to_dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "awards": [award.confidence for award in self.awards],
            **{name: value and str(value) for name, value in self.given.items()},
        }

    @property
    def checks(self) -> tuple[Check, ...]:
        """As many records as there are are found."""
        found = len(self.awards)
        claim = Check(
            kind="count", verdict="open", claimed=9, found=found, spans=((0, 3),), reason="이유"
        )
        return (claim,)


@pytest.fixture(autouse=True)
def parser(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(text: str, **given: Any) -> Given:
        awards = tuple(Award(program="도시대상", confidence=c) for c in (0.25, 0.75))
        return Given(text, awards, given)

    monkeypatch.setattr(munaward, "parse", parse)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "하나.txt").write_text("종로구 1위", encoding="utf-8")
    (tmp_path / "둘.txt").write_bytes(b"\xef\xbb\xbf" + "중구 2위".encode())
    (tmp_path / "옛글.txt").write_bytes("우수구".encode("cp949"))
    (tmp_path / "그림.png").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "빈글.txt").touch()
    (tmp_path / "폴더").mkdir()
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    result = CliRunner().invoke(cli, ["parse", *arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def texts(result: Result) -> list[str]:
    return [json.loads(line)["text"] for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("files")
def test_json_of_one_file_is_its_object() -> None:
    result = run("하나.txt", "--format", "json")
    assert json.loads(result.stdout)["text"] == "종로구 1위"
    assert "종로구" in result.stdout, "Korean stays readable"
    assert result.exit_code == 0


@pytest.mark.usefixtures("files")
def test_json_of_several_files_is_a_list_however_many_were_read() -> None:
    result = run("하나.txt", "없음.txt", "--format", "json")
    assert [d["text"] for d in json.loads(result.stdout)] == ["종로구 1위"]
    assert result.exit_code == 1


@pytest.mark.usefixtures("files")
def test_jsonl_is_one_object_a_line_in_order() -> None:
    result = run("둘.txt", "하나.txt", "빈글.txt", "--format", "jsonl")
    assert texts(result) == ["중구 2위", "종로구 1위", ""]
    assert result.exit_code == 0


@pytest.mark.parametrize("arguments", [["-"], []], ids=["dash", "no file"])
def test_standard_input(arguments: list[str]) -> None:
    result = run(*arguments, "--format", "jsonl", stdin="마포구 3위".encode())
    assert texts(result) == ["마포구 3위"]


@pytest.mark.usefixtures("files")
def test_table_of_several_files_names_each() -> None:
    result = run("하나.txt", "둘.txt")
    assert "하나.txt" in result.stdout
    assert "둘.txt" in result.stdout
    assert "종로구 1위" in result.stdout
    assert "도시대상" in result.stdout


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("없음.txt", "없음.txt: No such file", id="missing"),
        pytest.param("폴더", "폴더: Is a directory", id="a directory"),
        pytest.param("그림.png", "그림.png: not utf-8 at byte 0 (0x89); a binary", id="binary"),
        pytest.param(
            "옛글.txt", "옛글.txt: not utf-8 at byte 0 (0xbf); try --encoding", id="undecodable"
        ),
    ],
)
def test_one_bad_file_is_named_and_the_others_are_read(name: str, message: str) -> None:
    result = run("하나.txt", name, "둘.txt", "--format", "jsonl")
    assert texts(result) == ["종로구 1위", "중구 2위"]
    assert result.stderr.startswith(f"munaward: {message}")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 1


@pytest.mark.usefixtures("files")
def test_bad_standard_input_has_a_name() -> None:
    result = run("-", "--format", "json", stdin=b"\xff")
    assert result.stdout == ""
    assert result.stderr.startswith("munaward: standard input: not utf-8 at byte 0")
    assert result.exit_code == 1


@pytest.mark.usefixtures("files")
def test_encoding() -> None:
    assert texts(run("옛글.txt", "--encoding", "cp949", "--format", "jsonl")) == ["우수구"]


@pytest.mark.usefixtures("files")
def test_what_the_parser_is_told() -> None:
    told = ["--published", "2015-01-09", "--region", "서울특별시", "--min-confidence", "0.5"]
    document = json.loads(run("하나.txt", *told, "--format", "json").stdout)
    assert document["published"] == "2015-01-09"
    assert document["region"] == "서울특별시"
    assert document["min_confidence"] == "0.5"


@pytest.mark.usefixtures("files")
def test_checks_are_a_table_and_count_hidden_records() -> None:
    shown = run("하나.txt", "--checks", "--min-confidence", "0.5").stdout
    rows = [line.split() for line in shown.splitlines() if "이유" in line]
    assert rows == [["open", "count", "종로구", "9", "2", "이유"]]
    assert "이유" not in run("하나.txt").stdout


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--format", "xml"], id="unknown format"),
        pytest.param(["--published", "지난해"], id="no date"),
        pytest.param(["--published", "2015-02-30"], id="no such day"),
        pytest.param(["--min-confidence", "1.5"], id="beyond certainty"),
        pytest.param(["--encoding", "hangul"], id="unknown encoding"),
        pytest.param(["--encoding", "hex"], id="a codec that gives no text"),
        pytest.param(["--checks", "--format", "jsonl"], id="checks that are no table"),
        pytest.param(["--frobnicate"], id="unknown option"),
    ],
)
def test_usage_errors(arguments: list[str]) -> None:
    result = run("하나.txt", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage:" in result.stderr


def test_help_shows_examples_and_exit_codes() -> None:
    result = run("--help")
    assert "munaward parse release.txt\n" in result.stdout
    assert "Exit status:" in result.stdout
    assert result.exit_code == 0
