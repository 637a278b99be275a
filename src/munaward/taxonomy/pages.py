"""Markdown pages for people who browse the taxonomy: by host, by domain and by year.

``munaward taxonomy pages FOLDER`` writes them. An entry stands in full on the page of its id's
prefix (``hosts/seoul.md``), under its host; the other pages are lists that lead there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from munaward.taxonomy.entry import Alias, Entry, Host
from munaward.taxonomy.store import Taxonomy

NO_HOST = "No host known"

_KINDS = {
    "level": "Any province or metropolitan city",
    "province": "Provinces and metropolitan cities",
    "municipality": "Municipalities",
    "ministry": "Ministries",
    "agency": "Agencies",
    "institute": "Institutes",
    "media": "Media",
    "civic": "Civic bodies",
    "international": "International bodies",
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")


def pages(taxonomy: Taxonomy) -> dict[str, str]:
    """The text of every page by its path inside the folder.

    >>> from munaward.taxonomy import load
    >>> written = pages(load())
    >>> "서울 희망일자리 만들기" in written["hosts/seoul.md"]
    True
    >>> "hosts/seoul.md#seoul.hope-jobs" in written["years/2014.md"]
    True
    """
    entries = list(taxonomy.values())
    prefixes = sorted({_prefix(entry.id) for entry in entries})
    years = sorted({year for entry in entries for year in entry.years.seen})
    domains = sorted({entry.domain for entry in entries})
    return {
        "index.md": _index(taxonomy, years, domains),
        **{f"hosts/{prefix}.md": _prefix_page(prefix, taxonomy) for prefix in prefixes},
        **{
            f"domains/{domain}.md": _list_page(
                domain, [e for e in entries if e.domain == domain], lambda e: e.host or NO_HOST
            )
            for domain in domains
        },
        **{
            f"years/{year}.md": _list_page(
                str(year), [e for e in entries if year in e.years.seen], lambda e: e.domain
            )
            for year in years
        },
    }


def years_text(entry: Entry) -> str:
    """The years of an entry in a few characters.

    >>> from munaward.taxonomy import get
    >>> years_text(get("seoul.hope-jobs"))
    '2012-2019'
    """
    stretches = []
    for _, group in groupby(enumerate(entry.years.seen), key=lambda pair: pair[1] - pair[0]):
        run = [year for _, year in group]
        stretches.append(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]))
    return ", ".join(stretches)


def context_text(alias: Alias) -> str:
    """The context that an alias needs, empty where it needs none.

    >>> context_text(Alias("종합평가", (2016, None), "경기도"))
    'host 경기도, years 2016-'
    """
    parts = []
    if alias.host:
        parts.append(f"host {alias.host}")
    if alias.parent:
        parts.append(f"parent {alias.parent}")
    if alias.years:
        parts.append("years " + "-".join("" if y is None else str(y) for y in alias.years))
    return ", ".join(parts)


def _index(taxonomy: Taxonomy, years: list[int], domains: list[str]) -> str:
    entries = list(taxonomy.values())
    lines = [
        "# The taxonomy of evaluations and awards",
        "",
        f"Data version {taxonomy.data_version}: {len(entries)} programmes and areas under "
        f"{sum(len(entry.names) for entry in entries)} names.",
        "",
        "## By host",
    ]
    for kind, title in _KINDS.items():
        links = [
            f"[{_escaped(host.name)}](hosts/{host.prefix}.md#{_anchor(host.name)}) ({count})"
            for host in taxonomy.hosts.values()
            if host.kind == kind and (count := sum(e.host == host.name for e in entries))
        ]
        if links:
            lines += ["", f"**{title}**: " + ", ".join(links)]
    unhosted = [entry for entry in entries if entry.host is None]
    prefixes = sorted({_prefix(entry.id) for entry in unhosted})
    if prefixes:
        links = [f"[{prefix}](hosts/{prefix}.md#{_anchor(NO_HOST)})" for prefix in prefixes]
        lines += ["", f"**{NO_HOST}** ({len(unhosted)}): " + ", ".join(links)]
    lines += ["", "## By domain", ""]
    for domain in domains:
        count = sum(entry.domain == domain for entry in entries)
        lines.append(f"- [{domain}](domains/{domain}.md) ({count})")
    lines += ["", "## By year", "", "The years in which a source shows a programme.", ""]
    lines.append(", ".join(f"[{year}](years/{year}.md)" for year in years))
    return _page(lines)


def _prefix_page(prefix: str, taxonomy: Taxonomy) -> str:
    own = [entry for entry in taxonomy.values() if _prefix(entry.id) == prefix]
    lines = [f"# {prefix}", "", "[All hosts, domains and years](../index.md)"]
    order = {name: number for number, name in enumerate(taxonomy.hosts)}
    names = sorted({e.host for e in own}, key=lambda name: order.get(name or "", len(order)))
    for name in names:
        lines += ["", f'<a id="{_anchor(name or NO_HOST)}"></a>', ""]
        lines += [f"## {_escaped(name or NO_HOST)}", *_host_lines(taxonomy.hosts.get(name or ""))]
        for entry in own:
            if entry.host == name:
                lines += ["", *_entry_lines(entry, taxonomy)]
    return _page(lines)


def _host_lines(host: Host | None) -> Iterator[str]:
    if host is not None and (host.short or host.former):
        yield ""
        yield "Also: " + ", ".join(map(_escaped, (*host.short, *host.former)))


def _entry_lines(entry: Entry, taxonomy: Taxonomy) -> Iterator[str]:
    yield f'<a id="{entry.id}"></a>'
    yield ""
    yield f"### {_escaped(entry.name)}"
    yield ""
    yield f"{_escaped(entry.name_en)}. `{entry.id}`"
    yield ""
    history = [taxonomy[id] for id in entry.predecessors]
    successors = [other for other in taxonomy.values() if entry.id in other.predecessors]
    facts = {
        "Kind": f"{entry.kind}, {entry.status}; [{entry.domain}](../domains/{entry.domain}.md)",
        "Graded": entry.scope,
        "Jointly with": ", ".join(map(_escaped, entry.co_hosts)),
        "Merged into": _links((taxonomy[entry.replaced_by],) if entry.replaced_by else ()),
        "Belongs to": _links((taxonomy[entry.parent],) if entry.parent else ()),
        "Belonged to": _links(taxonomy[id] for id in entry.former_parents),
        "Contains": _links(e for e in taxonomy.children(entry.id) if e.parent == entry.id),
        "Once contained": _links(e for e in taxonomy.children(entry.id) if e.parent != entry.id),
        "Continues": _links(history),
        "Continued by": _links(successors),
        "Started": str(entry.years.start or ""),
        "Ended": str(entry.years.end or ""),
        "Seen": years_text(entry),
        "Grades": ", ".join(entry.tiers),
        "Names": "; ".join(map(_alias, entry.aliases)),
        "Sources": ", ".join(_source(*pair) for pair in enumerate(entry.sources, 1)),
    }
    for name, value in facts.items():
        if value:
            yield f"- {name}: {value}"


def _list_page(title: str, entries: list[Entry], group: Callable[[Entry], str]) -> str:
    lines = [f"# {title}", "", "[All hosts, domains and years](../index.md)"]
    for heading, members in groupby(sorted(entries, key=lambda e: (group(e), e.id)), key=group):
        lines += ["", f"## {_escaped(heading)}", ""]
        lines += ["| name | gloss | kind | seen |", "| --- | --- | --- | --- |"]
        for entry in members:
            cells = (_link(entry), _escaped(entry.name_en), entry.kind, years_text(entry))
            lines.append(f"| {' | '.join(cells)} |")
    return _page(lines)


def _alias(alias: Alias) -> str:
    context = context_text(alias)
    return _escaped(alias.text) + (f" ({_escaped(context)})" if context else "")


def _source(number: int, source: str) -> str:
    if source.startswith(("http://", "https://")):
        return f"[{number}](<{source.replace('<', '%3C').replace('>', '%3E')}>)"
    return _escaped(source)


def _links(entries: Iterable[Entry]) -> str:
    return ", ".join(map(_link, entries))


def _link(entry: Entry) -> str:
    # All pages with such links stand one folder down.
    return f"[{_escaped(entry.name)}](../hosts/{_prefix(entry.id)}.md#{entry.id})"


def _prefix(id: str) -> str:
    return id.partition(".")[0]


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
