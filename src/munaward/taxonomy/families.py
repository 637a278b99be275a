"""Families: the evaluations of one topic that each province holds of its own municipalities.

Print calls them by the same words whatever the province (지방세정 종합평가, 지방세정 운영 평가), so what
one of them is called all of them may be. A source entry names its family, which is the entry
under the prefix of the host that stands for any province; the build writes the shared names out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from munaward.taxonomy.entry import ANY_PROVINCE, Alias, Ambiguous, Entry
from munaward.taxonomy.fold import key
from munaward.taxonomy.store import Taxonomy
from munaward.taxonomy.validate import decided_by

_LEVELS = "시·군·구 "
"""Before the name of a family: whom its evaluations grade. Without it the name is what print says."""


class FamilyError(ValueError):
    """A family that is none, or a name that two families claim for one host."""


def inherited(entries: Sequence[Entry], families: Mapping[str, str]) -> list[Entry]:
    """The entries, each with the names of its family; ``families`` holds family id by entry id."""
    by_id = {entry.id: entry for entry in entries}
    members: dict[str, list[Entry]] = {}
    for id, family in families.items():
        if family not in by_id or by_id[family].host != ANY_PROVINCE:
            raise FamilyError(f"{id}: {family!r} is no family")
        members.setdefault(family, []).append(by_id[id])
    own = {(entry.host, folded) for entry in entries for folded in map(key, entry.names)}
    claimed: dict[tuple[str | None, str], str] = {}
    added: dict[str, list[Alias]] = {}
    for family, group in members.items():
        label = by_id[family].name.removeprefix(_LEVELS)
        texts = {key(label): label} | _texts([by_id[family], *group])
        for entry in (by_id[family], *group):
            for folded, text in texts.items():
                if (entry.host, folded) in own:
                    continue
                other = claimed.setdefault((entry.host, folded), entry.id)
                if other != entry.id:
                    raise FamilyError(f"{text!r} would mean {other} and {entry.id}")
                added.setdefault(entry.id, []).append(Alias(text, host=entry.host))
    return [e._replace(aliases=(*e.aliases, *added.get(e.id, ()))) for e in entries]


def shared_rows(taxonomy: Taxonomy, sources: Iterable[Entry]) -> Iterator[Ambiguous]:
    """The rows of shared names that the build itself wrote out, and nobody needs to list by hand.

    A name of which only the text can tell what it means stays for the validator to ask for.
    """
    stated = {(entry.id, key(name)) for entry in sources for name in entry.names}
    listed = {key(row.text) for row in taxonomy.ambiguous}
    for folded, group in taxonomy.aliases.items():
        ids = {entry.id for entry, _ in group}
        by = decided_by(group)
        if folded in listed or len(ids) == 1 or "text" in by:
            continue
        if any((id, folded) not in stated for id in ids):
            yield Ambiguous(group[0][1].text, tuple(sorted(ids)), by)


def _texts(group: Sequence[Entry]) -> dict[str, str]:
    """The names bound to the host alone, by their keys; the first spelling stays."""
    found: dict[str, str] = {}
    for entry in group:
        for alias in entry.aliases:
            if alias.host == entry.host and alias.parent is None and alias.years is None:
                found.setdefault(key(alias.text), alias.text)
    return found
