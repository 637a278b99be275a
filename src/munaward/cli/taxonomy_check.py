"""``munaward taxonomy validate`` and ``diff``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from munaward.cli.taxonomy_options import as_json, echo_json, echo_lines, taxonomy_argument
from munaward.taxonomy import Alias, Taxonomy
from munaward.taxonomy.build import build
from munaward.taxonomy.diff import Change, Diff
from munaward.taxonomy.diff import diff as compared
from munaward.taxonomy.pages import context_text
from munaward.taxonomy.store import SHIPPED
from munaward.taxonomy.validate import problems

if TYPE_CHECKING:
    from jsonschema import ValidationError

_LONGEST_MESSAGE = 160


@click.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path), required=False)
def validate(path: Path | None) -> None:
    """Check the taxonomy at PATH: its JSON Schema, then references, ids, sources and names.

    PATH is a JSON file or a folder of sources; the taxonomy that ships if none is given. Each
    problem is one line; the exit status is 1 where there is any.
    """
    found = list(_problems(path or Path(SHIPPED)))
    echo_lines(found)
    count = f"{len(found)} problem{'s' * (len(found) != 1)}" if found else "no problem"
    click.echo(f"{path or 'the taxonomy that ships'}: {count}", err=True)
    click.get_current_context().exit(1 if found else 0)


@click.command()
@taxonomy_argument("old")
@taxonomy_argument("new")
@as_json
def diff(old: Taxonomy, new: Taxonomy, json_wanted: bool) -> None:
    """Tell what changed from OLD to NEW, each a JSON file or a folder of sources."""
    found = compared(old, new)
    if json_wanted:
        versions = {"old": old.data_version, "new": new.data_version}
        echo_json({**versions, **found.to_dict()})
        return
    click.echo(f"{old.data_version} → {new.data_version}: {_counts(found)}")
    echo_lines(_sections(found))


def _problems(path: Path) -> Iterator[str]:
    from jsonschema import Draft202012Validator  # slow to import, and only needed here

    try:
        if path.is_dir():
            data: Any = build(path).to_dict()
        else:
            data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as unreadable:
        yield str(unreadable)
        return
    schema = json.loads(Path(SHIPPED).with_name("taxonomy.schema.json").read_text("utf-8"))
    refused = [*Draft202012Validator(schema).iter_errors(data)]
    for error in sorted(refused, key=lambda error: [str(part) for part in error.absolute_path]):
        yield f"{_place(error, data)}: {_message(error)}"
    if refused:
        return  # what has another form cannot be read any further
    try:
        taxonomy = Taxonomy.from_dict(data)
    except ValueError as twice:
        yield str(twice)
        return
    yield from problems(taxonomy)


def _message(error: ValidationError) -> str:
    message = error.message
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]} …"


def _place(error: ValidationError, data: Any) -> str:
    """Where it is wrong, an entry by its id: ``seoul.hope-jobs: aliases[2].text``."""
    path = list(error.absolute_path)
    where = error.json_path.removeprefix("$").removeprefix(".") or "the file"
    if len(path) > 1 and path[0] == "entries":
        entry = data["entries"][path[1]]
        id = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(id, str):
            return ": ".join(filter(None, (id, where.partition("]")[2].removeprefix("."))))
    return where


def _counts(found: Diff) -> str:
    counts = [f"{len(rows)} {name}" for name, rows in found._asdict().items() if rows]
    return (
        ", ".join(counts).replace("gained", "aliases gained").replace("lost", "aliases lost")
        or "nothing changed"
    )


def _sections(found: Diff) -> Iterator[str]:
    sections = {
        "added": [f"+ {entry.id}  {entry.name}" for entry in found.added],
        "removed (an id stays for ever: merge instead)": [
            f"- {entry.id}  {entry.name}" for entry in found.removed
        ],
        "renamed": [f"{c.id}: {c.old} → {c.new}" for c in found.renamed],
        "merged": [f"{c.id} → {c.new}" for c in found.merged],
        "moved": [f"{c.id}: {_parents(c.old)} → {_parents(c.new)}" for c in found.moved],
        "aliases gained": [f"+ {id}: {_alias(alias)}" for id, alias in found.gained],
        "aliases lost": [f"- {id}: {_alias(alias)}" for id, alias in found.lost],
        "changed": [_changed(change) for change in found.changed],
    }
    for title, lines in sections.items():
        if lines:
            yield ""
            yield title
            yield from (f"  {line}" for line in lines)


def _alias(alias: Alias) -> str:
    context = context_text(alias)
    return alias.text + (f" ({context})" if context else "")


def _parents(value: dict[str, Any]) -> str:
    former = f" (formerly {', '.join(value['former_parents'])})" if value["former_parents"] else ""
    return f"{value['parent'] or 'no parent'}{former}"


def _changed(change: Change) -> str:
    old, new = (json.dumps(value, ensure_ascii=False) for value in (change.old, change.new))
    return f"{change.id}: {change.field} {old} → {new}"
