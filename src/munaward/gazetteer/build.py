"""Build the shipped gazetteers from the tables that people edit.

``python -m munaward.gazetteer.build FOLDER`` reads ``places.csv`` and ``organizations.csv`` there
and writes ``munaward/data/places.json`` and ``organizations.json``, in one canonical form.
"""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, str]

DATA = Path(__file__).resolve().parent.parent / "data"
VERSION = "2026.11"
_SHORTENED = ("city", "county", "district")  # A ward without 구 is a direction (동남) or a town.
_FIRST, _LAST = date.min.isoformat(), date.max.isoformat()


def read(path: Path) -> list[Row]:
    """The rows of a table; empty cells are empty strings."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def split(cell: str) -> list[str]:
    """The items of a cell that ``|`` divides."""
    return [item for item in cell.split("|") if item]


def _overlap(since: str, until: str, row: Row) -> tuple[str, str] | None:
    start, end = max(since, row["since"] or _FIRST), min(until, row["until"] or _LAST)
    return (start, end) if start <= end else None


def _surfaces(row: Row) -> list[str]:
    name = row["name"]
    short = [name[:-1]] if row["kind"] in _SHORTENED and len(name) > 2 else []
    return list(dict.fromkeys([name, *split(row["aliases"]), *short]))


def _periods(row: Row, rows: dict[str, list[Row]]) -> list[dict[str, Any]]:
    """The row's time, cut where a name above it changes."""
    since, until = row["since"] or _FIRST, row["until"] or _LAST
    if not row["parent"]:
        return [_period(row, row["name"], row["code"], row["id"], since, until)]
    found = []
    for above in rows[row["parent"]]:
        if (common := _overlap(since, until, above)) is None:
            continue
        for period in _periods(above, rows):
            inner = {"since": period["since"] or "", "until": period["until"] or ""}
            if (span := _overlap(*common, inner)) is not None:
                code = (period["code"] or "")[:2] + row["code"] if row["code"] else ""
                name = f"{period['name']} {row['name']}"
                found.append(_period(row, name, code, period["province"], *span))
    return found


def _period(
    row: Row, name: str, code: str, province: str, since: str, until: str
) -> dict[str, Any]:
    return {
        "name": name,
        "code": code or None,
        "province": province,
        "surfaces": _surfaces(row),
        "since": since if since != _FIRST else None,
        "until": until if until != _LAST else None,
    }


def places(table: list[Row]) -> dict[str, Any]:
    """The document that ``places.schema.json`` describes."""
    rows: dict[str, list[Row]] = {}
    for row in table:
        rows.setdefault(row["id"], []).append(row)

    entries = []
    for key, own in rows.items():
        last = own[-1]
        entries.append(
            {
                "id": key,
                "kind": last["kind"],
                "parent": last["parent"] or None,
                "homograph": any(r["homograph"] == "yes" for r in own),
                "successor": last["successor"] or None,
                "periods": [p for r in own for p in _periods(r, rows)],
            }
        )
    return {"schema": "munaward/places/1", "version": VERSION, "places": entries}


def organizations(table: list[Row]) -> dict[str, Any]:
    """The document that ``organizations.schema.json`` describes."""
    entries = []
    for row in table:
        spans = [span.split("/") for span in split(row["periods"])] or [["", ""]]
        entries.append(
            {
                "id": row["id"],
                "kind": row["kind"],
                "name": row["name"],
                "aliases": split(row["aliases"]),
                "periods": [{"since": s or None, "until": u or None} for s, u in spans],
                "predecessors": split(row["predecessors"]),
                "sources": split(row["sources"]),
            }
        )
    return {"schema": "munaward/organizations/1", "version": VERSION, "organizations": entries}


def write(document: dict[str, Any], path: Path) -> None:
    """Canonical JSON: two spaces, no escapes, a line break at the end."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main(folder: str) -> None:
    """Build both gazetteers from a folder of tables."""
    write(places(read(Path(folder) / "places.csv")), DATA / "places.json")
    write(organizations(read(Path(folder) / "organizations.csv")), DATA / "organizations.json")


if __name__ == "__main__":
    main(*sys.argv[1:])
