"""What a version of munaward reads in some releases: this one, one of git's, or one kept in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from tests.ruler import worker
from tests.ruler.matching import Entries
from tests.ruler.names import fold
from tests.ruler.samples import Json, Sample

ROOT = Path(__file__).parents[2]

WORKING_TREE = "working tree"
"""The name of the version that is being run."""

_NOTHING: Json = {"published": None, "mentions": [], "awards": [], "totals": []}


@frozen
class Predictions:
    """What one version found.

    Attributes:
        documents: By the release's id, in the form of `munaward.Document.to_dict`.
        entries: Folded names of the taxonomy's entries by id.
    """

    documents: dict[str, Json]
    entries: Entries

    def of(self, sample: Sample) -> Json:
        """What was found in a release; nothing, where it was not read."""
        return self.documents.get(sample.id, _NOTHING)


def predict(samples: Iterable[Sample]) -> Predictions:
    """What the munaward that is imported here finds."""
    return _collected(worker.read((sample.id, sample.text) for sample in samples))


def read_predictions(path: Path) -> Predictions:
    """Predictions from a file of JSON lines, ``{"id", …Document.to_dict()}`` each.

    Lines that do not say how the taxonomy names its ``entries`` mean the taxonomy of today.
    """
    with path.open(encoding="utf-8") as lines:
        return _collected(json.loads(line) for line in lines if line.strip())


def predict_at(revision: str, samples: Sequence[Sample], *, root: Path = ROOT) -> Predictions:
    """What another version of munaward finds, read by its own code in a process of its own.

    Raises:
        ValueError: Git knows no such revision, or its code failed; the message has what it said.
    """
    with checked_out(revision, root) as tree:
        lines = "".join(
            json.dumps({"id": s.id, "text": s.text}, ensure_ascii=False) + "\n" for s in samples
        )
        source = tree / "src"
        command = [sys.executable, "-P", worker.__file__, str(source)]  # -P: no module but these
        done = _run(command, cwd=tree, lines=lines, source=source)
    return _collected(map(json.loads, done.splitlines()))


@contextmanager
def checked_out(revision: str, root: Path = ROOT) -> Iterator[Path]:
    """A folder that holds a revision, for as long as it is needed.

    Raises:
        ValueError: Git knows no such revision.
    """
    git = ["git", "-C", str(root)]
    try:
        name = f"{revision}^{{commit}}"
        commit = _run([*git, "rev-parse", "--verify", "--quiet", "--end-of-options", name])
    except ValueError as error:
        raise ValueError(f"{revision!r} is neither a file nor a git revision") from error
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _run([*git, "worktree", "add", "--quiet", "--detach", str(tree), commit.strip()])
        try:
            yield tree
        finally:
            _run([*git, "worktree", "remove", "--force", str(tree)])


def _run(
    command: Sequence[str], *, cwd: Path | None = None, lines: str = "", source: Path | None = None
) -> str:
    """What a command writes; Python imports munaward from ``source``."""
    settings = {"PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command,
        input=lines,
        cwd=cwd,
        env={**os.environ, **(settings if source else {})},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise ValueError(f"{command[0]} failed: {done.stderr.strip()}")
    return done.stdout


def _collected(lines: Iterable[Json]) -> Predictions:
    documents: dict[str, Json] = {}
    names: dict[str, Iterable[str]] = {}
    for line in lines:
        documents[line["id"]] = line
        names.update(line["entries"] if "entries" in line else _names_of_today(line))
    return Predictions(documents, {id: frozenset(map(fold, texts)) for id, texts in names.items()})


def _names_of_today(line: Json) -> dict[str, list[str]]:
    ids = {m.get("id") for m in line["mentions"] if m["type"] == "program"}
    ids |= {a.get("program_id") for a in line["awards"]}
    return {id: worker.entry_names(id) for id in ids if id}
