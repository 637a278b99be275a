"""The taxonomy as a Frictionless Data Package: CSV tables and the descriptor beside them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from munaward.taxonomy.store import SHIPPED, Taxonomy

DESCRIPTOR = "datapackage.json"
SEPARATOR = "|"
"""Between the items of a cell that holds several."""

_SCHEMA = Path(SHIPPED).with_name("taxonomy.schema.json")
_RULES = ("enum", "pattern", "minimum", "maximum", "maxLength")


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its name in the header.
        rule: Where the JSON Schema describes it, from ``$defs`` on.
        required: Whether every row has a value.
        kind: ``string``, ``integer``, or ``list`` (several strings in one cell).
        refers: Table and column that must have the value too.
    """

    name: str
    rule: str
    required: bool = True
    kind: str = "string"
    refers: tuple[str, str] | None = None


class Table(NamedTuple):
    """A table of the package: its columns, its key, and its rows in the order of the columns."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Taxonomy], Iterable[Sequence[object]]]


_PROGRAM = ("programs", "id")
_HOST = ("hosts", "name")

TABLES = (
    Table(
        "programs",
        (
            Column("id", "entry.id"),
            Column("name", "entry.name"),
            Column("name_en", "entry.name_en"),
            Column("kind", "entry.kind"),
            Column("parent", "entry.parent", required=False, refers=_PROGRAM),
            Column("former_parents", "entry.former_parents", required=False, kind="list"),
            Column("predecessors", "entry.predecessors", required=False, kind="list"),
            Column("replaced_by", "entry.replaced_by", required=False, refers=_PROGRAM),
            Column("host", "entry.host", required=False, refers=_HOST),
            Column("co_hosts", "entry.co_hosts", required=False, kind="list"),
            Column("scope", "entry.scope"),
            Column("domain", "entry.domain"),
            Column("tiers", "entry.tiers", required=False, kind="list"),
            Column("start", "entry.years.start", required=False, kind="integer"),
            Column("end", "entry.years.end", required=False, kind="integer"),
            Column("seen", "entry.years.seen", required=False, kind="list"),
            Column("status", "entry.status"),
        ),
        ("id",),
        lambda taxonomy: (
            (
                *e[: e._fields.index("tiers") + 1],
                *(e.years.start, e.years.end, e.years.seen),
                e.status,
            )
            for e in taxonomy.values()
        ),
    ),
    Table(
        "aliases",
        (
            Column("id", "entry.id", refers=_PROGRAM),
            Column("text", "alias.text"),
            Column("from", "alias.years", required=False, kind="integer"),
            Column("until", "alias.years", required=False, kind="integer"),
            Column("host", "alias.host", required=False, refers=_HOST),
            Column("parent", "alias.parent", required=False, refers=_PROGRAM),
        ),
        (),
        lambda taxonomy: (
            (e.id, a.text, *(a.years or (None, None)), a.host, a.parent)
            for e in taxonomy.values()
            for a in e.aliases
        ),
    ),
    Table(
        "sources",
        (Column("id", "entry.id", refers=_PROGRAM), Column("source", "source")),
        ("id", "source"),
        lambda taxonomy: ((e.id, source) for e in taxonomy.values() for source in e.sources),
    ),
    Table(
        "hosts",
        (
            Column("name", "host.name"),
            Column("kind", "host.kind"),
            Column("prefix", "host.prefix"),
            Column("short", "host.short", required=False, kind="list"),
            Column("former", "host.former", required=False, kind="list"),
        ),
        ("name",),
        lambda taxonomy: taxonomy.hosts.values(),
    ),
)


def write_package(taxonomy: Taxonomy, folder: Path) -> tuple[Path, ...]:
    """Write the tables and ``datapackage.json`` into a folder, which is made where it is missing.

    Returns the files, the descriptor last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        f"{table.name}.csv": to_csv([c.name for c in table.columns], table.rows(taxonomy))
        for table in TABLES
    }
    described = descriptor(taxonomy.data_version, files)
    files[DESCRIPTOR] = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return tuple(folder / name for name in files)


def to_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """CSV with a header; None is an empty cell, a tuple one with separators.

    >>> to_csv(["id", "year", "seen"], [["a", None, (2014, 2015)], ["b, c", 2014, ()]])
    'id,year,seen\\na,,2014|2015\\n"b, c",2014,\\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(map(_cell, row) for row in rows)
    return out.getvalue()


def descriptor(version: str, files: dict[str, str]) -> dict[str, Any]:
    """The Data Package of the tables, with the rules that the JSON Schema has for the fields.

    Args:
        version: The data version.
        files: The text of each table by file name.
    """
    definitions = json.loads(_SCHEMA.read_text(encoding="utf-8"))["$defs"]
    return {
        "profile": "data-package",
        "name": "munaward-taxonomy",
        "title": "Korean local-government evaluation programmes",
        "version": version,
        "licenses": [{"name": "MIT", "title": "MIT License"}],
        "resources": [
            _resource(table, files[f"{table.name}.csv"], definitions) for table in TABLES
        ],
    }


def _cell(value: object) -> object:
    return SEPARATOR.join(map(str, value)) if isinstance(value, tuple) else value


def _resource(table: Table, text: str, definitions: dict[str, Any]) -> dict[str, Any]:
    data = text.encode()
    schema: dict[str, Any] = {
        "fields": [_field(column, definitions) for column in table.columns],
        "missingValues": [""],
        "foreignKeys": [
            _foreign_key(column, table, *column.refers) for column in table.columns if column.refers
        ],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "name": table.name,
        "profile": "tabular-data-resource",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _field(column: Column, definitions: dict[str, Any]) -> dict[str, Any]:
    description, rules = _described(column.rule, definitions)
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.kind == "list":
        description += f" Several are divided by {SEPARATOR}."
    else:
        constraints |= rules
    return {
        "name": column.name,
        "type": "integer" if column.kind == "integer" else "string",
        "description": description,
        "constraints": constraints,
    }


def _described(path: str, definitions: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """What the JSON Schema says of a field, and the constraints that Table Schema shares."""
    name, *inner = path.split(".")
    rule = definitions[name]
    for part in inner:
        rule = rule["properties"][part]
    description = rule["description"]
    while "$ref" in rule or "anyOf" in rule or rule.get("type") == "array":
        reference = rule.get("$ref") or rule.get("anyOf", [rule.get("items")])[0]["$ref"]
        rule = definitions[reference.rpartition("/")[2]]
    return description, {name: rule[name] for name in _RULES if name in rule}


def _foreign_key(column: Column, table: Table, other: str, field: str) -> dict[str, Any]:
    # A table refers to itself by the empty name.
    resource = "" if other == table.name else other
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [field]}}
