"""One-word areas: ``복지는 7년``, ``보건위생에서는``, ``여성, 복지, 공유 분야``.

A bare noun is an area only where the text has said so (it stood in a list of areas) or where the
taxonomy knows it as one, and where the sentence states a result of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, OWN_POLICY, RIGHT_EDGE, STOP
from munaward.extract.scope import near
from munaward.gazetteer.trie import Trie, fold
from munaward.model import Municipality, Rank, Span, Streak, Tier
from munaward.text.patterns import pattern

_ROW_WORD = re.compile(r"[가-힣]{2,4}(?:·?[가-힣]{2,3})?(?=[\s,]|에서|이다|$)")
_LONGEST_ROW_WORD = 7
_JOINT = re.compile(r",\s?|\s")
_AREA_USE = re.compile(r"\s?(?:분야|부문)|\s?[은는]$")
"""A word that only the taxonomy knows as an area needs the word 분야, or a streak right behind it."""
_UMBRELLA = re.compile(
    r"공동협력|인센티브\s?사업|지역\s?안전\s?지수|합동\s?평가|시·?군\s?종합\s?평가|행정실적"
)
_DROPPED = re.compile(
    r"\s(?:프로젝트|사업|만들기|평가|종합평가|추진|업무추진|업무|시책사업|활성화|인센티브 사업)$"
)
_FOLLOWS = re.compile(
    r"\s?(?:분야|부문)(?=[은는이가을를에의도,\s]|에서|$)|['’」>]?(?:\s?[은는](?=\s[\d’]+(?:[년회]|등급))"
    r"|에서(?:는|도)?(?=[\s,])|(?=,\s)|[은는도과와](?=\s)|으로(?=,)"
    r"|(?=\s시상식))"
)


def labels(
    reading: Reading, known: Iterable[Candidate], area_labels: frozenset[str]
) -> Iterator[Candidate]:
    """Yield further mentions of names that stood in lists or quotes, and of bare areas."""
    view = reading.view
    known = list(known)
    names = [view[c.start : c.end] for c in known]
    repeated = {
        fold(n)
        for c, n in zip(known, names, strict=True)
        if c.source in ("listed", "quoted", "known")
    }
    repeated |= {short for n in names if len(short := fold(_DROPPED.sub("", n))) >= 5}
    if not any(_UMBRELLA.search(n) for n in names):
        area_labels = frozenset()
    trie: Trie[bool] = Trie(
        ((n, True) for n in sorted(repeated | area_labels) if len(n) > 1), loose=True
    )
    found = sorted(
        (m for m in reading.found if isinstance(m, (Tier, Rank, Streak, Municipality))),
        key=lambda m: m.start,
    )
    both = repeated | area_labels
    rows = any(len(key) <= _LONGEST_ROW_WORD for key in both)
    for segment in reading.segments:
        if segment.is_aside:
            continue
        for lo, hi in segment.sentences:
            inside = near(found, lo, hi)
            stated = any(not isinstance(m, Municipality) for m in inside)
            if rows:
                taken = [m.span for m in inside]
                yield from _runs(view, (lo, hi), both if stated else repeated, taken)
            for match in trie.find(view, lo, hi):
                if match.start and pattern(r"[가-힣A-Za-z0-9]").match(view[match.start - 1]):
                    continue
                if OWN_POLICY.search(view, max(lo, match.start - 6), match.start):
                    continue
                if not RIGHT_EDGE.match(view, match.end):
                    continue
                key = fold(view[match.start : match.end])
                after = _FOLLOWS.match(view, match.end, hi)
                long = (
                    key in repeated
                    and len(key) >= 5
                    and not pattern(r"[가-힣]{2}").match(view[match.end : match.end + 2])
                )
                if key not in repeated and not (after and _AREA_USE.match(after[0])):
                    continue
                if long or (after and (stated or (key in repeated and len(key) >= 4))):
                    end = after.end() if after and after[0].strip() in AREA_HEADS else match.end
                    yield Candidate(
                        match.start, end, "label", view[match.start : end].endswith(AREA_HEADS)
                    )


def _runs(
    view: str, sentence: Span, known: frozenset[str] | set[str], results: list[Span]
) -> Iterator[Candidate]:
    """Rows of areas set apart by spaces or commas alone (``일반행정 사회복지 지역경제``).

    A row begins and ends with a known area; one unknown word between two known ones is an area too.
    """
    words = list(_ROW_WORD.finditer(view, *sentence))
    are_known = [word[0].replace("·", "") in known for word in words]
    if sum(are_known) < 2:
        return
    row: list[re.Match[str]] = []
    for i, word in enumerate(words):
        joins = not row or _JOINT.fullmatch(view, row[-1].end(), word.start())
        is_known = are_known[i]
        graded = any(a < word.end() and word.start() < b for a, b in results)
        if graded or STOP.fullmatch(word[0]):
            yield from _row(row)
            row = []
            continue
        ahead = i + 1 < len(words) and are_known[i + 1]
        last = len(row) >= 2 and _ROW_END.match(view, word.end())
        if not joins or not (is_known or (row and (ahead or last))):
            yield from _row(row)
            row = []
        if is_known or row:
            row.append(word)
    yield from _row(row)


_ROW_END = re.compile(r",\s|에서\s(?:각각|나란히|모두)")
"""Behind the last area of a row."""


def _row(words: list[re.Match[str]]) -> Iterator[Candidate]:
    if len(words) >= 3:
        for w in words:
            yield Candidate(*w.span(), "label")
