"""Names that the lexicon knows: taxonomy names and aliases, whatever their spacing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, EDGE, RIGHT_EDGE, head_of, is_generic, trim
from munaward.gazetteer.trie import Match, Trie, fold
from munaward.model import Span
from munaward.text.patterns import pattern

_EXTENSION = re.compile(
    r"(?:\s?(?:인센티브\s?사업|인센티브|추진실적|종합\s?평가|평가|분야|부문|사업(?=\s?평가)|사업"
    r"|공모전|공모|성과대회|운영\s?평가))+" + EDGE
)
_USED = re.compile(
    r"[’'”\"」』>〉》)\]]|\s?[,△▲▷○·(=:：]|에서|에선|[은는도이가과와](?=[\s,])|\s등|$"
    r"|\s(?:\d+년 연속\s)?(?:최우수|우수|장려|모범|노력|발전|대상)(?!\s?도시)|\s\d위|\s선정에서"
)
"""What follows a name without head noun where it is used as a name (not 일자리 창출을 위해)."""
_MEASURED = re.compile(r"['’\"”」]?의?\s?(?:세부\s?)?(?:지표|배점|매뉴얼|편람)(?![가-힣]{2})")
"""정부합동평가 지표 is spoken of as a yardstick, not as a contest that somebody won."""
_WITH_AREA = re.compile(r"(?:평가|대상|대회|대전|사업|지수|박람회)\s\S.*(?:분야|부문)$|\(")
"""A contest and its area in one name: in running text they are two mentions."""
_SHORTEST = 4
"""Folded characters that a name without head noun needs to count by itself."""


def _trie(names: Iterable[str]) -> Trie[bool]:
    return Trie(((name, True) for name in names if name and fold(name)), loose=True)


@frozen
class KnownNames:
    """A lexicon of programme names, compiled once."""

    trie: Trie[bool] = field(eq=False)

    @classmethod
    def of(cls, names: Iterable[str]) -> KnownNames:
        """Compile names; shorter than four characters and generic ones are left to their context."""
        return cls(_trie(n for n in sorted(set(names)) if _stands_alone(n)))

    def is_name(self, text: str) -> bool:
        """Whether the whole text is a known name."""
        return any((m.start, m.end) == (0, len(text)) for m in self.trie.find(text, 0, len(text)))

    def matches(self, view: str) -> list[Match[bool]]:
        """Where the names of the lexicon stand, in text order."""
        return list(self.trie.find(view))

    def names(
        self, view: str, matches: Iterable[Match[bool]], sentence: Span
    ) -> Iterator[Candidate]:
        """Yield those matches of one sentence that name, each with the head noun that follows."""
        for match in matches:
            start, end = match.start, match.end
            if end > sentence[1]:
                continue
            if (
                start > 0
                and pattern(r"[가-힣A-Za-z0-9]").match(view[start - 1])
                and view[start] not in "0123456789"
            ):
                continue
            if _MEASURED.match(view, end, sentence[1]):
                continue
            longer = _EXTENSION.match(view, end, sentence[1])
            if longer:
                end = longer.end()
            elif not RIGHT_EDGE.match(view, end) or (
                not head_of(fold(view[start:end])) and not _USED.match(view, end, sentence[1])
            ):
                continue
            start, end = trim(view, start, end)
            yield Candidate(start, end, "known", view[start:end].endswith(AREA_HEADS))


def _stands_alone(name: str) -> bool:
    key = fold(name)
    if len(key) < _SHORTEST or _WITH_AREA.search(name):
        return False
    named = len(key) >= 5 or head_of(key) or not pattern(r"[가-힣]{4}").fullmatch(key)
    return bool(named) and not is_generic(name)
