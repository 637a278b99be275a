"""``munaward taxonomy compare``: the links that a change of the taxonomy wins and costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
from attrs import asdict, frozen

from munaward.cli.archive import Archive
from munaward.cli.options import encoding_option
from munaward.cli.taxonomy_options import (
    as_json,
    echo_json,
    echo_lines,
    taxonomy_argument,
)
from munaward.document import Document
from munaward.taxonomy import Taxonomy


class Link(NamedTuple):
    """A programme mention that leads to an entry."""

    start: int
    end: int
    text: str
    id: str


@frozen
class Gains:
    """What a change of the taxonomy does to the links of one text.

    Attributes:
        document: The text's name.
        before: How many mentions were linked.
        after: How many are.
        gained: Mentions linked only now.
        lost: Mentions linked only before.
        changed: Mentions that lead to another entry now: before, after.
    """

    document: str
    before: int
    after: int
    gained: tuple[Link, ...]
    lost: tuple[Link, ...]
    changed: tuple[tuple[Link, Link], ...]

    def to_dict(self) -> dict[str, Any]:
        """The gains as JSON."""
        return {
            **asdict(self, recurse=False),
            "gained": [link._asdict() for link in self.gained],
            "lost": [link._asdict() for link in self.lost],
            "changed": [{"old": old._asdict(), "new": new._asdict()} for old, new in self.changed],
        }


@click.command()
@taxonomy_argument("old")
@taxonomy_argument("new")
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@as_json
@encoding_option
def compare(old: Taxonomy, new: Taxonomy, archive: Path, json_wanted: bool, encoding: str) -> None:
    """Read the texts of ARCHIVE with two taxonomies and tell the links gained and lost.

    OLD and NEW are JSON files or folders of sources. ARCHIVE is a folder of .txt files or a .jsonl
    file whose lines have a "text". A mention whose entry was merged keeps its link.
    """
    texts = Archive(archive, encoding)
    found = list(gains(texts, old, new))
    if json_wanted:
        echo_json({"documents": [one.to_dict() for one in found], "totals": totals(found)})
    else:
        for one in found:
            echo_lines(_shown(one))
        echo_lines(_summary(totals(found)))
    click.get_current_context().exit(1 if texts.unreadable else 0)


def gains(texts: Archive, old: Taxonomy, new: Taxonomy) -> Iterator[Gains]:
    """The gains of each text, in order, those without any too."""
    from munaward.parser import Parser  # slow to import, and only needed here

    before = Parser(taxonomy=old)
    after = Parser(taxonomy=new, analyser=before.analyser)
    for one in texts:
        try:
            old_links, new_links = (
                _links(parser.parse(one.text, published=one.published))
                for parser in (before, after)
            )
        except ValueError as reason:  # the archive states no date as its date
            texts.leave_out(one.name, reason)
            continue
        yield compared(one.name, old_links, new_links, new)


def _links(document: Document) -> tuple[Link, ...]:
    return tuple(Link(m.start, m.end, m.text, m.id) for m in document.programs if m.id)


def compared(name: str, old: Sequence[Link], new: Sequence[Link], taxonomy: Taxonomy) -> Gains:
    """Two readings of a text, mention by mention: those that overlap are the same.

    >>> from munaward.taxonomy import load
    >>> before = [Link(0, 5, "희망일자리", "seoul.hope-jobs")]
    >>> found = compared("a", before, [], load())
    >>> found.lost == tuple(before), found.gained
    (True, ())
    """
    gained = list(new)
    lost: list[Link] = []
    changed: list[tuple[Link, Link]] = []
    for link in old:
        other = next((n for n in gained if n.start < link.end and link.start < n.end), None)
        if other is None:
            lost.append(link)
            continue
        gained.remove(other)
        current = taxonomy.current(link.id)
        if current is None or current.id != other.id:
            changed.append((link, other))
    return Gains(name, len(old), len(new), tuple(gained), tuple(lost), tuple(changed))


def totals(found: Iterable[Gains]) -> dict[str, int]:
    """The sums over all texts; ``net`` is what was gained less what was lost."""
    rows = list(found)
    gained = sum(len(one.gained) for one in rows)
    lost = sum(len(one.lost) for one in rows)
    return {
        "documents": len(rows),
        "documents_changed": sum(bool(one.gained or one.lost or one.changed) for one in rows),
        "before": sum(one.before for one in rows),
        "after": sum(one.after for one in rows),
        "gained": gained,
        "lost": lost,
        "changed": sum(len(one.changed) for one in rows),
        "net": gained - lost,
    }


def _shown(one: Gains) -> Iterator[str]:
    if not (one.gained or one.lost or one.changed):
        return
    yield f"{one.document}: {one.before} → {one.after}"
    for sign, rows in (("+", one.gained), ("-", one.lost)):
        for link in rows:
            yield f"  {sign} {link.start}-{link.end} {_line(link.text)} → {link.id}"
    for old, new in one.changed:
        yield f"  ~ {new.start}-{new.end} {_line(new.text)}: {old.id} → {new.id}"
    yield ""


def _summary(sums: dict[str, int]) -> Iterator[str]:
    yield (
        f"{sums['documents_changed']} of {sums['documents']} documents changed: "
        f"{sums['gained']} links gained, {sums['lost']} lost, {sums['changed']} lead elsewhere"
    )
    yield f"links {sums['before']} → {sums['after']}, net {sums['net']:+d}"


def _line(text: str) -> str:
    return " ".join(text.split())
