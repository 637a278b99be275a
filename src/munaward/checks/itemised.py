"""The items that a number closes, opens or heads: ``A, B, C 등 3개 분야``, ``3개 분야(A, B, C)``."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from munaward.checks.release import Line, Release
from munaward.model import Count, Municipality, Span, Tier

_BULLETS = "△▲▷▶▸▹▽▼○◯●◎◇◆□■▢▣☆★※•‣◦"
_BULLET = regex.compile(rf"[{_BULLETS}①-⑳]")
_LINE_BULLET = regex.compile(
    rf"[^\S\n]*(?:(?P<mark>[-–*·ㆍ{_BULLETS}])|(?P<number>\d{{1,2}}[.)]|[①-⑳]))\s?"
)
_ROW = regex.compile(r"[^\n]*\S[^\n]*")
_GOES_ON = regex.compile(r"[가-힣]{3}|[가-힣]\s[가-힣]")
"""Behind the end of a heading: it is a sentence and heads no list."""

_CLOSES = regex.compile(
    r"\s?(?:[을를이가은는도]|에서|에서는)?\s?(?:등|까지|이상|을 포함한|을 비롯한|을 비롯해)?"
    r"\s?(?:등)?\s?(?:총|모두|전체|이상)?\s?$"
)
"""Between the last item and the number."""
_TAIL = regex.compile(r"\s?(?:분야|부문|평가|사업)?\s?")
"""Between a quoted last item and that."""

_NAME = r"[^‘’'“”\"「」『』｢｣<>〈〉《》\n]{1,40}"
_QUOTED = regex.compile(
    rf"‘{_NAME}’|'{_NAME}'|“{_NAME}”|\"{_NAME}\"|「{_NAME}」|『{_NAME}』|｢{_NAME}｣|<{_NAME}>"
    rf"|〈{_NAME}〉|《{_NAME}》"
)
_JOIN = regex.compile(
    r"(?:\([^()]{0,40}\))?(?:\s?[,·ㆍ/]\s?(?:및\s)?|[과와]\s|\s및\s"
    r"|\s(?:분야|부문|평가|사업)[,·]?\s?(?:과\s|와\s)?|\s)"
)
"""Between quoted items, and between municipalities."""

_DOT = r"\s?(?:,(?!\d{3})|(?<![시군구도])[·ㆍ]|[·ㆍ](?![시군구도]))\s?"
_COMMA = regex.compile(_DOT)
_ANY = regex.compile(rf"{_DOT}|\s및\s|(?<=[가-힣])[과와]\s")
_NO_NAME = regex.compile(r"\d\s?(?:개|건|곳|위|년)|[다며고]$|[.:…‘’'“”]|^(?:[(（각]|에\s)")
_BRACKET = regex.compile(
    r"\s?(?:분야|부문|사업|지자체|시군|기관)?(?:에서|가|이|은|는)?"
    r"(?:\s?[(（]\s?|(?:[^()（）\n]{0,20}[)）])?\s?(?P<colon>:)\s?)"
)
_CLOSER = regex.compile(r"[)）]")

_LONGEST_NAME, _LONGEST_LIST = 30, 400


def items(release: Release, count: Count) -> tuple[Span, ...]:
    """The items of a list that has as many as the count says; empty where none can be read so.

    >>> text = "△청소 △복지 △교통 등 3개 분야"
    >>> count = Count(start=13, end=18, text="3개 분야", count=3, unit="개 분야")
    >>> [text[a:b] for a, b in items(Release.of(text, [count]), count)]
    ['청소', '복지', '교통']
    """
    line = release.line(count.start)
    if line is None or count.count < 2:
        return ()
    for reading in (_bulleted, _quoted, _places, _bracketed, _headed, _separated):
        found = reading(release, line, count)
        if len(found) == count.count:
            return found
    return ()


def _before(release: Release, line: Line, count: Count) -> Span:
    """The stretch before a number that its list may fill."""
    low = max(line.start, count.start - _LONGEST_LIST)
    earlier = [c.end for c in release.within(Count, low, count.start) if c.end <= count.start]
    low = max([low, *earlier])
    closing = _CLOSES.search(release.text, low, count.start)
    return low, closing.start() if closing else count.start


def _bulleted(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _before(release, line, count)
    if low == line.start:  # the bullet that opens a line stands before it
        low = max(0, low - 2)
    low = max([low, *(t.end for t in release.within(Tier, low, high))])
    return _marked(release.text, low, high)


def _marked(text: str, low: int, high: int) -> tuple[Span, ...]:
    """What stands behind each bullet of a stretch."""
    marks = [m.start() for m in _BULLET.finditer(text, low, high)]
    return _bare(text, zip((at + 1 for at in marks), [*marks[1:], high], strict=False))


def _quoted(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _before(release, line, count)
    found: list[Span] = []
    for match in reversed(list(_QUOTED.finditer(release.text, low, high))):
        edge, gap = (found[-1][0] - 1, _JOIN) if found else (high, _TAIL)
        if not gap.fullmatch(release.text, match.end(), edge):
            break
        found.append((match.start() + 1, match.end() - 1))
    return tuple(reversed(found))


def _places(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    low, high = _before(release, line, count)
    found: list[Span] = []
    for place in reversed(release.within(Municipality, low, high)):
        gap = release.text[place.end : found[-1][0] if found else high]
        if gap.strip() and not (found and _JOIN.fullmatch(gap)):
            break
        found.append(place.span)
    return tuple(reversed(found))


def _bracketed(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """Items in brackets or behind a colon: 3개 분야(A, B, C)."""
    opened = _BRACKET.match(release.text, count.end, line.end)
    if opened is None:
        return ()
    high = min(line.end, opened.end() + _LONGEST_LIST)
    if not opened["colon"]:
        closer = _CLOSER.search(release.text, opened.end(), high)
        high = closer.start() if closer else high
    found = _split(_COMMA, release.text, opened.end(), high)
    return found if len(found) == count.count else _split(_ANY, release.text, opened.end(), high)


def _headed(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """Items in the lines below a number that ends its line."""
    return below(release.text, count.end)


def below(text: str, at: int) -> tuple[Span, ...]:
    r"""The items of a list that starts in the line below a heading which ends about ``at``.

    >>> text = "■ 우수구 2개 분야\n - 청소\n - 교통\n\n구는 이어"
    >>> [text[a:b] for a, b in below(text, 11)]
    ['청소', '교통']
    """
    end = text.find("\n", at)
    if end < 0 or _GOES_ON.search(text, at, end):
        return ()
    found: list[Span] = []
    marker: str | None = None
    for row in _ROW.finditer(text, end + 1):
        mark = _LINE_BULLET.match(text, row.start(), row.end())
        if mark is None or (found and mark["mark"] != marker):
            break
        marker = mark["mark"]
        inner = _marked(text, row.start(), row.end())
        found += inner if len(inner) > 1 else [(mark.end(), row.end())]
        if text.startswith("\n\n", row.end()):
            break
    return _bare(text, found)


def _separated(release: Release, line: Line, count: Count) -> tuple[Span, ...]:
    """The last names before a number, where commas part at least as many."""
    low, high = _before(release, line, count)
    closing = release.text[high : count.start]
    if closing.strip() and "등" not in closing:
        return ()
    found = _split(_ANY, release.text, low, high)[-count.count :]
    names = [release.text[a:b] for a, b in found]
    grades = release.within(Tier, low, high)
    no_names = any(map(_NO_NAME.search, names[1:])) or (names[:1] and names[0][0] in "(（")
    if no_names or {t.text for t in grades}.intersection(names):
        return ()
    if any(a <= t.start and t.end < b for a, b in found for t in grades):
        return ()  # a sentence that goes on behind its grade
    return found if all(len(name) <= _LONGEST_NAME for name in names[1:]) else ()


def _split(separator: regex.Pattern[str], text: str, low: int, high: int) -> tuple[Span, ...]:
    edges = [low, *(at for m in separator.finditer(text, low, high) for at in m.span()), high]
    return _bare(text, zip(edges[::2], edges[1::2], strict=True))


def _bare(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without space, quotes and marks around them; empty ones left out."""
    out = []
    for start, end in spans:
        bare = text[start:end].strip(" \n\t‘’'“”\"「」『』｢｣,·)）")
        if bare:
            at = text.index(bare, start)
            out.append((at, at + len(bare)))
    return tuple(out)
