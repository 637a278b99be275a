"""Families and written-out areas: the names that the build derives from what the sources state."""

from pathlib import Path

import pytest

from munaward.linking import normalize
from munaward.taxonomy import Taxonomy
from munaward.taxonomy.build import SourceError, build
from munaward.taxonomy.fold import key
from munaward.taxonomy.validate import problems

HOSTS = """
[[host]]
name = "시·도"
kind = "level"
prefix = "regional"
short = []
former = []
[[host]]
name = "가람도"
kind = "province"
prefix = "garam"
short = ["가람"]
former = []
[[host]]
name = "나래도"
kind = "province"
prefix = "narae"
short = ["나래"]
former = []
[[host]]
name = "다솜도"
kind = "province"
prefix = "dasom"
short = ["다솜"]
former = []
"""
FAMILY = ("regional.tax", "시·군·구 세정 평가", "시·도")


def row(id: str, name: str, host: str, *aliases: str, **fields: str) -> str:
    bound = ", ".join(f'{{ text = "{text}", host = "{host}" }}' for text in aliases)
    rows = {
        "id": f'"{id}"',
        "name": f'"{name}"',
        "name_en": '"Evaluation"',
        "kind": '"program"',
        "host": f'"{host}"',
        "domain": '"tax-finance"',
        "scope": '"municipalities"',
        "status": '"unknown"',
        "aliases": f"[{bound}]",
        "sources": '["https://example.org/1"]',
        **fields,
    }
    return "\n".join(["[[entry]]", *(f"{k} = {v}" for k, v in rows.items())])


def write(folder: Path, *rows: str, ambiguous: str = "") -> Taxonomy:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "meta.toml").write_text('data_version = "2026.01"', encoding="utf-8")
    (folder / "hosts.toml").write_text(HOSTS, encoding="utf-8")
    (folder / "ambiguous.toml").write_text(ambiguous, encoding="utf-8")
    (folder / "sources" / "all.toml").write_text("\n".join(rows), encoding="utf-8")
    return build(folder)


def names(taxonomy: Taxonomy, id: str) -> set[tuple[str, str | None]]:
    return {(alias.text, alias.host) for alias in taxonomy[id].aliases}


@pytest.fixture
def taxonomy(tmp_path: Path) -> Taxonomy:
    return write(
        tmp_path,
        row(*FAMILY),
        row("garam.tax", "가람 세정 평가", "가람도", "세정 종합평가", family='"regional.tax"'),
        row("narae.tax", "나래 세정 평가", "나래도", "세정운영 평가", family='"regional.tax"'),
    )


def test_members_bear_one_anothers_names_under_their_own_host(taxonomy: Taxonomy) -> None:
    assert names(taxonomy, "garam.tax") == {
        ("세정 평가", "가람도"),  # the family's own name without 시·군·구
        ("세정 종합평가", "가람도"),
        ("세정운영 평가", "가람도"),
    }
    assert names(taxonomy, "regional.tax") == {
        ("세정 평가", "시·도"),
        ("세정 종합평가", "시·도"),
        ("세정운영 평가", "시·도"),
    }


def test_shared_names_of_a_family_need_no_row(taxonomy: Taxonomy) -> None:
    assert list(problems(taxonomy)) == []
    rows = {key(listed.text): listed for listed in taxonomy.ambiguous}
    assert rows["세정운영평가"].ids == ("garam.tax", "narae.tax", "regional.tax")
    assert rows["세정운영평가"].by == ("host",)


@pytest.mark.parametrize(
    ("context", "id"),
    [
        ({"host": "가람도"}, "garam.tax"),
        ({"region": "나래도"}, "narae.tax"),
        ({"host": "다솜도"}, "regional.tax"),  # it holds one too; no entry says so yet
        ({"region": "다솜도"}, "regional.tax"),
    ],
)
def test_the_family_stands_in_for_a_province_without_an_entry(
    taxonomy: Taxonomy, context: dict[str, str], id: str
) -> None:
    match = normalize("세정운영 평가", taxonomy=taxonomy, **context)  # type: ignore[arg-type]
    assert match is not None
    assert match.id == id


def test_a_name_that_its_host_gives_to_another_entry_is_not_inherited(tmp_path: Path) -> None:
    taxonomy = write(
        tmp_path,
        row(*FAMILY),
        row("garam.tax", "가람 세정 평가", "가람도", "세정 종합평가", family='"regional.tax"'),
        row("garam.other", "가람 세정운영 대회", "가람도", "세정운영 평가"),
        row("narae.tax", "나래 세정 평가", "나래도", "세정운영 평가", family='"regional.tax"'),
    )
    assert ("세정운영 평가", "가람도") not in names(taxonomy, "garam.tax")


def test_names_bound_to_an_umbrella_or_to_years_stay_at_home(tmp_path: Path) -> None:
    bound = '[{ text = "세정운영 평가", host = "가람도", years = "2010-" }]'
    taxonomy = write(
        tmp_path,
        row(*FAMILY),
        row("garam.tax", "가람 세정", "가람도", family='"regional.tax"', aliases=bound),
        row("narae.tax", "나래 세정", "나래도", family='"regional.tax"'),
    )
    assert names(taxonomy, "narae.tax") == {("세정 평가", "나래도")}


@pytest.mark.parametrize("family", ["regional.none", "garam.tax"])
def test_a_family_is_an_entry_of_any_province(tmp_path: Path, family: str) -> None:
    with pytest.raises(SourceError, match=r"narae\.tax: .* is no family"):
        write(
            tmp_path,
            row("garam.tax", "가람 세정 평가", "가람도"),
            row("narae.tax", "나래 세정 평가", "나래도", family=f'"{family}"'),
        )


def test_two_families_do_not_claim_one_name_of_a_host(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="would mean"):
        write(
            tmp_path,
            row(*FAMILY),
            row("regional.money", "시·군·구 재정 평가", "시·도"),
            row("garam.tax", "가람 세정", "가람도", "세입 평가", family='"regional.tax"'),
            row("narae.money", "나래 재정", "나래도", "세입 평가", family='"regional.money"'),
        )


def test_areas_are_written_out_behind_each_name_of_their_umbrella(tmp_path: Path) -> None:
    label = '[{ text = "안전 분야", parent = "garam.all" }]'
    taxonomy = write(
        tmp_path,
        row("garam.all", "가람 시군 종합평가", "가람도", "시군 평가", kind='"umbrella"'),
        row(
            "garam.all.safety",
            "가람 시군 종합평가 안전 분야",
            "가람도",
            kind='"area"',
            parent='"garam.all"',
            aliases=label,
        ),
    )
    assert names(taxonomy, "garam.all.safety") == {
        ("안전 분야", None),
        ("시군 평가 안전 분야", "가람도"),
    }
