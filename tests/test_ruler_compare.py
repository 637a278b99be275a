"""Two versions compared: what was gained, lost, or merely reads otherwise."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.ruler.cli import ruler
from tests.ruler.compare import Change, compare
from tests.ruler.predictions import Predictions, checked_out, predict_at, read_predictions
from tests.ruler.samples import Sample, samples

TEXT = "도봉구가 하천정비 평가에서 우수구, 도로청소 평가에서 최우수구로 뽑혔다."


def tier(text: str, code: str) -> dict[str, Any]:
    start = TEXT.index(text)
    return {"type": "tier", "text": text, "start": start, "end": start + len(text), "code": code}


def award(program: str, tier: str, **more: object) -> dict[str, Any]:
    return {
        "recipient": "서울특별시 도봉구",
        "program": program,
        "tier": tier,
        "year": 2014,
        **more,
    }


def read(mentions: list[Any], awards: list[Any], total: int | None = None) -> dict[str, Any]:
    totals = [] if total is None else [{"count": total, "tier": None, "krw": None}]
    return {"published": None, "mentions": mentions, "awards": awards, "totals": totals}


GOLD = read(
    [tier("우수구", "excellent"), tier("최우수구", "top")],
    [award("하천정비 평가", "excellent"), award("도로청소 평가", "top")],
)
BEFORE = read(
    [tier("우수구", "excellent"), tier("평가", "grade:평")],
    [award("하천정비 평가", "excellent"), award("도로청소 평가", "model", krw=5)],
    total=9,
)
NOW = read(
    [tier("최우수구", "top"), tier("평가", "grade:평")],
    [award("하천정비 평가", "model"), award("도로청소 평가", "top")],
)


def version(document: dict[str, Any]) -> Predictions:
    return Predictions({"one": document}, {})


def test_gains_and_losses_of_a_release() -> None:
    found = compare([Sample("one", TEXT, GOLD)], version(BEFORE), version(NOW))
    (change,) = found.changes
    roads = "recipient 서울특별시 도봉구 | program 도로청소 평가 | year 2014 | tier top"
    streams = "recipient 서울특별시 도봉구 | program 하천정비 평가 | year 2014 | tier excellent"
    assert change.gained == (
        "tier: '최우수구' @30 top",
        f"records: {roads} (got tier model)",
        f"no longer false slot.krw: 5 of {roads}",
        "no longer false totals: count 9, tier None, krw None",
    )
    assert change.lost == (
        "tier: '우수구' @15 excellent",
        f"records: {streams} (got tier model)",
    )
    assert found.old and found.new
    assert found.old.headline()["records"] == found.new.headline()["records"] == 0.5
    assert found.old.headline()["slots"] == pytest.approx(14 / 17)
    assert found.new.headline()["slots"] == pytest.approx(14 / 16)


def test_what_did_not_change_is_not_told() -> None:
    found = compare([Sample("one", TEXT, GOLD)], version(BEFORE), version(BEFORE))
    assert found.changes == () and found.documents == 1


def test_without_annotation_changes_are_neither_right_nor_wrong() -> None:
    found = compare([Sample("one", TEXT, None)], version(BEFORE), version(NOW))
    (change,) = found.changes
    assert change.gained == change.lost == ()
    assert "tier: '우수구' @15 excellent" in change.gone
    assert "tier: '최우수구' @30 top" in change.new
    assert "totals: count 9, tier None, krw None" in change.gone
    assert found.old is None and found.new is None


def test_a_release_that_a_version_did_not_read_has_nothing() -> None:
    found = compare([Sample("two", TEXT, None)], version(BEFORE), version(NOW))
    assert found.changes == ()


def test_a_change_is_true_where_it_holds_something() -> None:
    assert not Change("one")
    assert Change("one", new=("published: 2014",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(GOLD), encoding="utf-8")
    for name, document in {"old": BEFORE, "new": NOW}.items():
        line = json.dumps({"id": "one", **document}, ensure_ascii=False)
        (tmp_path / f"{name}.jsonl").write_text(line + "\n\n", encoding="utf-8")
    return tmp_path


def run(*args: object) -> str:
    done = CliRunner().invoke(ruler, [str(arg) for arg in args], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_kept_predictions_on_the_command_line(folder: Path) -> None:
    out = run("compare", folder / "old.jsonl", folder / "new.jsonl", folder)
    assert "4 gained, 2 lost in 1 of 1 releases" in out
    assert "slots        0.824 -> 0.875  +0.051" in out
    assert "  lost tier: '우수구' @15 excellent\n" in out


def test_markdown_folds_the_releases_and_shows_text_as_it_is(folder: Path) -> None:
    out = run("compare", folder / "old.jsonl", folder / "new.jsonl", folder, "--markdown")
    assert "| slots | 0.824 | 0.875 | +0.051 |" in out
    assert "<details><summary>one: 4 gained, 2 lost</summary>" in out
    assert r"서울특별시 도봉구 \| program" in out


def test_scores_of_kept_predictions(folder: Path) -> None:
    out = run("score", folder, "--predictions", folder / "old.jsonl", "--errors")
    assert "one: missed tier: '최우수구' @30 top\n" in out
    assert "records      P 0.500  R 0.500  F1 0.500   gold 2, predicted 2" in out
    as_json = json.loads(run("score", folder, "--predictions", folder / "old.jsonl", "--json"))
    assert as_json["records"]["f1"] == 0.5


def test_predictions_that_are_kept_are_those_of_today(folder: Path) -> None:
    kept = folder / "kept.jsonl"
    kept.write_text(run("predict", folder), encoding="utf-8")
    assert set(read_predictions(kept).documents) == {"one"}
    assert "0 gained, 0 lost in 0 of 1 releases" in run("compare", kept, folder)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["compare", "no-such-revision"],
            "'no-such-revision' is neither a file nor a git revision",
        ),
        (["compare", "old.jsonl", "new.jsonl", "nowhere"], "no such folder: nowhere"),
        (["score", "."], "no annotated release"),
    ],
)
def test_what_cannot_be_had_is_one_line(
    args: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(ruler, args)
    assert done.exit_code == 1 and said in done.output


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A repository whose munaward finds one total: the number of its version."""
    root = tmp_path / "repository"
    package = root / "src" / "munaward"
    package.mkdir(parents=True)
    _git(root, "init", "--quiet")
    for number in (1, 2):
        found = {"mentions": [], "awards": [], "totals": [{"count": number}], "published": None}
        package.joinpath("__init__.py").write_text(
            "class Document:\n"
            f"    def to_dict(self): return {found}\n"
            "def parse(text):\n"
            "    assert text, 'an empty text'\n"
            "    return Document()\n",
            encoding="utf-8",
        )
        _git(root, "add", ".")
        _git(root, "commit", "--quiet", "--message", str(number))
        _git(root, "tag", f"v{number}")
    return root


def _git(root: Path, *args: str) -> str:
    identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    command = ["git", "-C", str(root), *identity, *args]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def test_a_revision_reads_with_its_own_code(history: Path) -> None:
    wanted = [Sample("하나", TEXT, None)]
    for number in (1, 2):
        found = predict_at(f"v{number}", wanted, root=history)
        assert found.documents["하나"]["totals"] == [{"count": number}]


def test_nothing_is_left_behind(history: Path) -> None:
    with checked_out("v1", history) as tree:
        assert (tree / "src" / "munaward").is_dir()
    assert not tree.exists()
    with pytest.raises(ValueError, match="an empty text"):
        predict_at("v2", [Sample("one", "", None)], root=history)
    assert len(_git(history, "worktree", "list").splitlines()) == 1


def test_samples_without_annotation_are_read_too(folder: Path) -> None:
    (folder / "one.json").unlink()
    assert [s.gold for s in samples([folder])] == [None]
    assert "gone" in run("compare", folder / "old.jsonl", folder / "new.jsonl", folder)
