"""The taxonomy as a SKOS concept scheme in Turtle; needs ``munaward[export]``.

A programme is a concept, a domain a collection, a host an agent. What SKOS has no word for is said
with Dublin Core: the years (``dct:valid``, ``dct:date``), what an entry replaces, its sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from rdflib import DCTERMS, FOAF, OWL, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from munaward.taxonomy.entry import Entry, Host, Years
from munaward.taxonomy.store import SCHEMA_VERSION, Taxonomy

BASE = "urn:munaward:taxonomy/"
"""The default start of all addresses."""

_TITLE = {
    "ko": "한국 지방자치단체 평가·시상 분류",
    "en": "Korean local-government evaluation programmes",
}
# What is no character of an address (RFC 3987); 한글 is.
_NOT_IN_IRI = str.maketrans({c: quote(c) for c in ' <>"{}|\\^`'})

Triple = tuple[Node, Node, Node]


def turtle(taxonomy: Taxonomy, base: str = BASE) -> str:
    """The concept scheme in Turtle, in an order that does not change.

    Args:
        taxonomy: What to write.
        base: What the addresses of scheme, concepts, collections and hosts begin with.

    >>> from munaward.taxonomy import load
    >>> "a skos:ConceptScheme" in turtle(load())
    True
    """
    return str(graph(taxonomy, base).serialize(format="turtle"))


def graph(taxonomy: Taxonomy, base: str = BASE) -> Graph:
    """The concept scheme as a graph."""
    ns = Namespace(base)
    out = Graph()
    for prefix, namespace in (("skos", SKOS), ("dct", DCTERMS), ("owl", OWL), ("foaf", FOAF)):
        out.bind(prefix, namespace)
    for triple in _scheme(taxonomy, ns):
        out.add(triple)
    for entry in taxonomy.values():
        for triple in (*_concept(entry, ns), *_relations(entry, taxonomy, ns)):
            out.add(triple)
    for host in taxonomy.hosts.values():
        for triple in _agent(host, ns):
            out.add(triple)
    return out


def _scheme(taxonomy: Taxonomy, ns: Namespace) -> Iterator[Triple]:
    scheme = ns["scheme"]
    yield scheme, RDF.type, SKOS.ConceptScheme
    for language, title in _TITLE.items():
        yield scheme, DCTERMS.title, Literal(title, lang=language)
        yield scheme, SKOS.prefLabel, Literal(title, lang=language)
    yield scheme, OWL.versionInfo, Literal(taxonomy.data_version)
    yield scheme, DCTERMS.conformsTo, URIRef(f"urn:munaward:taxonomy:{SCHEMA_VERSION}")
    for domain in sorted({entry.domain for entry in taxonomy.values()}):
        yield ns[f"domain/{domain}"], RDF.type, SKOS.Collection
        yield ns[f"domain/{domain}"], SKOS.prefLabel, Literal(domain, lang="en")


def _concept(entry: Entry, ns: Namespace) -> Iterator[Triple]:
    concept = ns[entry.id]
    yield concept, RDF.type, SKOS.Concept
    yield concept, SKOS.inScheme, ns["scheme"]
    yield concept, SKOS.notation, Literal(entry.id)
    yield concept, SKOS.prefLabel, Literal(entry.name, lang="ko")
    yield concept, SKOS.prefLabel, Literal(entry.name_en, lang="en")
    # SKOS forbids a label to be preferred and alternative at once (S13).
    for text in {alias.text for alias in entry.aliases} - {entry.name}:
        yield concept, SKOS.altLabel, Literal(text, lang="ko")
    yield concept, DCTERMS.type, Literal(entry.kind)
    yield concept, SKOS.scopeNote, Literal(f"Graded: {entry.scope}.", lang="en")
    yield ns[f"domain/{entry.domain}"], SKOS.member, concept
    if entry.host:
        yield concept, DCTERMS.creator, _agent_iri(entry.host, ns)
    for host in entry.co_hosts:
        yield concept, DCTERMS.contributor, _agent_iri(host, ns)
    for source in entry.sources:
        address = source.startswith(("http://", "https://"))
        yield concept, DCTERMS.source, _iri(source) if address else Literal(source)
    yield from _dates(concept, entry.years)


def _dates(concept: URIRef, years: Years) -> Iterator[Triple]:
    bounds = [f"{name}={y};" for name, y in (("start", years.start), ("end", years.end)) if y]
    if bounds:
        yield concept, DCTERMS.valid, Literal(" ".join(bounds), datatype=DCTERMS.Period)
    for year in years.seen:
        yield concept, DCTERMS.date, Literal(str(year), datatype=XSD.gYear)


def _relations(entry: Entry, taxonomy: Taxonomy, ns: Namespace) -> Iterator[Triple]:
    concept = ns[entry.id]
    if entry.parent:
        yield concept, SKOS.broader, ns[entry.parent]
        yield ns[entry.parent], SKOS.narrower, concept
    else:
        yield concept, SKOS.topConceptOf, ns["scheme"]
        yield ns["scheme"], SKOS.hasTopConcept, concept
    for former in entry.former_parents:
        note = f"Belonged to {taxonomy[former].name_en} earlier."
        yield concept, SKOS.historyNote, Literal(note, lang="en")
        yield concept, DCTERMS.relation, ns[former]
    replaced = [(concept, ns[id], id) for id in entry.predecessors]
    if entry.replaced_by:
        yield concept, OWL.deprecated, Literal(True)
        replaced.append((ns[entry.replaced_by], concept, entry.replaced_by))
    for later, earlier, other in replaced:
        yield later, DCTERMS.replaces, earlier
        yield earlier, DCTERMS.isReplacedBy, later
        if not _above(entry.id, other, taxonomy) and not _above(other, entry.id, taxonomy):
            # SKOS forbids related concepts to be broader and narrower too (S27).
            yield later, SKOS.related, earlier
            yield earlier, SKOS.related, later


def _above(id: str, other: str, taxonomy: Taxonomy) -> bool:
    """Whether an entry is among those above another."""
    parent = taxonomy[other].parent
    while parent is not None and parent != id:
        parent = taxonomy[parent].parent
    return parent is not None


def _agent(host: Host, ns: Namespace) -> Iterator[Triple]:
    agent = _agent_iri(host.name, ns)
    yield agent, RDF.type, FOAF.Organization
    yield agent, FOAF.name, Literal(host.name, lang="ko")
    for name in (*host.short, *host.former):
        yield agent, SKOS.altLabel, Literal(name, lang="ko")


def _agent_iri(name: str, ns: Namespace) -> URIRef:
    return _iri(str(ns["host/"]) + name.replace(" ", "_"))


def _iri(address: str) -> URIRef:
    return URIRef(address.translate(_NOT_IN_IRI))
