"""The Turtle loads, holds everything that SKOS can say, and keeps the rules of SKOS."""

import pytest
from rdflib import DCTERMS, OWL, RDF, SKOS, XSD, Graph, Literal, URIRef

from munaward.taxonomy import Taxonomy, load
from munaward.taxonomy.skos import BASE, turtle


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=turtle(load()), format="turtle")


def concept(id: str) -> URIRef:
    return URIRef(BASE + id)


def test_every_entry_is_a_concept_of_the_scheme(graph: Graph) -> None:
    (scheme,) = graph.subjects(RDF.type, SKOS.ConceptScheme)
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {concept(id) for id in load()}
    assert set(graph.subjects(SKOS.inScheme, scheme)) == {concept(id) for id in load()}
    assert graph.value(scheme, OWL.versionInfo) == Literal(load().data_version)
    tops = {concept(e.id) for e in load().values() if e.parent is None}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == tops


def test_every_concept_has_one_preferred_label_a_language(graph: Graph) -> None:
    for entry in load().values():
        labels = sorted(graph.objects(concept(entry.id), SKOS.prefLabel), key=lambda o: o.language)
        assert labels == [Literal(entry.name_en, lang="en"), Literal(entry.name, lang="ko")]


def test_no_label_is_preferred_and_alternative(graph: Graph) -> None:  # S13
    for id in load():
        preferred = set(graph.objects(concept(id), SKOS.prefLabel))
        assert preferred.isdisjoint(graph.objects(concept(id), SKOS.altLabel)), id


def test_aliases_are_alternative_labels(graph: Graph) -> None:
    for entry in load().values():
        texts = {str(label) for label in graph.objects(concept(entry.id), SKOS.altLabel)}
        assert texts == {alias.text for alias in entry.aliases} - {entry.name}


def test_broader_and_narrower_mirror_each_other_without_a_cycle(graph: Graph) -> None:
    broader = set(graph.subject_objects(SKOS.broader))
    assert broader == {(n, b) for b, n in graph.subject_objects(SKOS.narrower)}
    assert broader == {(concept(e.id), concept(e.parent)) for e in load().values() if e.parent}
    for lower, _ in broader:
        above = list(graph.transitive_objects(lower, SKOS.broader))[1:]
        assert lower not in above


def test_related_is_symmetric_and_never_a_hierarchy(graph: Graph) -> None:  # S27
    related = set(graph.subject_objects(SKOS.related))
    assert related
    for one, other in related:
        assert (other, one) in related
        assert other not in set(graph.transitive_objects(one, SKOS.broader))


def test_predecessors_are_replaced(graph: Graph) -> None:
    expected = {(concept(e.id), concept(id)) for e in load().values() for id in e.predecessors}
    merged = {(concept(e.replaced_by), concept(e.id)) for e in load().values() if e.replaced_by}
    assert set(graph.subject_objects(DCTERMS.replaces)) == expected | merged
    assert {(a, b) for b, a in graph.subject_objects(DCTERMS.isReplacedBy)} == expected | merged


def test_years_are_dates(graph: Graph) -> None:
    entry = load()["acrc.comprehensive-integrity"]
    assert entry.years.start == 2022
    assert graph.value(concept(entry.id), DCTERMS.valid) == Literal(
        "start=2022;", datatype=DCTERMS.Period
    )
    dates = set(graph.objects(concept(entry.id), DCTERMS.date))
    assert dates == {Literal(str(year), datatype=XSD.gYear) for year in entry.years.seen}


def small(**changes: object) -> Taxonomy:
    plain = load()["seoul.hope-jobs"]._replace(
        id="a.one", parent=None, former_parents=(), predecessors=(), host=None, co_hosts=()
    )
    one, two = plain, plain._replace(id="a.two")
    return Taxonomy([one._replace(**changes), two])


def test_a_merged_entry_is_deprecated_and_leads_on() -> None:
    graph = Graph().parse(data=turtle(small(replaced_by="a.two", status="merged")), format="turtle")
    assert graph.value(concept("a.one"), OWL.deprecated) == Literal(True)
    assert graph.value(concept("a.one"), DCTERMS.isReplacedBy) == concept("a.two")


def test_a_predecessor_that_is_the_parent_is_not_related() -> None:
    data = turtle(small(parent="a.two", predecessors=("a.two",)))
    graph = Graph().parse(data=data, format="turtle")
    assert (concept("a.one"), DCTERMS.replaces, concept("a.two")) in graph
    assert not list(graph.subject_objects(SKOS.related))


def test_a_source_with_odd_characters_stays_an_address() -> None:
    data = turtle(small(sources=("https://example.org/a|b?q={한글}",)))
    graph = Graph().parse(data=data, format="turtle")
    source = URIRef("https://example.org/a%7Cb?q=%7B한글%7D")
    assert (concept("a.one"), DCTERMS.source, source) in graph


def test_the_order_of_the_entries_does_not_matter() -> None:
    there = small(predecessors=("a.two",))
    assert turtle(there) == turtle(Taxonomy(reversed([*there.values()])))
