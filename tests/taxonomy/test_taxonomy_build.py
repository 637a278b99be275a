"""Sources that are wrong are refused, each with a sentence that names the entry."""

from pathlib import Path

import pytest

from munaward.taxonomy import Taxonomy
from munaward.taxonomy.build import SourceError, build, dumps, main
from munaward.taxonomy.validate import problems

HOSTS = """
[[host]]
name = "가람시"
kind = "province"
prefix = "garam"
short = ["가람"]
former = []
[[host]]
name = "나래도"
kind = "province"
prefix = "narae"
short = []
former = ["옛나래도"]
"""
ENTRY = """
[[entry]]
id = "garam.clean"
name = "깨끗한 가람 만들기"
name_en = "Clean Garam"
kind = "program"
domain = "cleanliness"
scope = "districts"
years = {{ start = 2010, seen = "2012-2014, 2017" }}
status = "unknown"
aliases = ["가람 청소 평가"]
sources = ["https://example.org/1"]
{more}
"""


def write(folder: Path, more: str = "", ambiguous: str = "", entry: str = ENTRY) -> Taxonomy:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "meta.toml").write_text('data_version = "2026.01"', encoding="utf-8")
    (folder / "hosts.toml").write_text(HOSTS, encoding="utf-8")
    (folder / "ambiguous.toml").write_text(ambiguous, encoding="utf-8")
    text = '[defaults]\nhost = "가람시"\n' + entry.format(more=more)
    (folder / "sources" / "garam.toml").write_text(text, encoding="utf-8")
    return build(folder)


def second(id: str = "garam.tax", **fields: str) -> str:
    rows = {
        "name": '"가람 세정 평가"',
        "name_en": '"Garam tax"',
        "kind": '"program"',
        "domain": '"tax-finance"',
        "scope": '"districts"',
        "status": '"unknown"',
        "sources": '["https://example.org/2"]',
        **fields,
    }
    return "\n".join([f'[[entry]]\nid = "{id}"', *(f"{k} = {v}" for k, v in rows.items())])


def test_a_good_folder_builds(tmp_path: Path) -> None:
    taxonomy = write(tmp_path)
    assert list(problems(taxonomy)) == []
    assert taxonomy["garam.clean"].years.seen == (2012, 2013, 2014, 2017)
    assert taxonomy["garam.clean"].host == "가람시"


def test_order_of_the_sources_does_not_matter(tmp_path: Path) -> None:
    taxonomy = write(tmp_path, second("garam.also"))
    assert list(taxonomy) == ["garam.also", "garam.clean"]
    assert dumps(taxonomy) == dumps(build(tmp_path))


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"parent": '"garam.none"'}, "unknown parent"),
        ({"predecessors": '["garam.none"]'}, "unknown predecessor"),
        ({"replaced_by": '"garam.none"', "status": '"merged"'}, "unknown replaced_by"),
        ({"replaced_by": '"garam.clean"'}, "merged and replaced_by go together"),
        ({"status": '"merged"'}, "merged and replaced_by go together"),
        ({"parent": '"garam.tax"'}, "is its own parent"),
        ({"host": '"다솜군"'}, "unknown host"),
        ({"host": '"나래도"'}, "prefix"),
        ({"kind": '"area"'}, "an area without a parent"),
        ({"sources": "[]"}, "no source"),
        ({"years": "{ start = 2015, end = 2014 }"}, "ends before it starts"),
        ({"years": '{ end = 2014, seen = "2015" }'}, "seen outside its years"),
        ({"years": '{ seen = "1750" }'}, "impossible year"),
        ({"aliases": '["세정  평가"]'}, "badly spaced"),
        ({"aliases": '["!"]'}, "is empty"),
        ({"aliases": '["가람세정평가"]'}, "stands twice"),
        ({"aliases": '[{ text = "세정", parent = "garam.clean" }]'}, "none of the entry's"),
        ({"aliases": '[{ text = "세정", host = "다솜군" }]'}, "unknown host"),
        ({"aliases": '[{ text = "세정", years = "2015-2014" }]'}, "ends before it starts"),
        ({"aliases": '["가람 청소평가"]'}, "is not listed"),
    ],
)
def test_problems_are_told(tmp_path: Path, fields: dict[str, str], problem: str) -> None:
    found = list(problems(write(tmp_path, second(**fields))))
    assert any(problem in sentence for sentence in found), found


def test_a_cycle_of_predecessors_is_told(tmp_path: Path) -> None:
    more = 'predecessors = ["garam.tax"]\n' + second(predecessors='["garam.clean"]')
    found = list(problems(write(tmp_path, more)))
    assert any("lead back" in sentence for sentence in found), found


def listed(ids: str, by: str) -> str:
    return f'[[ambiguous]]\ntext = "가람 청소 평가"\nids = {ids}\nby = {by}\n'


@pytest.mark.parametrize(
    ("ambiguous", "problem"),
    [
        (listed('["garam.clean", "garam.tax"]', '["text"]'), None),
        (listed('["garam.clean", "garam.tax"]', '["host"]'), "listed otherwise"),
        (listed('["garam.clean", "garam.other"]', '["text"]'), "listed otherwise"),
    ],
    ids=["listed", "wrong reason", "wrong entries"],
)
def test_a_shared_name_must_be_listed_as_it_is(
    tmp_path: Path, ambiguous: str, problem: str | None
) -> None:
    found = list(problems(write(tmp_path, second(aliases='["가람 청소평가"]'), ambiguous)))
    assert [problem in sentence for sentence in found if problem] == [True] * len(found)
    assert bool(found) == bool(problem)


@pytest.mark.parametrize("text", ["가람 청소 평가", "없는 이름"], ids=["one bearer", "no bearer"])
def test_a_row_too_many_is_told(tmp_path: Path, text: str) -> None:
    row = f'[[ambiguous]]\ntext = "{text}"\nids = ["garam.clean", "garam.tax"]\nby = ["text"]\n'
    assert len(list(problems(write(tmp_path, second(), row)))) == 1


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ('note = "x"', "unknown fields"),
        (second(years="{ first = 2010 }"), "unknown fields"),
        (second(years='{ seen = "today" }'), "invalid literal"),
        (second(aliases='[{ name = "x" }]'), "unknown fields"),
        ('[[entry]]\nid = "garam.bare"', "KeyError"),
        ("[[entry]", "garam.toml"),
    ],
)
def test_malformed_sources_are_refused(tmp_path: Path, more: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        write(tmp_path, more)


def test_the_command_writes_checks_and_finds_staleness(tmp_path: Path) -> None:
    write(tmp_path)
    output = tmp_path / "out.json"
    common = ["--sources", str(tmp_path), "--output", str(output)]
    assert main([*common, "--check"]) == 1
    assert main(common) == 0
    assert main([*common, "--check"]) == 0
    output.write_text(output.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert main([*common, "--check"]) == 1


def test_the_command_writes_nothing_that_has_problems(tmp_path: Path) -> None:
    write(tmp_path, second(sources="[]"))
    output = tmp_path / "out.json"
    assert main(["--sources", str(tmp_path), "--output", str(output)]) == 1
    assert not output.exists()


def test_an_id_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "sources" / "other.toml").write_text(second("garam.clean"), encoding="utf-8")
    with pytest.raises(SourceError, match=r"'garam\.clean' stands twice"):
        build(tmp_path)
