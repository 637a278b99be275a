"""The items that a number closes, opens or heads: ``A, B, C 등 3개 분야``, ``3개 분야(A, B, C)``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from munaward.checks.release import Line, Release
from munaward.model import Count, Municipality, Span, Tier

_BULLETS = "△▲▷▶▸▹▽▼○◯●◎◇◆□■▢▣☆★※•‣◦"
_BULLET = regex.compile(rf"[{_BULLETS}]|[①-⑳]")
_CLOSES = regex.compile(
    r"\s?(?:[을를이가은는도]|에서|에서는)?\s?(?:등|까지|이상|을 포함한|을 비롯한|을 비롯해)?"
    r"\s?(?:등)?\s?(?:총|모두|전체|이상)?\s?$"
)
"""Between the last item and the number."""

_NAME = r"[^‘’'“”\"「」『』｢｣<>〈〉《》\n]{1,40}"
_QUOTED = regex.compile(
    rf"‘{_NAME}’|'{_NAME}'|“{_NAME}”|\"{_NAME}\"|「{_NAME}」|『{_NAME}』|｢{_NAME}｣|<{_NAME}>|〈{_NAME}〉|《{_NAME}》"
)
_JOINS = regex.compile(
    r"(?:\([^()]{0,40}\))?(?:\s?[,·ㆍ/]\s?(?:및\s)?|[과와]\s|\s및\s|\s(?:분야|부문|평가|사업)[,·]?\s?(?:과\s|와\s)?|\s)"
)
_DOT = r"\s?(?:,(?!\d{3})|(?<![시군구도])[·ㆍ]|[·ㆍ](?![시군구도]))\s?"
_COMMA = regex.compile(_DOT)
_ANY = regex.compile(rf"{_DOT}|\s및\s|(?<=[가-힣])[과와]\s")
_NO_NAME = regex.compile(r"\d\s?(?:개|건|곳|위|년)|[다며고]$|[.:…]|^(?:[(（각]|에\s)")
_LONGEST_NAME, _LONGEST_LIST = 30, 400
_BRACKET = regex.compile(
    r"\s?(?:분야|부문|사업|지자체|시군|기관)?(?:에서|가|이|은|는)?"
    r"(?:\s?[(（]\s?|(?:[^()（）\n]{0,20}[)）])?\s?:\s?)"
)
_ROW = regex.compile(r"[^\n]*\S[^\n]*")
_LINE_BULLET = regex.compile(
    rf"[^\S\n]*(?:[-–*·ㆍ{_BULLETS}]|(?P<number>\d{{1,2}}[.)]|[①-⑳]))\s?"
)
_MORE = regex.compile(r"[가-힣]{3}|[가-힣]\s[가-힣]")
"""Behind a heading: the line goes on and heads no list."""


def items(release: Release, count: Count) -> tuple[Span, ...]:
    """The items of a list that has as many as the count says; empty where none can be read so.

    >>> from munaward.checks.release import Release
    >>> text = "△청소 △복지 △교통 등 3개 분야"
    >>> count = Count(start=13, end=18, text="3개 분야", count=3, unit="개 분야")
    >>> [text[a:b] for a, b in items(Release.of(text, [count], [], [], None), count)]
    ['청소', '복지', '교통']
    """
    line = release.line(count.start)
    if line is None or count.count < 2:
        return ()
    readings = (_bulleted, _quoted, _named_places, _bracketed, _headed, _separated)
    for reading in readings:
        found = reading(release, line, count)
        if len(found) == count.count:
            return found
    return ()


def _closed(release: Release, line: Line, count: Count) -> Span:
    """The stretch before a number that its list may fill."""
    low = max(line.start, count.start - _LONGEST_LIST)
    earlier = [c.end for c in release.within(Count, low, count.start) if c.end <= count.start]
    low = max([low, *earlier])
    closing = _CLOSES.search(release.text, low, count.start)
    return low, closing.start() if closing else count.start


def _bulleted(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _closed(release, line, count)
    for tier in release.within(Tier, low, high):
        low = max(low, tier.end)
    starts = [m.end() for m in _BULLET.finditer(release.text, low, high)]
    ends = [m.start() for m in _BULLET.finditer(release.text, low, high)][1:] + [high]
    return _trimmed(release.text, zip(starts, ends, strict=True)) if starts else ()


def _quoted(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _closed(release, line, count)
    tail = regex.compile(r"\s?(?:분야|부문|평가|사업)?\s?")
    found: list[Span] = []
    for match in reversed(list(_QUOTED.finditer(release.text, low, high))):
        edge = found[-1][0] - 1 if found else high
        gap = release.text[match.end() : edge]
        if not (_JOINS.fullmatch(gap) if found else tail.fullmatch(gap)):
            break
        found.append((match.start() + 1, match.end() - 1))
    return tuple(reversed(found))


def _named_places(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _closed(release, line, count)
    found: list[Span] = []
    for place in reversed(release.within(Municipality, low, high)):
        edge = found[-1][0] if found else high
        gap = release.text[place.end : edge]
        if found and not _JOINS.fullmatch(gap) and gap:
            break
        if not found and gap.strip():
            break
        found.append(place.span)
    return tuple(reversed(found))


def _bracketed(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """Items in brackets or behind a colon: 3개 분야(A, B, C)."""
    opened = _BRACKET.match(release.text, count.end, line.end)
    if opened is None:
        return ()
    high = min(line.end, opened.end() + _LONGEST_LIST)
    if ":" not in opened[0]:
        closer = regex.search(r"[)）]", release.text, pos=opened.end(), endpos=high)
        high = closer.start() if closer else high
    found = _split(_COMMA, release.text, opened.end(), high)
    return found if len(found) == count.count else _split(_ANY, release.text, opened.end(), high)


def _headed(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """Items in the lines below a number that ends its line."""
    return below(release.text, count.end)


def below(text: str, at: int) -> tuple[Span, ...]:
    """The items of a list that starts in the line below a heading which ends about ``at``.

    >>> text = "■ 우수구 2개 분야\\n - 청소\\n - 교통\\n\\n구는 이어"
    >>> [text[a:b] for a, b in below(text, 12)]
    ['청소', '교통']
    """
    end = text.find("\n", at)
    if end < 0 or _MORE.search(text, at, end):
        return ()
    found: list[Span] = []
    marker = None
    for row in _ROW.finditer(text, end + 1):
        mark = _LINE_BULLET.match(text, row.start(), row.end())
        if mark is None or (marker and mark[0].strip() != marker and not mark["number"]):
            break
        inner = list(_BULLET.finditer(text, row.start(), row.end()))
        if len(inner) > 1:
            ends = [m.start() for m in inner[1:]] + [row.end()]
            found += zip((m.end() for m in inner), ends, strict=True)
        else:
            found.append((mark.end(), row.end()))
        marker = mark[0].strip()
        if text.startswith("\n\n", row.end()):
            break
    return _trimmed(text, found)


def _separated(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """The last names before a number, where commas part at least as many."""
    low, high = _closed(release, line, count)
    closing = release.text[high : count.start]
    if "등" not in closing and not closing.strip() == "":
        return ()
    found = _split(_ANY, release.text, low, high)[-count.count :]
    names = [release.text[a:b] for a, b in found]
    grades = {t.text for t in release.within(Tier, low, high)}
    if grades.intersection(names) or any(map(_NO_NAME.search, names[1:])):
        return ()
    return found if all(len(name) <= _LONGEST_NAME for name in names[1:]) else ()


def _split(
    separator: regex.Pattern[str], text: str, low: int, high: int
) -> tuple[Span, ...]:
    edges = [low]
    for match in separator.finditer(text, low, high):
        edges += match.span()
    edges.append(high)
    return _trimmed(text, zip(edges[::2], edges[1::2], strict=True))


def _trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(_stripped(text, spans))


def _stripped(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for start, end in spans:
        inside = text[start:end]
        bare = inside.strip(" \n\t‘’'“”\"「」『』｢｣,·)）")
        if bare:
            at = start + inside.index(bare)
            yield at, at + len(bare)


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares a character with one of others."""
    return any(a < span[1] and span[0] < b for a, b in others)
