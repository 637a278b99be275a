"""Reads releases with whatever munaward is imported: standard input to standard output, a line each.

Run as a script for other versions of munaward, so it uses nothing but their public names. A line of
input is ``{"id", "text"}``; of output ``{"id", …Document.to_dict(), "entries"}``, the last being the
names of the taxonomy's entries that the document was linked to.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import munaward


def read(texts: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """A prediction for each release, given by its id and text."""
    for name, text in texts:
        document = munaward.parse(text).to_dict()
        linked = {m["id"] for m in document["mentions"] if m["type"] == "program" and m["id"]}
        linked |= {a["program_id"] for a in document["awards"] if a["program_id"]}
        yield {"id": name, **document, "entries": {id: entry_names(id) for id in sorted(linked)}}


def entry_names(program_id: str) -> list[str]:
    """All names of an entry of the taxonomy, none where it has no such entry."""
    entry = munaward.taxonomy.get(program_id)
    return [entry.name, *(alias.text for alias in entry.aliases)] if entry else []


def main(source: Path) -> None:
    """Read standard input with the munaward of a folder.

    Raises:
        ImportError: Another one is imported.
    """
    if not Path(munaward.__file__).resolve().is_relative_to(source.resolve()):
        raise ImportError(f"{munaward.__file__} is not below {source}")
    lines = (json.loads(line) for line in sys.stdin)
    for prediction in read((line["id"], line["text"]) for line in lines):
        print(json.dumps(prediction, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
