"""``munaward taxonomy list``, ``show`` and ``search``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import click
from rich import box
from rich.table import Table
from rich.text import Text

from munaward.cli.table import console
from munaward.cli.taxonomy_options import (
    as_json,
    echo_json,
    echo_lines,
    filters,
    from_file,
    known_domain,
    known_host,
    of_host,
)
from munaward.taxonomy import Alias, Entry, Taxonomy
from munaward.taxonomy.fold import key
from munaward.taxonomy.package import to_csv
from munaward.taxonomy.pages import context_text, years_text

_COLUMNS = ("id", "name", "name_en", "kind", "parent", "host", "scope", "domain", "status")
_LABEL_WIDTH = 14
_NEAR = 3


@click.command("list")
@filters
@click.option("--kind", type=click.Choice(["umbrella", "program", "area"]), help="Of this kind.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="json: whole entries. csv: one row an entry, the plain fields only.",
)
@from_file
def list_(
    host: str | None,
    domain: str | None,
    year: int | None,
    kind: str | None,
    style: str,
    taxonomy: Taxonomy,
) -> None:
    """List the programmes, or those that all filters let through.

    --year keeps those that are known to have run: seen before and after or in that year, or
    started before and ended after.
    """
    official = known_host(taxonomy, host)
    domain = known_domain(taxonomy, domain)
    entries = [
        entry
        for entry in taxonomy.values()
        if (official is None or of_host(entry, official))
        and (domain is None or entry.domain == domain)
        and (year is None or entry.years.covers(year))
        and (kind is None or entry.kind == kind)
    ]
    if style == "json":
        echo_json([entry.to_dict() for entry in entries])
    elif style == "csv":
        rows = ([*(getattr(e, name) for name in _COLUMNS), years_text(e)] for e in entries)
        click.echo(to_csv([*_COLUMNS, "seen"], rows), nl=False)
    else:
        _print_table({}, entries)
        click.echo(f"{len(entries)} of {len(taxonomy)}")


@click.command()
@click.argument("query")
@filters
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True)
@as_json
@from_file
def search(
    query: str,
    host: str | None,
    domain: str | None,
    year: int | None,
    limit: int,
    json_wanted: bool,
    taxonomy: Taxonomy,
) -> None:
    """Find programmes whose names resemble QUERY, the best first.

    The score is 1 where QUERY is one of the names. A programme that did not run in --year comes
    later, it is not left out. The exit status is 1 where nothing resembles QUERY.
    """
    hits = taxonomy.search(
        query,
        year=year,
        host=known_host(taxonomy, host),
        domain=known_domain(taxonomy, domain),
        limit=limit,
    )
    if json_wanted:
        echo_json([{"score": h.score, "name": h.name, "entry": h.entry.to_dict()} for h in hits])
    elif hits:
        scores = {"score": [f"{hit.score:.2f}" for hit in hits], "found by": [h.name for h in hits]}
        _print_table(scores, [hit.entry for hit in hits])
    else:
        click.echo(f"munaward: nothing resembles {query!r}", err=True)
    click.get_current_context().exit(0 if hits else 1)


@click.command()
@click.argument("id")
@as_json
@from_file
def show(id: str, json_wanted: bool, taxonomy: Taxonomy) -> None:
    """Show one programme with everything that is known of it."""
    entry = taxonomy.get(id)
    if entry is None:
        near = ", ".join(hit.entry.id for hit in taxonomy.search(id, limit=_NEAR))
        near = near or ", ".join(_with_last_word(id, taxonomy))
        hint = f"; did you mean {near}?" if near else ""
        raise click.ClickException(f"no entry has the id {id!r}{hint}")
    if json_wanted:
        echo_json(entry.to_dict())
    else:
        echo_lines(_shown(entry, taxonomy))


def _with_last_word(id: str, taxonomy: Taxonomy) -> list[str]:
    """Ids that resemble one: a person gives a name instead of an id, or a part of an id."""
    word = id.rpartition(".")[2]
    return [other for other in taxonomy if word and word in other][:_NEAR]


def _shown(entry: Entry, taxonomy: Taxonomy) -> Iterator[str]:
    yield f"{entry.name}  ({entry.id})"
    yield entry.name_en
    yield ""
    facts: dict[str, str | Iterable[str] | None] = {
        "kind": f"{entry.kind}, {entry.status}",
        "merged into": _named([entry.replaced_by] if entry.replaced_by else [], taxonomy),
        "domain": entry.domain,
        "graded": entry.scope,
        "host": entry.host,
        "jointly with": ", ".join(entry.co_hosts),
        "parent": _named([entry.parent] if entry.parent else [], taxonomy),
        "former parents": _named(entry.former_parents, taxonomy),
        "children": _named((e.id for e in taxonomy.children(entry.id)), taxonomy),
        "history": _named((e.id for e in taxonomy.history(entry.id)[:-1]), taxonomy),
        "continued by": _named(
            (e.id for e in taxonomy.values() if entry.id in e.predecessors), taxonomy
        ),
        "grades": ", ".join(entry.tiers),
        "started": str(entry.years.start or ""),
        "ended": str(entry.years.end or ""),
        "seen": years_text(entry),
        "aliases": [_alias(alias, entry, taxonomy) for alias in entry.aliases],
        "sources": entry.sources,
    }
    for label, value in facts.items():
        values = [value] if isinstance(value, str) else list(value or ())
        for number, line in enumerate(filter(None, values)):
            yield f"{'' if number else label:{_LABEL_WIDTH}}  {line}"


def _named(ids: Iterable[str], taxonomy: Taxonomy) -> list[str]:
    return [f"{id}  {taxonomy[id].name}" for id in ids]


def _alias(alias: Alias, entry: Entry, taxonomy: Taxonomy) -> str:
    """A name, the context that it needs, and who else bears it."""
    context = context_text(alias)
    others = {other.id for other, _ in taxonomy.aliases.get(key(alias.text), ())} - {entry.id}
    return (
        alias.text
        + (f"  ({context})" if context else "")
        + (f"  also {', '.join(sorted(others))}" if others else "")
    )


def _print_table(before: Mapping[str, Sequence[str]], entries: Sequence[Entry]) -> None:
    columns: dict[str, Sequence[Any]] = {
        **before,
        "id": [entry.id for entry in entries],
        "name": [entry.name for entry in entries],
        "kind": [entry.kind for entry in entries],
        "host": [entry.host or "" for entry in entries],
        "seen": [years_text(entry) for entry in entries],
    }
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        table.add_column(name, no_wrap=name in ("score", "kind"), overflow="fold")
    for cells in zip(*columns.values(), strict=True):
        table.add_row(*map(Text, cells))
    console().print(table)
