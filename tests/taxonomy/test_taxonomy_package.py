"""The CSV tables hold everything, and Frictionless accepts them and nothing else."""

import csv
import json
from pathlib import Path

import frictionless
import pytest

from munaward.taxonomy import load
from munaward.taxonomy.package import SEPARATOR, write_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write_package(load(), tmp_path)[-1]


def rows(package: Path, table: str) -> list[dict[str, str]]:
    with package.with_name(f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def errors(package: Path) -> list[list[str]]:
    return frictionless.validate(str(package)).flatten(["type", "note"])


def test_frictionless_accepts_the_package(package: Path) -> None:
    assert errors(package) == []


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        pytest.param("programs", ",program,", ",programme,", id="an unknown kind"),
        pytest.param("aliases", "seoul.hope-jobs,", "seoul.hope-job,", id="an id of nobody"),
        pytest.param("hosts", "서울특별시,", "서울특별자치시,", id="a host of nobody"),
        pytest.param("programs", "seoul.hope-jobs,", "Seoul Hope,", id="no id"),
    ],
)
def test_frictionless_refuses_garbage(package: Path, table: str, old: str, new: str) -> None:
    file = package.with_name(f"{table}.csv")
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    described = json.loads(package.read_text(encoding="utf-8"))
    for resource in described["resources"]:
        del resource["bytes"], resource["hash"]  # these would give any change away
    package.write_text(json.dumps(described), encoding="utf-8")
    assert errors(package)


def test_tables_hold_everything(package: Path) -> None:
    programs = {row["id"]: row for row in rows(package, "programs")}
    assert list(programs) == list(load())
    aliases = rows(package, "aliases")
    sources = rows(package, "sources")
    assert len(aliases) == sum(len(e.aliases) for e in load().values())
    assert len(sources) == sum(len(e.sources) for e in load().values())
    assert [row["name"] for row in rows(package, "hosts")] == list(load().hosts)
    for entry in load().values():
        row = programs[entry.id]
        assert row["name"] == entry.name
        assert row["tiers"].split(SEPARATOR) == (list(entry.tiers) or [""])
        assert row["seen"].split(SEPARATOR) == (list(map(str, entry.years.seen)) or [""])
        assert (row["parent"] or None, row["host"] or None) == (entry.parent, entry.host)


def test_no_item_of_a_list_contains_the_separator() -> None:
    items = [x for e in load().values() for x in (*e.tiers, *e.co_hosts, *e.predecessors)]
    items += [name for host in load().hosts.values() for name in (*host.short, *host.former)]
    assert [item for item in items if SEPARATOR in item] == []


def test_every_field_is_described(package: Path) -> None:
    described = json.loads(package.read_text(encoding="utf-8"))
    for resource in described["resources"]:
        for field in resource["schema"]["fields"]:
            assert len(field["description"]) > 10, field
