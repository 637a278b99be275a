"""Where words of grade stand, and which of them are grades and no plain words.

Grade words and their order are those of the cities' and ministries' releases (research notes:
Seoul 대상 > 최우수구 > 우수구 > 모범구 > 장려구 > 노력구; provinces 최우수 > 우수 > 장려 > 노력·도약).
우수 is an adjective as often as a grade and 대상 means "target" more often than "grand prize",
so both need a context that says otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeAlias

import regex

from munaward.extract.grand_prize import WON, is_grand
from munaward.model import Span
from munaward.provenance import Reason
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

Find: TypeAlias = tuple[int, int, str]
"""Start and end of a word of grade, and its code or the reason why it grades nothing."""

CODES = {
    "종합대상": "grand",
    "대상": "grand",
    "최우수": "top",
    "우수": "excellent",
    "모범": "model",
    "장려": "encouragement",
    "노력": "effort",
    "발전": "progress",
    "도약": "progress",
    "향상": "progress",
    "특별": "special",
    "금": "gold",
    "은": "silver",
    "동": "bronze",
    "본": "merit",
    "입": "merit",
}
"""The code of each word of grade."""

_BODY = (
    r"기관상|기관|단체상|단체|자치단체|지방자치단체|지자체|자치구|시군구|읍면|행정시|도시|센터|공단|보건소|등급"
    r"|시\s?·?\s?군\s?·?\s?구|시\s?·?\s?군|구\s?·?\s?군|군\s?·?\s?구|읍\s?·?\s?면\s?·?\s?동"
    r"|상(?![가-힣]*업)|구(?!로구|[가-힣]*역)|군(?!정)|시(?![가-힣]*책)|작|도서관|공사|기업|단지|마을|축제(?=로\s(?:선정|뽑|지정))"
)
"""Nouns that a grade word is printed with: 최우수구, 우수 기관, 장려 시·군."""

_END = (
    r"(?![가-힣])|(?=[은는이가을를의에와과로도만]|으로|에서|에게|까지|부터|보다|이라|이다|였|이었|처럼|등|뿐|씩"
    r"|인|마저|조차|입니다|예요|이에요|랍니다|네요|답게|라는|라고|란|다(?=[.\s,\"”]|$)|라(?=[\s,])|나(?=\s)|이나|여서|여)"
)
"""Right edge of a grade: its end, or a particle."""

_GRADE = re.compile(
    rf"(?P<word>최\s?우\s{{0,2}}수|준?우\s{{0,2}}수|모\s{{0,2}}범|장\s{{0,2}}려|노\s{{0,2}}력)(?P<quote>['’])?"
    rf"(?P<body>\s?(?:{_BODY}))?(?:{_END})"
)

_PRIZED = regex.compile(
    r"(?P<word>종합대|대|발전|도약|향상|특별|금|은|동|본|입)(?P<body>\s?상)|(?P<word>대)(?P<body>\s{2}상)"
    r"|(?<![저미])(?P<word>발전|도약|향상|특별(?!\s?시))(?P<body>\s?(?:구|군|시(?![킨키킬켰켜킴킵])|기관|시\s?·?\s?군)(?![가-힣]*[역정책]))"
)

_LETTER = regex.compile(
    r"(?P<open>['’‘\"“]?)(?P<grade>SA|[SABCDE]|[가나다라마]|[1-7])(?P<close>['’\"”]?)\s?등급(?!제)"
    r"|(?<=\()(?P<grade>SA|[SA])(?=\)\s?등급|등급\))"
    r"|(?<![A-Za-z])(?P<grade>SA)(?![A-Za-z])"
    r"|(?P<open>['’‘\"“])(?P<grade>[가나다라마SABCD])(?P<close>['’\"”])(?=[를을로가에])"
)

_OTHER = regex.compile(
    r"(?P<awarded>수상(?:구|기관|자치구|지자체|시군|단체|도시)(?![가-힣]*역|만\s))|(?P<certified>재인증"
    r"|인증(?!(?:\([^()]{2,12}\))?\s{0,2}(?:→\s)?재인증))(?=[’'”」]?[을를이도]\s|으로|\(|받|획득|,|$|\s(?!면적|기간|농|축산|제도|기준|마크|제품|상품|절차|범위|대상|업[체소]"
    r"|음식점|시설|계획|준비|비율|건수|품목|필지))"
    r"|(?P<open>['‘“])(?P<word>보통|미흡|양호|탁월)(?P<close>['’”])(?=[을를]\s(?:받|얻)|에\s(?:그|머))"
    r"|(?P<open>(?<=(?:재작년|작년|지난해)\s))(?P<word>보통|미흡|양호|탁월)(?=[,.…\s])|(?P<open>['’‘\"“])?(?P<word>탁월"
    r"|양호|보통|미흡)(?P<close>['’\"”])?\s?(?:등급|판정|평가를 받)"
    r"|(?<=[이가은는] )(?P<word>보통|미흡|양호|탁월)(?=으로\s(?:분류|평가)[됐되돼])"
    r"|(?<=(?:평가|훈련|점검|진단)[’'”」]? )(?P<word>보통|양호|탁월)(?=\s등(?:이다|을|\s|$)|$)"
)

_NOT_AFTER = re.compile(
    r"\s[가-힣]{1,6}\s?사례|\s?(?:사례|사업|시책|정책|제안|직원|공무원|부서|팀|실적|인재|작품|성적"
    r"|성과|상품|제품|업소|업체|음식점|과제|아이디어|학생|선수|농산물|점포|구민|시민|군민|주민|도민|어린이|청소년|운전자"
    r"|자원|사원|강사|교사|평가단|동아리|납세|마트|특산|축제|조례|프로그램|공약|인력|창업|농가|어린이집"
    r"|시설|건축|수준|순으로|담당자|브랜드|자$|자[를에의]|성[을이과]|기술)"
)
"""What 우수, 모범, 노력 … stand before as plain adjectives."""

_NAMED_AFTER = re.compile(r"\s(?:평가|공모|콘테스트|경진대회)(?=에서|\s|[’'”」』,(]|$)(?!\s?결과)")
"""What ends a name that begins with a grade word: 청소년정책 우수 지방자치단체 평가."""

_CONTESTS = ("평가", "대회")
"""What a list writes a grade on to: 일자리창출 평가우수."""

_SCALE = re.compile(r"으로\s(?:나눠|나누|나뉘|구분|세분|차등|분류(?=[해하한]))")
"""Behind the number of grades that a scheme has: 5등급으로 나눠 평가했다."""

_BEST = re.compile(r"최우수 성적(?:을|으로) (?:거|올|냈|내|받|기록)")
"""The one grade that is told as a result: 전국 최우수 성적을 거뒀다."""

_DEED = re.compile(r"(?<=실적\s)우수\s?\d+(?:곳|개)")
"""실적 우수 19곳: those who did well, whatever their grade."""

_EFFORT = re.compile(r"\s?(?:[:：=]|\((?=\d|[가-힣]{1,4}[시군구])(?!\d+점)|\d)")
"""Behind a bare 노력 that is a grade: a list or a sum follows (노력 : …, 노력 500만원)."""

_METAL = re.compile(
    rf"{WON}|[을]?[,·)/:(!…]|[을]?\s*$|\s각\s\d|\s[△▲▷▶○●]|\s등\s|으로|에 "
    r"|인 [가-힣]{2,8}상|은 (?:[가-힣]{2,5}\s)?[가-힣]{1,4}[시군구][이가] (?:차지|받)"
)
"""Behind 금상, 은상, 본상 … that somebody won."""


def _grades(view: str, _segment: Segment, lo: int, hi: int) -> Iterator[Find]:
    """The words of the scale with their codes; with a reason where they grade nothing."""
    for found in _GRADE.finditer(view, lo, hi):
        word = pattern(r"\s").sub("", found["word"]).removeprefix("준")
        spaced = any(c.isspace() for c in found["word"])
        start, end = found.span()
        if found["quote"] and not found["body"]:
            end -= 1
        elif found["quote"]:
            end = found.end("word")
        before = view[max(lo, start - 2) : start]
        if pattern(r"[가-힣]\Z").search(before) and word != "최우수" and before not in _CONTESTS:
            continue
        adjective = not found["body"] and not _BEST.match(view, start, hi)
        if adjective and _NOT_AFTER.match(view, end, hi):
            yield start, end, Reason.ADJECTIVE
            continue
        if found["body"] and _NAMED_AFTER.match(view, end, hi):
            yield start, end, Reason.INSIDE_NAME
            continue
        if _DEED.match(view, start, hi):
            yield start, end, Reason.COUNT
            continue
        if word == "노력" and not found["body"] and not spaced and not _EFFORT.match(view, end, hi):
            yield start, end, Reason.ADJECTIVE
            continue
        yield start, end, CODES[word]


_TITLES = (SegmentKind.ITEM, SegmentKind.SUBHEAD, SegmentKind.HEADLINE)
"""Lines that end in what was won: 농촌진흥사업 종합평가 대상."""


def _prized(view: str, segment: Segment, lo: int, hi: int) -> Iterator[Find]:
    for found in _PRIZED.finditer(view, lo, hi):
        start, end = found.span()
        word, after = found["word"], view[end : end + 24]
        before = view[lo:start][-12:].replace("\n", " ")
        if word == "대":
            opens = segment.kind is SegmentKind.ROW and not before.strip()
            cell = (opens or pattern(r"(?:\s{2}|\t|…\s?)$").search(before)) and pattern(
                r"\s{2}|\t|$"
            ).match(after)
            line_end = (
                segment.kind in _TITLES
                and end >= hi - 1
                and pattern(r"[가-힣]\s?(?:평가|대회|공모)\s$").search(before)
            )
            spread = found["body"].startswith("  ")
            if cell or (not spread and (line_end or is_grand(before, after))):
                yield start, end, "grand"
        elif word in ("금", "은", "동", "본", "입"):
            named = pattern(r"(?:대상|대회|공모전?|어워즈|콘테스트|[’'”」])\s?에?서?$").search(
                before
            )
            if pattern(r"[가-힣]$").search(before):
                continue
            closes = segment.kind in (SegmentKind.ITEM, SegmentKind.ROW) and end >= hi
            follows = _METAL.match(after) or (named and pattern(r"[과와도을를은이,]").match(after))
            if closes or follows:
                yield start, end, CODES[word]
        else:
            yield start, end, CODES.get(word, "grand")


def _letters(view: str, _segment: Segment, lo: int, hi: int) -> Iterator[Find]:
    for found in _LETTER.finditer(view, lo, hi):
        start, end = found.span()
        if pattern(r"\s?\([^()]*(?:·|,(?!\d{3}))[^()]*\)|부터|까지").match(view[end : end + 30]):
            continue
        if _SCALE.match(view, end):
            continue
        if (
            not found["open"]
            and start > lo
            and pattern(r"[가-힣A-Za-z0-9.~∼]").match(view[start - 1])
        ):
            continue
        yield start, end, f"grade:{found['grade']}"


def _others(view: str, _segment: Segment, lo: int, hi: int) -> Iterator[Find]:
    for found in _OTHER.finditer(view, lo, hi):
        start, end = found.span()
        if found["awarded"]:
            yield start, end, "awarded"
        elif found["certified"]:
            yield start, end, "certified"
        else:
            yield start, end, f"grade:{found['word']}"


_FINDERS = (
    (re.compile(r"[우모장노]\s{0,2}[수범려력]"), _grades),
    (re.compile(r"[대전약상별금은동본입]\s{0,2}[상구군시기]"), _prized),
    (regex.compile(r"등급|SA|['’‘\"“][가나다라마SABCD]['’\"”]"), _letters),
    (re.compile(r"수상|인증|보통|미흡|양호|탁월"), _others),
)
"""What finds grades in a sentence, behind a mark that all of its matches hold."""


class Words:
    """The words of grade of one text, to be asked for by sentence."""

    def __init__(self, view: str) -> None:
        self._view = view
        self._marked = [([m.start() for m in mark.finditer(view)], f) for mark, f in _FINDERS]

    def within(self, segment: Segment, sentence: Span) -> list[Find]:
        """What stands in a sentence of a segment, in any order, overlaps included."""
        low, high = sentence
        return [
            found
            for marks, find in self._marked
            if bisect_left(marks, low) < bisect_left(marks, high)
            for found in find(self._view, segment, low, high)
        ]
