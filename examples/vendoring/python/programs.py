"""Which evaluation a printed name means, from the vendored taxonomy and nothing else.

    python programs.py NAME ...      a NAME may end in |host=…, |parent=… and |year=…

A line for each NAME: the name, then the ids of the entries that it may mean, or a hyphen.
"""

import json
import sys
import unicodedata
from pathlib import Path

VENDOR = Path(__file__).parent / "vendor"
SCHEMA_VERSION = "1"
NO_LETTERS = "및\u119e"  # the second is ㆍ after NFKC, a dot in print


def load(folder):
    """The vendored data; it must be of the form that this program was written for."""
    data = json.loads((folder / "taxonomy.json").read_text(encoding="utf-8"))
    schema = json.loads((folder / "taxonomy.schema.json").read_text(encoding="utf-8"))
    if (
        not data["schema_version"]
        == SCHEMA_VERSION
        == schema["properties"]["schema_version"]["const"]
    ):
        sys.exit("the vendored taxonomy has another schema version")
    required = set(schema["$defs"]["entry"]["required"])
    for entry in data["entries"]:
        if entry.keys() != required:
            sys.exit(f"entry {entry.get('id')} has other fields than the schema says")
    return data


def fold(name):
    """Spelling that does not matter: spaces, dots, hyphens, quotes, case, and 및 for a dot."""
    letters = unicodedata.normalize("NFKC", name)
    return "".join(c for c in letters if c.isalnum() and c not in NO_LETTERS).casefold()


class Programs:
    """The entries by every name that they bear."""

    def __init__(self, data):
        self.entries = {entry["id"]: entry for entry in data["entries"]}
        self.hosts = {
            fold(name): host["name"]
            for host in data["hosts"]
            for name in (host["name"], *host["short"], *host["former"])
        }
        self.names = {}
        for entry in data["entries"]:
            for alias in ({"text": entry["name"]}, *entry["aliases"]):
                self.names.setdefault(fold(alias["text"]), []).append((entry, alias))

    def find(self, name, host=None, parent=None, year=None):
        """The ids that a name may mean in a context, sorted; an alias bound to one needs it."""
        host = self.hosts.get(fold(host), host) if host else None
        return sorted(
            {
                self.current(entry["id"])
                for entry, alias in self.names.get(fold(name), ())
                if alias.get("host", host) == host
                and alias.get("parent", parent) == parent
                and _within(alias.get("years"), year)
            }
        )

    def current(self, id):
        """The entry that an id stands for today: a merged one leads to another."""
        while self.entries[id]["replaced_by"]:
            id = self.entries[id]["replaced_by"]
        return id


def _within(years, year):
    if years is None:
        return True
    first, last = years
    return year is not None and (first or year) <= year <= (last or year)


def main(queries):
    programs = Programs(load(VENDOR))
    for query in queries:
        name, *context = query.split("|")
        options = dict(part.split("=", 1) for part in context)
        if "year" in options:
            options["year"] = int(options["year"])
        print(query, *(programs.find(name, **options) or ["-"]), sep="\t")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1:])
