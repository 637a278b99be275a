"""Pages to browse: every entry, every link, no markup from a name."""

import posixpath
import re

import pytest

from munaward.taxonomy import Alias, Host, Taxonomy, Years, load
from munaward.taxonomy.pages import pages

_LINK = re.compile(r"\]\((?!<)([^)]*)\)")
_ANCHOR = re.compile(r'<a id="([^"]+)">')


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages(load())


def test_every_link_leads_somewhere(written: dict[str, str]) -> None:
    anchors = {path: set(_ANCHOR.findall(text)) for path, text in written.items()}
    for path, text in written.items():
        for link in _LINK.findall(text):
            target, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            assert target in written, (path, link)
            assert not anchor or anchor in anchors[target], (path, link)


def test_every_entry_stands_in_full_once_and_in_its_lists(written: dict[str, str]) -> None:
    anchors = [a for path, text in written.items() for a in _ANCHOR.findall(text)]
    for entry in load().values():
        assert anchors.count(entry.id) == 1
        assert f"#{entry.id})" in written[f"domains/{entry.domain}.md"]
        for year in entry.years.seen:
            assert f"#{entry.id})" in written[f"years/{year}.md"]


def alone(**changes: object) -> Taxonomy:
    plain = load()["seoul.hope-jobs"]._replace(parent=None, former_parents=(), predecessors=())
    return Taxonomy([plain._replace(**changes)])


def test_names_cannot_break_the_markup() -> None:
    odd = alone(name="가|나 *다* [라](마) <b>바</b>", aliases=(Alias("사_아_자"),))
    text = "".join(pages(odd).values())
    assert r"가\|나 \*다\* \[라\](마) \<b\>바\</b\>" in text
    assert r"사\_아\_자" in text


def test_a_host_that_shares_its_prefix_has_a_section_of_its_own() -> None:
    hosts = [Host(name, "institute", "private", (), ()) for name in ("가람 연구원", "나래 연구원")]
    plain = load()["seoul.hope-jobs"]._replace(parent=None, former_parents=(), predecessors=())
    entries = [
        plain._replace(id=f"private.{n}", host=host.name, years=Years(seen=(2010 + n,)))
        for n, host in enumerate(hosts)
    ]
    written = pages(Taxonomy(entries, hosts))
    assert written["hosts/private.md"].count("\n## ") == 2
    assert "[나래 연구원](hosts/private.md#나래-연구원) (1)" in written["index.md"]
