"""The templates of ``sentences.txt`` and ``negatives.txt``."""

from __future__ import annotations

import re
from pathlib import Path

from .compose import Pattern


def _pattern(block: list[str]) -> Pattern:
    head = re.fullmatch(r"(?P<id>[\w.-]+)(?: \[(?P<region>\w+)\])?", block[0])
    assert head is not None, block[0]
    lines = [line.strip() for line in block[1:]]
    text = [line for line in lines if not line.startswith(("= ", "! "))]
    reasons = [line[2:] for line in lines if line.startswith("! ")]
    return Pattern(
        id=head["id"],
        text="\n".join("" if line == ".." else line for line in text),
        rows=tuple(line[2:] for line in lines if line.startswith("= ")),
        region=head["region"] or "province",
        broken=" ".join(reasons) or None,
    )


def load(name: str) -> tuple[Pattern, ...]:
    """The templates of one file beside this module."""
    blocks: list[list[str]] = []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith(" "):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return tuple(map(_pattern, blocks))


PATTERNS = load("sentences.txt")
NEGATIVES = load("negatives.txt")
