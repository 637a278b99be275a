"""``munaward taxonomy suggest`` and ``compare``: what texts say of a taxonomy."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from munaward.cli.archive import Archive
from munaward.cli.command import cli
from munaward.cli.taxonomy_compare import Link, compared
from munaward.taxonomy import Entry, Taxonomy, load
from munaward.taxonomy.build import build, dumps
from munaward.taxonomy.validate import problems

KNOWN = (
    "서울 도봉구는 서울시가 주관한 ‘2014년 서울 희망일자리 만들기’ 평가에서 "
    "최우수구로 선정돼 인센티브 1억 원을 받았다."
)
UNKNOWN = (
    "서울 {town}는 서울시가 주관한 ‘{year}년 골목텃밭 가꾸기 경진대회’에서 "
    "우수상을 받았다고 밝혔다."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("archive")
    texts = {
        "가.txt": KNOWN,
        "나.txt": UNKNOWN.format(town="강북구", year=2014),
        "속/다.txt": UNKNOWN.format(town="노원구", year=2016),
        "라.md": UNKNOWN.format(town="성북구", year=2018),
    }
    for name, text in texts.items():
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "texts"


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(cli, ["taxonomy", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def suggested(*arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("suggest", "--json", *arguments).stdout)
    return found


# --- suggest ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found(folder: Path) -> list[dict[str, Any]]:
    """What is suggested for the folder; reading it takes the analyser some seconds."""
    return suggested(folder)


def test_only_what_the_taxonomy_lacks_is_suggested(found: list[dict[str, Any]]) -> None:
    (one,) = found
    assert one["name"] == "골목텃밭 가꾸기 경진대회"
    assert (one["count"], one["documents"]) == (2, 2)
    assert one["years"] == [2014, 2016]


def test_contexts_show_where_it_stands(found: list[dict[str, Any]]) -> None:
    (one,) = found
    first, second = one["contexts"]
    assert first.startswith("나.txt: ")
    assert second.startswith(str(Path("속", "다.txt")))
    assert "«골목텃밭 가꾸기 경진대회»’에서 우수상을" in first


def test_the_stub_is_an_entry_that_lacks_what_only_a_person_knows(
    found: list[dict[str, Any]], tmp_path: Path
) -> None:
    (one,) = found
    (entry,) = tomllib.loads(one["stub"])["entry"]
    assert entry["name"] == "골목텃밭 가꾸기 경진대회"
    assert entry["host"] == "서울특별시"
    assert entry["id"] == "seoul."
    assert entry["years"] == {"seen": "2014, 2016"}
    assert entry["tiers"] == ["excellent"]
    taxonomy = pasted(tmp_path, one["stub"])
    assert any("no source" in problem for problem in problems(taxonomy))


def test_the_stub_completed_makes_the_name_known(
    folder: Path, found: list[dict[str, Any]], tmp_path: Path
) -> None:
    stub = found[0]["stub"]
    for old, new in (
        ('"seoul."', '"seoul.alley-gardens"'),
        ('name_en = ""', 'name_en = "Alley gardens"'),
        ('domain = ""', 'domain = "community"'),
        ('scope = ""', 'scope = "districts"'),
        ("sources = []", 'sources = ["https://example.org/"]'),
    ):
        assert old in stub
        stub = stub.replace(old, new)
    taxonomy = pasted(tmp_path, stub)
    assert list(problems(taxonomy)) == []
    path = tmp_path / "new.json"
    path.write_text(dumps(taxonomy), encoding="utf-8")
    names = [one["name"] for one in suggested(folder, "--taxonomy", path)]
    assert names == ["서울 희망일자리 만들기"], "that one is in the shipped taxonomy only"


def pasted(tmp_path: Path, stub: str) -> Taxonomy:
    """What a source file with the stub builds."""
    sources = tmp_path / "taxonomy"
    (sources / "sources").mkdir(parents=True)
    (sources / "meta.toml").write_text('data_version = "2026.01"', encoding="utf-8")
    (sources / "ambiguous.toml").touch()
    host = (
        'name = "서울특별시"\nkind = "province"\nprefix = "seoul"\nshort = ["서울시"]\nformer = []'
    )
    (sources / "hosts.toml").write_text(f"[[host]]\n{host}\n", encoding="utf-8")
    (sources / "sources" / "seoul.toml").write_text(stub, encoding="utf-8")
    return build(sources)


def test_the_most_frequent_comes_first_and_limit_counts(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    texts = [UNKNOWN.format(town="노원구", year=2016)] * 2
    texts.append(texts[0].replace("골목텃밭 가꾸기", "달빛독서 나누기"))
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    assert [one["name"][:4] for one in suggested(path)] == ["골목텃밭", "달빛독서"]
    text = run("suggest", path, "--limit", "1").stdout
    assert "1. 골목텃밭 가꾸기 경진대회: 2 mentions in 2 documents" in text
    assert "달빛독서" not in text
    assert text.endswith("1 of 2 unknown names\n")


def test_an_ambiguous_name_is_known(tmp_path: Path) -> None:
    text = "해남군은 도로정비 평가에서 우수기관으로 선정됐다."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert suggested(tmp_path) == []


# --- archive ------------------------------------------------------------------------------------


def test_lines_that_hold_no_text_are_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    lines = ['{"text": "하나", "id": "x7"}', "{", '{"id": 3}', "", '{"text": 5}', "[]"]
    path.write_text("\n".join([*lines, '{"text": "둘", "published": "2014-01"}']), "utf-8")
    archive = Archive(path, "utf-8")
    assert [one[:3] for one in archive] == [("x7", "하나", None), ("7", "둘", "2014-01")]
    assert archive.unreadable == 4
    named = [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()]
    assert named == [f"{path}:{number}" for number in (2, 3, 5, 6)]


@pytest.mark.parametrize("command", ["suggest", "compare"])
def test_a_text_that_cannot_be_read_makes_the_exit_status_1(command: str, tmp_path: Path) -> None:
    (tmp_path / "옛글.txt").write_bytes("우수구".encode("cp949"))
    path = tmp_path / "날짜.jsonl"
    path.write_text('{"text": "가", "published": "어제"}', encoding="utf-8")
    shipped = [_shipped(tmp_path)] * 2 if command == "compare" else []
    for archive in (tmp_path, path):
        result = run(command, *shipped, archive)
        assert result.exit_code == 1
        assert result.stderr.startswith("munaward: ")


def _shipped(tmp_path: Path) -> Path:
    path = tmp_path / "shipped.json"
    path.write_text(dumps(load()), encoding="utf-8")
    return path


# --- compare ------------------------------------------------------------------------------------


def written(path: Path, entries: list[Entry]) -> Path:
    path.write_text(dumps(Taxonomy(entries, load().hosts.values())), encoding="utf-8")
    return path


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """The old one lacks the contest, the new one lost the jobs."""
    plain = load()["seoul.hope-jobs"]._replace(parent=None, former_parents=(), predecessors=())
    jobs = plain._replace(aliases=())
    contest = jobs._replace(id="seoul.alley-gardens", name="골목텃밭 가꾸기 경진대회")
    old = written(tmp_path / "old.json", [jobs])
    return old, written(tmp_path / "new.json", [contest])


def test_gains_and_losses_by_document(folder: Path, versions: tuple[Path, Path]) -> None:
    found = json.loads(run("compare", *versions, folder, "--json").stdout)
    by_name = {one["document"]: one for one in found["documents"]}
    assert [link["id"] for link in by_name["가.txt"]["lost"]] == ["seoul.hope-jobs"]
    assert by_name["가.txt"]["gained"] == []
    (gained,) = by_name["나.txt"]["gained"]
    text = (folder / "나.txt").read_text(encoding="utf-8")
    assert gained["id"] == "seoul.alley-gardens"
    assert text[gained["start"] : gained["end"]] == gained["text"]
    assert found["totals"] == {
        "documents": 3,
        "documents_changed": 3,
        "before": 1,
        "after": 2,
        "gained": 2,
        "lost": 1,
        "changed": 0,
        "net": 1,
    }


def test_gains_and_losses_as_text(folder: Path, versions: tuple[Path, Path]) -> None:
    lines = run("compare", *versions, folder).stdout.splitlines()
    assert "가.txt: 1 → 0" in lines
    assert any(line.startswith("  - ") and "seoul.hope-jobs" in line for line in lines)
    assert lines[-1] == "links 1 → 2, net +1"


def test_nothing_changes_between_equals(folder: Path, versions: tuple[Path, Path]) -> None:
    lines = run("compare", versions[0], versions[0], folder).stdout.splitlines()
    assert lines[0].startswith("0 of 3 documents changed")
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        pytest.param([(0, 5, "a.one")], [(0, 5, "a.one")], (0, 0, 0), id="same"),
        pytest.param([(0, 5, "a.one")], [(2, 5, "a.one")], (0, 0, 0), id="another span of it"),
        pytest.param([(0, 5, "a.one")], [(0, 5, "a.two")], (0, 0, 1), id="another entry"),
        pytest.param([(0, 5, "a.old")], [(0, 5, "a.one")], (0, 0, 0), id="merged"),
        pytest.param([(0, 5, "a.gone")], [(0, 5, "a.one")], (0, 0, 1), id="an id that vanished"),
        pytest.param([(0, 5, "a.one")], [(5, 9, "a.one")], (1, 1, 0), id="beside it"),
        pytest.param([], [(0, 5, "a.one"), (7, 9, "a.two")], (2, 0, 0), id="gained"),
    ],
)
def test_overlapping_mentions_are_the_same(
    old: list[tuple[int, int, str]],
    new: list[tuple[int, int, str]],
    counts: tuple[int, int, int],
) -> None:
    plain = load()["seoul.hope-jobs"]
    taxonomy = Taxonomy(
        [
            plain._replace(id="a.one"),
            plain._replace(id="a.two"),
            plain._replace(id="a.old", replaced_by="a.one", status="merged"),
        ]
    )

    def links(rows: list[tuple[int, int, str]]) -> list[Link]:
        return [Link(start, end, "가람 평가", id) for start, end, id in rows]

    found = compared("문서", links(old), links(new), taxonomy)
    assert (len(found.gained), len(found.lost), len(found.changed)) == counts
