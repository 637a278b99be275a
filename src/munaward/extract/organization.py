"""Ministries, agencies and private bodies, and whether the text makes them the organiser.

Known names come from the gazetteer, spelled out for the document's year (복지부 in 2009 is
보건복지가족부). Unknown ones are found by shape, and only where the text says that they host:
``한국소통문화진흥협회가 주관한``.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator

from munaward.extract.base import Reading
from munaward.extract.occupied import Occupied
from munaward.extract.place_context import when
from munaward.extract.place_hits import WORD
from munaward.gazetteer.organizations import load
from munaward.gazetteer.places import When
from munaward.gazetteer.trie import Trie
from munaward.model import Organization, Span
from munaward.text import Segment, SegmentKind

_PARTICLE = (
    "은|는|이|가|을|를|의|에|도|와|과|만|에서|에서는|로부터|으로부터|에게|에게서|측|측은|등|등이|등의|이나|나|"
    "및|하고|이고|서|산하|주관|주최|후원|공동|장관|장관상|장관표창|청장|청장상|처장|위원장|원장|이사장|본부장|"
    "장관의|상|표창|발표|선정|지정|인증|공모|평가"
)
_TAIL = re.compile(rf"(?:{_PARTICLE})*+(?![가-힣A-Za-z])")
_HOSTING = (
    "주관|주최|개최|실시|선정|발표|평가|시행|추진|주는|여는|마련|공모|심사|시상|진행|수여|뽑|매긴|벌인|벌이는|"
    r"연(?=\s)|열린|준(?=\s)|건넨|내놓은|내건|인증|지정|진단|점검|조사"
)
_AWARD = (
    "평가|대회|공모|공모전|대상|심사|진단|인증|측정|점검|콘테스트|박람회|경연|우수상|최우수상|장려상|우수기관|"
    "최우수기관|청장상|장관상|인센티브|복지행정상"
)
_BREAK = "[^.,△▲▷○■◆]"
_CUES = tuple(
    re.compile(pattern)
    for pattern in (
        # Right behind the name: 가 주관한, 에서 실시한, 주최 …
        rf"\)?\s?(?:이|가|의|와|과|등이|등에서)?\s?(?:매년|해마다|올해|최근|공동으로|공동|함께|처음|최종|직접)?\s?"
        rf"(?:{_HOSTING})",
        r"에서(?:는|도)?\s(?:주관|주최|실시|평가|시행|선정|공모|매긴|뽑)",
        # A subject, and the hosting verb later in the clause: 가 전국 지자체를 대상으로 실시한 …
        r"(?:이|가|에서)\s[^.△▲▷○■◆]{1,70}?"
        r"(?:주관|주최|개최|실시|평가|시행|진행|선정|공모|심사|매긴|벌인|내놓은|뽑은|연)"
        r"(?:하는|한|해|했다|된|돼|하고|하며|했으며|)(?![가-힣])",
        # The evaluation itself follows: 행정안전부 ‘생산성대상’, 조달청(… 평가 우수)
        r"(?:의|에서|로부터|로부터는|은|는)?\s(?:주관\s)?(?:[‘“'\"「『<\[《〈]|(?:20\d\d|’?\d\d)년도?\s)",
        rf"(?:의|에서|로부터|은|는|이|가)?\s{_BREAK}{{0,35}}?(?:{_AWARD})",
        r"(?:은|는|이|가)\s[^.]{0,20}[‘“「『]",
        rf"(?:은|는|이|가)\s{_BREAK}{{0,40}}?시상식을\s(?:열|연|가[졌진]|개최)",
        r"로부터\s[^.]{0,40}(?:지정|선정|인증)",
        rf"\([^)]{{0,40}}?(?:{_AWARD}|최우수|우수|대상)",
    )
)
# 지방시대위원회(위원장 …)가: who heads it stands between name and cue.
_HEADED = re.compile(
    r"\s?\((?:장관|청장|처장|위원장|원장|이사장|회장|본부장|대표|총재|사장|공동대표)[^)\n]{0,20}\)"
)
# (여주=뉴스1) 김하늘 기자, (뉴시스 자료사진): an outlet that reports, and hosts nothing here.
_REPORTS_BEFORE = re.compile(r"(?:=|[가-힣]\s?/|[ⓒ©]|(?:사진|출처|자료)\s?[:：]?)\s?$")
_REPORTS = re.compile(
    r"\s?(?:[)\]]\s?[가-힣]{2,4}\s?(?:[가-힣]{2,4}\s?)?기자|[가-힣]{2,4}\s(?:선임|수습|인턴)?\s?기자|자료|DB|=)"
)
# … 평가’(한국생산성본부): a source in brackets behind the award's name.
_BRACKETED = re.compile(rf"(?:[’”'\"」』>\])]|{_AWARD})\s?\($")
_PERSON = re.compile(
    r"\s?(?:장관|청장|처장|위원장|총리|본부장|이사장|원장|관계자|담당자|직원|공무원|출신)"
)
_JOINED = re.compile(r"(?:와|과|[·ㆍ‧․・∙,]|및)?\s?(?:와|과|및)?\s?")
_HEAD = (
    "협회|연구원|연구소|학회|재단|운동본부|본부|위원회|공단|공사|진흥원|개발원|신문사|신문|일보|방송|TV|포럼|"
    "연합회|연합|협의회|센터|협의체|연맹|총연합회|진흥회|연구회|네트워크|조합|중앙회|언론인회|학술원|평가원"
)
_LEAD = "한국|대한|대한민국|전국|국제|세계|글로벌|아시아|동아시아|국회|사단법인|재단법인"
_HOSTS = (
    r"\)?(?:\((?:회장|이사장|원장|대표|위원장|총재)[^)\n]{0,20}\))?(?:이|가|에서)?\s?"
    r"(?:매년|공동으로|공동|함께)?\s?(?:주관|주최|개최|시상|실시|선정|수여|평가)"
)
"""Behind the name of a body: it hosts something."""
_OPEN_END = re.compile(rf"(?:{_HEAD})(?={_HOSTS})")
"""How every match of `_OPEN` ends, which is found much faster than where it begins."""
_OPEN = re.compile(
    rf"(?<![가-힣A-Za-z])(?:(?:{_LEAD})\s(?:[가-힣A-Za-z·]{{1,8}}\s){{0,2}}[가-힣A-Za-z·]{{0,12}}|"
    rf"(?P<single>[가-힣A-Za-z0-9·ㆍ]{{2,20}}))(?:{_HEAD})(?={_HOSTS})"
)
_FORE = re.compile(rf"(?<![가-힣A-Za-z])[가-힣A-Za-z0-9·ㆍ]{{2,20}}(?:{_HEAD})\s$")
_LEGAL = re.compile(r"^(?:사단법인|재단법인)\s?")
_ORDINARY = re.compile(r"^(?:이번|각|동|해당|외부|평가|심사|선정|공동|우리|자체|관련|전문가?)")
_ALL_OF_A_KIND = re.compile(r"전국\s[가-힣]{2,8}센터")
"""Those that are judged, and no body: 전국 자활센터 평가."""


class OrganizationExtractor:
    """Yields `Organization` mentions.

    >>> from munaward.text import Segment, SegmentKind
    >>> view = "행안부가 주관한 평가에서 상을 받았다. 복지부도 축하했다."
    >>> line = Segment(0, len(view), SegmentKind.PARAGRAPH)
    >>> found = OrganizationExtractor().extract(Reading(view=view, segments=(line,)))
    >>> [(m.text, m.name, m.host) for m in found]
    [('행안부', '행정안전부', True), ('복지부', '보건복지부', False)]
    """

    name = "organization"

    def extract(self, reading: Reading) -> Iterator[Organization]:
        """Mentions in text order, without overlap."""
        found: list[Organization] = []
        date = when(reading)
        ends = [end.start() for end in _OPEN_END.finditer(reading.view)]
        for segment in reading.segments:
            known = list(_known(reading.view, segment, date))
            if bisect_left(ends, segment.start) < bisect_left(ends, segment.end):
                occupied = Occupied(m.span for m in known)
                shaped = _by_shape(reading.view, (segment.start, segment.end))
                known.extend(m for m in shaped if occupied.take(m.span))
                known.sort(key=lambda m: m.span)
            found += known
        yield from _share_host(reading.view, found)


@functools.cache
def _trie() -> Trie[str]:
    return Trie((surface, surface) for surface in load().surfaces)


def _known(view: str, segment: Segment, date: When) -> Iterator[Organization]:
    for match in _trie().find(view, segment.start, segment.end):
        before = view[match.start - 1] if match.start > segment.start else " "
        if WORD.match(before) or _TAIL.match(view, match.end) is None:
            continue
        one = load().resolve(match.value, when=date)
        if one is not None and not (one.kind == "media" and _reports(view, match.start, match.end)):
            yield Organization(
                start=match.start,
                end=match.end,
                text=view[match.start : match.end],
                name=one.name,
                host=_hosts(view, match.start, match.end, segment),
            )


def _reports(view: str, start: int, end: int) -> bool:
    """Whether an outlet is named as the source of the report or of a picture."""
    before = _REPORTS_BEFORE.search(view, max(0, start - 6), start)
    return before is not None or _REPORTS.match(view, end) is not None


def _hosts(view: str, start: int, end: int, segment: Segment) -> bool:
    """Whether a name's place in its clause or table makes it the organiser."""
    if segment.kind is SegmentKind.ROW:
        return True
    if _PERSON.match(view, end):  # The giver of a prize need not be the judge.
        return False
    if view[end : end + 1] == ")" and _BRACKETED.search(view, max(segment.start, start - 8), start):
        return True
    if head := _HEADED.match(view, end):
        end = head.end()
    return any(cue.match(view, end, segment.end) is not None for cue in _CUES)


def _by_shape(view: str, span: Span) -> Iterator[Organization]:
    """Bodies that no gazetteer knows, before a hosting word."""
    for match in _OPEN.finditer(view, *span):
        if _ALL_OF_A_KIND.fullmatch(match[0]):
            continue
        if match["single"] and _ORDINARY.match(match["single"]):
            continue
        start = match.start()
        # 대한국민대상위원회 대한국민운동본부: neighbours of the same shape are one name.
        if fore := _FORE.search(view, max(span[0], start - 24), start):
            start = fore.start()
        legal = _LEGAL.match(view[start : match.end()])
        start += legal.end() if legal else 0
        text = view[start : match.end()]
        yield Organization(start=start, end=match.end(), text=text, name=text, host=True)


def _share_host(view: str, found: list[Organization]) -> Iterator[Organization]:
    """``행정안전부와 한국일보가 공동 주최한``: bodies joined to an organiser are organisers."""
    out: list[Organization] = []
    following: Organization | None = None
    for one in reversed(found):
        gap = view[one.end : following.start] if following is not None else None
        if (
            gap
            and following is not None
            and following.host
            and not one.host
            and _JOINED.fullmatch(gap)
        ):
            one = Organization(
                start=one.start, end=one.end, text=one.text, name=one.name, host=True
            )
        out.append(one)
        following = one
    yield from reversed(out)
