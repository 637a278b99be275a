"""Short forms of names that the text gives in full: ``재정분석 서울 자치구 1위``, ``매니페스토 5년 연속``.

Headlines, table cells and back references cut a name down to its core. A noun phrase right before
a result, or a headline's opening words, stands for a programme if the text names one that holds
all its characters in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import GENERIC, OWN_POLICY, is_generic
from munaward.extract.scope import near, offsets
from munaward.gazetteer.trie import fold
from munaward.model import (
    Mention,
    Money,
    Municipality,
    Organization,
    Prize,
    Rank,
    Span,
    Streak,
    Tier,
)
from munaward.text import Segment, SegmentKind

_WORD = re.compile(r"[가-힣A-Za-z0-9]+(?:·[가-힣A-Za-z0-9]+)*")
_PARTICLE = re.compile(r"(?:에서는|에서도|에서|에선|은|는|이|가|을|를|의|와|과|도|만|서)$")
_LOOSE = re.compile(
    r"[\s‘’'\"“”`…,·(]{0,3}(?:올해\s|서울\s?|자치구\s?|전국\s?|종합\s?|경북\s|부산\s|이제\s|평가\s"
    r"|[가-힣]{2,4}[시군구도]\s){0,3}[\s‘’'\"“`]{0,3}"
)
_SINCE = re.compile(r"(?:\([^()]{2,16}\))?[은는도]\s(?:\d{2,4}년부터\s)?")
"""Between a name and its streak: 균형집행은 2010년부터 3년 연속."""
_WHEN = r"(?:(?:지지난해|재작년|지난해|작년|전년|올해|20\d\d년도?|['’‘]?\d\d년)(?:에는|에|엔|[과와·,])?\s?){1,4}"
_SAID_OF = re.compile(
    rf"(?:\([^()]{{2,16}}\))?(?:[은는도]\s{_WHEN}|(?<=[가-힣·]{{4}})에서(?:는|도)?\s(?:거둔\s|딴\s|받은\s)?)[‘'\"“]?"
)
"""Between a name and its grade of another year: 산림행정은 작년 우수, 하천 정비에서 거둔 최우수."""
_SIDE = re.compile(r"\s쪽(?:은|에선|에서는)")
_TAIL = re.compile(r"(?:종합평가|합동평가|시책평가|평가|인증|공모)$")
_RESULTS = (Tier, Rank, Prize, Streak, Money)
_PART = 6
"""Fewest characters of a part of a name that stands for it anywhere in its clause."""
_REACH = 80
"""Farther from a name its result does not stand."""
_SCOPES = frozenset({"합동평가", "통합평가", "시군", "시·군", "구군", "구·군", "군·구"})
"""Generic words that are a short form where the text names 시·군 종합평가 and the like."""
_SUFFIX = re.compile(
    r"\s?(?:종합\s?평가|합동\s?평가|시책\s?평가|평가|인증|공모)(?![가-힣]*(?:받|했|됐))"
)


def short_forms(reading: Reading, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield short forms of the names among ``known``."""
    view = reading.view
    names = _Names({fold(view[c.start : c.end]) for c in known if c.end - c.start >= 5})
    results = sorted((m for m in reading.found if isinstance(m, _RESULTS)), key=lambda m: m.start)
    walls = offsets(m for m in reading.found if isinstance(m, (Municipality, Organization)))
    for segment in reading.segments:
        if segment.is_aside:
            continue
        headline = segment.kind in (SegmentKind.HEADLINE, SegmentKind.SUBHEAD)
        inside = near(results, segment.start, segment.end)
        if not inside and not headline:
            continue
        yield from _of_words(view, segment, inside, names)
        for sentence in segment.sentence_spans:
            if said := [m for m in near(inside, *sentence) if not isinstance(m, Money)]:
                yield from _topics(view, sentence, said, names)
        for word in _WORD.finditer(view, segment.start, segment.end):
            if not names.may_have(word[0]):
                continue
            beside = view.startswith("쪽", word.end() + 1)
            if not beside and not near(inside, word.start(), word.end() + _REACH):
                continue
            end = word.end()
            text = word[0]
            if (cut := _PARTICLE.search(text)) and len(text) - len(cut[0]) >= 2:
                end, text = end - len(cut[0]), text[: -len(cut[0])]
            if text not in _SCOPES and (len(text) < 2 or text in GENERIC or is_generic(text)):
                continue
            if not walls.isdisjoint(range(word.start(), end)):
                continue
            if OWN_POLICY.search(view, max(segment.start, word.start() - 6), word.start()):
                continue
            extended = _SUFFIX.match(view, end, segment.end)
            end = extended.end() if extended else end
            if (
                beside
                and word.end() - word.start() > 2
                and _SIDE.match(view, word.end())
                and names.have(fold(view[word.start() : word.end()]))
            ):
                yield Candidate(*word.span(), "short")
                continue
            if _by_result(view, word.start(), end, inside, headline) and names.have(
                fold(view[word.start() : end])
            ):
                yield Candidate(word.start(), end, "short")


_WORDS = r"(?:(?<![가-힣])|(?<=\s))(?P<name>(?:[가-힣·]{2,8}\s){1,2}[가-힣·]{2,8})"
_RUN_OF = re.compile(_WORDS + r"(?:\([^()]{2,16}\))?[은는도]\s(?:\d{2,4}년부터\s)?$")
"""Several words before a streak that is said of them: 농산물 수출은 5년 연속."""
_GRADE_OF = re.compile(rf"{_WORDS}[은는도]\s{_WHEN}[‘'\"“]?$")
"""The same before a grade of another year: 농산물 수출은 지난해 장려."""
_TOPIC_OF = re.compile(
    r"(?:^|(?<=[.,]\s)|(?<=[고며]\s)|(?<=지만\s))(?:(?:반면|특히|또|또한|한편)\s)?"
    r"(?P<name>[가-힣·]{2,8}\s[가-힣·]{2,8}(?:\s[가-힣·]{2,8})?)[은는]\s"
)
"""Several words that a clause opens with and speaks of: 농산물 수출은 판로를 넓혀 1위에 올랐다."""


def _topics(
    view: str, sentence: Span, results: Sequence[Mention], names: _Names
) -> Iterator[Candidate]:
    """What a clause with a result speaks of, where it is a part of a full name."""
    for found in _TOPIC_OF.finditer(view, *sentence):
        start, end = found.span("name")
        following = near(results, end, min(sentence[1], end + _REACH))
        if following and names.hold(fold(view[start:end])):
            yield Candidate(start, end, "short")


def _of_words(
    view: str, segment: Segment, results: Sequence[Mention], names: _Names
) -> Iterator[Candidate]:
    """Short forms of more than one word that a streak, or a grade of some year, is said of."""
    for m in results:
        if not isinstance(m, (Streak, Tier, Rank)):
            continue
        said_of = _RUN_OF if isinstance(m, Streak) else _GRADE_OF
        found = said_of.search(view, max(segment.start, m.start - 40), m.start)
        if found is None:
            continue
        start, end = found.span("name")
        while " " in view[start:end]:
            if names.have(fold(view[start:end])):
                yield Candidate(start, end, "short")
                break
            start = view.index(" ", start, end) + 1


def _by_result(view: str, start: int, end: int, results: Sequence[Mention], headline: bool) -> bool:
    """Whether a result follows at once, or nearly so in a headline."""
    following = near(results, end, end + _REACH)
    if not following:
        return False
    gap = view[end : following[0].start]
    if following[0].text.endswith("도시") and end - start < 4:
        return False
    if isinstance(following[0], Money):
        if gap == "(" and len(following) > 1 and isinstance(following[1], Streak):
            return _SINCE.fullmatch(view, end, following[1].start) is not None
        return headline and len(gap) <= 1
    if isinstance(following[0], Streak) and end - start >= 4 and _SINCE.fullmatch(gap):
        return True
    if isinstance(following[0], (Tier, Rank, Prize)) and _SAID_OF.fullmatch(
        view, end, following[0].start
    ):
        return True
    return _LOOSE.fullmatch(gap) is not None if headline else gap in ("", " ", " ‘", " '")


@frozen
class _Names:
    """The full names of a text, folded."""

    folded: set[str]
    pairs: set[str] = field(init=False)
    """Every two characters that follow each other in a name."""

    @pairs.default
    def _all_pairs(self) -> set[str]:
        return {n[i : i + 2] for n in self.folded for i in range(len(n) - 1)}

    def may_have(self, word: str) -> bool:
        """Whether some full name holds the word's first syllables, as it must to be meant."""
        return not "가" <= word[:1] <= "힣" or "·" in word[:3] or word[:2] in self.pairs

    def hold(self, short: str) -> bool:
        """Whether some full name begins or ends with the short one."""
        if len(short) < _PART or short in self.folded or short[:2] not in self.pairs:
            return False
        return any(n.startswith(short) or n.endswith(short) for n in self.folded)

    def have(self, short: str) -> bool:
        """Whether some full name holds the short one, or its characters in order."""
        if short in self.folded:
            return False
        stem = _TAIL.sub("", short)
        if len(stem) < 2:
            return short in ("합동평가", "종합평가") and any(n.endswith(short) for n in self.folded)
        if stem[:2] not in self.pairs:
            return False
        return any(stem in n and len(n) > len(stem) for n in self.folded) or (
            len(stem) >= 4 and any(_in_order(stem, n) for n in self.folded)
        )


def _in_order(short: str, name: str) -> bool:
    rest = iter(name)
    return short[:2] in name and all(c in rest for c in short)
