"""Areas written out: the name of an umbrella with the label of one of its areas behind it.

Print writes 전국 기초단체장 매니페스토 우수사례 경진대회 소통 분야 as often as 소통 분야 alone. The sources
state the umbrella's names and the area's labels; the build puts the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from munaward.taxonomy.entry import Alias, Entry
from munaward.taxonomy.fold import core, key


def written_out(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each area with its labels behind every name of the umbrella that binds them."""
    by_id = {entry.id: entry for entry in entries}
    known = {core(key(name)) for entry in entries for name in entry.names}
    return [
        entry._replace(aliases=(*entry.aliases, *_composed(entry, by_id, known)))
        if entry.kind == "area"
        else entry
        for entry in entries
    ]


def _composed(area: Entry, by_id: Mapping[str, Entry], known: set[str]) -> Iterator[Alias]:
    done: set[str] = set()
    for label in area.aliases:
        umbrella = by_id.get(label.parent or "")
        if umbrella is None:
            continue
        for name in (Alias(umbrella.name), *umbrella.aliases):
            text = f"{name.text} {label.text}"
            folded = core(key(text))
            if name.parent is None and folded not in known | done:
                done.add(folded)
                yield Alias(text, name.years or label.years, name.host)
