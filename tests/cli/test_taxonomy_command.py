"""``munaward taxonomy``: what each command prints, writes and refuses."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from munaward.cli.command import cli
from munaward.taxonomy import load
from munaward.taxonomy.store import SHIPPED

SOURCES = Path(__file__).parents[2] / "taxonomy"


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(cli, ["taxonomy", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """A file with one entry changed in many ways, one added and one taken away."""
    data = load().to_dict()
    entries = {entry["id"]: entry for entry in data["entries"]}
    jobs = entries["seoul.hope-jobs"]
    jobs["name"] = "서울 새희망일자리"
    jobs["parent"], jobs["former_parents"] = "seoul.incentive", []
    jobs["domain"] = "economy"
    jobs["aliases"] = [
        {"text": "서울 희망일자리 만들기"},
        *(a for a in jobs["aliases"] if a["text"] != "희망일자리"),
    ]
    merged = entries["seoul.good-jobs"]
    merged["status"], merged["replaced_by"] = "merged", "seoul.hope-jobs"
    del entries["seoul.hope-purchasing"]
    added = {**jobs, "id": "seoul.other-jobs", "name": "다른 일자리", "aliases": []}
    data["entries"] = [*entries.values(), added]
    path = tmp_path / "another.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


# --- list, show, search -------------------------------------------------------------------------


def listed(*arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("list", "--format", "csv", *arguments).stdout)))


def test_list_without_filters_lists_all() -> None:
    assert [row["id"] for row in listed()] == list(load())


@pytest.mark.parametrize(
    ("arguments", "is_one"),
    [
        (["--host", "행자부"], lambda e: "행정안전부" in (e.host, *e.co_hosts)),
        (["--domain", "jobs"], lambda e: e.domain == "jobs"),
        (["--kind", "umbrella"], lambda e: e.kind == "umbrella"),
        (["--year", "2014"], lambda e: e.years.covers(2014) is True),
        (
            ["--host", "서울시", "--domain", "welfare", "--year", "2013"],
            lambda e: e.host == "서울특별시" and e.domain == "welfare" and e.years.covers(2013),
        ),
    ],
    ids=["host by an old short name", "domain", "kind", "year", "all at once"],
)
def test_list_filters(arguments: list[str], is_one: Any) -> None:
    expected = [entry.id for entry in load().values() if is_one(entry)]
    assert expected
    assert [row["id"] for row in listed(*arguments)] == expected


def test_list_as_a_table_and_as_json() -> None:
    table = run("list", "--host", "영암군").stdout
    entries = json.loads(run("list", "--host", "영암군", "--format", "json").stdout)
    assert entries
    assert all(entry["id"] in table for entry in entries)
    assert table.splitlines()[-1] == f"{len(entries)} of {len(load())}"
    assert load()[entries[0]["id"]].to_dict() == entries[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--host", "없는 시"],
        ["list", "--domain", "money"],
        ["list", "--kind", "contest"],
        ["list", "--year", "작년"],
        ["list", "--taxonomy", "없음.json"],
        ["search", "일자리", "--host", "없는 시"],
        ["search", "일자리", "--limit", "0"],
        ["diff", "없음.json", SHIPPED],
        ["export", "--format", "csv"],
        ["export", "--format", "xml"],
        ["suggest", "없는 폴더"],
        ["suggest", ".", "--encoding", "hangul"],
    ],
    ids=" ".join,
)
def test_usage_errors(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert result.stdout == ""


def test_a_file_that_is_no_taxonomy_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"entries": []}', encoding="utf-8")
    result = run("list", "--taxonomy", path)
    assert result.exit_code == 2
    assert "x.json: no taxonomy" in " ".join(result.stderr.split())


def test_show_tells_everything() -> None:
    shown = run("show", "seoul.hope-jobs").stdout
    for part in (
        "서울 희망일자리 만들기  (seoul.hope-jobs)",
        "Seoul Hope Jobs",
        "seoul.cooperation  서울시·자치구 공동협력사업",
        "seoul.incentive  서울시 인센티브 사업",
        "seoul.employment-base",
        "일자리 분야  (parent seoul.cooperation)",
        *load()["seoul.hope-jobs"].sources,
    ):
        assert part in shown, part
    assert "seoul.hope-jobs" in run("show", "seoul.cooperation").stdout, "a child"


def test_show_tells_who_else_bears_a_name() -> None:
    row = next(row for row in load().ambiguous if len(row.ids) == 2)
    one, other = row.ids
    line = next(
        line for line in run("show", one).stdout.splitlines() if line.endswith(f"also {other}")
    )
    assert line


def test_show_of_a_merged_entry_says_where_it_went(another: Path) -> None:
    shown = run("show", "seoul.good-jobs", "--taxonomy", another).stdout
    assert "merged into     seoul.hope-jobs" in shown


def test_show_as_json() -> None:
    shown = run("show", "seoul.hope-jobs", "--json").stdout
    assert json.loads(shown) == load()["seoul.hope-jobs"].to_dict()


@pytest.mark.parametrize(
    ("id", "hint"),
    [("희망일자리", "seoul.hope-jobs"), ("busan.hope-jobs", "seoul.hope-jobs")],
    ids=["a name", "a wrong prefix"],
)
def test_show_of_an_unknown_id_helps(id: str, hint: str) -> None:
    result = run("show", id)
    assert result.exit_code == 1
    assert f"no entry has the id {id!r}; did you mean" in result.stderr
    assert hint in result.stderr


def test_search_ranks_and_filters() -> None:
    hits = json.loads(run("search", "희망일자리", "--year", "2014", "--json").stdout)
    assert hits[0]["entry"]["id"] == "seoul.hope-jobs"
    assert hits[0]["score"] == 1.0
    assert [h["score"] for h in hits] == sorted((h["score"] for h in hits), reverse=True)
    table = run("search", "도로정비", "--host", "전남도", "--limit", "1").stdout
    assert "jeonnam.road-maintenance" in table
    assert "seoul" not in table


def test_search_for_nothing_known() -> None:
    result = run("search", "zzzz")
    assert (result.stdout, result.exit_code) == ("", 1)
    assert "nothing resembles" in result.stderr


# --- export, pages ------------------------------------------------------------------------------


def test_json_is_the_shipped_file_with_its_schema_beside_it(tmp_path: Path) -> None:
    output = tmp_path / "vendor" / "programs.json"
    assert run("export", "-o", output).exit_code == 0
    assert output.read_bytes() == Path(SHIPPED).read_bytes()
    schema = output.with_name("programs.schema.json")
    assert schema.read_bytes() == Path(SHIPPED).with_name("taxonomy.schema.json").read_bytes()


def test_jsonl_is_one_entry_a_line() -> None:
    lines = run("export", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == list(load())


def test_csv_is_a_folder_of_tables(tmp_path: Path) -> None:
    assert run("export", "--format", "csv", "-o", tmp_path / "out").exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *("programs.csv", "aliases.csv", "sources.csv", "hosts.csv", "datapackage.json")
    }


def test_skos_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(__import__("sys").modules, "munaward.taxonomy.skos", raising=False)
    monkeypatch.setitem(__import__("sys").modules, "rdflib", None)
    result = run("export", "--format", "skos")
    assert result.exit_code == 1
    assert "pip install 'munaward[export]'" in result.stderr


def test_pages_in_html_link_to_each_other(tmp_path: Path) -> None:
    assert run("pages", "--html", tmp_path).exit_code == 0
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'href="years/2014.html"' in index
    assert ".md" not in index
    assert (tmp_path / "years" / "2014.html").is_file()
    seoul = (tmp_path / "hosts" / "seoul.html").read_text(encoding="utf-8")
    assert '<a id="seoul.hope-jobs"></a>' in seoul
    assert "<h3>서울 희망일자리 만들기</h3>" in seoul


def test_pages_in_markdown(tmp_path: Path) -> None:
    assert "begin with" in run("pages", tmp_path).stdout
    assert (tmp_path / "hosts" / "seoul.md").is_file()


# --- validate, diff -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", [None, SHIPPED, SOURCES], ids=["shipped", "file", "sources"])
def test_validate_finds_no_problem(path: str | Path | None) -> None:
    result = run("validate", *([path] if path else []))
    assert (result.stdout, result.exit_code) == ("", 0)


def spoilt(tmp_path: Path, **fields: Any) -> Path:
    data = load().to_dict()
    entry = next(entry for entry in data["entries"] if entry["id"] == "seoul.hope-jobs")
    entry.update(fields)
    path = tmp_path / "spoilt.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"domain": "money"}, ["seoul.hope-jobs: domain: 'money' is not one of"]),
        (
            {"aliases": [{"text": "일자리"}, {"text": "일자리 "}]},
            ["seoul.hope-jobs: aliases[1].text: '일자리 ' does not match"],
        ),
        ({"note": "x", "kind": 1}, ["seoul.hope-jobs: Additional properties", "kind: 1 is not"]),
        ({"parent": "seoul.nothing"}, ["seoul.hope-jobs: unknown parent 'seoul.nothing'"]),
        ({"status": "merged"}, ["seoul.hope-jobs: merged and replaced_by go together"]),
        ({"id": "seoul.good-jobs"}, ["'seoul.good-jobs' stands twice"]),
    ],
    ids=["schema", "schema, inside a list", "two problems", "reference", "rule", "an id twice"],
)
def test_validate_names_each_problem(
    tmp_path: Path, fields: dict[str, Any], lines: list[str]
) -> None:
    result = run("validate", spoilt(tmp_path, **fields))
    assert result.exit_code == 1
    for line in lines:
        assert any(line in found for found in result.stdout.splitlines()), result.stdout


@pytest.mark.parametrize("text", ["", "[", "[]", '{"entries": [3]}'])
def test_validate_refuses_what_is_no_taxonomy(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    result = run("validate", path)
    assert result.exit_code == 1
    assert result.stdout


def test_diff_tells_every_kind_of_change(another: Path) -> None:
    text = run("diff", SHIPPED, another).stdout
    for line in (
        "  + seoul.other-jobs  다른 일자리",
        "  - seoul.hope-purchasing  서울시 희망구매 추진실적 평가",
        "  seoul.hope-jobs: 서울 희망일자리 만들기 → 서울 새희망일자리",
        "  seoul.good-jobs → seoul.hope-jobs",
        "  seoul.hope-jobs: seoul.cooperation (formerly seoul.incentive) → seoul.incentive",
        "  + seoul.hope-jobs: 서울 희망일자리 만들기",
        "  - seoul.hope-jobs: 희망일자리",
        '  seoul.hope-jobs: domain "jobs" → "economy"',
    ):
        assert line in text.splitlines(), line


def test_diff_as_json(another: Path) -> None:
    found = json.loads(run("diff", SHIPPED, another, "--json").stdout)
    assert [entry["id"] for entry in found["added"]] == ["seoul.other-jobs"]
    assert [change["id"] for change in found["merged"]] == ["seoul.good-jobs"]


def test_diff_of_the_sources_and_what_they_built() -> None:
    assert "nothing changed" in run("diff", SHIPPED, SOURCES).stdout
