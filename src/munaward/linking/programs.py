"""Programme mentions with their entity's full name and taxonomy entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from attrs import evolve, frozen

from munaward.extract.base import Reading
from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.linking.choose import Match, Status
from munaward.linking.context import ancestors
from munaward.linking.coreference import Entity, group
from munaward.linking.graded import graded
from munaward.linking.hosts import Host, has_unnamed, names_province, region_of, stated_hosts
from munaward.linking.link import normalize
from munaward.model import Mention, Program, Span
from munaward.provenance import Basis, Filled, Reason, Rejection, Rule
from munaward.taxonomy import Entry, Taxonomy
from munaward.taxonomy.entry import ANY_PROVINCE
from munaward.text.patterns import pattern

_RULES: dict[Status, Rule] = {
    "exact": Rule.ENTRY_EXACT,
    "alias": Rule.ENTRY_ALIAS,
    "context": Rule.ENTRY_CONTEXT,
    "folded": Rule.ENTRY_FOLDED,
    "fuzzy": Rule.ENTRY_FUZZY,
}


@frozen
class Link:
    """The taxonomy entry of a programme of the document.

    Attributes:
        id: The entry.
        score: How surely it is the right one.
        basis: The name that it was found by, and how.
    """

    id: str
    score: float
    basis: Basis


@frozen
class Linked:
    """A reading whose programme mentions are normalized.

    Attributes:
        reading: The reading with normalized mentions; programmes never graded are gone.
        entities: The programmes of the document.
        spans: Entity key of each programme mention's span.
        hosts: Official name of the host of an entity.
        links: Taxonomy entry of an entity.
        rejected: The programmes never graded.
    """

    reading: Reading
    entities: tuple[Entity, ...]
    spans: dict[Span, int]
    hosts: dict[int, Filled[str]]
    links: dict[int, Link]
    rejected: tuple[Rejection, ...]

    @cached_property
    def parents(self) -> dict[int, int | None]:
        """The contest of each area, by entity key."""
        return {e.key: e.parent for e in self.entities}

    @cached_property
    def named(self) -> dict[int, tuple[Span, ...]]:
        """Where each programme, or an area of it, is named, in text order."""
        spans: dict[int, set[Span]] = {}
        for e in self.entities:
            for key in (e.key, e.parent) if e.parent is not None else (e.key,):
                spans.setdefault(key, set()).update(e.mentions)
        return {key: tuple(sorted(found)) for key, found in spans.items()}

    @cached_property
    def programs(self) -> dict[Span, Program]:
        """The programme mentions by their span."""
        return {m.span: m for m in self.reading.mentions(Program)}


def link_programs(reading: Reading, taxonomy: Taxonomy) -> Linked:
    """Group the programme mentions, drop those of which no result is stated, link the rest."""
    mentions = reading.mentions(Program)
    region = region_of(reading)
    stated = stated_hosts(reading, region)
    entities, of = group(reading, mentions, {span: host.name for span, host in stated.items()})
    hosts = _entity_hosts(stated, entities)
    named = {key: host.value for key, host in hosts.items()}
    links = _entries(reading, entities, named, region, taxonomy)
    of = _same_entry(entities, of, links, named)
    keep = graded(reading, entities)
    hosts = _implied_hosts(
        entities, hosts, links, region, taxonomy, several=has_unnamed(reading.view)
    )
    programs: list[Mention] = []
    rejected: list[Rejection] = []
    spans: dict[Span, int] = {}
    for i, m in enumerate(mentions):
        entity = entities[of[i]]
        if entity.key not in keep:
            rejected.append(Rejection.of(m, Reason.UNGRADED))
            continue
        parent = entities[entity.parent].name if entity.parent is not None else None
        link = links.get(entity.key)
        entry, score = (link.id, link.score) if link else (None, 0.0)
        name = f"{parent} {entity.name}" if parent else entity.name
        if (m.id, m.name, m.score, m.parent) != (entry, name, score, parent):
            start, end, text = m.start, m.end, m.text
            m = Program(
                start=start, end=end, text=text, id=entry, name=name, score=score, parent=parent
            )
        programs.append(m)
        spans[m.span] = entity.key
    others = [m for m in reading.found if not isinstance(m, Program)]
    found = tuple(sorted([*others, *programs], key=attrgetter("start", "end")))
    return Linked(
        evolve(reading, found=found), tuple(entities), spans, hosts, links, tuple(rejected)
    )


def _entity_hosts(stated: dict[Span, Host], entities: Sequence[Entity]) -> dict[int, Filled[str]]:
    """The host of each entity: as first stated with it, else its contest's."""
    out: dict[int, Filled[str]] = {}
    for entity in sorted(entities, key=lambda e: e.parent is not None):
        said = [stated[span] for span in entity.mentions if span in stated]
        if said:
            votes = Counter(host.name for host in said)
            host = max(votes, key=lambda h: (votes[h], not names_province(h)))
            spans = tuple(dict.fromkeys(h.span for h in said if h.name == host))
            out[entity.key] = Filled(host, Basis("host", Rule.WITH_PROGRAM, spans))
        elif entity.parent is not None and (contest := out.get(entity.parent)):
            basis = Basis("host", Rule.CONTEST, contest.basis.spans)
            out[entity.key] = Filled(contest.value, basis)
    return out


def _same_entry(
    entities: list[Entity],
    of: dict[int, int],
    links: dict[int, Link],
    hosts: dict[int, str],
) -> dict[int, int]:
    """Names that mean one taxonomy entry are one programme; the most telling name stays."""
    first: dict[tuple[str, int | None], int] = {}
    same: dict[int, int] = {}
    for entity in sorted(entities, key=lambda e: (e.name.endswith(AREA_HEADS), -len(e.name))):
        if entity.key in links:
            target = first.setdefault((links[entity.key].id, entity.parent), entity.key)
            apart = hosts.get(target, "") != hosts.get(entity.key, hosts.get(target, ""))
            same[entity.key] = entity.key if apart else target
    for key, target in same.items():
        if key != target:
            spans = tuple(sorted({*entities[target].mentions, *entities[key].mentions}))
            entities[target] = evolve(entities[target], mentions=spans)
    return {i: same.get(key, key) for i, key in of.items()}


def _implied_hosts(
    entities: Sequence[Entity],
    hosts: dict[int, Filled[str]],
    links: dict[int, Link],
    region: str | None,
    taxonomy: Taxonomy,
    *,
    several: bool,
) -> dict[int, Filled[str]]:
    """Hosts that go without saying: the province's own programmes, the only host of the article.

    ``several`` says that the article tells of others that it does not name.
    """
    known = {host.value: host.basis.spans for host in reversed(hosts.values())}
    only = next(iter(known)) if len(known) == 1 and not several else None
    out = dict(hosts)
    for entity in entities:
        entry = taxonomy.get(links[entity.key].id) if entity.key in links else None
        own = entry is not None and entry.host in (region, ANY_PROVINCE)
        if entity.key not in out and own and region:
            out[entity.key] = Filled(region, Basis("host", Rule.ENTRY_HOST))
        elif entity.key not in out and only and entry is None:
            out[entity.key] = Filled(only, Basis("host", Rule.ONLY_HOST, known[only]))
    return out


def _entries(
    reading: Reading,
    entities: Sequence[Entity],
    hosts: dict[int, str],
    region: str | None,
    taxonomy: Taxonomy,
) -> dict[int, Link]:
    """Taxonomy entries by entity key; parents first, since they settle their areas."""
    year = reading.published.year if reading.published else None
    umbrella: str | None = None
    out: dict[int, Link] = {}
    for entity in sorted(entities, key=lambda e: e.parent is not None):
        parent = umbrella
        if entity.parent is not None:
            parent = above.id if (above := out.get(entity.parent)) else None
        printed = {entity.name: entity.best}
        for span in entity.mentions:
            printed.setdefault(_surface(reading, span), span)
        surfaces = dict(printed)
        for name, span in printed.items():
            if shorter := _up_to_head(name):
                surfaces.setdefault(shorter, span)
        for surface, span in surfaces.items():
            match = normalize(
                surface,
                year=year,
                host=hosts.get(entity.key),
                parent=parent,
                region=region,
                taxonomy=taxonomy,
            )
            if (
                match is not None
                and match.entry is not None
                and _fits(match, match.entry, entity, parent, taxonomy)
            ):
                basis = Basis("program_id", _RULES[match.status], (span,))
                out[entity.key] = Link(match.entry.id, match.score, basis)
                if match.entry.kind == "umbrella" and umbrella is None:
                    umbrella = match.entry.id
                break
    return out


def _fits(
    match: Match, entry: Entry, entity: Entity, parent: str | None, taxonomy: Taxonomy
) -> bool:
    """Whether an area's entry belongs to the contest that the text names with it.

    Of a contest that the taxonomy does not know, 하천 분야 is no province's evaluation of rivers.
    """
    if entity.parent is None:
        return True
    if parent is None:
        return entry.kind == "area" or match.status == "alias"
    return parent in ancestors(entry, taxonomy)


_HEAD = pattern(r"(?P<name>.{4,}?(?:평가|대회|대상|시상식))\s(?P<rest>\S{1,8}(?:\s\S{1,8})?)")


def _up_to_head(name: str) -> str | None:
    """A name without what else stands behind its head noun (정부합동평가 부산 → 정부합동평가).

    Not where that is an area of it, or a head noun of its own.
    """
    found = _HEAD.fullmatch(name)
    if found is None or found["rest"].endswith(AREA_HEADS) or names_contest(found["rest"]):
        return None
    return found["name"]


def _surface(reading: Reading, span: Span) -> str:
    return " ".join(reading.view[span[0] : span[1]].split())
