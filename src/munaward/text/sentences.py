"""Where sentences end, and what is quoted speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex

from munaward.model import Span

_PAIRS = dict(zip("“‘「『《〈([<【〔", "”’」』》〉)]>】〕", strict=True))
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
# A bracket that closes farther away than this was never meant to close.
_LONGEST_PAIR = 600

_BRACKET = regex.compile(r'[“”‘’"「」『』《》〈〉()\[\]<>【】〔〕]')
_STOP = re.compile(r"[.?!。;]+")
_TRAILING = re.compile(r"[\"'”’)\]」』》〉]{0,4}")

# Last syllables of sentences; behind any other, a stop without a space parts a list (시.군.구).
_FINAL = frozenset("다요죠까음함됨임것짐남봄랴라자네듯씩원개명점등위")
_ABBREVIATION = re.compile(r"(?:^|[^A-Za-z])(?:[A-Za-z]|No|Co|Corp|Inc|Ltd|vs|Dr|Mr|St|Vol)$")
_DATE_DOT = re.compile(r"\d{2,4}\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2})?$")
_LIST_NUMBER = re.compile(r"(?:^|[\s(])\d{1,2}$")
# What follows a quotation that is only a part of its sentence.
_AFTER_QUOTE = re.compile(
    r"\s?(?:이?라[고며는면]|이?라|하고|하며|고|며|면서|는|은|이|가|을|를|의|에|로|으로|와|과"
    r"|도|등|란|이란)"
    r"(?![가-힣]{3})"
)

_SPEECH = re.compile(r"“([^“”]{0,600})(?:”|(?<=\S)“)|\"([^\"]{0,600})\"")
_QUOTATIVE = re.compile(
    r"\s?(?P<noun>이)?(?:라고|라며|라면서|고|며|면서|라는|하고|라고도|라면서도)"
)
_SAID = re.compile(
    r"말했|말하|말한|밝혔|밝힌|밝히|전했|전하|강조|당부|덧붙|소감|설명|했다|털어놓|털어놨|귀띔"
    r"|약속|포부|다짐|각오"
)
_PREDICATE_END = re.compile(r"(?:다|요|자|까|라|네|죠|지|음|것)[.?!~^]{0,3}$")
_SAID_WITHIN = 120
_SHORTEST_SPEECH = 4
_LONGEST = 1200


def sentence_spans(view: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of one logical line, outer space excluded, in order.

    A stop inside a number, date, abbreviation, bracket or quotation ends nothing; a missing space
    behind it does not matter.

    >>> sentence_spans("1위에 올랐다.구는 3.2점 앞섰다.", 0, 20)
    ((0, 8), (8, 20))
    """
    spans: list[Span] = []
    begin, inside = start, start
    stops = list(_STOP.finditer(view, start, end))
    brackets = iter(sorted(_matching(view, start, end).items()) if stops else ())
    bracket = next(brackets, None)
    for stop in stops:
        while bracket and bracket[0] < stop.start():
            inside = max(inside, bracket[1])
            bracket = next(brackets, None)
        if stop.start() < inside:
            cut = _after_quotation(view, stop.end(), inside, end)
        else:
            cut = _after_stop(view, stop.start(), stop.end(), start, end)
        if cut and cut > begin:
            _append(spans, view, begin, cut)
            begin = cut
    _append(spans, view, begin, end)
    return tuple(part for span in spans for part in _bounded(view, span))


def _bounded(view: str, span: Span) -> Iterator[Span]:
    """A sentence no longer than any real one: what goes on for pages without a stop is cut."""
    start, end = span
    while end - start > _LONGEST:
        cut = view.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield start, cut
        start = cut + (cut < end and view[cut] == " ")
    if start < end:
        yield start, end


def _append(spans: list[Span], view: str, start: int, end: int) -> None:
    text = view[start:end]
    stripped = text.strip()
    if stripped:
        start += len(text) - len(text.lstrip())
        spans.append((start, start + len(stripped)))


def _matching(view: str, start: int, end: int) -> dict[int, int]:
    """Opening positions and where they close; unmatched ones (’14년) are left out."""
    closed: dict[int, int] = {}
    open_at: dict[str, list[int]] = {}
    for match in _BRACKET.finditer(view, start, end):
        char, at = match[0], match.start()
        if char == '"':
            waiting = open_at.setdefault(char, [])
            if waiting and at - waiting[-1] <= _LONGEST_PAIR:
                closed[waiting.pop()] = at
            else:
                waiting[:] = [at]
        elif char == "“" and open_at.get(char) and not view[at - 1].isspace():
            # Typed for the closing mark: “… 하겠다.“고
            closed[open_at[char].pop()] = at
        elif char in _PAIRS:
            open_at.setdefault(char, []).append(at)
        else:
            waiting = open_at.get(_CLOSERS[char], [])
            if waiting and at - waiting[-1] <= _LONGEST_PAIR:
                closed[waiting.pop()] = at
            else:
                waiting.clear()
    return closed


def _after_quotation(view: str, at: int, closer: int, end: int) -> int | None:
    """The sentence's end where the stop is the last thing in a quotation that stands alone."""
    if at != closer or view[closer] not in '”"':
        return None
    after = closer + 1
    if after >= end:
        return end
    if not view[after].isspace() or _AFTER_QUOTE.match(view, after, end):
        return None
    return after


def _after_stop(view: str, at: int, after: int, start: int, end: int) -> int | None:
    """The sentence's end at a stop outside all brackets, or None where it ends none."""
    stop = view[at:after]
    cut = _TRAILING.match(view, after, end)
    limit = cut.end() if cut else after
    if limit >= end:
        return end
    before, behind = view[at - 1 : at] if at > start else "", view[limit]
    if ";" in stop:
        return limit
    if "." not in stop:
        return limit if behind.isspace() or "가" <= before <= "힣" else None
    if len(stop) > 1 and before not in _FINAL:
        return None
    if before.isdigit():
        if behind.isdigit() or _DATE_DOT.search(view, max(start, at - 14), at):
            return None
        if behind.isspace() and _LIST_NUMBER.search(view, max(start, at - 3), at):
            return None
        following = view[limit : limit + 2].lstrip()
        return None if following[:1].isascii() and following[:1].isalnum() else limit
    if before.isascii() and before.isalpha():
        if not behind.isspace() or _ABBREVIATION.search(view, max(start, at - 6), at):
            return None
        return limit
    return limit if behind.isspace() or before in _FINAL else None


def speech_spans(view: str, segments: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """The insides of quotations that somebody says, in order.

    Args:
        view: The cleaned text.
        segments: Start and end of the logical lines to look at.

    A quoted name (“클린 제주”라는 구호) is no speech: a word of saying must follow.

    >>> text = "구청장은 “모두 주민 덕분”이라고 말했다."
    >>> [text[a:b] for a, b in speech_spans(text, [(0, len(text))])]
    ['모두 주민 덕분']
    """
    found: list[Span] = []
    for start, end in segments:
        for match in _SPEECH.finditer(view, start, end):
            group = 1 if match[1] is not None else 2
            if _is_speech(view, match[group], match.end(), end):
                found.append(match.span(group))
    return tuple(found)


def _is_speech(view: str, quoted: str, after: int, end: int) -> bool:
    if len(quoted) < _SHORTEST_SPEECH:
        return False
    particle = _QUOTATIVE.match(view, after, end)
    predicate = _PREDICATE_END.search(quoted) is not None
    if particle is None:
        return predicate and " " in quoted and quoted[-1] in ".!?"
    said = _SAID.search(view, particle.end(), min(end, particle.end() + _SAID_WITHIN))
    return said is not None and (predicate or " " in quoted)
