"""A document for the eye: its text with the mentions marked, its awards and its totals."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from munaward.checks import Check
from munaward.model import Award, Mention, Total

T = TypeVar("T")

STYLES = {
    "program": "bold blue",
    "tier": "bold yellow",
    "streak": "bold cyan",
    "rank": "bold magenta",
    "money": "bold green",
    "prize": "bold red",
    "municipality": "bright_blue",
    "organization": "bright_magenta",
    "year": "bright_cyan",
    "count": "bright_green",
}
"""The look of each type of mention, in the order of the legend."""

_OTHER_STYLE = "reverse"

_WIDTH_OF_A_FILE = 120

# One character for one, so that offsets hold: no escape sequence of a text reaches the terminal.
_VISIBLE = {
    **{code: 0x2400 + code for code in range(0x20)},
    **{code: "\N{REPLACEMENT CHARACTER}" for code in range(0x80, 0xA0)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    ord("\n"): "\n",
    ord("\r"): " ",
    ord("\t"): " ",
}

_AWARD_COLUMNS: Mapping[str, Callable[[Award], str | None]] = {
    "recipient": lambda award: award.recipient,
    "program": lambda award: _programme(award),
    "year": lambda award: _shown(award.year),
    "result": lambda award: _result(award),
    "krw": lambda award: _grouped(award.krw),
    "conf.": lambda award: f"{award.confidence:.2f}",
}

_TOTAL_COLUMNS: Mapping[str, Callable[[Total], str | None]] = {
    "count": lambda total: _shown(total.count),
    "tier": lambda total: total.tier,
    "krw": lambda total: _grouped(total.krw),
}

_WIDEST = {"recipient": 18, "result": 16, "claim": 40}  # names and reasons need the room more
_NUMBERS = {"year", "krw", "count", "conf.", "claimed", "found"}


def console() -> Console:
    """Standard output as rich sees it; what is no terminal gets a fixed width and no colour."""
    terminal = Console(highlight=False, markup=False, emoji=False)
    if not terminal.is_terminal and "COLUMNS" not in os.environ:
        terminal.width = _WIDTH_OF_A_FILE
    return terminal


def show(
    out: Console,
    text: str,
    mentions: Sequence[Mention],
    awards: Sequence[Award],
    totals: Sequence[Total],
) -> None:
    """Print one document: legend and text, then the tables that have rows."""
    coloured = out.color_system is not None and not out.no_color
    if mentions:
        out.print(legend(mentions) if coloured else Text("mentions: [text|type]"))
        out.print()
    out.print(painted(text, mentions) if coloured else bracketed(text, mentions), soft_wrap=True)
    for title, table in (
        ("awards", _table(_AWARD_COLUMNS, awards)),
        ("totals", _table(_TOTAL_COLUMNS, totals)),
    ):
        if table.row_count:
            out.print()
            out.print(Text(title, style="bold"))
            out.print(table)


def show_checks(out: Console, text: str, checks: Sequence[Check]) -> None:
    """Print the claims that are broken, then those left open, and how many held."""
    columns: Mapping[str, Callable[[Check], str | None]] = {
        "verdict": lambda check: check.verdict,
        "kind": lambda check: check.kind,
        "claim": lambda check: " … ".join(" ".join(text[a:b].split()) for a, b in check.spans),
        "claimed": lambda check: _grouped(check.claimed),
        "found": lambda check: _grouped(check.found),
        "reason": lambda check: check.reason,
    }
    told = [check for verdict in ("broken", "open") for check in checks if check.verdict == verdict]
    out.print()
    out.print(Text(f"checks ({len(checks) - len(told)} held)", style="bold"))
    if told:
        out.print(_table(columns, told))


def legend(mentions: Iterable[Mention]) -> Text:
    """The types that occur, each in its own style."""
    present = {mention.type for mention in mentions}
    types = [*(t for t in STYLES if t in present), *sorted(present - STYLES.keys())]
    return Text("  ").join(Text(t, style=STYLES.get(t, _OTHER_STYLE)) for t in types)


def painted(text: str, mentions: Iterable[Mention]) -> Text:
    """The text with each mention in its type's style."""
    out = Text(text.translate(_VISIBLE))
    for mention in mentions:
        out.stylize(STYLES.get(mention.type, _OTHER_STYLE), mention.start, mention.end)
    return out


def bracketed(text: str, mentions: Iterable[Mention]) -> Text:
    """The text with each mention in brackets, for output without colour.

    >>> from munaward.model import Rank
    >>> bracketed("전국 1위!", [Rank(start=3, end=5, text="1위", rank=1)]).plain
    '전국 [1위|rank]!'
    """
    marks: list[tuple[int, int, int, str]] = []
    for m in mentions:
        # At one place inner brackets close first, then others open, the longest first.
        marks.append((m.start, 1, -m.end, "["))
        marks.append((m.end, 0, -m.start, f"|{m.type}]"))
    pieces = []
    at = 0
    for place, group in groupby(sorted(marks), key=lambda mark: mark[0]):
        pieces += [text[at:place].translate(_VISIBLE), *(mark[-1] for mark in group)]
        at = place
    return Text("".join([*pieces, text[at:].translate(_VISIBLE)]))


def _table(columns: Mapping[str, Callable[[T], str | None]], rows: Sequence[T]) -> Table:
    """A table of the columns that have a value in some row."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    filled = {name: [cell(row) or "" for row in rows] for name, cell in columns.items()}
    used = {name: cells for name, cells in filled.items() if any(cells)}
    for name in used:
        table.add_column(
            name,
            justify="right" if name in _NUMBERS else "left",
            no_wrap=name in _NUMBERS,
            max_width=_WIDEST.get(name),
            overflow="fold",
        )
    for cells in zip(*used.values(), strict=True):
        table.add_row(*(Text(cell.translate(_VISIBLE)) for cell in cells))
    return table


def _programme(award: Award) -> str:
    """The name as the text has it, its host, and its entry in the taxonomy."""
    name = " › ".join(filter(None, (award.program, award.area)))
    return "\n".join(filter(None, (name, award.host, award.program_id)))


def _result(award: Award) -> str:
    rank = None if award.rank is None else f"rank {award.rank}"
    streak = None if award.streak is None else f"streak {award.streak}"
    return "\n".join(filter(None, (award.tier, rank, streak, award.prize)))


def _shown(number: int | None) -> str | None:
    return None if number is None else str(number)


def _grouped(number: int | None) -> str | None:
    return None if number is None else f"{number:,}"
