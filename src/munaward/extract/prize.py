"""Prizes named after their giver: ``대통령상``, ``환경부장관상``, ``도지사 표창``, ``기관표창``.

A giver written short gets the official name it bore when the text appeared (``행안부 장관 표창`` is
``행정안전부 장관 표창``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from attrs import frozen

from munaward.extract import clauses
from munaward.extract.base import Reading
from munaward.extract.scope import Layout, clause
from munaward.extract.windows import find_around
from munaward.gazetteer import organizations
from munaward.gazetteer.places import When
from munaward.model import Prize, Span, Year

_MINISTRY = (
    r"(?P<giver>[가-힣]{2,9}(?:부|처|청|원회|위원회|공단|공사|진흥원|개발원|본부|협회|재단"
    r"|연구원)\s?)"
)
_OFFICE = (
    r"장관|총장|청장|처장|차관|위원장|이사장|원장|의장|회장|본부장|도지사|시장|군수|구청장|사장"
    r"|총재|교육감|지사"
)
_WORD = r"(?P<word>상(?![장황태생품사인반위급복호금담의고시향])|\s?기관\s?표창|\s?표창)"

_PRIZE = regex.compile(
    r"(?<![가-힣])(?P<top>대통령|국무\s?총리|총리|국회의장)"
    rf"\s?{_WORD}(?!\s?(?:대상|추천|식|권|제도))"
    rf"|(?<![가-힣]){_MINISTRY}?(?P<office>{_OFFICE})\s?{_WORD}(?!\s?(?:대상|추천|식|권|제도))"
    rf"|(?<![가-힣])(?P<whole>[가-힣]{{2,9}}(?:도지사|시장|군수|구청장|교육감|청장|처장|원장|이사장"
    rf"|본부장|회장|의장)){_WORD}"
    r"|(?<![가-힣])(?P<plain>기관\s?표창|정부\s?표창|표창)(?!\s?(?:대상|추천|식|권|제도|장|하는|한다"
    r"|할|패))"
)
_MARK = re.compile(r"[통총의장차청처원사회부시군지육][령리장관사수재감]\s?상|표창")
"""The last syllables of an office before 상, or 표창: one stands in every prize."""
_REACH = 40
"""More characters than the longest prize."""
_PERSONAL = re.compile(
    r"(?:공무원|직원|담당자|주무관|팀장|과장|유공자|학생|어린이|교사|봉사자|개인"
    r"|\d\s?명)(?:들)?(?:이|은|는|가|에게는|에게도|에게|에겐|의"
    r"|\s?\d{1,3}명(?:이|은|에게는|에게도|에게|에겐|도)?"
    r"|\s개인이)\s[^.,]{0,14}$"
)
_PERSONAL_AFTER = re.compile(r"[^.]{0,6}(?:\d+\s?명|유공자|직원)")
_FUTURE = re.compile(r"내년|목표|앞으로|꿈|노[리려]")
_LETS = re.compile(r"^[^.]{0,30}자[”\"’']")
_SHORT = {"총리": "국무총리"}


@frozen
class PrizeExtractor:
    """Finds prizes that recipients got; people's own and hoped-for ones are left out."""

    name: str = "prize"

    def extract(self, reading: Reading) -> Iterator[Prize]:
        """Yield the prizes in text order."""
        layout = Layout(reading.segments)
        when = _when(reading)
        for match in find_around(_PRIZE, _MARK, reading.view, _REACH):
            if layout.is_side(match.start()):
                continue
            sentence = layout.sentence(match.start())
            if _is_won(reading.view, match.span(), sentence):
                yield Prize(
                    start=match.start(),
                    end=match.end(),
                    text=match.group(),
                    name=_name(match, when),
                )


def _when(reading: Reading) -> When:
    """When a text appeared: its dateline, else the latest year it states."""
    if reading.published:
        return reading.published
    return max((m.year for m in reading.mentions(Year) if m.kind == "stated"), default=None)


def _name(match: regex.Match[str], when: When) -> str:
    """The short official form: one space before the office and before 표창, none before 상."""
    if match["plain"]:
        return _glued(match["plain"])
    word = _glued(match["word"])
    word = word if word == "상" else f" {word}"
    if match["whole"]:
        return _official_head(match["whole"], when) + word
    if match["top"]:
        giver = _glued(match["top"])
        return _SHORT.get(giver, giver) + word
    giver = _official((match["giver"] or "").strip(), when)
    return f"{giver} {match['office']}{word}".strip()


def _official(giver: str, when: When) -> str:
    found = organizations.load().resolve(giver, when=when)
    return found.name if found else giver


def _official_head(head: str, when: When) -> str:
    """The head of a body in full: 질병청장 is 질병관리청장, 권익위원장 is 국민권익위원장."""
    body = f"{head[:-1]}회" if head.endswith("위원장") else head[:-1]
    short = body.removesuffix("원회") if head.endswith("위원장") else body
    for surface in (body, short):
        found = organizations.load().resolve(surface, when=when)
        if found:
            return f"{found.name.removesuffix('회')}장"
    return head


def _glued(text: str) -> str:
    return "".join(text.split())


def _is_won(view: str, span: Span, sentence: Span) -> bool:
    """Whether a recipient that is no single person got the prize."""
    before, after = view[clause(view, span, sentence)[0] : span[0]], view[span[1] : sentence[1]]
    if _FUTURE.search(before) or _LETS.match(after):
        return False
    if _PERSONAL.search(before) or _PERSONAL_AFTER.match(after):
        return False
    return clauses.reached(view, span, sentence)
