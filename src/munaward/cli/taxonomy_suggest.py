"""``munaward taxonomy suggest``: names of evaluations that the taxonomy does not know."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from attrs import field, frozen

from munaward.cli.archive import Archive
from munaward.cli.options import encoding_option
from munaward.cli.taxonomy_options import as_json, echo_json, echo_lines, from_file
from munaward.document import Document
from munaward.linking import normalize
from munaward.linking.surface import read
from munaward.model import Award, Program
from munaward.taxonomy import Taxonomy
from munaward.taxonomy.fold import key

_CONTEXTS = 3
_AROUND = 40
_NEAR = 3
_LEAST_NEAR = 0.5
_SCALE = ("grand", "top", "excellent", "model", "encouragement", "effort", "progress")


@frozen
class Found:
    """What an archive says of one unknown name; every counter counts occurrences."""

    names: Counter[str] = field(factory=Counter)
    printed: Counter[str] = field(factory=Counter)
    parents: Counter[str] = field(factory=Counter)
    parent_ids: Counter[str] = field(factory=Counter)
    documents: dict[str, None] = field(factory=dict)
    contexts: list[str] = field(factory=list)
    hosts: Counter[str] = field(factory=Counter)
    years: Counter[int] = field(factory=Counter)
    tiers: Counter[str] = field(factory=Counter)


@frozen
class Suggestion:
    """An evaluation that the taxonomy seems to lack.

    Attributes:
        name: The name that texts use most; of an area with its umbrella.
        count: How often it is mentioned.
        documents: In how many texts.
        printed: The forms in print, the most frequent first.
        years: The years of its results, ascending.
        near: Entries whose names resemble it, with their scores.
        contexts: Some places where it stands, marked «so».
        stub: The entry in TOML, to be completed and pasted into a source file.
    """

    name: str
    count: int
    documents: int
    printed: tuple[str, ...]
    years: tuple[int, ...]
    near: tuple[tuple[str, float], ...]
    contexts: tuple[str, ...]
    stub: str

    def to_dict(self) -> dict[str, Any]:
        """The suggestion as JSON."""
        return {
            "name": self.name,
            "count": self.count,
            "documents": self.documents,
            "printed": list(self.printed),
            "years": list(self.years),
            "near": [{"id": id, "score": score} for id, score in self.near],
            "contexts": list(self.contexts),
            "stub": self.stub,
        }


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@as_json
@encoding_option
@from_file
def suggest(
    archive: Path, limit: int, json_wanted: bool, encoding: str, taxonomy: Taxonomy
) -> None:
    """Rank the evaluation names in ARCHIVE that the taxonomy does not know.

    ARCHIVE is a folder of .txt files or a .jsonl file whose lines have a "text" (and perhaps "id"
    and "published"). Each name comes with places where it stands and an entry to complete and
    paste into a source file. Names that the texts leave ambiguous are known, and left out.
    """
    texts = Archive(archive, encoding)
    found = suggestions(_documents(texts, taxonomy), taxonomy)
    if json_wanted:
        echo_json([suggestion.to_dict() for suggestion in found[:limit]])
    else:
        for number, suggestion in enumerate(found[:limit], 1):
            echo_lines(_shown(number, suggestion))
        click.echo(f"{min(limit, len(found))} of {len(found)} unknown names")
    click.get_current_context().exit(1 if texts.unreadable else 0)


def suggestions(documents: Iterable[tuple[str, Document]], taxonomy: Taxonomy) -> list[Suggestion]:
    """The names in some documents that a taxonomy lacks, the most frequent first."""
    found: dict[str, Found] = {}
    for name, document in documents:
        ids = {m.name: m.id for m in document.programs if m.id}
        for mention in document.programs:
            if mention.id is None:
                one = found.setdefault(_key(mention.name, taxonomy), Found())
                _add_mention(one, mention, name, document.text)
                one.parent_ids.update([ids[mention.parent]] if mention.parent in ids else ())
        for award in document.awards:
            if award.program_id is None and (own := found.get(_award_key(award, taxonomy))):
                own.hosts.update([award.host] if award.host else ())
                own.years.update([award.year] if award.year else ())
                own.tiers.update([award.tier] if award.tier else ())
    made = [_suggestion(one, taxonomy) for one in found.values() if not _known(one, taxonomy)]
    return sorted(made, key=lambda s: (-s.count, -s.documents, s.name))


def _documents(texts: Archive, taxonomy: Taxonomy) -> Iterator[tuple[str, Document]]:
    from munaward.parser import Parser  # slow to import, and only needed here

    parser = Parser(taxonomy=taxonomy)
    for one in texts:
        try:
            yield one.name, parser.parse(one.text, published=one.published)
        except ValueError as reason:  # the archive states no date as its date
            texts.leave_out(one.name, reason)


def _key(name: str, taxonomy: Taxonomy) -> str:
    """What is the same for a name with and without its year and its host."""
    return read(name, taxonomy).name


def _award_key(award: Award, taxonomy: Taxonomy) -> str:
    return _key(" ".join(filter(None, (award.program, award.area))), taxonomy)


def _add_mention(found: Found, mention: Program, document: str, text: str) -> None:
    found.names[mention.name] += 1
    found.printed[mention.text] += 1
    found.documents[document] = None
    if mention.parent:
        found.parents[mention.parent] += 1
    if len(found.contexts) < _CONTEXTS:
        before = text[max(mention.start - _AROUND, 0) : mention.start]
        after = text[mention.end : mention.end + _AROUND]
        line = " ".join(f"{before}«{mention.text}»{after}".split())
        found.contexts.append(f"{document}: {line}")


def _known(found: Found, taxonomy: Taxonomy) -> bool:
    """Whether the taxonomy has the name, and only the texts do not say which entry it means."""
    match = normalize(_most(found.names), parent=_most(found.parents), taxonomy=taxonomy)
    return match is not None and match.status == "ambiguous"


def _suggestion(found: Found, taxonomy: Taxonomy) -> Suggestion:
    name = _most(found.names) or ""
    hits = taxonomy.search(name, limit=_NEAR)
    return Suggestion(
        name=name,
        count=found.names.total(),
        documents=len(found.documents),
        printed=tuple(form for form, _ in found.printed.most_common()),
        years=tuple(sorted(found.years)),
        near=tuple((hit.entry.id, hit.score) for hit in hits if hit.score >= _LEAST_NEAR),
        contexts=tuple(found.contexts),
        stub=_stub(name, found, taxonomy),
    )


def _stub(name: str, found: Found, taxonomy: Taxonomy) -> str:
    """The entry in TOML. What only a person knows is empty, and the build refuses it so."""
    host = taxonomy.host(_most(found.hosts))
    area = bool(found.parents)
    parent = _most(found.parent_ids) or ""
    forms = [_toml(form) for form in found.printed if key(form) != key(name)]
    if area:  # a label means its area only inside the umbrella
        forms = [f"{{ text = {form}, parent = {_toml(parent)} }}" for form in forms]
    fields = {
        "id": _toml(f"{parent or (host.prefix if host else '')}."),
        "name": _toml(name),
        "name_en": _toml(""),
        "kind": _toml("area" if area else "program"),
        "parent": _toml(parent) if area else None,
        "host": _toml(host.name) if host else None,
        "scope": _toml(""),
        "domain": _toml(""),
        "tiers": _toml(sorted(found.tiers, key=_place_on_scale)),
        "years": f"{{ seen = {_toml(', '.join(map(str, sorted(found.years))))} }}",
        "status": _toml("unknown"),
        "aliases": f"[{', '.join(forms)}]",
        "sources": "[]",
    }
    return "\n".join(
        ["[[entry]]", *(f"{field} = {value}" for field, value in fields.items() if value)]
    )


def _place_on_scale(tier: str) -> tuple[int, str]:
    return (_SCALE.index(tier) if tier in _SCALE else len(_SCALE)), tier


def _toml(value: str | list[str]) -> str:
    """A string or a list of strings, which TOML writes as JSON does."""
    return json.dumps(value, ensure_ascii=False)


def _most(counter: Counter[Any]) -> Any:
    """The most frequent item, of several the first; None where there is none."""
    return counter.most_common(1)[0][0] if counter else None


def _shown(number: int, suggestion: Suggestion) -> Iterator[str]:
    mentions = f"{suggestion.count} mention{'s' * (suggestion.count > 1)}"
    documents = f"{suggestion.documents} document{'s' * (suggestion.documents > 1)}"
    yield f"{number}. {suggestion.name}: {mentions} in {documents}"
    if suggestion.near:
        yield "   resembles " + ", ".join(f"{id} ({score:.2f})" for id, score in suggestion.near)
    for context in suggestion.contexts:
        yield f"   {context}"
    yield ""
    yield suggestion.stub
    yield ""
