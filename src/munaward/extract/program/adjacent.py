"""Names that stand directly before their result: ``소하천정비 우수기관``, ``음주폐해예방 최우수기관``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import STOP, is_generic, trim
from munaward.extract.program.phrases import walls_of
from munaward.model import Mention, Prize, Rank, Span, Tier

_BOUND = regex.compile(r"[,‘’“”'\"`「」『』<>〈〉《》\[\]()△▲▷▶▸○●◆◇□■▦:;=…/|.!?]|→|·(?=\s)")
_FILLER = regex.compile(r"(?:\s(?:전국|도|시|군부|시부|종합|서울|도내|자치구|전체|서울시|영예의))*\s?['’\"”]?$")
_LIKE_A_WORD = regex.compile(r"[가-힣A-Za-z0-9·.\-]{2,}")
_INFLECTED = regex.compile(
    r"(?:에서|에서는|에게|으로|부터|까지|에는|에도|하는|되는|받은|열린|하고|하며|으며|위해|통해|이어|[은는을를의로와]|[이]|인|한|된|할|던|해|돼|여|어|고)$"
)
_NOUNS = regex.compile(
    r"(?:어린이|놀이|마을|도로|진로|청렴도|만족도|편의|회의|민의|정의|창의|주의|협의|장애인|노인|법인|보고|신고|재해|수해|피해|사고|광고|참여|기여|교통안전도|수도|상수도|제도|물가|국가|평가|여가|향상|관리사업)$"
)


def before_results(reading: Reading, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Yield the noun phrase right before each grade, place or prize of a sentence."""
    view = reading.view
    walls = walls_of(found)
    for m in found:
        if not isinstance(m, Tier | Rank | Prize) or regex.search(r"도시$|작$", m.text):
            continue
        end = m.start
        filler = _FILLER.search(view, sentence[0], end)
        end = filler.start() if filler else end
        start = end
        words = list(regex.finditer(r"\S+", view, pos=_opening(view, sentence[0], end), endpos=end))
        for word in reversed(words[-5:]):
            text = word[0]
            if STOP.fullmatch(text) or not _LIKE_A_WORD.fullmatch(text) or not walls.isdisjoint(range(*word.span())):
                break
            if _INFLECTED.search(text) and not _NOUNS.search(text):
                break
            start = word.start()
        start, end = trim(view, start, end)
        name = view[start:end]
        if len(name.replace(" ", "")) >= 4 and not is_generic(name) and not regex.search(r"\d$|개$|만$", name):
            yield Candidate(start, end, "before_result")


def _opening(view: str, lo: int, end: int) -> int:
    start = max(lo, end - 40)
    for bound in _BOUND.finditer(view, start, end):
        start = bound.end()
    return start
