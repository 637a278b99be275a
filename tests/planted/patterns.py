"""The templates of ``sentences.txt`` and ``negatives.txt``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from .compose import Pattern


def _pattern(block: list[str]) -> Pattern:
    head = re.fullmatch(r"(?P<id>[\w.-]+)(?: \[(?P<region>\w+)\])?", block[0])
    assert head is not None, block[0]
    lines = [line.strip() for line in block[1:]]
    text = [line for line in lines if not line.startswith(("= ", "! "))]
    broken = [line[2:].partition(": ") for line in lines if line.startswith("! ")]
    return Pattern(
        id=head["id"],
        text="\n".join("" if line == ".." else line for line in text),
        rows=tuple(line[2:] for line in lines if line.startswith("= ")),
        region=head["region"] or "province",
        broken={what: reason for what, _, reason in broken},
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


def cases(patterns: tuple[Pattern, ...], what: str) -> list[ParameterSet]:
    """The templates as cases of one test, those marked that the parser does not read yet."""
    return [
        pytest.param(
            pattern,
            id=pattern.id,
            marks=[pytest.mark.xfail(strict=False, reason=pattern.broken[what])]
            if what in pattern.broken
            else [],
        )
        for pattern in patterns
    ]
