"""Physical lines, their markers, and which of them one logical line is made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from attrs import frozen

_MARKER = re.compile(
    r"->|=>|[△▲▷▶▸►▻◇◆□■▣▦▤▥▧▨▩◎◉★☆※•·⊙❍➢➤➔→☞◈◊▪▫◦♣♠⇒√✓✔](?!\s*$)"
    r"|[○●](?![○●])"
    r"|\*(?![*\s]*$)"
    r"|[㉠-㉻①-⑳⑴-⒇ⓐ-ⓩ❶-❿](?!(?:은|는|이|가|을|를|과|와|의|도|에|에서|에서는)\s)"
    r"|-(?=\s*[가-힣A-Za-z‘“「『<\[(《'\"]|\s+\d)"
    r"|[ㄴㅇo](?=\s)"
    r"|(?:\d{1,2}|[가나다라마바사아자차카타파하])[.)](?=\s)"
    r"|\((?:\d{1,2}|[가나다라마바사아자차카타파하])\)(?=\s)"
)
_LINE = re.compile(r"[^\n]+")
_EDGE = " \t"

SENTENCE_END = re.compile(
    r"(?:다|요|죠|까|오)(?:[.?!]+|(?=[\"”’]?$))[\"”’)\]]?|[.?!][\"”’)\]]{0,2}$"
    r"|[요다]\s?[~^ㅠㅎ!]{1,6}$"
)
"""A full stop behind a predicate, or the end of the line behind one."""

STRONG_BREAK = re.compile(
    r"(?:[,·(]|[가-힣\d」』”’>\s)](?:는|은|를|에서|에게|에는|에도|에게는|으로|며|면서|하고"
    r"|되고|이고|받고|위해|통해|대해|따라|하여|되어|받아"
    r"|(?<!마|가|고|노)을|(?<!평|증|국|추|참|허|인|물|작)가|(?<!회|협|심|민|결|문)의|(?<!성|결"
    r"|효|학|교|부)과|(?<!높|차|많)이|와)"
    r"|\s(?:등|및|또는|이|그|올해|지난해|대한|위한|따른|통한))$"
)
"""A line's end that no heading and no table cell has: the sentence goes on."""

# Particles that are no words of their own (이, 가, 도 are).
_PARTICLE_START = re.compile(r"(?:을|를|은|는|의|에|로|으로|와|과|에서|까지|부터)\s")
_OPEN = {"「": "」", "『": "』", "“": "”", "《": "》", "(": ")"}
_PAREN_TAIL = re.compile(r"\s?\([^()]{0,20}\)$")

# Wrapped text is narrower than this; a paragraph on one line is wider. A syllable is two columns.
_WIDEST_WRAPPED = 110
_EVEN = 0.7
_LOOKAHEAD = 6


@frozen
class Line:
    """A physical line, or several that were wrapped.

    Attributes:
        start: First character after marker and space.
        end: After the last character that is no space.
        marker: List marker before it, else "".
        indent: Columns before the marker or the text.
        gap: Whether a blank line or the text's start stands before it.
    """

    start: int
    end: int
    marker: str
    indent: int
    gap: bool


def physical_lines(view: str) -> list[Line]:
    """The lines that are not blank."""
    lines: list[Line] = []
    previous_end = -2
    for match in _LINE.finditer(view):
        start, end = match.span()
        text = match[0].rstrip(_EDGE)
        end = start + len(text)
        body = text.lstrip(_EDGE)
        if not body:
            continue
        indent = len(text) - len(body)
        start += indent
        marked = _MARKER.match(view, start, end)
        content = start
        if marked:
            content = marked.end()
            while content < end and view[content] in _EDGE:
                content += 1
        gap = view.count("\n", max(previous_end, 0), start) != 1 or previous_end < 0
        previous_end = match.end()
        if marked and content < end:
            lines.append(Line(content, end, marked[0], indent, gap))
        else:
            lines.append(Line(start, end, "", indent, gap))
    return lines


def logical_lines(view: str, lines: Sequence[Line], walls: Sequence[bool]) -> list[list[int]]:
    """Indices of the physical lines that make up each logical line.

    ``walls[i]`` says that line i is page furniture and belongs to nothing.
    """
    groups: list[list[int]] = []
    for block in _blocks(lines):
        wrapped = _is_wrapped(view, lines, block)
        opened = ""
        for position, index in enumerate(block):
            line = lines[index]
            ahead = block[position : position + _LOOKAHEAD]
            joined = (
                position > 0
                and not line.marker
                and not walls[index]
                and not walls[index - 1]
                and _continues(view, lines, groups[-1], ahead, opened, wrapped)
            )
            if joined:
                groups[-1].append(index)
            else:
                groups.append([index])
                opened = ""
            opened = _still_open(view[line.start : line.end], opened)
    return groups


def _blocks(lines: Sequence[Line]) -> Iterator[list[int]]:
    block: list[int] = []
    for index, line in enumerate(lines):
        if line.gap and block:
            yield block
            block = []
        block.append(index)
    if block:
        yield block


def width(text: str) -> int:
    """Columns on a page where a syllable takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _is_wrapped(view: str, lines: Sequence[Line], block: Sequence[int]) -> bool:
    """Whether a block is one text broken at about the same column."""
    texts = [view[lines[index].start : lines[index].end] for index in block]
    if len(texts) < 3 or any(lines[index].marker for index in block):
        return False
    if any(len(text) > _WIDEST_WRAPPED for text in texts):
        return False
    widths = [width(text) for text in texts]
    widest = max(widths)
    return (
        widest <= _WIDEST_WRAPPED
        and min(widths[:-1]) >= _EVEN * widest
        and SENTENCE_END.search(texts[-1]) is not None
        and any(STRONG_BREAK.search(text) for text in texts[:-1])
    )


def _continues(
    view: str,
    lines: Sequence[Line],
    group: Sequence[int],
    ahead: Sequence[int],
    opened: str,
    wrapped: bool,
) -> bool:
    """Whether the line ``ahead[0]`` goes on with the sentence of the group before it."""
    first, last, line = lines[group[0]], lines[group[-1]], lines[ahead[0]]
    before, text = view[last.start : last.end], view[line.start : line.end]
    if opened and _OPEN[opened] in text[:80] and len(before) < _WIDEST_WRAPPED:
        return True
    if _PARTICLE_START.match(text):
        return True
    if SENTENCE_END.search(_PAREN_TAIL.sub("", before)[-4:]):
        return False
    if first.marker:
        deeper = line.indent > first.indent and line.indent >= 2
        return deeper and STRONG_BREAK.search(before) is not None
    if wrapped:
        return True
    return STRONG_BREAK.search(before) is not None and _reaches_end(view, lines, ahead)


def _reaches_end(view: str, lines: Sequence[Line], ahead: Sequence[int]) -> bool:
    """Whether a sentence ends before the next marked line."""
    for index in ahead:
        line = lines[index]
        if line.marker:
            return False
        if SENTENCE_END.search(_PAREN_TAIL.sub("", view[line.start : line.end])):
            return True
    return False


def _still_open(text: str, opened: str) -> str:
    """The bracket left open at the end of a line, if any."""
    if opened and _OPEN[opened] not in text:
        return opened
    for opener, closer in _OPEN.items():
        if text.rfind(opener) > text.rfind(closer):
            return opener
    return ""
