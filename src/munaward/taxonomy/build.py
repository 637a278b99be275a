"""From the hand-edited TOML sources to the one JSON file that ships.

``python -m munaward.taxonomy.build`` writes it, ``--check`` fails where it is stale or not valid.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from munaward.taxonomy.areas import written_out
from munaward.taxonomy.entry import Alias, Ambiguous, Entry, Host, Years
from munaward.taxonomy.families import FamilyError, inherited, shared_rows
from munaward.taxonomy.store import SHIPPED, Taxonomy
from munaward.taxonomy.validate import problems

SOURCES = Path("taxonomy")
_ENTRY_KEYS = frozenset((*Entry._fields, "family"))
_YEARS_KEYS = frozenset(Years._fields)
_ALIAS_KEYS = frozenset(Alias._fields)


class SourceError(ValueError):
    """A source file that does not say what it must; the message names file and entry."""


def build(folder: Path) -> Taxonomy:
    """The taxonomy of a folder of sources, entries sorted by id.

    The folder holds ``meta.toml`` (data version), ``hosts.toml``, ``ambiguous.toml`` and
    ``sources/*.toml``.

    Raises:
        OSError: A file is missing.
        SourceError: A file cannot be read as TOML, an entry is malformed, or an id stands twice.
    """
    rows = [r for path in sorted((folder / "sources").glob("*.toml")) for r in _entries(path)]
    hosts = _table(folder / "hosts.toml")["host"]
    ambiguous = _table(folder / "ambiguous.toml").get("ambiguous", ())
    version = _table(folder / "meta.toml")["data_version"]
    families = {entry.id: family for entry, family in rows if family}
    try:
        sources = sorted((entry for entry, _ in rows), key=lambda entry: entry.id)
        entries = inherited(written_out(sources), families)
        taxonomy = Taxonomy(
            entries, map(Host.from_dict, hosts), map(Ambiguous.from_dict, ambiguous), version
        )
        listed = (*taxonomy.ambiguous, *shared_rows(taxonomy, sources))
        ordered = sorted(listed, key=lambda row: row.text)
        return Taxonomy(entries, taxonomy.hosts.values(), ordered, version)
    except FamilyError as error:
        raise SourceError(str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise SourceError(f"{folder}: {error!r}") from error


def dumps(taxonomy: Taxonomy) -> str:
    """Canonical JSON: fixed key order, one host, ambiguity or entry a line, so diffs stay small."""
    data = taxonomy.to_dict()
    lines = [
        "{",
        f'"schema_version": {_json(data["schema_version"])},',
        f'"data_version": {_json(data["data_version"])},',
    ]
    for name in ("hosts", "ambiguous", "entries"):
        rows = ",\n".join(map(_json, data[name]))
        lines.append(f'"{name}": [\n{rows}\n]' + ("" if name == "entries" else ","))
    return "\n".join([*lines, "}", ""])


def main(argv: list[str] | None = None) -> int:
    """Write the shipped file, or check it; 1 where it is invalid or stale."""
    parser = argparse.ArgumentParser(prog="python -m munaward.taxonomy.build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail where stale")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="folder of the sources")
    parser.add_argument("--output", type=Path, default=Path(SHIPPED), help="the JSON file")
    args = parser.parse_args(argv)
    try:
        taxonomy = build(args.sources)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    found = list(problems(taxonomy))
    for problem in found:
        print(problem, file=sys.stderr)
    text = dumps(taxonomy)
    if args.check:
        if not args.output.exists() or args.output.read_text(encoding="utf-8") != text:
            print(f"{args.output} is stale: run python -m munaward.taxonomy.build", file=sys.stderr)
            return 1
    elif not found:
        args.output.write_text(text, encoding="utf-8")
        print(f"{args.output}: {taxonomy!r}")
    return 1 if found else 0


def _entries(path: Path) -> Iterator[tuple[Entry, str | None]]:
    """Each entry of a file, and the family that it names."""
    data = _table(path)
    defaults = data.get("defaults", {})
    for row in data.get("entry", ()):
        try:
            yield _entry({**defaults, **row}), row.get("family")
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(f"{path.name}: {row.get('id')}: {error!r}") from error


def _entry(row: dict[str, Any]) -> Entry:
    unknown = row.keys() - _ENTRY_KEYS
    if unknown:
        raise TypeError(f"unknown fields {sorted(unknown)}")
    return Entry(
        id=row["id"],
        name=row["name"],
        name_en=row["name_en"],
        kind=row["kind"],
        parent=row.get("parent"),
        former_parents=tuple(row.get("former_parents", ())),
        predecessors=tuple(row.get("predecessors", ())),
        replaced_by=row.get("replaced_by"),
        host=row.get("host"),
        co_hosts=tuple(row.get("co_hosts", ())),
        scope=row["scope"],
        domain=row["domain"],
        tiers=tuple(row.get("tiers", ())),
        years=_years(row.get("years", {})),
        aliases=tuple(map(_alias, row.get("aliases", ()))),
        sources=tuple(row["sources"]),
        status=row["status"],
    )


def _years(row: dict[str, Any]) -> Years:
    if row.keys() - _YEARS_KEYS:
        raise TypeError(f"years: unknown fields {sorted(row.keys() - _YEARS_KEYS)}")
    return Years(row.get("start"), row.get("end"), tuple(_expanded(row.get("seen", ""))))


def _expanded(seen: str) -> list[int]:
    """``2012-2014, 2017`` → 2012, 2013, 2014, 2017."""
    years: set[int] = set()
    for stretch in filter(None, seen.replace(" ", "").split(",")):
        first, _, last = stretch.partition("-")
        years.update(range(int(first), int(last or first) + 1))
    return sorted(years)


def _alias(row: str | dict[str, Any]) -> Alias:
    if isinstance(row, str):
        return Alias(row)
    if row.keys() - _ALIAS_KEYS:
        raise TypeError(f"alias: unknown fields {sorted(row.keys() - _ALIAS_KEYS)}")
    years = row.get("years")
    return Alias(**{**row, "years": None if years is None else _bounds(years)})


def _bounds(text: str) -> tuple[int | None, int | None]:
    """``2016-`` → (2016, None)."""
    first, _, last = text.partition("-")
    return (int(first) if first else None), (int(last) if last else None)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{path.name}: {error}") from error


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
